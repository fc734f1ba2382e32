/** What the numbers of a text were read as, and which rule would have used those that were not understood. */
import type { StatedParagraph } from '../../shared/facts/stated.ts';
import type { Tag } from '../../shared/text/lexicon/tags.ts';
import type { Token } from '../../shared/text/tokens.ts';
import { has } from '../../shared/text/statements/slot.ts';
import type { Count, Matter } from '../../shared/text/statements/statement.ts';

/** Rules that hold numbers of the text against figures, the first that a number is for. */
const RULES_OF_TOPICS: Readonly<Record<Matter['topic'], string>> = {
  requests: 'N-03, N-04',
  review: 'T4-05',
  documents: 'T2-05',
  decisions: 'T2-10',
  fee: 'T2-08, T2-11',
};

/** Words that say which table a number is about, in the order in which the text is read. */
const TOPICS: readonly (readonly [Matter['topic'], readonly Tag[]])[] = [
  ['fee', ['fee', 'levy']],
  ['review', ['review', 'outcome']],
  ['documents', ['document', 'documentAct']],
  ['decisions', ['decision']],
  ['requests', ['application', 'apply', 'result', 'carry', 'applicant']],
];

/** The rules that a number is for; `other` for one whose words name no table. */
export function rulesOf({ matters, left, right, number }: Count, { setting }: StatedParagraph): string {
  const [matter] = matters;
  if (matter) return RULES_OF_TOPICS[matter.topic];
  if (number.role === 'amount') return RULES_OF_TOPICS.fee;
  const named = TOPICS.find(([, tags]) => has([...left, ...right], ...tags))?.[0] ?? setting.topic;
  return named === null ? 'other' : RULES_OF_TOPICS[named];
}

/** Words with which a paragraph is about something that the tables count. */
const MATTERS: readonly Tag[] = ['application', 'review', 'document', 'decision', 'fee'];

/** Is the paragraph about something that the tables count? */
export function isAboutTables({ setting, counts, claims, paragraph }: StatedParagraph): boolean {
  return (
    setting.topic !== null ||
    claims.length > 0 ||
    counts.some(({ matters }) => matters.length > 0) ||
    has(paragraph.tokens, ...MATTERS)
  );
}

/** The unknown words beside a number of which no figure was told. */
export function unknownBeside({ reading, left, right }: Count, isAbout: boolean): readonly Token[] {
  const open = reading === 'unsure' || (reading === 'none' && isAbout);
  return open ? [...left, ...right].filter(({ tag }) => tag === 'unknown') : [];
}
