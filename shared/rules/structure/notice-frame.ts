/** What of a notice is around a report that was published as its annex: number, addressee, 抄送. Rule S-28. */
import { paragraphsOf } from '../../report/report.ts';
import type { Place, Report } from '../../report/schema.ts';
import { fold, foldText } from '../../text/fold.ts';
import { ADDRESSEE_ENDS, ADDRESSEE_STARTS, HANDED_OVER, SENT } from '../../text/lexicon/notice-words.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { FORM_SOURCE } from '../base/wording.ts';
import { oneOf } from './folded-slips.ts';
import { findAt } from '../base/spot.ts';

/** 桐政发〔2026〕3号 and nothing else in the line. */
const DOCUMENT_NUMBER = /^(?:文号:|编号:)?[\p{Script=Han}]{2,12}[〔[(【]20\d\d[〕\])】]第?\d{1,4}号$/u;
/** …关于印发2025年…年度报告的通知, with the title of the report between. */
const NOTICE_TITLE = new RegExp(
  `^(?<from>[^。,;]{0,40}?)关于${oneOf(SENT)}?(?<report>[^。;]{0,80}?)的(?:通知|函|请示|公告|通告|批复|复函)$`,
  'u',
);
/** The whole of a title that stands on several lines. */
const REPORT = /年度报告|年报/u;
/** 清河县水利局文件: what stands above the number. */
const LETTERHEAD = /^[\p{Script=Han}]{4,30}[局委办厅府处院会]文件$/u;
const ANNEX = /^附件[一二三\d]{0,2}:?(?:\d\.)?(?:《?[^。;,:]{0,60}年度报告》?)?$/u;
const ADDRESSEE = new RegExp(
  `^(?:${oneOf(ADDRESSEE_STARTS)}[^。;:]{0,80}|[^。;:]{0,40}${oneOf(ADDRESSEE_ENDS)}):$`,
  'u',
);
/** 报告如下: leads to the report itself. */
const LEADS_ON = /(?:如下|情况|内容|以下|说明|报告|方面|问题|措施):$/u;
const HANDED = new RegExp(oneOf(HANDED_OVER), 'u');
const NOW_GIVES =
  /现将[^。;]{0,80}(?:印发|转发|下发|发)(?:给|与)?你|现将[^。;]{0,80}(?:呈报|报送|报|呈)(?:给|上|请)?(?:贵|你|,?请(?:予)?(?:审|查收|指正))/u;
const COPIES = /^(?:抄送|抄报|主送|分送|发送):/u;
const PRINTED =
  /^[^。;]{0,40}20\d\d年\d{1,2}月\d{1,2}日印发?$|^\(?此件(?:公开|主动公开|依申请公开|不予?公开)(?:发布)?\)?$/u;

/** What part of a notice a whole line is, null where it is none. */
export function frameOf(line: string): string | null {
  if (DOCUMENT_NUMBER.test(line)) return '发文字号';
  if (NOTICE_TITLE.test(line) && REPORT.test(line)) return '通知的标题';
  if (LETTERHEAD.test(line)) return '文件头';
  if (ANNEX.test(line)) return '“附件”字样';
  if (COPIES.test(line)) return '抄送、主送';
  if (PRINTED.test(line)) return '印发说明';
  return ADDRESSEE.test(line) && !LEADS_ON.test(line) ? '主送机关' : null;
}

/** The title as the report alone would have it: without lines of a notice, and without its words around it. */
export function withoutFrame(titleLines: readonly string[]): readonly string[] {
  const kept = titleLines.filter((line) => {
    const frame = frameOf(foldText(line));
    return frame === null || frame === '通知的标题';
  });
  const joined = kept.map((line) => foldText(line).replace(/[《》]/gu, '')).join('');
  const notice = NOTICE_TITLE.exec(joined)?.groups;
  if (!notice || !REPORT.test(joined)) return kept;
  const { from = '', report = '' } = notice;
  return [from + report];
}

interface Framed {
  readonly kind: string;
  readonly quote: string;
  readonly start: number;
}

