/** The aspects of section one that its sub-headings name. */
import { ASPECT_NAMES, ASPECTS, FILLING } from '../../text/lexicon/aspects.ts';

/** Aspects that a sub-heading names; one heading may name two (平台建设和监督保障). */
export function aspectsOfTitle(title: string): number[] {
  return ASPECTS.flatMap(({ heading }, at) => (heading.test(title) ? [at] : []));
}

/** Is the title an aspect's by its own name, not one that only has a word of it: 监督保障, not 村务公开监督? */
export function isAspectByName(title: string): boolean {
  const rest = title.replace(/\s+/gu, '').replace(FILLING, '');
  return ASPECT_NAMES.has(rest) || rest === '';
}

/** Sub-headings so many of which are the form's own make a section one that follows the form. */
export const FOLLOWS_FORM = 3;
