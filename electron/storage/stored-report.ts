/**
 * A report as it lies on disk: a shape of its own, which older files keep whatever becomes of the program's `Report`.
 *
 * `sameShape` below does not compile where the two have parted: a change of `Report` is a new version of the
 * document (`stored.ts`), with a step that makes the new shape of the old one and a test of that step.
 */
import { z } from 'zod';
import { FIGURES } from '../../shared/forms/figures.ts';
import { FORM_IDS } from '../../shared/forms/forms.ts';
import type { Report } from '../../shared/report/schema.ts';
import { isRecord, type Mended, type Raw } from './envelope.ts';

const form = z.enum([...FORM_IDS]);
const figureId = z.string().refine((id) => FIGURES.has(id));
const figures = z.record(figureId, z.number().nullable());
const texts = z.array(z.string());
const origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), table: z.int(), row: z.int(), column: z.int() }),
  z.object({ kind: z.literal('paragraph'), block: z.int() }),
  z.object({ kind: z.literal('carried'), year: z.int().nullable(), figure: z.string() }),
]);

const stretch = { start: z.int().nonnegative(), end: z.int().nonnegative() };
const look = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bold'), ...stretch }),
  z.object({ kind: z.literal('underline'), ...stretch }),
  z.object({ kind: z.literal('link'), ...stretch, href: z.string() }),
  z.object({ kind: z.literal('note'), ...stretch, text: z.string() }),
]);
const addition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('table'),
    rowCount: z.int().positive(),
    columnCount: z.int().positive(),
    cells: z.array(
      z.object({
        row: z.int().nonnegative(),
        column: z.int().nonnegative(),
        rowSpan: z.int().positive(),
        columnSpan: z.int().positive(),
        text: z.string(),
      }),
    ),
    head: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('picture'),
    type: z.enum(['png', 'jpeg', 'gif']),
    data: z.string(),
    width: z.int().positive(),
    height: z.int().positive(),
    alt: z.string(),
  }),
]);

const storedReportSchema = z.object({
  agency: z.string().nullable(),
  year: z.int().nullable(),
  form,
  titleLines: texts,
  preamble: texts,
  sections: z
    .array(z.object({ no: z.int().min(1).max(6), heading: z.string(), paragraphs: texts }))
    .length(6),
  signature: texts,
  figures,
  unreadable: z.record(figureId, z.string()),
  written: z.record(figureId, z.string()).default({}),
  notes: z.array(
    z.object({
      code: z.string(),
      place: z.string(),
      message: z.string(),
      doubt: z.boolean(),
      origin: origin.optional(),
    }),
  ),
  looks: z.record(z.string(), z.array(look)).optional(),
  additions: z.array(z.object({ part: z.string(), at: z.int().nonnegative(), addition })).optional(),
  origins: z.record(z.string(), origin).default({}),
  source: z.object({ file: z.string(), format: z.string(), sha256: z.string() }).nullable().default(null),
  contact: z
    .object({
      address: z.string().nullable(),
      postcode: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    })
    .optional(),
  decisions: z
    .array(
      z.object({
        rule: z.string(),
        basis: z.string(),
        verdict: z.enum(['confirmed', 'ignored']),
        reason: z.string().max(500),
        decidedAt: z.string(),
      }),
    )
    .optional(),
  lastYear: z.object({ year: z.int().nullable(), form, figures }).nullable().optional(),
  correctedAt: z.string().optional(),
});

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
/** Every part of the program's report has its place on disk, and the other way round. */
export const sameShape: Same<z.infer<typeof storedReportSchema>, Report> = true;

export const storedEntrySchema = z.object({
  status: z.enum(['imported', 'draft', 'final']),
  report: storedReportSchema,
  /** Library id of last year's report. */
  lastId: z.string().nullable(),
  original: z.object({ name: z.string(), sha256: z.string() }).nullable(),
  createdAt: z.string(),
  finalisedAt: z.string().nullable(),
  handedOut: z.object({ at: z.string(), mark: z.string() }).nullable().default(null),
});
export type StoredEntry = z.infer<typeof storedEntrySchema>;

