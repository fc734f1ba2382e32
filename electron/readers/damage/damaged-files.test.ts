import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { readNow } from '../../jobs/read-now.ts';
import { basesOf } from './bases.fixture.ts';
import { caseOf, describeCase, type Case } from './cases.fixture.ts';
import { judge } from './judge.fixture.ts';
import { FORMATS, layersOf, type Format } from './layers.fixture.ts';

// The same as `npm run fuzz` does by the thousand, over the project's own files.
const ROOT = new URL('../../../', import.meta.url);
const CASES = 60;
const SEED = 20_260_131;

describe('damaged files', () => {
  it.each(FORMATS)(
    'of format %s give a report or a clear problem, and no figure is silently another',
    async (format) => {
      const bases = await basesOf(format, ROOT, false);
      const outcomes = new Set<string>();
      for (let number = 0; number < CASES; number++) {
        const damaged = caseOf(bases, SEED, number);
        const result = await readNow(damaged.base.name, damaged.bytes, { json: true });
        const silent = result.ok ? judge(result.report, damaged).silent : [];
        expect(silent, describeCase(damaged)).toEqual([]);
        outcomes.add(result.ok ? 'read' : result.problem.code);
      }
      expect([...outcomes]).toContain('read');
      expect([...outcomes]).not.toContain('reader-died');
    },
  );
});

const OF_TEXTS = [
  'digits hidden',
  'digits hidden behind others',
  'unseen digits anywhere',
  'unseen digits beside',
  'unseen signs',
];
const KINDS: Readonly<Partial<Record<Format, readonly string[]>>> = {
  pdf: ['unseen words below', 'words hidden'],
  xlsx: ['unseen signs'],
  text: ['unseen signs'],
  csv: ['unseen signs'],
};
const UNSEEN_CASES = 20;
/** A cell whose digits are hidden is blank; a workbook has no sections. */
const EXPECTED = new Set(['blank-figure', 'missing-section']);

/** JSON is not looked at. */
const SHOWN = FORMATS.filter((format) => format !== 'json');

describe('what nobody sees', () => {
  it.each(SHOWN)('changes no figure of a file of format %s, whatever way it is hidden', async (format) => {
    const bases = await basesOf(format, ROOT, false);
    const kinds = new Set<string>();
    let cases = 0;
    for (let number = 0; cases < UNSEEN_CASES; number++) {
      const damaged = caseOf(bases, SEED, number);
      if (!damaged.seen) continue;
      cases += 1;
      kinds.add(damaged.kind);
      const result = await readNow(damaged.base.name, damaged.bytes);
      if (!result.ok) throw new Error(describeCase(damaged));
      expect(judge(result.report, damaged).silent, describeCase(damaged)).toEqual([]);
      // Of a PDF any words are hidden, labels too.
      const doubts = result.report.notes.filter(({ doubt, code }) => doubt && !EXPECTED.has(code));
      if (format !== 'pdf') expect(doubts, describeCase(damaged)).toEqual([]);
    }
    expect([...kinds].sort()).toEqual(KINDS[format] ?? OF_TEXTS);
  });

  it('is told where a reader would make a figure of it', () => {
    const report = exampleReport();
    const id = 'requests.new.natural';
    const layer = { bytes: new Uint8Array(), numbers: [], unseen: null };
    const places = new Map([[id, [4, 6] as const]]);
    const judged = (value: number | null, seen: Case['seen']): readonly string[] =>
      judge(
        { ...report, notes: [], figures: { ...report.figures, [id]: value } },
        {
          kind: 'digits hidden',
          edits: [],
          isWhole: false,
          base: { name: '', truth: report.figures, layers: [] },
          placed: { layer: layer as unknown as Case['placed']['layer'], places },
          bytes: new Uint8Array(),
          ...(seen && { seen }),
        },
      ).silent;
    const hidden = new Map([[4, '']]);
    expect(judged(report.figures[id] ?? null, hidden)).toHaveLength(1);
    expect(judged(null, hidden)).toEqual([]);
    expect(judged(987, new Map([[4, '987']]))).toEqual([]);
    expect(judged(987, new Map())).toHaveLength(1);
    expect(judged(null, 'less')).toEqual([]);
    expect(judged(987, 'less')).toHaveLength(1);
  });
});

describe('a row of lines that leaves its last cell out', () => {
  const lines = '\t40\n\t增47\n\t下一表\n\t0\n';
  const id = 'disclosure.otherService.decisions';
  /** `written` has taken the place of the line behind the row that the figure 40 stands in. */
  const judged = (written: string, value: number, row = 'disclosure.otherService') => {
    const bytes = new TextEncoder().encode(lines);
    const [layer] = layersOf('text', bytes, { format: 'txt', blocks: [], remarks: [] });
    if (!layer) throw new Error('no layer');
    const at = Buffer.from(lines).indexOf('\t下一表');
    const edits = [
      { at, removed: new TextEncoder().encode('\t下一表\n').length, inserted: Buffer.from(written) },
    ];
    const placed = { layer, places: new Map([[`${row}.items`, [1, 3] as const]]) };
    const base = { name: '', truth: {}, layers: [placed] };
    const report = { ...exampleReport(), notes: [], figures: { [id]: value } };
    return judge(report, { kind: 'exchange', edits, isWhole: true, base, placed, bytes });
  };

  it('has the figure that the damage wrote there', () => {
    expect(judged('\t0\n', 0)).toEqual({ silent: [], setAside: [`${id}=0 for undefined`] });
  });

  it('has no figure that the damage wrote elsewhere, or did not write', () => {
    expect(judged('\t0\n', 0, 'disclosure.licensing').silent).toHaveLength(1);
    expect(judged('\t0\n', 47).silent).toHaveLength(1);
    expect(judged('\t别的\n', 0).silent).toHaveLength(1);
  });
});
