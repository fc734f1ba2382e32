/** 新建年度报告, and the template that new reports start from. */
import { problem, ProblemError } from '../../shared/problem.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { newReport } from '../../shared/template/roll-over.ts';
import type { Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';
import { entriesOf } from './years.ts';

export function drafting({
  library,
}: Dependencies): Pick<Methods, 'createReport' | 'loadTemplate' | 'saveTemplate'> {
  return {
    createReport: async ({ lastId, agency, year, text }) => {
      const last = lastId === null ? null : library.entry(lastId);
      if (lastId !== null && !last) throw new ProblemError(problem('entry-missing', '去年的年报'));
      if (agency.trim() === '') throw new ProblemError(problem('bad-request', '机关名称'));
      if (entriesOf(library, agency, year).length > 0) {
        throw new ProblemError(problem('same-year', `${agency}${year}年年报`));
      }
      const report = newReport({
        last: last?.report ?? null,
        agency,
        year,
        text,
        template: library.template() ?? BUILT_IN_TEMPLATE,
      });
      return { ok: true, entry: await library.add({ status: 'draft', report, lastId, original: null }) };
    },
    loadTemplate: () => {
      const edited = library.template();
      return Promise.resolve({ template: edited ?? BUILT_IN_TEMPLATE, edited: edited !== null });
    },
    saveTemplate: async ({ template }) => {
      await library.saveTemplate(template);
      return { ok: true, template: template ?? BUILT_IN_TEMPLATE };
    },
  };
}
