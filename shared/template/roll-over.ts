/**
 * 新建年度报告: next year's report from last year's, or from a template alone.
 *
 * Figures: only what the forms themselves carry over (结转 per column, 现行有效 as the base value); every other
 * figure is blank, never 0: see carry-figures.ts. Text: see carry-text.ts.
 */
import { findContact } from '../text/contact.ts';
import { formOfYear, formSource } from '../forms/forms.ts';
import { emptyReport, richTextOf } from '../report/report.ts';
import type { Contact, Note, Report } from '../report/schema.ts';
import { carryFigures } from './carry-figures.ts';
import { carryBesidesTemplate } from './carry-besides.ts';
import { carryText, moveOn } from './carry-text.ts';
import { resolveText } from './placeholders.ts';
import { settleProposals } from './proposals.ts';
import type { Template } from './template.ts';

export interface NewReportInput {
  /** Last year's report; null starts from the template alone. */
  readonly last: Report | null;
  readonly agency: string;
  readonly year: number;
  /** Where the text comes from; without a last report it is always the template. */
  readonly text: 'last' | 'template';
  readonly template: Template;
}

/**
 * A new report of `year`, in the form that governs it, with everything in place that is certain. What the clerk
 * has to look at stands in its notes: `carried-text` for paragraphs, `carry-missing` (a doubt) and
 * `carried-base` for figures, `year-gap`, `form-changed` and the like for the report.
 */
export function newReport({ last, agency, year, text, template }: NewReportInput): Report {
  const blank: Report = {
    ...emptyReport(formOfYear(year)),
    agency: agency.trim() === '' ? null : agency.trim(),
    year,
  };
  const worded = last && text === 'last' ? carryText(last, blank) : templateText(template, blank, last);
  if (!last) return worded;
  const carried = carryFigures(last, blank);
  const contact = contactOf(last);
  return {
    ...worded,
    ...(contact && { contact }),
    lastYear: { year: last.year, form: last.form, figures: last.figures },
    figures: { ...blank.figures, ...carried.figures },
    // What is carried is a number; every other figure stays blank.
    unreadable: Object.fromEntries(
      Object.entries(blank.unreadable).filter(([id]) => !(id in carried.figures)),
    ),
    origins: carried.origins,
    notes: [...reportNotes(last, blank), ...carried.notes, ...worded.notes],
  };
}

function templateText(given: Template, blank: Report, last: Report | null): Report {
  const template = settleProposals(given);
  // Title and signature are short and fixed; the text keeps its placeholders and follows the tables.
  const resolve = (lines: readonly string[]) => lines.map((line) => resolveText(line, blank));
  const worded: Report = {
    ...blank,
    titleLines: resolve(template.title),
    preamble: [...template.preamble],
    sections: blank.sections.map((section, index) => ({
      ...section,
      paragraphs: [...(template.sections[index]?.paragraphs ?? [])],
    })),
    signature: resolve(template.signature),
  };
  if (!last) return worded;
  const besides = carryBesidesTemplate(
    last,
    (part) => richTextOf(worded, part).paragraphs.length,
    (words) => moveOn(words, last, blank).text,
  );
  return { ...worded, ...besides, notes: [...worded.notes, ...besides.notes] };
}

/** As the preamble says it now: somebody may have changed it since it was read from a file. */
function contactOf(last: Report): Contact | null {
  return findContact(last.preamble.map((text) => resolveText(text, last))) ?? last.contact ?? null;
}

function reportNotes(last: Report, blank: Report): Note[] {
  const note = (code: string, message: string): Note => ({ code, place: 'report', message, doubt: false });
  const notes: Note[] = [];
  if (last.year === null) {
    notes.push(
      note(
        'last-year-unknown',
        '去年的年报里没有写明年度，已按上一年的年报沿用；文字中的年份没有改，请逐段核对。',
      ),
    );
  } else if (blank.year !== null && last.year !== blank.year - 1) {
    notes.push(
      note(
        'year-gap',
        `所选的是${last.year}年的年报，不是${blank.year - 1}年的；结转件数和现行有效件数没有沿用，请按${blank.year - 1}年的年报填写。`,
      ),
    );
  }
  if (last.form !== blank.form) {
    notes.push(
      note(
        'form-changed',
        `所选年报用的是${formSource(last.form)}的格式，新年报用${formSource(blank.form)}的格式，两者的表格不同；文字里引用的文件名称和文号也请核对。`,
      ),
    );
  }
  if (last.agency !== null && blank.agency !== null && last.agency !== blank.agency) {
    notes.push(
      note('agency-changed', `机关名称由“${last.agency}”改为“${blank.agency}”，请核对文字中的简称。`),
    );
  }
  return notes;
}
