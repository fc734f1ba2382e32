/** What a count may be a part of, by the tables: applications of one applicant are a part of all that came in. */
import type { Report } from '../report/schema.ts';
import type { OtherWholes, TableShares } from '../text/statements/percents.ts';
import { mattersOfWords } from '../text/statements/read-statements.ts';
import { has } from '../text/statements/slot.ts';
import type { Count, Matter } from '../text/statements/statement.ts';
import type { Token } from '../text/tokens.ts';
import { valuesOf } from './figures.ts';
import { PUBLISHED, publishedIn } from './published.ts';
import type { StatedParagraph } from './stated.ts';
import { wayShares } from './way-shares.ts';

/** Rows that the row of a part is a part of, the likeliest first. */
const WHOLES: Readonly<Record<string, readonly string[]>> = {
  received: ['new', 'due'],
  new: ['new', 'due'],
  handled: ['handled', 'new', 'due'],
  processed: ['handled', 'new', 'due'],
};

/**
 * Wholes by the tables, and by what the report says that it has published in all, for the shares of one paragraph.
 * `named`: words behind 占, where they name the whole.
 */
export function otherWholes({ setting }: StatedParagraph, report: Report): OtherWholes {
  return (part, named) => {
    if (isOfPublished(part, named)) return publishedIn(report, part.number.unit);
    const own = mattersOfWords(named, part.clause, setting);
    return wholeValues(own.length > 0 ? own : part.matters.flatMap(wholesOf), report);
  };
}

/** Nothing has a part of nothing. */
function wholeValues(matters: readonly Matter[], report: Report): readonly number[] {
  return matters.flatMap((matter) => valuesOf(matter, report)).filter((whole) => whole > 0);
}

/** Shares that the tables themselves have: of what words without a number name, in what it may be a part of. */
export function tableShares({ setting }: StatedParagraph, report: Report): TableShares {
  const sharesOf = (part: Matter, wholes: readonly Matter[]) =>
    wholeValues(wholes, report).flatMap((whole) =>
      valuesOf(part, report).map((value) => ({ part: value, whole })),
    );
  return (words, clause, within = []) => {
    if (has(words, 'channel')) return within.length === 0 ? wayShares(words, report) : [];
    // 参加者中自然人占六成: of no applications.
    if (
      has(words, 'applicant') &&
      setting.topic !== 'requests' &&
      !has([...words, ...within], 'application', 'apply', 'result')
    )
      return [];
    const parts = mattersOfWords(words, clause, setting);
    if (within.length === 0) return parts.flatMap((part) => sharesOf(part, wholesOf(part)));
    const [whole, ...more] = mattersOfWords(within, clause, setting);
    if (!whole || more.length > 0) return [];
    return parts.flatMap((part) => {
      const both = partWithin(part, whole);
      return both ? sharesOf(both.part, both.wholes) : [];
    });
  };
}

/** 不予公开的申请中，过程性信息占…, 商业企业占…; 自然人的申请中，予以公开占…: null where the table has no such part. */
function partWithin(part: Matter, whole: Matter): { part: Matter; wholes: readonly Matter[] } | null {
  if (part.topic !== 'requests' || whole.topic !== 'requests') return null;
  if (part.applicant === null && part.row.startsWith(`${whole.row}.`)) return { part, wholes: [whole] };
  const rows = ['handled', 'new', 'due'];
  if (whole.applicant !== null && part.applicant === null)
    return {
      part: { ...part, applicant: whole.applicant },
      wholes: rows.map((row) => ({ ...whole, row })),
    };
  // Whose they are is told of all that came in where no result says otherwise.
  const isResult = whole.applicant === null && !(whole.row in WHOLES);
  return isResult && part.applicant !== null ? { part: { ...part, row: whole.row }, wholes: [whole] } : null;
}

/** 占公开总量的…, 占全部公开信息的…; 公开信息中法律援助类58条，占…. */
function isOfPublished({ left }: Count, named: readonly Token[]): boolean {
  const within = left.findIndex(({ tag }) => tag === 'within');
  const words = named.length > 0 ? named : left.slice(0, Math.max(0, within));
  return (
    has(words, 'publish', 'active', 'information') &&
    (named.length === 0 || has(named, 'sum', 'all', 'result', 'active')) &&
    // 占全部公开的…: 全部公开 is a result, too.
    words.every(
      ({ tag, key }) =>
        tag === 'of' || tag === 'all' || (tag === 'result' && key === 'granted') || PUBLISHED.includes(tag),
    )
  );
}

function wholesOf(matter: Matter): Matter[] {
  if (matter.topic === 'review')
    return matter.result === 'total' ? [] : ['total', 'settled'].map((result) => ({ ...matter, result }));
  if (matter.topic !== 'requests') return [];
  const rows = matter.applicant === null ? ['handled', 'new', 'due'] : (WHOLES[matter.row] ?? []);
  const isWhole = matter.applicant === null && matter.row in WHOLES;
  return isWhole ? [] : rows.map((row) => ({ topic: 'requests', row, applicant: null }));
}