function titleFrames({ titleLines }: Report): Framed[] {
  let start = 0;
  const lines = titleLines.flatMap((line): Framed[] => {
    const at = start;
    start += line.length + 1;
    const kind = frameOf(foldText(line));
    return kind === null ? [] : [{ kind, quote: line, start: at }];
  });
  if (lines.some(({ kind }) => kind === '通知的标题')) return lines;
  const joined = foldText(titleLines.join('')).replace(/[《》\s]/gu, '');
  const isNotice = NOTICE_TITLE.test(joined) && REPORT.test(joined);
  return isNotice ? [...lines, { kind: '通知的标题', quote: titleLines.join('\n'), start: 0 }] : lines;
}

function checkTitle(report: Report): RuleFinding[] {
  const frames = titleFrames(report);
  const [first] = frames;
  if (!first) return [];
  const lines = withoutFrame(report.titleLines);
  const same = lines.length > 0 && lines.every((line) => report.titleLines.includes(line));
  return [
    {
      place: 'title',
      message: messageAbout(frames.map(({ kind }) => kind)),
      quote: first.quote,
      start: first.start,
      found: first.quote,
      fix: same
        ? { title: '删去，只留年报的标题', edits: [{ kind: 'titleLines', lines: [...lines] }] }
        : null,
    },
  ];
}

function messageAbout(kinds: readonly string[]): string {
  return `这里有${[...new Set(kinds)].join('、')}，像是把年报作为通知的附件公布时带进来的。年报是独立的文件，请删去，只留年报本身。`;
}

/** One finding for each part of the report that has something of a notice. */
function checkParagraphs(report: Report): RuleFinding[] {
  const parts = new Map<string, { readonly kind: string; readonly finding: RuleFinding }[]>();
  const lines: Line[] = [
    ...paragraphsOf(report).filter(({ place }) => isEdge(report, place)),
    ...signatureLines(report),
  ];
  for (const { place, text, offset = 0 } of lines) {
    const kind = frameOf(fold(text).text) ?? handedOver(place, text);
    if (kind === null) continue;
    const part = place.split('/')[0] ?? place;
    const folded = fold(text);
    const [start, end] = folded.span(0, folded.text.length);
    const finding = findAt({ place, text, start, end }, { message: kind });
    const moved = { ...finding, start: start + offset };
    parts.set(part, [...(parts.get(part) ?? []), { kind, finding: moved }]);
  }
  return [...parts.values()].flatMap((found) => {
    const [first] = found;
    return first ? [{ ...first.finding, message: messageAbout(found.map(({ kind }) => kind)) }] : [];
  });
}

interface Line {
  readonly place: Place;
  readonly text: string;
  readonly offset?: number;
}

function signatureLines({ signature }: Report): Line[] {
  let offset = 0;
  return signature.map((text) => {
    const line = { place: 'signature', text, offset };
    offset += text.length + 1;
    return line;
  });
}

/** In front of the first section and at the end of the last: within the report a notice is work that was done. */
function isEdge(report: Report, place: Place): boolean {
  if (place.startsWith('preamble')) return true;
  return place.startsWith(`section:${report.sections.length}/`);
}

function handedOver(place: Place, text: string): string | null {
  if (!place.startsWith('preamble')) return null;
  const line = fold(text).text;
  return NOW_GIVES.test(line) || HANDED.test(line) ? '“印发给你们”一类的话' : null;
}

function checkFrame({ report }: RuleContext): RuleFinding[] {
  return [...checkTitle(report), ...checkParagraphs(report)];
}

export const NOTICE_RULES: readonly Rule[] = [
  {
    id: 'S-28',
    family: 'structure',
    level: 'warning',
    title: '套在通知里的年报',
    help: '年报单独成文：前后没有“关于印发（报送）……的通知”、发文字号、主送机关、“现将……印发给你们”、抄送和印发说明。正文里作为工作写到的通知和文号不提示。',
    source: FORM_SOURCE,
    needs: ['text', 'title'],
    check: checkFrame,
  },
];
