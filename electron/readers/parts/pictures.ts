/** Pictures of a file: taken as they are, within limits, told by their content. Nothing is ever fetched. */
import {
  fitPage,
  LARGEST_PICTURE,
  LARGEST_SUM,
  pictureType,
  pixelSize,
  type Size,
} from '../../../shared/rich/picture.ts';
import type { Picture } from '../../../shared/rich/schema.ts';
import type { RemarkCode } from './reader-remarks.ts';

/** Characters of 替代文字. */
const LONGEST_ALT = 500;

/** What became of a picture: itself, or why it is not kept. */
export type Taken = Picture | Extract<RemarkCode, `picture-${string}`>;

/** Words that stand for a picture, on one line. */
export function altText(words: string): string {
  return words.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_ALT);
}

export interface PictureShelf {
  /** Whether a picture of so many bytes may be read at all. */
  readonly hasRoom: (bytes: number) => boolean;
  /**
   * @param shown the size it has on the page, in pixels of 1/96 inch; its own where the file does not say
   * @param alt words that stand for it
   */
  readonly take: (bytes: Uint8Array, shown?: Size, alt?: string) => Taken;
}

/** Takes the pictures of one file. */
export function openShelf(): PictureShelf {
  let sum = 0;
  const hasRoom = (bytes: number): boolean => bytes <= LARGEST_PICTURE && sum + bytes <= LARGEST_SUM;
  return {
    hasRoom,
    take: (bytes, shown, alt = '') => {
      const head = Buffer.from(bytes.subarray(0, 24)).toString('base64');
      const type = pictureType(head);
      if (type === undefined) return 'picture-kind';
      const own = pixelSize(bytes);
      if (own === undefined) return 'picture-damaged';
      if (!hasRoom(bytes.byteLength)) return 'picture-large';
      sum += bytes.byteLength;
      const size = fitPage(shown && shown.width >= 1 && shown.height >= 1 ? shown : own);
      return {
        kind: 'picture',
        type,
        data: Buffer.from(bytes).toString('base64'),
        ...size,
        alt: altText(alt),
      };
    },
  };
}
