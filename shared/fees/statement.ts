/** The sentence of section six about 信息处理费, and its place among the paragraphs of the section. */
import { writeFigure } from '../report/reading.ts';

/** What was charged in the year; amounts in 元. */
export interface FeesOfYear {
  /** Notices to pay that were sent. */
  readonly notices: number;
  /** What they ask for. */
  readonly amount: number;
  readonly collected: number;
}

/** The sentence; the year follows the report. */
export function feeStatement({ notices, amount, collected }: FeesOfYear): string {
  const start = '依据《政府信息公开信息处理费管理办法》，{{年度}}年本机关';
  if (notices === 0) {
    const taken = collected === 0 ? '未收取信息处理费' : `实际收取信息处理费${writeFigure(collected)}元`;
    return `${start}未发出收费通知，${taken}。`;
  }
  return `${start}共发出收费通知${notices}件，总金额${writeFigure(amount)}元，实际收取${writeFigure(collected)}元。`;
}

/** What does not fit together, in sentences; `unpaid`: applications dropped because nobody paid (表三), null if unknown. */
export function feeDoubts({ notices, amount, collected }: FeesOfYear, unpaid: number | null): string[] {
  return [
    ...(notices === 0 && amount > 0 ? ['没有发出收费通知，却有通知的金额。请核对件数和金额。'] : []),
    ...(notices > 0 && amount === 0 ? ['发出了收费通知，金额却是 0 元。不收费的申请不用发收费通知。'] : []),
    ...(collected > amount ? ['实际收取的比通知的多。收到的是上年通知的费用时没有问题，否则请核对。'] : []),
    ...(unpaid !== null && unpaid > notices
      ? [
          `表三“申请人逾期未按收费通知要求缴纳费用”填了 ${unpaid} 件，比发出的收费通知多。通知是上年发出的时没有问题，否则请核对。`,
        ]
      : []),
  ];
}

const SENTENCES = /[^。]*(?:。|$)/gu;
const ABOUT_FEES = /信息处理费|收费通知/u;

/** The sentences of section six that speak of the fee already, in order; these are what a new statement replaces. */
export function feeSentences(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((text) => sentencesOf(text).filter((sentence) => ABOUT_FEES.test(sentence)));
}

/**
 * Section six with the statement: in place of what it says about the fee already, sentence for sentence, else as its
 * first paragraph. Everything else stays as it is.
 */
export function withFeeStatement(paragraphs: readonly string[], statement: string): string[] {
  let isWritten = false;
  const changed = paragraphs.flatMap((text) => {
    if (!ABOUT_FEES.test(text)) return [text];
    const sentences = sentencesOf(text).flatMap((sentence) => {
      if (!ABOUT_FEES.test(sentence)) return [sentence];
      if (isWritten) return [];
      isWritten = true;
      return [statement];
    });
    return sentences.length > 0 ? [sentences.join('')] : [];
  });
  return isWritten ? changed : [statement, ...changed.filter((text) => text.trim() !== '')];
}

function sentencesOf(text: string): string[] {
  return (text.match(SENTENCES) ?? []).filter((sentence) => sentence !== '');
}
