/** Web addresses, mail addresses, postcodes and telephone numbers that cannot be right. Rule S-18. */
import type { Place } from '../../report/schema.ts';
import { writtenTexts } from '../../report/texts.ts';
import { foldText } from '../../text/fold.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import { findAt, replaceFix, type Spot } from '../base/spot.ts';

/** What people type for a web address, full-width signs and slips included. */
const ADDRESS_START =
  /h\s?t{1,3}\s?p\s?s?\s*[:：;；/\\]|www\s?[.．。，,]?|(?<![a-z@.])[a-z0-9-]{2,30}\.gov[.,，。．]?cn/giu;
const ADDRESS_BODY = /^[\w\-.~:/?#[\]@!$&'*+,;=%\\：；．。，]{1,300}/u;
const SCHEME = /^https?:\/\/(?!\/)/iu;
const BARE = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+/iu;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,12}(?::\d{2,5})?(?:[/?#]|$)/iu;
const IP = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d{2,5})?(?:[/?#]|$)/u;
/** Endings that look like a slip of 163.com, .gov.cn. */
const SLIPPED_END =
  /\.(?:con|cmo|ocm|vom|cpm|c0m|comm|cim|cn[a-z]|nc|govcn|gov|gvo\.cn|goc\.cn|gov\.(?:com|cm|co|n|c|on|nc))$/iu;

/** Signs behind an address that belong to the sentence. */
function trimAddress(body: string): string {
  return body.replace(/[.,;:：；．。，!?)]+$/u, '');
}

function whatIsWrongWithAddress(address: string): string | null {
  if (/[：；．。，]/u.test(address.slice(0, address.search(/[^\s\w\-.:/：；．。，\\]/u) >>> 0))) {
    return '用了全角的标点';
  }
  if (/^h/iu.test(address) && !SCHEME.test(address)) return '开头应为“http://”或“https://”';
  const rest = address.replace(SCHEME, '');
  if (/^https?:/iu.test(rest)) return '“http://”写了两遍';
  if (!HOST.test(rest) && !IP.test(rest)) return '网址不完整或多了符号';
  if (/^www[^.]/iu.test(rest)) return '“www”后面缺少“.”';
  const host = rest.split(/[/?#:]/u)[0] ?? '';
  return SLIPPED_END.test(host) ? '网址的结尾写错了' : null;
}

function checkAddresses(place: Place, text: string): RuleFinding[] {
  let end = 0;
  return matchesOf(text, ADDRESS_START).flatMap((match) => {
    if (match.index < end) return [];
    // Spaces within http:// are part of the slip.
    const head = match[0];
    const tail = ADDRESS_BODY.exec(text.slice(match.index + head.length))?.[0] ?? '';
    // A full stop or comma before Chinese text ends the sentence, one within the address does not.
    const body = trimAddress(head + tail);
    end = match.index + body.length;
    if (/^www[.．。，,]?$/iu.test(body)) return [];
    const spot: Spot = { place, text, start: match.index, end };
    const wrong = /\s/u.test(head) ? '中间有空格' : whatIsWrongWithAddress(body);
    if (wrong === null) return [];
    return [
      findAt(spot, { message: `网址“${body}”${wrong}，请改正并试着打开。`, fix: repairAddress(spot, body) }),
    ];
  });
}

/** Only the slips of the scheme have one right answer. */
function repairAddress(spot: Spot, address: string) {
  const half = foldText(address).replace(/[。]/gu, '.').replace(/\s+/gu, '');
  const match = /^(https?)(?:[:;]*[/\\]+[:;]?[/\\]*|[:;]+)(?=[a-z0-9])/iu.exec(half);
  const repaired = match ? `${(match[1] ?? '').toLowerCase()}://${half.slice(match[0].length)}` : half;
  return repaired !== address && whatIsWrongWithAddress(repaired) === null && (match || BARE.test(half))
    ? replaceFix(spot, repaired)
    : null;
}

const MAIL = /[\w.+\-．]{1,64}\s?[@＠]\s?[\w.\-．，,。]{0,80}/gu;
const GOOD_MAIL = /^[\w+-]+(?:\.[\w+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,12}$/iu;
const MAIL_WITHOUT_SIGN =
  /(?:邮箱|邮件|e-?mail)(?:地址)?\s*[:：为是]\s*(?<mail>[\w.-]{2,40}\.(?:com|cn|net))(?![\w@.])/giu;

function checkMails(place: Place, text: string): RuleFinding[] {
  const typed = matchesOf(text, MAIL).flatMap((match) => {
    const mail = match[0].replace(/[.,，。．_-]+$/u, '');
    const spot = { place, text, start: match.index, end: match.index + mail.length };
    if (GOOD_MAIL.test(mail) && !SLIPPED_END.test(mail)) return [];
    const half = foldText(mail).replace(/[,。]/gu, '.').replace(/\s+/gu, '');
    const fix =
      half !== mail && GOOD_MAIL.test(half) && !SLIPPED_END.test(half) ? replaceFix(spot, half) : null;
    return [findAt(spot, { message: `电子邮箱“${mail}”写法不对，请核对。`, fix })];
  });
  const without = matchesOf(text, MAIL_WITHOUT_SIGN).flatMap((match) => {
    const mail = match.groups?.['mail'] ?? '';
    if (/^www\./iu.test(mail)) return [];
    const start = match.index + match[0].lastIndexOf(mail);
    const spot = { place, text, start, end: start + mail.length };
    return [findAt(spot, { message: `电子邮箱“${mail}”缺少“@”，请核对。` })];
  });
  return [...typed, ...without];
}

const POSTCODE =
  /(?:邮编|邮政编码)\s*[:：为是]?\s*(?<code>[\dOo０-９][\dOo０-９ ]{2,11}[\dOo０-９])(?![\dA-Za-z])/gu;

function checkPostcodes(place: Place, text: string): RuleFinding[] {
  return matchesOf(text, POSTCODE).flatMap((match) => {
    const code = match.groups?.['code'] ?? '';
    const digits = foldText(code).replace(/ /gu, '');
    if (/^\d{6}$/u.test(digits)) return [];
    const start = match.index + match[0].lastIndexOf(code);
    const spot = { place, text, start, end: start + code.length };
    const message = /^\d+$/u.test(digits)
      ? `邮政编码“${code}”有 ${digits.length} 位，应为 6 位数字。`
      : `邮政编码“${code}”不全是数字，应为 6 位数字。`;
    return [findAt(spot, { message })];
  });
}

const PHONE =
  /(?:电话(?:号码)?|传真(?:号码)?|联系方式|热线)\s*[:：为是]{0,2}\s*(?<number>[（(]?[\d０-９][\d０-９ ()（）\-—–－―]{3,24}[\d０-９])/gu;
/** 接听电话 126543 次: a count of calls. */
const COUNTED = /^\s*(?:余|多)?(?:次|件|条|个|人|起|通|部|年|月|万|户|场)/u;
const GOOD_PHONES: readonly RegExp[] = [
  // Three-digit areas have eight digits, the others seven or eight.
  /^(?:010|02\d)[2-8]\d{7}$/u,
  /^0[3-9]\d{2}[2-9]\d{6,7}$/u,
  /^[2-9]\d{6,7}$/u,
  /^1[3-9]\d{9}$/u,
  /^0?1[3-9]\d{9}$/u,
  /^[48]00\d{7}$/u,
  /^(?:1\d{2}|1\d{4}|9[56]\d{3,6}|12\d{3,6})$/u,
  /^86.{10,12}$/u,
  // Area code and a hotline: 0300-12345.
  /^0\d{2,3}1[12]\d{3}$/u,
];

function checkPhones(place: Place, text: string): RuleFinding[] {
  return matchesOf(text, PHONE).flatMap((match) => {
    const written = (match.groups?.['number'] ?? '').replace(/[（(]+$/u, '').trim();
    const half = foldText(written);
    const digits = half.replace(/\D/gu, '');
    if (GOOD_PHONES.some((pattern) => pattern.test(digits))) return [];
    if (COUNTED.test(text.slice(match.index + match[0].length, match.index + match[0].length + 4))) return [];
    // 0300-1234567-802, two numbers side by side: the first must be good.
    const parts = half.split(/[-\s()]+/u).filter((part) => part !== '');
    const heads = [parts[0] ?? '', parts.slice(0, 2).join('')];
    if (
      parts.length > 1 &&
      heads.some((head) => head.length >= 7 && GOOD_PHONES.some((pattern) => pattern.test(head)))
    ) {
      return [];
    }
    const start = match.index + match[0].lastIndexOf(written);
    const spot = { place, text, start, end: start + written.length };
    return [
      findAt(spot, { message: `电话号码“${written}”的位数不对（共 ${digits.length} 位数字），请核对。` }),
    ];
  });
}

function checkContact({ report }: RuleContext): RuleFinding[] {
  return writtenTexts(report).flatMap(({ place, text }) => [
    ...(/[A-Za-z]/u.test(text) ? [...checkAddresses(place, text), ...checkMails(place, text)] : []),
    ...(text.includes('邮') ? checkPostcodes(place, text) : []),
    ...(/电话|传真|联系|热线/u.test(text) ? checkPhones(place, text) : []),
  ]);
}

export const CONTACT_RULES: readonly Rule[] = [
  {
    id: 'S-18',
    family: 'structure',
    level: 'hint',
    title: '网址、电话、邮编、邮箱',
    help: '网址写全（http://…），不混入全角标点；邮政编码 6 位；电话号码位数正确；电子邮箱带“@”。',
    source: PRACTICE_SOURCE,
    needs: ['text'],
    check: checkContact,
  },
];