/** What a report can do without, as a clerk calls it; a part of a list or of a table goes alone. */
const PARTS: Readonly<Record<string, { readonly name: string; readonly empty?: unknown }>> = {
  'report.notes': { name: '存疑和说明' },
  'report.looks': { name: '加粗、下划线、链接和脚注' },
  'report.additions': { name: '附加的表格或图片' },
  'report.origins': { name: '数字的出处' },
  'report.written': { name: '数字的原样写法' },
  'report.unreadable': { name: '读不成数字的文字' },
  'report.decisions': { name: '对检查结果的决定' },
  'report.lastYear.figures': { name: '记下的去年数字' },
  'report.contact': { name: '联系方式' },
  'report.lastYear': { name: '记下的去年数字', empty: null },
  'report.correctedAt': { name: '更正的时间' },
  'report.source': { name: '来源文件的信息', empty: null },
  original: { name: '来源文件的信息', empty: null },
  lastId: { name: '去年年报是哪一份', empty: null },
  finalisedAt: { name: '定稿时间', empty: null },
  handedOut: { name: '报送的记录', empty: null },
};
const MOST_ROUNDS = 50;

/**
 * Leaves out, part by part, what does not fit. A figure that is no number becomes one that cannot be read, with a
 * doubt, as if a file had said it so.
 */
export function mendEntry(content: unknown): Mended | null {
  if (!isRecord(content)) return null;
  const mended = structuredClone(content);
  const lost = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const check = storedEntrySchema.safeParse(mended);
    if (check.success) return { content: mended, lost: [...lost] };
    // One round, one place: what stood behind it may have moved.
    const part = takeOut(mended, check.error.issues[0]?.path ?? []);
    if (part === null) return null;
    lost.add(part);
  }
  return null;
}

/** Takes out the part that a path leads to, and says what it was; null where nothing can be done without. */
function takeOut(content: Raw, path: readonly PropertyKey[]): string | null {
  const keys = path.map(String);
  const report = content['report'];
  if (keys[0] === 'report' && keys[1] === 'figures' && keys[2] !== undefined && isRecord(report)) {
    return doubtFigure(report, keys[2]);
  }
  for (let length = keys.length; length > 0; length -= 1) {
    const part = PARTS[keys.slice(0, length).join('.')];
    if (!part) continue;
    const [holder, key] = holderOf(content, keys.slice(0, length));
    const value = holder?.[key];
    const item = keys[length];
    if (!holder) return null;
    if (item !== undefined && Array.isArray(value)) value.splice(Number(item), 1);
    else if (
      item !== undefined &&
      isRecord(value) &&
      part.empty === undefined &&
      Object.hasOwn(value, item)
    ) {
      delete (value as Record<string, unknown>)[item];
    } else if (part.empty !== undefined) holder[key] = part.empty;
    else if (key === 'notes') holder[key] = [];
    else if (key === 'unreadable') holder[key] = {};
    else delete holder[key];
    return part.name;
  }
  return null;
}

/** The record that holds the last key of a path. */
function holderOf(
  content: Raw,
  keys: readonly string[],
): readonly [Record<string, unknown> | undefined, string] {
  let holder: unknown = content;
  for (const key of keys.slice(0, -1)) holder = isRecord(holder) ? holder[key] : undefined;
  return [isRecord(holder) ? (holder as Record<string, unknown>) : undefined, keys.at(-1) ?? ''];
}

function doubtFigure(report: Raw, figure: string): string | null {
  const { figures, unreadable, notes } = report;
  if (!isRecord(figures) || !isRecord(unreadable) || !Array.isArray(notes)) return null;
  const stored = figures as Record<string, unknown>;
  const raw = typeof stored[figure] === 'string' ? stored[figure] : JSON.stringify(stored[figure]);
  if (!FIGURES.has(figure)) {
    delete stored[figure];
    return `不认识的数字（${figure}：${raw}）`;
  }
  stored[figure] = null;
  (unreadable as Record<string, unknown>)[figure] = raw;
  notes.push({
    code: 'stored-unreadable',
    place: figure,
    message: '保存的内容不是数字，请核对。',
    doubt: true,
  });
  return '不是数字的内容（已标为存疑）';
}
