/** What a count may be a part of, by the tables: applications of one applicant are a part of all that came in. */
import type { Report } from '../report/schema.ts';
import { addFigures } from '../report/sums.ts';
import type { OtherWholes } from '../text/statements/percents.ts';
import { mattersOfWords } from '../text/statements/read-statements.ts';
import type { Matter } from '../text/statements/statement.ts';
import { expressionsOf } from './figures.ts';
import type { StatedParagraph } from './stated.ts';

/** Rows that the row of a part is a part of, the likeliest first. */
const WHOLES: Readonly<Record<string, readonly string[]>> = {
  received: ['new', 'due'],
  new: ['new', 'due'],
  handled: ['handled', 'new', 'due'],
  processed: ['handled', 'new', 'due'],
};

/** Wholes by the tables for the shares of one paragraph. `named`: words behind 占, where they name the whole. */
export function otherWholes({ setting }: StatedParagraph, report: Report): OtherWholes {
  return (part, named) => {
    const own = named.length === 0 ? [] : mattersOfWords(named, part.clause, setting);
    const matters = own.length > 0 ? own : part.matters.flatMap(wholesOf);
    const values = matters.flatMap((matter) =>
      expressionsOf(matter, report).map(({ figures }) => addFigures(report, figures)),
    );
    return values.flatMap((value) => (value === null || value <= 0 ? [] : [value]));
  };
}

function wholesOf(matter: Matter): Matter[] {
  if (matter.topic === 'review') return matter.result === 'total' ? [] : [{ ...matter, result: 'total' }];
  if (matter.topic !== 'requests') return [];
  const rows = matter.applicant === null ? ['handled', 'new', 'due'] : (WHOLES[matter.row] ?? []);
  const isWhole = matter.applicant === null && matter.row in WHOLES;
  return isWhole ? [] : rows.map((row) => ({ topic: 'requests', row, applicant: null }));
}
