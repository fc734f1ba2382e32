/**
 * What a page puts around a report within the same box: the way to the page, buttons, links to other pages, dates and
 * sources, the footer. Told by the names that authors give such boxes, by text that is nothing but links, and by set
 * phrases; never taken out where text of a report stands in it.
 */
import { parentOf, type PageLine } from './page-lines.ts';
import { attributeOf, type Element } from './styles.ts';

const NAMES =
  /(?:^|[-_\s])(?:nav\w*|menu|crumbs?|breadcrumbs?|location|position|dqwz|weizhi|share|bdshare\w*|social|tools?|toolbar|print|sidebar|side|foot|footer|copyright|login|search|qrcode|ewm|pages?|pager|related|links?|banner|top|topbar|head|header|logo|info|infos|meta|fenxiang)(?:$|[-_\s\d])/i;
const TAGS = /^(?:header|footer|aside)$/;
const PHRASES: readonly RegExp[] = [
  /^(?:您?(?:当前|现在)?所?在?的?)?(?:位置|栏目)[:>]/,
  /^首页[>»›|/]/,
  /^[【[(|]?(?:打印|关闭|收藏|返回(?:顶部|首页|上一页)|我要纠错|放大|缩小)/,
  /^分享(?:到|至)?:?/,
  /(?:字体|字号):?.{0,4}[大中小]/,
  /(?:浏览|阅读|点击|访问)(?:次数|量|数):?/,
  /^(?:发布|更新|生成|成文|发文|公开)(?:日期|时间):/,
  /^(?:日期|时间):\d{4}[-/年]/,
  /^(?:信息|文章|稿件)?来源:/,
  /^[上下]一(?:篇|条)/,
  /^相关(?:文章|链接|阅读|信息|稿件)/,
  /扫一扫|手机(?:上|端)?(?:打开|阅读|查看)|二维码/,
  /^(?:责任编辑|编辑|审核|审稿|校对):/,
  /版权所有|ICP备|公网安备|网站标识码|^(?:主办|承办|技术支持)(?:单位)?:/i,
  /^(?:索引号|信息分类|主题分类|发布机构|网站地图|联系我们|无障碍)/,
];
const LONGEST_PHRASE = 150;
const LONGEST_FRAME = 400;
/** Text that only a report has. */
const REPORT =
  /。$|^(?:20\d\d|二[〇○零].{2})年.{1,3}月.{1,3}日$|(?:信息公开|政务公开).{0,12}(?:报告|年报)(?:\(.{1,12}\))?$/;

interface Measure {
  letters: number;
  linked: number;
  links: number;
  lines: number;
  /** First and last line in it. */
  first: number;
  last: number;
  isReport: boolean;
  hasTable: boolean;
}

/**
 * Elements to leave out.
 *
 * @param core first and last line that surely belong to the report: nothing between them is touched
 */
export function frameElements(
  lines: readonly PageLine[],
  core: { readonly from: number; readonly to: number },
): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const [element, measure] of measureBlocks(lines)) {
    if (measure.last >= core.from && measure.first <= core.to) continue;
    const only = measure.lines === 1 ? lines[measure.first] : undefined;
    if (only && isPhrase(only)) found.add(element);
    else if (!measure.isReport && !measure.hasTable && isFrame(element, measure)) found.add(element);
  }
  return found;
}

function isPhrase({ text }: PageLine): boolean {
  return text.length <= LONGEST_PHRASE && PHRASES.some((phrase) => phrase.test(text));
}

function isFrame(element: Element, { letters, linked, links }: Measure): boolean {
  if (links >= 2 && linked >= letters * 0.6) return true;
  if (letters > LONGEST_FRAME || element.tagName === 'body') return false;
  if (TAGS.test(element.tagName)) return true;
  return [attributeOf(element, 'class'), attributeOf(element, 'id')].some(
    (name) => name !== undefined && NAMES.test(name),
  );
}

/** For every block with text in it what it holds, those inside it included. */
function measureBlocks(lines: readonly PageLine[]): ReadonlyMap<Element, Measure> {
  const measures = new Map<Element, Measure>();
  lines.forEach((line, index) => {
    const isReport = REPORT.test(line.text) && line.linked * 2 <= line.text.length && !isPhrase(line);
    let hasTable = false;
    for (let element: Element | null = line.block; element; element = parentOf(element)) {
      hasTable ||= element.tagName === 'table';
      const known = measures.get(element);
      measures.set(element, {
        letters: (known?.letters ?? 0) + line.text.length,
        linked: (known?.linked ?? 0) + line.linked,
        links: (known?.links ?? 0) + line.links,
        lines: (known?.lines ?? 0) + 1,
        first: known?.first ?? index,
        last: index,
        isReport: (known?.isReport ?? false) || isReport,
        hasTable: (known?.hasTable ?? false) || hasTable,
      });
    }
  });
  return measures;
}
