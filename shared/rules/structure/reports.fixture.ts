/** The example report with one part written differently. */
import { exampleReport } from '../../example.ts';
import { applyEdits } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';

export function withHeading(section: number, text: string): Report {
  return applyEdits(exampleReport(), [{ kind: 'heading', section, text }]);
}

/** The example with the paragraphs of one section replaced. */
export function withSection(section: number, ...paragraphs: readonly string[]): Report {
  return applyEdits(exampleReport(), [{ kind: 'section', section, paragraphs }]);
}

export function withTitle(...titleLines: readonly string[]): Report {
  return { ...exampleReport(), titleLines: [...titleLines] };
}

/** The example with its preamble replaced. */
export function withPreamble(...preamble: readonly string[]): Report {
  return { ...exampleReport(), preamble: [...preamble] };
}

/** The example signed with other lines. */
export function signed(...signature: readonly string[]): Report {
  return { ...exampleReport(), signature: [...signature] };
}

/** The example with section one written under these sub-headings, each with a neutral sentence. */
export function withSubheadings(...headings: readonly string[]): Report {
  return withSection(
    1,
    '2024年，我局按照要求做好各项工作。',
    ...headings.flatMap((heading) => [heading, '按照要求做好各项工作。']),
  );
}
