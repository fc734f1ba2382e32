/** 新建年度报告. */
import { problem, ProblemError } from '../../shared/problem.ts';
import { audienceOf } from '../../shared/template/audience.ts';
import { templateOf as templateOutOf } from '../../shared/template/propose.ts';
import { newReport } from '../../shared/template/roll-over.ts';
import type { Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';
import { knownProfile } from './profiles.ts';
import { defaultTemplate, templateOf } from './templates.ts';
import { entriesOf } from './years.ts';

export function drafting({ library }: Dependencies): Pick<Methods, 'createReport'> {
  return {
    createReport: async ({ lastId, agency, year, text, templateId }) => {
      const last = lastId === null ? null : library.entry(lastId);
      if (lastId !== null && !last) throw new ProblemError(problem('entry-missing', '去年的年报'));
      if (agency.trim() === '') throw new ProblemError(problem('bad-request', '机关名称'));
      if (entriesOf(library, agency, year).length > 0) {
        throw new ProblemError(problem('same-year', `${agency}${year}年年报`));
      }
      const given = () =>
        templateId === null
          ? defaultTemplate(library, audienceOf(knownProfile(library, agency).profile.level))
          : templateOf(library, templateId);
      const template =
        text === 'last-as-template' && last ? templateOutOf(last.report, agency, null) : given();
      const report = newReport({
        last: last?.report ?? null,
        agency,
        year,
        text: text === 'last' ? 'last' : 'template',
        template,
      });
      return { ok: true, entry: await library.add({ status: 'draft', report, lastId, original: null }) };
    },
  };
}
