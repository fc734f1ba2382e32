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

/** Words with which a number is of something else than the tables count, by what they say. */
const ASIDE: readonly (readonly [reason: string, tags: readonly Tag[]])[] = [
  ['a change', ['than', 'more', 'less', 'level', 'upTo', 'from']],
  ['a share or rate', ['share', 'rate']],
  ['another caseload', ['caseload']],
  ['another thing', ['thing', 'information', 'publish', 'active', 'hold']],
  ['a way', ['channel']],
];

/**
 * Why a number that no statement of the tables took was left aside; null where nothing says so: such numbers are what the
 * reading loses.
 */
export function setAside({ number, scope, left, right, reading, part }: Count): string | null {
  if (reading === 'figure') return 'read';
  if (number.role !== 'count' && number.role !== 'amount') return 'no number of things';
  if (number.unit === '') return 'no unit';
  if (scope.body === 'other') return 'another body';
  if (scope.time !== 'own') return 'another time';
  if (scope.plan || scope.duty) return 'a plan';
  const [reason] = ASIDE.find(([, tags]) => has([...left, ...right], ...tags)) ?? [];
  return reason ?? (part && reading === 'none' ? 'a part' : null);
}
