/** Is the report signed by its agency, with a whole date, and nothing behind it? Rule S-32. */
import { shortNameIn, unfoldAgency } from '../../agency/abbreviations.ts';
import type { Level } from '../../findings/finding.ts';
import type { Report } from '../../report/schema.ts';
import { CHINESE_DIGITS, CHINESE_ZEROS } from '../../text/numbers/chinese-numbers.ts';
import { AGENCY_END } from '../../recognition/agency-name.ts';
import { foldText } from '../../text/fold.ts';
import { REPORTS_FOR_ALL, SIGNATURE_WORDS } from '../../text/lexicon/agency-acts.ts';
import { relateAgencies } from '../base/consecutive.ts';
import { frameOf } from '../structure/notice-frame.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE } from '../base/wording.ts';
import { finderOf, holds } from './duties.ts';
import { ownAgencyOf, type OwnAgency } from './own-agency.ts';

const findOffice = finderOf(SIGNATURE_WORDS, 'office');
const findParty = finderOf(SIGNATURE_WORDS, 'party');
const findAttachment = finderOf(SIGNATURE_WORDS, 'attachment');
const findReporterForAll = finderOf(REPORTS_FOR_ALL);
const findBlank = finderOf(SIGNATURE_WORDS, 'blank');

const YEAR = `(?:\\d{2,4}|[${CHINESE_ZEROS}${CHINESE_DIGITS}]{2,4})`;
const NUMBER = `(?:\\d{1,2}|[${CHINESE_DIGITS}元十廿卅]{1,3})`;
/** Whatever looks like a date, whole or not: from a year or a month on to the end of what belongs to it. */
const DATE = new RegExp(
  `${YEAR}年(?:${NUMBER}?月)?(?:${NUMBER}?日?)?|${NUMBER}月${NUMBER}?日?|\\d{4}[-./]\\d{1,2}(?:[-./]\\d{1,2})?|(?<!\\d)20\\d{6}(?!\\d)`,
  'u',
);
const WHOLE_DATE = new RegExp(
  `^(?:${YEAR}年${NUMBER}月${NUMBER}日|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|20\\d{6})$`,
  'u',
);
const SEAL = /\((?:盖章|公章|印章|签章|章|印)\)/gu;
/** A signature in the text: a short line with a name, and a date alone behind it. */
const LONGEST_NAME = 30;
const MOST_LINES = 8;

interface Line {
  readonly text: string;
  /** As it was typed. */
  readonly typed: string;
  /** Names without the date. */
  readonly names: readonly string[];
  readonly date: string | null;
}

function readLine(typed: string): Line {
  const text = foldText(typed).replace(SEAL, '');
  const date = DATE.exec(text)?.[0] ?? null;
  const rest = date === null ? typed.trim() : foldText(typed).replace(date, '');
  const names = rest
    .split(/[\s、,]+/u)
    .map((name) => foldText(name).replace(SEAL, ''))
    .filter((name) => name !== '');
  return { text, typed, names, date };
}

/** How a name that signs stands to the agency: `short` for a name that is not whole. */
type Signer = 'own' | 'short' | 'other';

function signerOf(name: string, own: OwnAgency): Signer {
  const unfolded = unfoldAgency(name);
  if (name === own.written || name === own.name) return 'own';
  if (isOfficeOf(name, own)) return 'own';
  // A title that is short itself is a matter of the title.
  if (shortNameIn(own.written) !== null && unfolded === own.name) return 'own';
  if (unfolded === own.name || own.name.endsWith(unfolded)) return name === unfolded ? 'own' : 'short';
  if (unfolded.endsWith(own.name)) return 'own';
  // In some places the office that collects all reports signs for the government.
  if (own.kind === 'government' && holds(name, [0, name.length], findReporterForAll)) return 'own';
  const relation = relateAgencies(own.name, name);
  if (relation === 'different') return 'other';
  return 'short';
}

/** 清河县人民政府办公室 for 清河县人民政府, and the other way round; the party committee beside a town. */
function isOfficeOf(name: string, own: OwnAgency): boolean {
  const government = own.name.replace(/(?:办公室|办公厅)$/u, '');
  const places = own.places.map((place) => place.name).join('');
  const bases = [
    own.written,
    own.name,
    government,
    government.replace('人民政府', '政府'),
    places,
    own.places.at(-1)?.name ?? own.name,
  ];
  return bases.some((base) => {
    for (let from = 0; from < base.length - 1; from++) {
      const tail = base.slice(from);
      if (!name.startsWith(tail)) continue;
      const rest = name.slice(tail.length);
      if (rest === '' && own.kind === 'governmentOffice') return true;
      if ([findOffice, findParty].some((find) => rest !== '' && find(rest, 0)?.word === rest)) return true;
    }
    return name.startsWith('中共') && base !== '' && name.includes(own.places.at(-1)?.name ?? base);
  });
}

interface SignatureSlip {
  readonly level?: Level;
  readonly message: string;
  readonly quote: string;
  readonly expected?: string;
}

