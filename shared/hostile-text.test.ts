import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from './example.ts';
import { otherWholes } from './facts/wholes.ts';
import { HOSTILE_TEXTS, reportInPieces, reportWith } from './hostile-text.fixture.ts';
import { applyEdits } from './report/report.ts';
import type { Report } from './report/schema.ts';
import { RULES } from './rules/catalogue.ts';
import { checkReport } from './rules/check-report.ts';
import { agenciesIn } from './text/agencies.ts';
import { readParagraph } from './text/paragraph.ts';
import { changesOf } from './text/statements/changes.ts';
import { wrongLists } from './text/statements/lists.ts';
import { readStatements } from './text/statements/read-statements.ts';
import { wrongShares } from './text/statements/shares.ts';
import { yearTopics } from './text/statements/years.ts';

const SETTING = { topic: 'requests', year: 2024, home: '', agency: '清河县水利局' } as const;
const KINDS = Object.keys(HOSTILE_TEXTS);

/** Every step of reading, what rules build on included. */
function readAll(text: string): void {
  const paragraph = readParagraph(text);
  const { counts, claims } = readStatements(paragraph, SETTING);
  const wholes = otherWholes(
    { place: 'section:3/paragraph:1', setting: SETTING, section: 3, text, paragraph, counts, claims },
    exampleReport(),
  );
  wrongLists(paragraph, counts);
  wrongShares(paragraph, counts, wholes);
  changesOf(paragraph, counts);
  yearTopics(paragraph);
  agenciesIn(paragraph.folded.text);
}

/** Runs every rule by itself: `checkReport` would hide one that throws. */
function checkAll(report: Report): void {
  const last = { ...report, year: 2023 };
  for (const rule of RULES) {
    rule.check({ report, last, lastIsFinal: true, profile: {}, stage: 'final' });
  }
}

describe('any text whatever', () => {
  it.each(KINDS)('is read to its end: %s', (kind) => {
    const text = HOSTILE_TEXTS[kind]?.(4_000, 1) ?? '';
    expect(() => readAll(text)).not.toThrow();
  });

  it.each(KINDS)('is words, numbers and signs without a gap: %s', (kind) => {
    const text = HOSTILE_TEXTS[kind]?.(4_000, 2) ?? '';
    const { tokens, folded, sentences } = readParagraph(text);
    expect(tokens.map(({ word, start, end }) => [word === '', start < end])).not.toContainEqual([true, true]);
    const ends = [0, ...tokens.map(({ end }) => end)];
    expect(tokens.map(({ start }) => start)).toEqual(ends.slice(0, -1));
    expect(ends.at(-1)).toBe(folded.text.length);
    expect(sentences.at(-1)?.end ?? 0).toBe(folded.text.length);
  });

  it.each(KINDS)('breaks no rule: %s', (kind) => {
    const text = HOSTILE_TEXTS[kind]?.(600, 3) ?? '';
    expect(() => checkAll(reportWith(text))).not.toThrow();
    expect(() => checkAll(reportInPieces(text))).not.toThrow();
  });

  it('may be put together from any words, numbers and signs', () => {
    const words = [
      '其中',
      '收到',
      '申请',
      '12件',
      '占',
      '5%',
      '较上年',
      '增长',
      '，',
      '。',
      '（',
      '）',
      '分别',
    ];
    const more = [
      '2024年',
      '行政复议',
      '未',
      '共',
      '、',
      '规范性文件',
      '结转',
      '：',
      '0件',
      '\uD800',
      '\u202E',
    ];
    const text = fc
      .array(fc.constantFrom(...words, ...more), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (any) => readAll(any)),
      { seed: 1, numRuns: 150 },
    );
  });

  it('may be any units', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(text, (any) => readAll(any)),
      { seed: 2, numRuns: 150 },
    );
  });
});

describe('a text of a megabyte', () => {
  const LENGTH = 333_333;
  it.each(['（', '其中', '７', '、', '\n'])('is read to its end: %j', (unit) => {
    const text = unit.repeat(LENGTH / unit.length);
    expect(() => readAll(text)).not.toThrow();
    const report = applyEdits(exampleReport(), [{ kind: 'section', section: 1, paragraphs: [text] }]);
    expect(checkReport({ report, stage: 'final' }).map(({ message }) => message)).not.toContainEqual(
      expect.stringContaining('规则故障'),
    );
  });

  it('may hold 20,000 numbers', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `公开信息${index}条，`).join('');
    const paragraph = readParagraph(text);
    expect(readStatements(paragraph, SETTING).counts).toHaveLength(20_000);
    expect(yearTopics(paragraph)).toEqual([]);
  });

  it('may open 20,000 brackets', () => {
    const paragraph = readParagraph('共12件（甲'.repeat(20_000) + '）'.repeat(20_000));
    expect(readStatements(paragraph, SETTING).counts).toHaveLength(20_000);
  });

  it('may hold 20,000 numbers, which are then no lists, shares or changes', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `公开信息${index}条，`).join('');
    expect(() => readAll(text)).not.toThrow();
    expect(() => readAll('共12件（甲'.repeat(20_000))).not.toThrow();
  });
});
