import { describe, expect, it } from 'vitest';
import { LARGEST_PICTURE, LARGEST_SUM, pixelSize } from '../../../shared/rich/picture.ts';
import { GIF, PNG } from '../../writers/rich-report.fixture.ts';
import { altText, openShelf } from './pictures.ts';

const png = Buffer.from(PNG, 'base64');
/** The picture with zeros behind it, so many bytes in all. */
const filled = (length: number): Uint8Array => Buffer.concat([png], length);

describe('pictures of a file', () => {
  it('are told by their content, and kept as they are in the size that they are shown in', () => {
    expect(openShelf().take(png, { width: 30, height: 20 }, ' 首页\n 截图 ')).toEqual({
      kind: 'picture',
      type: 'png',
      data: PNG,
      width: 30,
      height: 20,
      alt: '首页 截图',
    });
    expect(openShelf().take(Buffer.from(GIF, 'base64'))).toMatchObject({ type: 'gif', alt: '' });
  });

  it('have their own size where none that can be is shown', () => {
    const own = pixelSize(png);
    expect(own).toBeDefined();
    const sizes = [undefined, { width: 0.5, height: 20 }, { width: 20, height: 0 }];
    for (const shown of sizes) expect(openShelf().take(png, shown)).toMatchObject(own ?? {});
    expect(openShelf().take(png, { width: 1, height: 1 })).toMatchObject({ width: 1, height: 1 });
  });

  it('are named where they are of no kind that is kept, or end too early', () => {
    expect(openShelf().take(Buffer.from('BM'))).toBe('picture-kind');
    expect(openShelf().take(png.subarray(0, 12))).toBe('picture-damaged');
  });

  it('are kept as long as each and all of them together are small enough', () => {
    const shelf = openShelf();
    expect(shelf.take(filled(LARGEST_PICTURE + 1))).toBe('picture-large');
    const most = LARGEST_SUM / LARGEST_PICTURE;
    for (let count = 0; count < most; count++) {
      expect(shelf.hasRoom(LARGEST_PICTURE)).toBe(true);
      expect(shelf.take(filled(LARGEST_PICTURE))).toMatchObject({ type: 'png' });
    }
    expect(shelf.hasRoom(1)).toBe(false);
    expect(shelf.take(png)).toBe('picture-large');
    expect(openShelf().hasRoom(LARGEST_PICTURE + 1)).toBe(false);
  });

  it('have words of at most five hundred signs', () => {
    expect(altText('字'.repeat(501))).toHaveLength(500);
  });
});