function* slipsOf(
  lines: readonly Line[],
  own: OwnAgency | null,
  year: number | null,
): Generator<SignatureSlip> {
  const dated = lines.findIndex(({ date }) => date !== null);
  const upTo = dated < 0 ? lines.length : dated + 1;
  const signed = lines.slice(0, upTo).flatMap(({ names }) => names);
  // Date first, name behind it: one more line belongs to the signature.
  const isNameBehind = signed.length === 0;
  const names = isNameBehind ? (lines[upTo]?.names ?? []) : signed;
  if (own) yield* nameSlips(names, own);
  const date = lines[dated]?.date ?? null;
  if (date === null && names.length > 0) {
    const message = '落款没有日期。请写明年报的日期，年、月、日齐全。';
    yield { level: 'hint', message, quote: lines.at(-1)?.typed.trim() ?? '' };
  } else if (date !== null && !WHOLE_DATE.test(date)) {
    const expected = year === null ? '年、月、日齐全' : `${year + 1}年×月×日`;
    yield {
      message: `落款日期“${date}”不完整，应写全年、月、日。`,
      quote: lines[dated]?.typed.trim() ?? '',
      expected,
    };
  }
  const behind = lines.slice(isNameBehind ? upTo + 1 : upTo).filter(({ text }) => !isHarmless(text));
  const [first] = dated < 0 ? [] : behind;
  if (first && !(own && first.names.every((name) => signerOf(name, own) === 'own'))) {
    yield { message: behindMessage(first.typed), quote: first.typed.trim() };
  }
}

function* nameSlips(names: readonly string[], own: OwnAgency): Generator<SignatureSlip> {
  const signers = names
    .map((name) => name.slice(name.lastIndexOf(':') + 1))
    .filter((name) => AGENCY_END.test(name))
    .map((name) => ({ name, signer: signerOf(name, own) }));
  // Others may sign too, when the agency does.
  if (signers.length === 0 || signers.some(({ signer }) => signer === 'own')) return;
  const [first] = signers;
  if (!first) return;
  if (first.signer === 'short' && first.name.length > own.written.length) {
    const message = `标题的机关是“${own.written}”，落款是“${first.name}”：标题里的可能不是全称。请核对，两处都写全称。`;
    yield { message, quote: first.name };
    return;
  }
  const message =
    first.signer === 'short'
      ? `落款“${first.name}”不是机关全称，应与标题一致，写“${own.written}”。`
      : `落款是“${first.name}”，这份年报的机关是“${own.written}”，两者不一致。请核对，改为本机关的名称。`;
  yield { message, quote: first.name, expected: own.written };
}

function behindMessage(words: string): string {
  const shown = words.trim();
  return `落款后面还有文字“${shown.length > 24 ? `${shown.slice(0, 24)}……` : shown}”。落款是年报的最后一项，请把它移到正文里或者删去。`;
}

/** Nothing, a list of annexes, a page number; or what of a notice stands there, of which S-28 speaks. */
function isHarmless(text: string): boolean {
  return (
    text === '' || findAttachment(text, 0) !== null || /^[-—\d·.]*$/u.test(text) || frameOf(text) !== null
  );
}

/** A signature that stands within section six, with text behind it. */
function buriedSignature(report: Report, own: OwnAgency): RuleFinding[] {
  const section = report.sections.find(({ no }) => no === 6);
  const paragraphs = section?.paragraphs ?? [];
  for (let index = Math.max(1, paragraphs.length - MOST_LINES); index < paragraphs.length; index++) {
    const line = readLine(paragraphs[index] ?? '');
    const above = readLine(paragraphs[index - 1] ?? '');
    const isDate = line.date !== null && line.names.length === 0 && WHOLE_DATE.test(line.date);
    const isSigned =
      above.text.length <= LONGEST_NAME && above.names.some((name) => signerOf(name, own) === 'own');
    if (!isDate || !isSigned) continue;
    const at = paragraphs.findIndex((text, place) => place > index && !isHarmless(foldText(text)));
    if (at < 0) return [];
    const typed = paragraphs[at] ?? '';
    const quote = typed.trim();
    const place = `section:6/paragraph:${at + 1}`;
    return [{ place, message: behindMessage(typed), quote, start: typed.indexOf(quote), found: quote }];
  }
  return [];
}

function checkSignature(context: RuleContext): RuleFinding[] {
  const { report, stage } = context;
  const own = ownAgencyOf(context);
  const whole = report.signature.join('\n');
  const folded = foldText(whole);
  if (own && folded === '') return buriedSignature(report, own);
  // Blanks and prompts are S-13's matter.
  if (folded === '' || holds(folded, [0, folded.length], findBlank)) return [];
  const lines = report.signature.map(readLine).filter(({ text }) => text !== '');
  return [...slipsOf(lines, own, report.year)]
    .filter(({ level }) => stage === 'final' || level !== 'hint')
    .map(({ quote, expected, ...slip }) => {
      const at = whole.indexOf(quote);
      const words = at < 0 ? whole : quote;
      return {
        place: 'signature',
        quote: words,
        start: Math.max(0, at),
        found: words,
        expected: expected ?? null,
        ...slip,
      };
    });
}

export const SIGNATURE_RULES: readonly Rule[] = [
  {
    id: 'S-32',
    family: 'agency',
    level: 'warning',
    title: '落款',
    help: '落款的机关与标题的机关一致，写全称，也可以是它的办公室；日期年、月、日齐全；落款后面没有别的文字。有机关没有日期的是提示；整个落款都没有的不提示。',
    source: FORM_SOURCE,
    needs: ['text'],
    check: checkSignature,
  },
];
