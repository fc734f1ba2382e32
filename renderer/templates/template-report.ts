/**
 * A template seen as a report: its text over the figures of a real one.
 *
 * So a template is edited, undone and previewed with what edits, undoes and resolves reports.
 */
import { exampleReport } from '../../shared/example.ts';
import type { Report } from '../../shared/report/schema.ts';
import { TEMPLATE_VERSION, type Template } from '../../shared/template/template.ts';

/** What a template says of itself besides its text. */
export type TemplateHead = Pick<Template, 'name' | 'for'>;

type Texts = Pick<Report, 'titleLines' | 'preamble' | 'sections' | 'signature'>;

/** The template's text over the figures of the built-in example. */
export function reportOfTemplate({ title, preamble, sections, signature }: Template): Report {
  return withTexts(exampleReport(), { titleLines: title, preamble, sections, signature });
}

/** A report with the texts of another. */
export function withTexts(report: Report, { titleLines, preamble, sections, signature }: Texts): Report {
  return { ...report, titleLines, preamble, sections, signature };
}

/** The text of a report as a template. */
export function templateOfReport({ name, for: audience }: TemplateHead, report: Texts): Template {
  const { titleLines, preamble, sections, signature } = report;
  return {
    schema: TEMPLATE_VERSION,
    name,
    for: audience,
    title: titleLines,
    preamble,
    sections,
    signature,
  };
}
