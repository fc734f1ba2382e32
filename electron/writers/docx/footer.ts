/**
 * Page numbers, by GB/T 9704-2012 clause 7.5 “— 1 —” in 宋体 size four, odd pages at the right, even pages at the
 * left, one character in.
 */
import { AlignmentType, BuilderElement, Footer, Paragraph, Run, StringContainer, TextRun } from 'docx';
import { PAGE_NUMBER_SIZE } from '../../../shared/document/official-page.ts';
import { numberDashes } from '../../../shared/document/page.ts';
import type { PageStyle } from '../../../shared/document/page-style.ts';
import { STYLE } from './styles.ts';

const ONE_CHARACTER = PAGE_NUMBER_SIZE * 10;

function fieldMark(type: 'begin' | 'separate' | 'end'): Run {
  const mark = new BuilderElement<{ type: string }>({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  });
  return new Run({ children: [mark] });
}

/** The PAGE field with each mark in a run of its own and a result between them: WPS hides shorter forms. */
function pageField(shown: string): Run[] {
  return [
    fieldMark('begin'),
    new Run({ children: [new StringContainer('w:instrText', 'PAGE')] }),
    fieldMark('separate'),
    new TextRun(shown),
    fieldMark('end'),
  ];
}

type Side = 'left' | 'right' | 'center';

function footer(side: Side, shown: string, form: NumberSetting['form']): Footer {
  const [before, after] = numberDashes(form);
  const dash = (text: string) => (text === '' ? [] : [new TextRun(text)]);
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment: ALIGNMENTS[side],
        ...(side !== 'center' && { indent: { [side]: ONE_CHARACTER } }),
        children: [...dash(before), ...pageField(shown), ...dash(after)],
      }),
    ],
  });
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const satisfies Record<Side, unknown>;

type NumberSetting = PageStyle['pageNumber'];

/** Footers of odd (`default`) and even pages; none where an office prints no page numbers. */
export function pageNumberFooters({ form, place }: NumberSetting): { default?: Footer; even?: Footer } {
  if (form === 'none') return {};
  const isCentred = place === 'centre';
  return {
    default: footer(isCentred ? 'center' : 'right', '1', form),
    even: footer(isCentred ? 'center' : 'left', '2', form),
  };
}
