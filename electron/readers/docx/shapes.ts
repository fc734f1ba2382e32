/**
 * Rules for drawings and the text boxes in them (ECMA-376 part 1, 20.4, [MS-ODRAWXML] 2.26 for `wps`; part 4, 19.1 for
 * VML). A shape says before its text what it is filled with and whether it shows.
 */
import { parseColour, type Colour } from '../parts/colour.ts';
import type { Ground } from '../parts/visibility.ts';
import { SKIP, type Attribute, type Rule, type Rules } from '../xml/walk-xml.ts';
import type { Reading } from './reading.ts';
import { isOn } from './attribute-values.ts';

interface Shape {
  /** Whatever was read before it. */
  readonly before: number;
  fill?: Ground;
  outside: boolean;
}

/** A place so far before the page that nothing of a shape reaches it: English Metric Units, and points. */
const [FAR_UNITS, FAR_POINTS] = [-7_000_000, -550];

/** `blocks` are the rules for what a box holds. */
export function shapeRules({ flow, count }: Reading, blocks: () => Rules): Rules {
  // Shapes stand in boxes of others; what holds for the outer one holds for them.
  const shapes: Shape[] = [];
  const shape = (): Shape => shapes.at(-1) ?? { before: 0, outside: false };

  const drawing: Rule = {
    open: () => void shapes.push({ before: count(), outside: false }),
    close: () => {
      if (shapes.pop()?.before === count()) flow.remark('picture');
    },
  };
  const fill = (colour: (attribute: Attribute) => Colour | undefined): Rule => ({
    open: (attribute) => {
      shape().fill = colour(attribute) ?? 'picture';
      return 'skip';
    },
  });
  const offset: Rule = {
    text: (units) => {
      if (Number(units) < FAR_UNITS) shape().outside = true;
    },
  };
  const vml: Rule = {
    open: (attribute) => {
      const style = attribute('style') ?? '';
      const [, before = ''] = /(?:^|;)\s*(?:margin-)?(?:left|top)\s*:\s*(-\d+)/i.exec(style) ?? [];
      if (/visibility\s*:\s*hidden/i.test(style) || Number(before) < FAR_POINTS) shape().outside = true;
      const colour = attribute('fillcolor');
      if (/^f(?:alse)?$/.test(attribute('filled') ?? '')) delete shape().fill;
      else if (colour !== undefined) shape().fill = parseColour(colour.replace(/\s*\[.*$/, '')) ?? 'picture';
    },
  };
  return {
    drawing,
    pict: drawing,
    object: drawing,
    'wp:posOffset': offset,
    'wp:docPr': {
      open: (attribute) => {
        if (isOn(attribute('hidden') ?? 'false')) shape().outside = true;
      },
    },
    'wps:spPr': {
      inside: {
        'a:solidFill': {
          inside: {
            'a:srgbClr': fill((attribute) => parseColour(attribute('val') ?? '')),
            'a:schemeClr': fill(() => undefined),
          },
        },
        'a:gradFill': fill(() => undefined),
        'a:blipFill': fill(() => undefined),
        'a:pattFill': fill(() => undefined),
        // The line around it.
        'a:ln': SKIP,
      },
    },
    'v:shape': vml,
    'v:rect': vml,
    'v:roundrect': vml,
    'v:oval': vml,
    txbxContent: {
      open: () => {
        flow.beginStory();
        const { story } = flow;
        const { fill: ground, outside } = shape();
        story.around = {
          ground: ground ?? story.around.ground,
          ...((outside || story.around.outside) && { outside: true }),
        };
      },
      close: flow.endBox,
      // A box holds blocks, which hold boxes.
      get inside() {
        return blocks();
      },
    },
  };
}
