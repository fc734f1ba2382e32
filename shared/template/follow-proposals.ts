/** Proposals of a template that is worked on: they keep to their words through every edit, and are gone with them. */
import { applyProposals } from './proposals.ts';
import type { Proposal, Template } from './template.ts';

type Texts = Pick<Template, 'title' | 'preamble' | 'sections' | 'signature'>;

/** `proposals` of `before` as they stand in `after`; those whose words were changed are left out. */
export function followProposals(before: Texts, after: Texts, proposals: readonly Proposal[]): Proposal[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return proposals.flatMap((proposal) => {
    const [part = '', number = ''] = proposal.place.split('/paragraph:');
    const [from = [], to = []] = [old.get(part), now.get(part)];
    const index = Number(number) - 1;
    const at = paragraphAfter(from, to, index);
    const text = at === null ? undefined : to[at];
    if (at === null || text === undefined) return [];
    const start = startAfter(from[index] ?? '', text, proposal);
    if (start === null || !text.startsWith(proposal.text, start)) return [];
    return [{ ...proposal, place: `${part}/paragraph:${at + 1}`, start, end: start + proposal.text.length }];
  });
}

/** The template with one of its proposals accepted; the others follow. */
export function acceptProposal(template: Template, proposal: Proposal): Template {
  const accepted = applyProposals(template, [proposal]);
  const others = (template.proposals ?? []).filter((one) => !isSame(one, proposal));
  return { ...accepted, proposals: followProposals(template, accepted, others) };
}

/** Are these two the same proposal? */
export function isSame(one: Proposal, other: Proposal): boolean {
  return (
    one.place === other.place &&
    one.start === other.start &&
    one.end === other.end &&
    one.placeholder === other.placeholder
  );
}

function partsOf({ title, preamble, sections, signature }: Texts): ReadonlyMap<string, readonly string[]> {
  return new Map<string, readonly string[]>([
    ['title', title],
    ['preamble', preamble],
    ...sections.map(({ no, paragraphs }) => [`section:${no}`, paragraphs] as const),
    ['signature', signature],
  ]);
}

/** Where paragraph `index` is afterwards; null where nobody can tell. */
function paragraphAfter(before: readonly string[], after: readonly string[], index: number): number | null {
  const [head, tail] = commonEnds(before, after);
  if (index < head) return index;
  if (index >= before.length - tail) return index + after.length - before.length;
  // One for one: paragraphs were changed, none was added or taken away.
  return before.length === after.length ? index : null;
}

/** Where the words of a proposal begin afterwards; null where they were touched. */
function startAfter(before: string, after: string, { start, end }: Proposal): number | null {
  const [head, tail] = commonEnds([...before.split('')], [...after.split('')]);
  if (end <= head) return start;
  return start >= before.length - tail ? start + after.length - before.length : null;
}

/** How many elements two lists have in common at their beginning, and behind that at their end. */
function commonEnds(one: readonly string[], other: readonly string[]): [head: number, tail: number] {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return [head, tail];
}
