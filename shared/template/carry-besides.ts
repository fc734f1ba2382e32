/**
 * Looks, own tables and pictures of last year in this year's draft. No number of last year may pass for one of this year:
 * tables keep their words, and their numbers stand in prompts to fill in; pictures and notes with numbers stay behind.
 * What is to be looked at is a note of its part.
 */
import { placeName } from '../report/place-name.ts';
import type { Note, Place, Report } from '../report/schema.ts';
import { followLooks, tidyLooks } from '../rich/looks.ts';
import type { ExtraCell, ExtraTable, Look, Looks, PlacedAddition } from '../rich/schema.ts';
import { splitGuidance } from './guidance.ts';
import { splitPlaceholders } from './placeholders.ts';

type Besides = Pick<Report, 'looks' | 'additions' | 'notes'>;

/**
 * What of `last` goes into a draft.
 *
 * @param textsOf the stored paragraph at a place, of last year and of the draft; paragraphs keep their places
 * @param moveOn last year's words with the years of this year
 */
export function carryBesides(
  last: Report,
  textsOf: (place: Place) => { readonly before: string; readonly after: string },
  moveOn: (text: string) => string,
): Besides {
  const looks: Record<Place, Look[]> = {};
  const dropped = new Map<Place, number>();
  for (const [place, own] of Object.entries(last.looks ?? {})) {
    const { before, after } = textsOf(place);
    const carried = carryLooks(own, before, after);
    const part = place.replace(/\/.*$/u, '');
    if (carried.dropped > 0) dropped.set(part, (dropped.get(part) ?? 0) + carried.dropped);
    if (carried.looks.length > 0) looks[place] = carried.looks;
  }
  return {
    ...withLooks(looks),
    ...carriedTables(last, moveOn),
    notes: [...additionNotes(last), ...noteNotes(dropped, '写着数字，')],
  };
}

/**
 * What of `last` goes into a draft whose words are those of a template: tables, behind the words of their part where they
 * stood further down. Looks and notes belong to words that are not there.
 *
 * @param countOf how many paragraphs a part of the draft has
 */
export function carryBesidesTemplate(
  last: Report,
  countOf: (part: Place) => number,
  moveOn: (text: string) => string,
): Pick<Besides, 'additions' | 'notes'> {
  const { additions } = carriedTables(last, moveOn);
  const dropped = new Map<Place, number>();
  for (const [place, own] of Object.entries(last.looks ?? {})) {
    const part = place.replace(/\/.*$/u, '');
    const count = own.filter(({ kind }) => kind === 'note').length;
    if (count > 0) dropped.set(part, (dropped.get(part) ?? 0) + count);
  }
  return {
    ...(additions && {
      additions: additions.map((placed) => ({ ...placed, at: Math.min(placed.at, countOf(placed.part)) })),
    }),
    notes: [...additionNotes(last), ...noteNotes(dropped, '')],
  };
}

function carriedTables(last: Report, moveOn: (text: string) => string): Pick<Besides, 'additions'> {
  const additions = (last.additions ?? []).flatMap((placed): PlacedAddition[] => {
    const { addition } = placed;
    return addition.kind === 'table' ? [{ ...placed, addition: openTable(addition, moveOn) }] : [];
  });
  return additions.length > 0 ? { additions } : {};
}

/** Looks of a stored paragraph of last year on what became of it; `dropped`: foot notes with numbers, which stay behind. */
export function carryLooks(
  own: readonly Look[],
  before: string,
  after: string,
): { looks: Look[]; dropped: number } {
  const timeless = own.filter((look) => look.kind !== 'note' || !/\d/u.test(look.text));
  return {
    looks: wholePlaceholders(followLooks(timeless, before, after), after),
    dropped: own.length - timeless.length,
  };
}

function withLooks(looks: Looks): Pick<Report, 'looks'> {
  return Object.keys(looks).length > 0 ? { looks } : {};
}

/** A look that reaches into a placeholder takes all of it. */
function wholePlaceholders(looks: readonly Look[], text: string): Look[] {
  let at = 0;
  const pieces = splitPlaceholders(text).flatMap((part) => {
    const start = at;
    at += part.text.length;
    return part.kind === 'placeholder' ? [{ start, end: at }] : [];
  });
  const within = (position: number) => pieces.find(({ start, end }) => start < position && position < end);
  return tidyLooks(
    looks.map((look): Look => {
      const end = within(look.end)?.end ?? look.end;
      return { ...look, start: look.kind === 'note' ? end : (within(look.start)?.start ?? look.start), end };
    }),
  );
}

/** A number by itself, with a unit: `288`, `36.5%`, `十二条`. */
const NUMBER =
  /^[\s\d０-９.,，．+-]*(?:[\d０-９]|[〇零一二两三四五六七八九十百千万]+(?=[件条次个人份篇项场期批家元]))[\s\d０-９.,，．%％]*(?:人次|万元|[件条次个人份篇项场期批家元])?\s*$/u;
const SERIAL = /^(?:序号|编号|序)$/u;

/** Words of the first row and of the first column behind a serial number name what is counted; everywhere else a digit is last year's. */
function openTable(table: ExtraTable, moveOn: (text: string) => string): ExtraTable {
  const serial = new Set(
    table.cells.filter(({ row, text }) => row === 0 && SERIAL.test(text.trim())).map(({ column }) => column),
  );
  const columns = Array.from({ length: table.columnCount }, (_, column) => column);
  const named = columns.find((column) => !serial.has(column));
  const isLastYears = ({ row, column, text }: ExtraCell): boolean => {
    if (serial.has(column)) return false;
    return NUMBER.test(text) || (row > 0 && column !== named && /[\d０-９]/u.test(text));
  };
  return {
    ...table,
    cells: table.cells.map((cell) => ({
      ...cell,
      text: isLastYears(cell) ? promptOf(cell.text) : moveOn(cell.text),
    })),
  };
}

/** Last year's words in a prompt, which is a blank on paper; a prompt that was never filled in has none of them. */
function promptOf(text: string): string {
  const words = splitGuidance(text).some(({ kind }) => kind === 'guidance')
    ? ''
    : text.replaceAll(/[【】]/gu, '').trim();
  return words === '' ? '【请填写】' : `【请填写，去年：${words}】`;
}

function additionNotes({ additions = [] }: Report): Note[] {
  const parts = [...new Set(additions.map(({ part }) => part))];
  return parts.flatMap((part): Note[] => {
    const own = additions.filter((placed) => placed.part === part);
    const tables = own.filter(({ addition }) => addition.kind === 'table').length;
    const pictures = own.length - tables;
    const name = placeName(part);
    return [
      ...(tables > 0
        ? [
            noteOn(
              part,
              'carried-table',
              `${name}沿用去年的 ${tables} 张附加表格：栏目照旧，去年的数字写在“【请填写，去年：……】”里，请改成今年的，不用的请删除。`,
            ),
          ]
        : []),
      ...(pictures > 0
        ? [
            noteOn(
              part,
              'carried-picture',
              `去年${name}有 ${pictures} 张图片，没有带到今年；需要时请插入今年的图片。`,
            ),
          ]
        : []),
    ];
  });
}

function noteNotes(dropped: ReadonlyMap<Place, number>, which: string): Note[] {
  return [...dropped].map(([part, count]) =>
    noteOn(part, 'carried-note', `去年${placeName(part)}有 ${count} 处脚注${which}没有带到今年。`),
  );
}

function noteOn(place: Place, code: string, message: string): Note {
  return { code, place, message, doubt: false };
}
