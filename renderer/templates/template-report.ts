/**
 * The template seen as a report: its text over the figures of the built-in example.
 *
 * So the template is edited, undone and previewed with what edits, undoes and resolves reports.
 */
import { exampleReport } from '../../shared/example.ts';
import type { Edit } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { placeholderValue, splitPlaceholders } from '../../shared/template/placeholders.ts';
import { templateTexts, type Template } from '../../shared/template/template.ts';

/** The example with the template's text. */
export function reportOfTemplate(template: Template): Report {
  const example = exampleReport();
  return {
    ...example,
    titleLines: template.title,
    preamble: template.preamble,
    sections: example.sections.map((section, index) => ({
      ...section,
      paragraphs: template.sections[index]?.paragraphs ?? [],
    })),
    signature: template.signature,
  };
}

/** The text of a report as a template. */
export function templateOfReport({ titleLines, preamble, sections, signature }: Report): Template {
  return { ...BUILT_IN_TEMPLATE, name: '我的模板', title: titleLines, preamble, sections, signature };
}

/** Is this, word for word, the template that comes with the program? */
export function isBuiltIn(template: Template): boolean {
  const words = (one: Template) => JSON.stringify(templateTexts(one));
  return words(template) === words(BUILT_IN_TEMPLATE);
}

/** The edits that turn any text into the template that comes with the program. */
export function builtInEdits(): Edit[] {
  return [
    { kind: 'titleLines', lines: BUILT_IN_TEMPLATE.title },
    { kind: 'preamble', paragraphs: BUILT_IN_TEMPLATE.preamble },
    ...BUILT_IN_TEMPLATE.sections.map(({ no, paragraphs }): Edit => ({
      kind: 'section',
      section: no,
      paragraphs,
    })),
    { kind: 'signature', lines: BUILT_IN_TEMPLATE.signature },
  ];
}

/** Names between braces that stand for nothing, each once, in reading order. */
export function unknownNames(paragraphs: readonly string[], report: Report): string[] {
  const names = paragraphs
    .flatMap(splitPlaceholders)
    .flatMap((part) =>
      part.kind === 'placeholder' && placeholderValue(part.name, report) === null ? [part.name] : [],
    );
  return [...new Set(names)];
}
