/** Rules for frames, drawn shapes, the pictures and the text in them (ODF 1.3 part 3, 10). */
import type { Size } from '../../../shared/rich/picture.ts';
import { altText, type Taken } from '../parts/pictures.ts';
import type { Rule, Rules } from '../xml/walk-xml.ts';
import { twips } from './attribute-values.ts';
import { noting, type Reading } from './reading.ts';

/** Takes the picture of a part, shown at this size. */
export type TakePicture = (part: string, shown?: Size) => Taken;

/** Rules for shapes. What stands in one is read by `blocks`; `picture` takes one of a part. */
export function shapeRules(reading: Reading, picture: TakePicture, blocks: () => Rules): Rules {
  const { flow, styles, surround } = reading;
  /** As the frame shows on the page, in pixels of 1/96 inch. */
  let frame: Size | undefined;
  let isPictured = false;
  const shape: Rule = {
    open: (attribute) => {
      const [width, height] = [attribute('svg:width'), attribute('svg:height')].map(twips);
      frame =
        width && height ? { width: Math.round(width / 15), height: Math.round(height / 15) } : undefined;
      isPictured = false;
      flow.beginStory();
      surround({ ground: styles.shape(attribute('draw:style-name')).ground });
    },
    close: flow.endBox,
    // A box holds blocks, which hold boxes.
    get inside() {
      return blocks();
    },
  };
  const image: Rule = {
    open: (attribute) => {
      const part = attribute('xlink:href') ?? '';
      const isInside = part !== '' && !/^(?:\w+:|\/|\.\.)/.test(part);
      const taken = isInside ? picture(part.replace(/^\.\//, ''), frame) : 'picture-linked';
      if (typeof taken === 'string') flow.remark(taken);
      else flow.addPicture(taken);
      isPictured = typeof taken !== 'string';
      return 'skip';
    },
  };
  /** Words for those who cannot see the picture stand behind it, the longer ones last. */
  let words = '';
  const described: Rule = {
    open: () => void (words = ''),
    text: (text) => void (words += text),
    close: () => {
      const { pictures } = flow.paragraph;
      const last = pictures.at(-1);
      const alt = altText(words);
      if (isPictured && last && alt !== '') pictures[pictures.length - 1] = { ...last, alt };
    },
  };
  return {
    'draw:frame': shape,
    'draw:custom-shape': shape,
    'draw:rect': shape,
    'draw:ellipse': shape,
    'draw:circle': shape,
    'draw:polygon': shape,
    'draw:path': shape,
    'draw:caption': shape,
    'draw:image': image,
    'svg:title': described,
    'svg:desc': described,
    'draw:object': noting(reading, 'embedded'),
    'draw:object-ole': noting(reading, 'embedded'),
  };
}
