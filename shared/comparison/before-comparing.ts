/** What a reader has to know about two reports before comparing them. */
import { formYears } from '../forms/forms.ts';
import { SECTION_NUMERALS } from '../forms/sections.ts';
import type { Report } from '../report/schema.ts';
import { relateAgencies } from '../rules/base/consecutive.ts';
import type { Remark } from './diff.ts';
import { sideNames, type SideNames } from './side-names.ts';

/** The remarks on two reports, what concerns the whole first. */
export function remarksOn(last: Report, current: Report): Remark[] {
  return [
    ...agencyRemarks(last, current),
    ...yearRemarks(last, current),
    ...readingRemarks(last, current, sideNames(last, current)),
  ];
}

/** The remarks on an older report that stands beside one that is being written: what waits in that one is shown there. */
export function remarksBeside(last: Report, current: Report): Remark[] {
  const names = sideNames(last, current);
  return [
    ...agencyRemarks(last, current),
    ...yearRemarks(last, current),
    ...(last.form === current.form ? [] : [formRemark(last, current, names)]),
    ...SIDE_REMARKS.flatMap((on) => on(names[0], last)),
  ];
}

/** The remarks on two versions of one report: that its name or its year was changed is no other agency and no other year. */
export function remarksOnVersions(last: Report, current: Report): Remark[] {
  const changed = (what: string, from: string | null, to: string | null) =>
    `${what}由${from ?? '没有写明'}改为${to ?? '没有写明'}。`;
  const name = ({ agency }: Report) => agency && `“${agency}”`;
  const year = (report: Report) => report.year && `${report.year}年`;
  return [
    ...(last.agency === current.agency
      ? []
      : [{ code: 'new-name', message: changed('机关名称', name(last), name(current)) }]),
    ...(last.year === current.year
      ? []
      : [{ code: 'new-year', message: changed('年度', year(last) || null, year(current) || null) }]),
    ...readingRemarks(last, current, sideNames(last, current, 'versions')),
  ];
}

/** What was read of either, and into which form. */
function readingRemarks(last: Report, current: Report, names: SideNames): Remark[] {
  return [
    ...(last.form === current.form ? [] : [formRemark(last, current, names)]),
    ...SIDE_REMARKS.flatMap((on) => [...on(names[0], last), ...on(names[1], current)]),
  ];
}

/** What is said of one side alone. */
const SIDE_REMARKS = [tableRemarks, correctionRemarks, doubtRemarks, sectionRemarks] as const;

function agencyRemarks(last: Report, current: Report): Remark[] {
  const [lastName, thisName] = sideNames(last, current);
  const names = `${lastName}的是“${last.agency ?? ''}”，${thisName}的是“${current.agency ?? ''}”`;
  if (last.agency === null || current.agency === null) {
    const sides = [
      ...(last.agency === null ? [lastName] : []),
      ...(current.agency === null ? [thisName] : []),
    ];
    return [{ code: 'no-agency', message: `${sides.join('和')}的年报没有写明机关，不能确认是同一机关。` }];
  }
  switch (relateAgencies(current.agency, last.agency)) {
    case 'different':
      return [{ code: 'agency', message: `两份年报不是同一机关的：${names}。增减只供参考，没有核对结转。` }];
    case 'renamed':
      return [{ code: 'renamed', message: `两份年报的机关名称不同：${names}，已按机关更名对比。` }];
    case 'same':
      return [];
  }
}

function yearRemarks({ year: last }: Report, { year: current }: Report): Remark[] {
  if (last === null || current === null) {
    const sides = [...(last === null ? ['去年'] : []), ...(current === null ? ['今年'] : [])];
    return [{ code: 'no-year', message: `${sides.join('和')}的年报没有写明年度，没有核对结转。` }];
  }
  if (last === current) {
    return [{ code: 'same-year', message: `两份都是${current}年的年报，不是两年的变化，没有核对结转。` }];
  }
  if (last > current) {
    return [
      {
        code: 'reversed',
        message: `顺序反了：作为去年的是${last}年，作为今年的是${current}年。增减是从${last}年到${current}年算的，没有核对结转。`,
      },
    ];
  }
  if (current - last === 1) return [];
  const [missing, between] = [current - last - 1, last + 1];
  const years = missing === 1 ? `${between}年` : `${between}至${current - 1}年`;
  return [
    {
      code: 'gap',
      message: `两份年报相隔${current - last}年，中间缺${years}：增减是${current - last}年的，没有核对结转。`,
    },
  ];
}

function formRemark(last: Report, current: Report, [lastName, thisName]: SideNames): Remark {
  return {
    code: 'forms',
    message: `两份的格式不同（${lastName}用${formYears(last.form)}的格式，${thisName}用${formYears(current.form)}的格式）：含义不同的项目不作比较，各有说明。`,
  };
}

function tableRemarks(side: string, { figures }: Report): Remark[] {
  const values = Object.values(figures);
  if (values.some((value) => value !== null)) return [];
  const what = values.length === 0 ? '没有读到表格' : '表格里没有数字';
  return [{ code: 'no-tables', message: `${side}的年报${what}，只能对比文字。` }];
}

function correctionRemarks(side: string, { correctedAt }: Report): Remark[] {
  if (correctedAt === undefined) return [];
  return [{ code: 'corrected', message: `${side}的年报导入以后更正过，与公布的不尽相同。` }];
}

function doubtRemarks(side: string, { notes }: Report): Remark[] {
  const doubts = notes.filter(({ doubt }) => doubt).length;
  if (doubts === 0) return [];
  return [{ code: 'doubts', message: `${side}的年报有 ${doubts} 处存疑还没有核对，有关的对比以原件为准。` }];
}

function sectionRemarks(side: string, { sections }: Report): Remark[] {
  const missing = sections
    .filter((section) => !hasSection(section))
    .map(({ no }) => SECTION_NUMERALS[no - 1] ?? '');
  if (missing.length === 0) return [];
  return [
    { code: 'no-section', message: `${side}的年报没有读到第${missing.join('、')}部分，这些部分不作对比。` },
  ];
}

/** Was the section found, or written by somebody? */
export function hasSection({ heading, paragraphs }: Report['sections'][number]): boolean {
  return heading.trim() !== '' || paragraphs.length > 0;
}
