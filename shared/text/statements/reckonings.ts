/**
 * Numbers that follow from others by a reckoning that the words tell: 原有14个、新增3个、现有17个; 4期、每期30人、共120人次; 每月2期，全年24期;
 * 全年480条，月均40条. Rules N-02 and N-05.
 */
import type { Paragraph } from '../paragraph.ts';
import { wrongAverage } from './averages.ts';
import { MOST_NUMBERS } from './items.ts';
import type { WrongShare } from './percents.ts';
import { wrongRhythm } from './frequency.ts';
import { wrongProducts } from './products.ts';
import { isOfYear, type Told } from './reckoned.ts';
import type { Count } from './statement.ts';
import { closesStock, wrongStocks } from './stocks.ts';

/** Stocks and products that do not come out, in order. */
export function wrongSums(paragraph: Paragraph, counts: readonly Count[]): readonly WrongShare[] {
  if (counts.length > MOST_NUMBERS) return [];
  const sentences = sentencesOf(paragraph, counts);
  return sentences.flatMap((sentence, at) => {
    const { told } = sentence;
    const next = sentences[at + 1]?.told.slice(0, 1) ?? [];
    return [
      ...wrongStocks(closesStock(told, next) ? [...told, ...next] : told),
      ...wrongProducts(sentence),
      ...wrongRhythm(sentence),
    ];
  });
}

/** Averages that do not come out, in order. */
export function wrongAverages(paragraph: Paragraph, counts: readonly Count[]): readonly WrongShare[] {
  // Most paragraphs tell none: asked first, for speed.
  if (counts.length > MOST_NUMBERS || !paragraph.folded.text.includes('均')) return [];
  const sentences = sentencesOf(paragraph, counts);
  return sentences.flatMap((sentence, at) =>
    sentence.told.flatMap((average) => wrongAverage(average, sentence, sentences[at - 1]) ?? []),
  );
}

/** The numbers by the sentence that they stand in, plans left out. */
function sentencesOf({ sentences, folded }: Paragraph, counts: readonly Count[]): Told[] {
  return sentences.map(({ start, end }) => {
    const text = folded.text.slice(start, end);
    const told = counts.filter(
      ({ number, scope }) => number.start >= start && number.start < end && !scope.plan,
    );
    return { told, text, ofYear: isOfYear(text) };
  });
}
