/**
 * Lines that a web page, an OA system or a red head put around a report, told beyond doubt: they begin with words
 * that no report begins a paragraph with, and hold no sentence.
 */
import { AGENCY_END } from './agency-name.ts';
import { squash } from './tables/labels.ts';

const LONGEST = 160;
const SENTENCE = /[。；！]/u;

/** Fields of a page's head or of an OA system's cover sheet: “发布日期：2025-01-16”. */
const FIELD =
  /^[【[(（]?(?:(?:信息|文章|稿件)?来源|稿源|(?:信息)?发布(?:日期|时间|机构|单位|部门|人)|发文(?:日期|时间|机关|机构|单位|字号)|成文(?:日期|时间)|生成(?:日期|时间)|生效日期|公开(?:日期|时间|方式|形式|范围|时限|主体|属性|类别|责任部门)|更新(?:日期|时间)|录入(?:日期|时间|人)|发稿时间|创建时间|责任(?:部门|编辑)|所属(?:机构|部门|栏目)|信息(?:分类|类别|格式|索引号|名称)|(?:主题|体裁|服务对象)分类|主题词|关键词|索引号|文号|有效性|时效性|内容概述|作者|编辑|责编|审核人?|签发人?|撰稿人?|供稿人?|录入|(?:浏览|点击|访问|阅读)(?:次数|量|数|率)|浏览|点击|阅读|人气|字[体号](?:大小)?|访问统计)[】\])）]?[:：]/u;
const DATED = /^(?:时间|日期)?[:：]?20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\d{1,2}:\d{2}(?::\d{2})?/u;
const BREADCRUMB =
  /^(?:您?(?:现在|当前|目前)?(?:所在)?(?:的)?位置(?:是)?[:：]|当前(?:位置|页面|栏目)[:：]|(?:网站)?首页[>＞»›→/|])/u;
/** The links along the top of a site: “首页 新闻中心 政务公开 办事服务”. */
const NAVIGATION = /^\s*(?:网站)?首页(?:\s+\p{Script=Han}{2,8}){2,}\s*$/u;
/** Words on buttons and links, which fill their line alone; what divides them. */
const BUTTONS =
  /打印(?:本页|此页|文章|本文|页面|预览)?|关闭(?:窗口|本页|页面|此页)?|(?:加入)?收藏(?:本页|本站)?|分享(?:到|至|本页)?|保存(?:本页)?|复制(?:链接|网址)|返回(?:顶部|首页|列表|上一?[页级])?|(?:新浪)?微博|微信(?:好友)?|朋友圈|QQ(?:空间|好友)?|扫一扫.{0,20}|我要纠错|纠错|无障碍(?:浏览|阅读|模式)?|适老(?:化|模式|版)?|长者(?:模式|助手|版)|关怀版|繁体(?:版|中文)?|简体(?:版|中文)?|(?:语音)?播报|朗读|听全文|下载(?:本?文|PDF|Word)?|视力保护色|大|中|小|特大|默认|加大|缩小|正常|A[+-]|T|网站首页|首页|字[体号]|[【】[\]()（）|｜:：/、,.·>»-]+/giu;
/** Columns of a government site that the page stands in. */
const COLUMN =
  /^(?:政府信息公开(?:工作)?年(?:度)?报告?|信息公开(?:工作)?年(?:度)?报告?|法定主动公开内容|政府信息公开(?:目录|专栏|指南|制度)?|政务公开|信息公开(?:目录|专栏|指南|制度)?)$/u;
/** What begins the foot of a page. */
const FOOT =
  /^[【[]?(?:[上下]一(?:篇|条|页|则)(?:[:：]|】|\]|$)|版权所有|(?:主办|承办|维护|运维)(?:单位)?[:：]|技术支持[:：]|网站(?:标识码|地图|声明)|站点地图|隐私(?:声明|保护|政策)|版权(?:声明|信息)|友情链接|(?:相关|附件)(?:链接|文档|附件|新闻|文章|推荐|信息|稿件|下载|阅读)(?:[:：]|$)|联系我们$|关于我们$|copyright)/iu;
const REGISTRATION = /ICP备|公网安备|网站标识码|©|版权所有/iu;
const ATTACHMENT = /^附件(?:[\d一二三四五六七八九十]{0,2})(?:[:：.、]|$)/u;
const FILE_NAME = /\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd)$/iu;

/** Is the line a page's own text: fields, buttons, breadcrumbs, the foot? */
export function isPageText(text: string): boolean {
  if (text.length > LONGEST || SENTENCE.test(text)) return false;
  const line = squash(text);
  return (
    FIELD.test(line) ||
    DATED.test(line) ||
    BREADCRUMB.test(line) ||
    NAVIGATION.test(text) ||
    line.replace(BUTTONS, '') === '' ||
    isPageFoot(text)
  );
}

/** Does the line begin the foot of a page, behind which nothing of the report stands? */
export function isPageFoot(text: string): boolean {
  const line = squash(text);
  return line.length <= LONGEST && (FOOT.test(line) || REGISTRATION.test(line));
}

/** Does the line belong to a red head or stand above a title in a page: 机关文件, 发文字号, 附件1, a column's name? */
export function isAboveTitle(text: string): boolean {
  const line = squash(text);
  const name = /^(.{2,30})文件$/u.exec(line)?.[1];
  return (
    (name !== undefined && AGENCY_END.test(name)) ||
    /^\p{Script=Han}{1,15}[〔[(【]20\d{2}[〕\])】]第?\d{1,4}号$/u.test(line) ||
    /^附件[\d一二三四五六七八九十]{0,2}[:：]?$/u.test(line) ||
    COLUMN.test(line)
  );
}

/** Is the line the name of an attached file? */
export function isAttachmentLine(text: string): boolean {
  const line = squash(text);
  return line.length <= LONGEST && !SENTENCE.test(line) && (ATTACHMENT.test(line) || FILE_NAME.test(line));
}

/** Could the line stand behind a page's foot: no sentence of a report? */
export function isFragment(text: string): boolean {
  return text.length <= LONGEST && !/。/u.test(text);
}
