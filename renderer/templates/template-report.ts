/**
 * A template seen as a report: its text over the figures of a real one.
 *
 * So a template is edited, undone and previewed with what edits, undoes and resolves reports.
 */
import { exampleReport } from '../../shared/example.ts';
import type { Report } from '../../shared/report/schema.ts';
import { followProposals } from '../../shared/template/follow-proposals.ts';
import { TEMPLATE_VERSION, type Proposal, type Template } from '../../shared/template/template.ts';

/** What a template says of itself besides its text. */
export type TemplateHead = Pick<Template, 'name' | 'for'>;

/** A template as a report, with what is proposed for it. */
export type TemplateReport = Report & { readonly proposals: readonly Proposal[] };

type Texts = Pick<Report, 'titleLines' | 'preamble' | 'sections' | 'signature'>;

/** The template's text over the figures of the built-in example. */
export function reportOfTemplate(template: Template): TemplateReport {
  const { title, preamble, sections, signature, proposals = [] } = template;
  return {
    ...withTexts(exampleReport(), { titleLines: title, preamble, sections, signature }),
    proposals,
  };
}

/** A changed report of a template; what is proposed follows the change. */
export function withFollowing(before: TemplateReport, after: Report): TemplateReport {
  const { proposals } = before;
  if (proposals.length === 0) return { ...after, proposals };
  const head = { name: '', for: null };
  return {
    ...after,
    proposals: followProposals(templateOfReport(head, before), templateOfReport(head, after), proposals),
  };
}

/** A report with the texts of another. */
export function withTexts(report: Report, { titleLines, preamble, sections, signature }: Texts): Report {
  return { ...report, titleLines, preamble, sections, signature };
}

/** The text of a report as a template. */
export function templateOfReport(
  { name, for: audience }: TemplateHead,
  report: Texts & Partial<Pick<TemplateReport, 'proposals'>>,
): Template {
  const { titleLines, preamble, sections, signature, proposals = [] } = report;
  return {
    schema: TEMPLATE_VERSION,
    name,
    for: audience,
    title: titleLines,
    preamble,
    sections,
    signature,
    ...(proposals.length > 0 && { proposals: [...proposals] }),
  };
}
