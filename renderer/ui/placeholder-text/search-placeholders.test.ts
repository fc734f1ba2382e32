import { describe, expect, it } from 'vitest';
import { PLACEHOLDERS } from '../../../shared/template/placeholder-menu.ts';
import { searchPlaceholders } from './search-placeholders.ts';

const names = (query: string) =>
  searchPlaceholders(PLACEHOLDERS, query).flatMap(({ items }) => items.map(({ name }) => name));

describe('finding data to insert', () => {
  it('lists everything in its groups while nothing is searched', () => {
    expect(names('')).toEqual(PLACEHOLDERS.map(({ name }) => name));
    expect(searchPlaceholders(PLACEHOLDERS, '').length).toBeGreaterThan(3);
  });

  it('finds a figure by parts of its row and column in any order', () => {
    expect(names('总计 新收')).toEqual(['表三·本年新收·总计']);
  });

  it('takes half-width for full-width characters', () => {
    expect(names('(一)予以公开 自然人')).toEqual(names('（一）予以公开 自然人'));
    expect(names('(一)予以公开 自然人')).not.toEqual([]);
  });

  it('finds nothing for words that no name holds', () => {
    expect(searchPlaceholders(PLACEHOLDERS, '天气')).toEqual([]);
  });
});
