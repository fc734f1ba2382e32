/**
 * Rules for drawings and the text boxes in them (ECMA-376 part 1, 20.4, [MS-ODRAWXML] 2.26 for `wps`; part 4, 19.1 for
 * VML). A shape says before its text what it is filled with and whether it shows.
 */
import { parseColour, type Colour } from '../parts/colour.ts';
import type { Size } from '../../../shared/rich/picture.ts';
import type { Taken } from '../parts/pictures.ts';
import type { Ground } from '../parts/visibility.ts';
import { SKIP, type Attribute, type Rule, type Rules } from '../xml/walk-xml.ts';
import type { Reading } from './reading.ts';
import { isOn } from './attribute-values.ts';

/** Fills of a theme that paint nothing (ECMA-376-1, 20.1.4.1.8). */
const UNFILLED: ReadonlySet<string> = new Set(['0', '1000']);

interface Shape {
  /** Whatever was read before it. */
  readonly before: number;
  fill?: Ground | 'none';
  outside: boolean;
  /** As it shows, in pixels; of a group as a whole. */
  size?: Size;
  alt: string;
  /** Relationships of the pictures in it. */
  readonly pictures: string[];
}

/** English Metric Units, and points, in a pixel of 1/96 inch. */
const [UNITS, POINTS] = [9525, 0.75];

/** A place so far before the page that nothing of a shape reaches it: English Metric Units, and points. */
const [FAR_UNITS, FAR_POINTS] = [-7_000_000, -550];

function pixels(width: number, height: number, unit: number): Size {
  return { width: Math.round(width / unit), height: Math.round(height / unit) };
}

/** A length of a VML style, in points. */
function pointsOf(style: string, name: string): number | undefined {
  const [, value, unit = ''] =
    new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)(pt|in|mm|cm|px)`, 'i').exec(style) ?? [];
  return value === undefined ? undefined : Number(value) * (POINTS_IN[unit.toLowerCase()] ?? 1);
}

const POINTS_IN: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 72 / 2.54, mm: 72 / 25.4 };

/** The shapes that are being read, innermost last: shapes stand in boxes of others. */
interface OpenShapes {
  /** The innermost; one that holds nothing where there is none. */
  readonly shape: Shape;
  begin(): void;
  end(): Shape | undefined;
}

/** `count` tells how much was read. */
function openShapes(count: () => number): OpenShapes {
  const shapes: Shape[] = [];
  const newShape = (): Shape => ({ before: count(), outside: false, alt: '', pictures: [] });
  return {
    get shape() {
      return shapes.at(-1) ?? newShape();
    },
    begin: () => void shapes.push(newShape()),
    end: () => shapes.pop(),
  };
}

/** `blocks` are the rules for what a box holds; `picture` takes the one of a relationship. */
export function shapeRules(
  { flow, count, note }: Reading,
  blocks: () => Rules,
  picture: (id: string, shown?: Size, alt?: string) => Taken,
): Rules {
  const shapes = openShapes(count);
  const drawing: Rule = {
    open: shapes.begin,
    close: () => {
      const closed = shapes.end();
      if (!closed || closed.outside) return;
      const { before, pictures, size, alt } = closed;
      if (pictures.length === 0 && before === count()) return flow.remark('picture');
      for (const id of pictures) {
        // The size of a group is none of its pictures'.
        const taken = picture(id, pictures.length === 1 ? size : undefined, alt);
        note();
        if (typeof taken === 'string') flow.remark(taken);
        else flow.addPicture(taken);
      }
    },
  };
  const blip = (name: string): Rule => ({
    open: (attribute) => {
      const id = attribute(name);
      if (id !== undefined && id !== '') shapes.shape.pictures.push(id);
      else if (attribute('r:link') !== undefined) flow.remark('picture-linked');
    },
  });
  return {
    drawing,
    pict: drawing,
    object: drawing,
    'a:blip': blip('r:embed'),
    'v:imagedata': blip('r:id'),
    ...drawingRules(shapes),
    ...vmlRules(shapes),
    txbxContent: {
      open: () => {
        flow.beginStory();
        const { story } = flow;
        // What holds for the outer one holds for those in its box.
        const { fill: ground, outside } = shapes.shape;
        story.around = {
          ground: ground === undefined || ground === 'none' ? story.around.ground : ground,
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

/** What a drawing says of its shape: an element for each property. */
function drawingRules(shapes: OpenShapes): Rules {
  const fill = (colour: (attribute: Attribute) => Colour | undefined): Rule => ({
    open: (attribute) => {
      shapes.shape.fill = colour(attribute) ?? 'picture';
      return 'skip';
    },
  });
  return {
    'wp:posOffset': {
      text: (units) => {
        if (Number(units) < FAR_UNITS) shapes.shape.outside = true;
      },
    },
    'wp:docPr': {
      open: (attribute) => {
        if (isOn(attribute('hidden') ?? 'false')) shapes.shape.outside = true;
        shapes.shape.alt = attribute('descr') ?? '';
      },
    },
    'wp:extent': {
      open: (attribute) => {
        const [width, height] = [Number(attribute('cx')), Number(attribute('cy'))];
        if (width > 0 && height > 0) shapes.shape.size = pixels(width, height, UNITS);
      },
    },
    // Of a group each shape has its own.
    'wps:wsp': { open: () => void delete shapes.shape.fill },
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
        'a:noFill': { open: () => void (shapes.shape.fill = 'none') },
        // The line around it.
        'a:ln': SKIP,
      },
    },
    // A shape that does not say so itself is filled as its style says, in a colour of the theme.
    'wps:style': {
      inside: {
        'a:fillRef': {
          open: (attribute) => {
            if (!UNFILLED.has(attribute('idx') ?? '0')) shapes.shape.fill ??= 'picture';
          },
        },
      },
    },
  };
}

/** What a shape of VML says of itself: all of it in its attributes. */
function vmlRules(shapes: OpenShapes): Rules {
  const vml: Rule = {
    open: (attribute) => {
      const { shape } = shapes;
      const style = attribute('style') ?? '';
      const [, before = ''] = /(?:^|;)\s*(?:margin-)?(?:left|top)\s*:\s*(-\d+)/i.exec(style) ?? [];
      if (/visibility\s*:\s*hidden/i.test(style) || Number(before) < FAR_POINTS) shape.outside = true;
      const colour = attribute('fillcolor');
      const [width, height] = ['width', 'height'].map((name) => pointsOf(style, name));
      if (width !== undefined && height !== undefined) shape.size = pixels(width, height, POINTS);
      shape.alt ||= attribute('alt') ?? '';
      if (/^f(?:alse)?$/.test(attribute('filled') ?? '')) delete shape.fill;
      else if (colour !== undefined) shape.fill = parseColour(colour.replace(/\s*\[.*$/, '')) ?? 'picture';
    },
  };
  return { 'v:shape': vml, 'v:rect': vml, 'v:roundrect': vml, 'v:oval': vml };
}
