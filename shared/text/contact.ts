/** How to reach the agency, as the preamble says it. Only what is beyond doubt is taken. */
import type { Contact } from '../report/schema.ts';
import { foldText } from './fold.ts';
import { matchesOf } from './lexicon/find-matches.ts';

/** 地址, but not of a file or a page (下载地址, 网站地址, 邮箱地址). */
const ADDRESS = /(?<![载站页网接箱])地址(?:[:：]|为|是|在|位于)\s*([^，。；、,;：:()（）\n]{5,50})/gu;
/** What a postal address names. */
const PLACE = /^(?!.*网)(?=.*[路街巷道号村镇乡楼厦区]).+$/u;
const NEXT_PART = /\s*(?:邮编|邮政编码|(?:联系|办公|咨询)?电话|传真|电子邮[箱件]|邮箱).*$/u;
const POSTCODE = /(?:邮政编码|邮编)\s*[:：为是]?\s*(\d{6})(?!\d)/gu;
const PHONE =
  /(?:电话(?:号码)?|联系方式)\s*[:：为是]?\s*((?:[(（]?0\d{2,3}[)）]?\s*[-—－–]?\s*)?[2-8]\d{6,7}(?:[-—－转]\d{1,4})?|1[3-9]\d{9})(?!\d)/gu;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** Contact data of the preamble; null where it has none. A part that it gives twice differently stays null. */
export function findContact(preamble: readonly string[]): Contact | null {
  const text = preamble.map(foldText).join('\n');
  const contact: Contact = {
    address: only(text, ADDRESS, (found) => found.replace(NEXT_PART, '').trim(), PLACE),
    postcode: only(text, POSTCODE),
    phone: only(text, PHONE, (found) => found.replace(/\s+/gu, '').replace(/[—－–]/gu, '-')),
    email: only(text, EMAIL),
  };
  return Object.values(contact).some((part) => part !== null) ? contact : null;
}

function only(
  text: string,
  pattern: RegExp,
  clean: (found: string) => string = (found) => found,
  must = /./u,
): string | null {
  const all = matchesOf(text, pattern).map((match) => clean(match[1] ?? match[0]));
  const [first, ...others] = new Set(all.filter((found) => must.test(found)));
  return first !== undefined && others.length === 0 ? first : null;
}
