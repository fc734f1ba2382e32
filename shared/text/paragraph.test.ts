import { describe, expect, it } from 'vitest';
import { counts, readParagraph } from './paragraph.ts';

/** The clauses of a text sentence by sentence, their words joined; `deep` clauses in brackets. */
function clauses(text: string): string[][] {
  return readParagraph(text).sentences.map((sentence) =>
    sentence.clauses.map(({ tokens, depth, start, end }) => {
      const { folded } = readParagraph(text);
      const words = tokens.length === 0 ? 'unread' : folded.text.slice(start, end);
      return `${'>'.repeat(depth)}${words}`;
    }),
  );
}

describe('a paragraph', () => {
  it.each([
    ['收到3件，办结2件。结转1件', [['收到3件', '办结2件'], ['结转1件']]],
    ['收到3件；办结2件', [['收到3件', '办结2件']]],
    ['自然人3件、企业2件', [['自然人3件、企业2件']]],
    ['收到5件（自然人3件、企业2件），办结4件', [['收到5件', '>自然人3件、企业2件', '办结4件']]],
    ['收到5件（自然人3件（男2件）、企业2件）', [['收到5件', '>自然人3件', '>>男2件', '>、企业2件']]],
    ['收到5件）、办结4件）', [['收到5件', '、办结4件']]],
    ['，，收到3件，。', [['收到3件']]],
    ['', []],
  ])('%j has the clauses %j', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it.each([
    ['依申请公开：8件', 1],
    ['依申请公开：8件，', 1],
    ['依申请公开：8件、', 1],
    ['依申请公开：8件；', 1],
    ['依申请公开：8件。', 1],
    ['依申请公开：8件）', 1],
    ['依申请公开：8', 1],
    ['全部办结：8件予以公开', 2],
    ['全部办结：予以公开8件', 2],
    ['全部办结：2024年', 2],
    ['全部办结：', 1],
  ])('a colon in %j leaves %i clauses', (text, number) => {
    expect(clauses(text)[0]).toHaveLength(number);
  });

  it.each([
    ['收到5件（含上年结转），办结4件', true],
    ['收到5件（含2023年的），办结4件', true],
    ['收到5件（含转来1件），办结4件', false],
    ['收到5件（占80%），办结4件', false],
    ['收到5件（第3件除外），办结4件', false],
    ['收到5件（含（内）），办结4件', false],
    ['收到5件（含。内），办结4件', false],
    [`收到5件（${'含'.repeat(38)}），办结4件`, true],
    [`收到5件（${'含'.repeat(39)}），办结4件`, false],
    ['收到5件（含', false],
  ])('the remark in %s is read over: %s', (text, over) => {
    const [first] = readParagraph(text).sentences[0]?.clauses ?? [];
    expect(first?.tokens.some(({ tag, word }) => tag === 'filler' && word === '(')).toBe(over);
    expect(first?.tokens.some(({ tag }) => tag === 'open' || tag === 'close')).toBe(false);
  });

  it('leaves a clause of more than 600 signs unread', () => {
    const long = (length: number): string => `收到3件，${'粮'.repeat(length)}，办结2件`;
    expect(clauses(long(600))[0]?.[1]).toBe('粮'.repeat(600));
    expect(clauses(long(601))[0]).toEqual(['收到3件', 'unread', '办结2件']);
  });

  it('goes on over short remarks in brackets, one behind the other', () => {
    expect(clauses('申请（含网络）（含来信）收到3件')[0]).toHaveLength(1);
    expect(clauses('申请（其中（含来信）网络）收到3件')[0]?.length).toBeGreaterThan(1);
  });

  it('is one clause where a colon leads up to one number or to none', () => {
    expect(clauses('依申请公开：8件。')[0]).toHaveLength(1);
    expect(clauses('依申请公开：无。')[0]).toHaveLength(1);
    expect(clauses('依申请公开：8件予以公开。')[0]).toHaveLength(2);
  });

  it('tells the signs in front of and behind a clause', () => {
    const [sentence] = readParagraph('收到3件，办结（含1件）；结转').sentences;
    expect(sentence?.clauses.map(({ opened, closed }) => [opened, closed])).toEqual([
      ['', ','],
      [',', '('],
      ['(', ')'],
      [';', ''],
    ]);
  });

  it('has sentences that follow one another up to its end', () => {
    const { sentences } = readParagraph('收到3件。办结2件！结转');
    expect(sentences.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [5, 10],
      [10, 12],
    ]);
  });

  it('is read once', () => {
    expect(readParagraph('收到3件。')).toBe(readParagraph('收到3件。'));
  });
});

describe('a number', () => {
  it.each([
    ['3件', true],
    ['3万元', true],
    ['3%', true],
    ['3倍', true],
    ['3', true],
    ['3号楼', false],
    ['2024年', false],
    ['12月', false],
    ['第3次', false],
    ['3个工作日', false],
    ['（一）', false],
    ['公开', false],
  ])('%s counts or measures something: %s', (text, expected) => {
    expect(readParagraph(text).tokens.some(counts)).toBe(expected);
  });
});
