/** Deciding about what was proposed for a template: see propose.ts. */
import type { Place } from '../report/schema.ts';
import { OPEN_WORD } from './expression/parse.ts';
import type { Proposal, Template } from './template.ts';

/**
 * A template without open questions: sure proposals are accepted, words that only a person can tell about are marked as
 * last year's.
 */
export function settleProposals({ proposals = [], ...template }: Template): Template {
  return applyProposals(
    template,
    proposals.map((one) =>
      one.sure || one.text.includes('}') ? one : { ...one, placeholder: openMark(one.text) },
    ),
  );
}

/** Puts the placeholders of `accepted` into the texts that they were found in. */
export function applyProposals(template: Template, accepted: readonly Proposal[]): Template {
  const byPlace = new Map<Place, Proposal[]>();
  for (const one of accepted) byPlace.set(one.place, [...(byPlace.get(one.place) ?? []), one]);
  const change = (texts: readonly string[], part: Place) =>
    texts.map((text, index) => {
      const own = byPlace.get(`${part}/paragraph:${index + 1}`) ?? [];
      return [...own]
        .sort((a, b) => b.start - a.start)
        .reduce(
          (result, { start, end, text: words, placeholder }) =>
            result.slice(start, end) === words
              ? result.slice(0, start) + placeholder + result.slice(end)
              : result,
          text,
        );
    });
  return {
    ...template,
    title: change(template.title, 'title'),
    preamble: change(template.preamble, 'preamble'),
    sections: template.sections.map((section) => ({
      ...section,
      paragraphs: change(section.paragraphs, `section:${section.no}`),
    })),
    signature: change(template.signature, 'signature'),
  };
}

/** The mark of words that are last year's. */
export function openMark(text: string): string {
  return `{{${OPEN_WORD}${text}}}`;
}
