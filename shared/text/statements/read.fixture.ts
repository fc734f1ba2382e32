/** What the tests of statements ask: the statements of a text as short words. */
import { foldText } from '../fold.ts';
import { readParagraph } from '../paragraph.ts';
import { readStatements, type Statements } from './read-statements.ts';
import type { Setting } from './reading.ts';
import type { Matter } from './statement.ts';

/** A report of 2024 by an invented county bureau; the text has named no topic yet. */
const SETTING: Setting = { topic: null, year: 2024, home: '', agency: '云溪县粮食局' };

/** What `text` states. */
export function stated(text: string, setting: Partial<Setting> = {}): Statements {
  return readStatements(readParagraph(text), {
    ...SETTING,
    ...setting,
    agency: foldText(setting.agency ?? SETTING.agency),
  });
}

/** `new`, `received/natural`, `reconsideration.total`, `normativeDocument.issued`, `licensing`, `charge`. */
export function matterName(matter: Matter): string {
  switch (matter.topic) {
    case 'requests':
      return matter.applicant === null ? matter.row : `${matter.row}/${matter.applicant}`;
    case 'review':
      return `${matter.groups.join('+')}.${matter.result}`;
    case 'documents':
      return `${matter.rows.join('+')}.${matter.act}`;
    case 'decisions':
      return matter.row;
    case 'fee':
      return matter.kind;
  }
}

/**
 * The numbers of a text with what they count: `new 8`; `<due 8` for some of it, `- 8` for one
 * that no figure counts, `? 8` for an unsure one.
 */
export function countsIn(text: string, setting: Partial<Setting> = {}): string {
  return stated(text, setting)
    .counts.map(({ matters, atMost, reading, number }) => {
      const told = [...matters.map(matterName), ...atMost.map((matter) => `<${matterName(matter)}`)];
      const names = { figure: told.join('&'), unsure: '?', none: '-' }[reading];
      return `${names} ${number.value}`;
    })
    .join(', ');
}

/** What a text claims in words: `none received`, `allHandled carriedOut of 5`. */
export function claimsIn(text: string, setting: Partial<Setting> = {}): string {
  return stated(text, setting)
    .claims.map(({ says, matter, settled, of }) =>
      [says, matterName(matter), ...(settled ? ['settled'] : []), ...(of == null ? [] : [`of ${of}`])].join(
        ' ',
      ),
    )
    .join(', ');
}
