import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLooks, followLooks, tidyLooks } from './looks.ts';
import type { Look } from './schema.ts';

const bold = (start: number, end: number): Look => ({ kind: 'bold', start, end });
const note = (at: number): Look => ({ kind: 'note', start: at, end: at, text: '注' });

/** `text` with its bold words in brackets and a star for each note. */
function shown(text: string, looks: readonly Look[]): string {
  const signs = looks.flatMap(({ kind, start, end }) =>
    kind === 'note'
      ? [{ at: start, sign: '*' }]
      : [
          { at: start, sign: '[' },
          { at: end, sign: ']' },
        ],
  );
  return signs
    .toSorted((a, b) => b.at - a.at || (a.sign === '[' ? -1 : 1))
    .reduce((result, { at, sign }) => result.slice(0, at) + sign + result.slice(at), text);
}

describe('looks of a text that changes', () => {
  const change = (marked: string, after: string): string => {
    const before = marked.replace(/[[\]*]/gu, '');
    const looks: Look[] = [];
    let at = 0;
    for (const sign of marked) {
      if (sign === '[') looks.push(bold(at, at));
      else if (sign === ']')
        looks.splice(
          looks.findLastIndex(({ kind }) => kind === 'bold'),
          1,
          bold(looks.findLast(({ kind }) => kind === 'bold')?.start ?? 0, at),
        );
      else if (sign === '*') looks.push(note(at));
      else at += 1;
    }
    return shown(after, followLooks(looks, before, after));
  };

  it.each([
    ['stay on words that stayed', '公开[十二]条', '全年公开十二条信息', '全年公开[十二]条信息'],
    ['stay on a word that took the place of another', '公开[288]条', '公开301条', '公开[301]条'],
    ['stay on what is left of their words', '[主动公开]情况', '主动情况', '[主动]情况'],
    ['go with their words', '公开[十二]条', '公开条', '公开条'],
    ['do not spread to what is typed behind them', '[公开]十二条', '公开信息十二条', '[公开]信息十二条'],
    ['do not spread to what is typed before them', '公开[十二]条', '公开约十二条', '公开约[十二]条'],
    ['take in what is typed among their words', '[公开条]', '公开十二条', '[公开十二条]'],
    ['keep several changes apart', '收到12件[，]办结12件', '收到13件，办结14件', '收到13件[，]办结14件'],
    ['leave a note behind its word', '公开十二条*。', '全年公开十二条。', '全年公开十二条*。'],
    ['take a note away with the words around it', '公开十*二条。', '公开条。', '公开条。'],
  ])('%s', (_, marked, after, expected) => {
    expect(change(marked, after)).toBe(expected);
  });

  it('stay within the text, in order, and on exactly their words where only others changed', () => {
    const text = fc.string({ unit: fc.constantFrom('公', '开', '1', '2', '。'), maxLength: 30 });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.string({ unit: fc.constantFrom('甲', '乙'), minLength: 1, maxLength: 5 }),
        (before, after, behind, word) => {
          const looks = [bold(before.length, before.length + word.length)];
          const was = before + word + behind;
          const followed = followLooks(looks, was, after + word + behind);
          expect(followed).toEqual([bold(after.length, after.length + word.length)]);
          for (const { start, end } of followLooks(looks, was, after)) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(after.length);
          }
        },
      ),
    );
  });
});

it('joins looks of one kind that touch, and keeps links to other places apart', () => {
  const link = (start: number, end: number, href: string): Look => ({ kind: 'link', start, end, href });
  expect(tidyLooks([bold(2, 4), bold(0, 2), bold(5, 5), note(3), note(3)])).toEqual([
    bold(0, 4),
    note(3),
    note(3),
  ]);
  expect(tidyLooks([link(0, 3, 'https://a.cn'), link(2, 5, 'https://b.cn')])).toEqual([
    link(0, 3, 'https://a.cn'),
    link(3, 5, 'https://b.cn'),
  ]);
});

it('cuts looks out with a piece of the text, a note at its end included', () => {
  expect(cutLooks([bold(1, 6), note(4), note(7)], 2, 4)).toEqual([bold(0, 2), note(2)]);
});
