/** What can be chosen for a page, in the clerk's words. */
import type { FontRole } from '../../shared/document/fonts.ts';
import { pageStyleSchema, type PageStyle } from '../../shared/document/page-style.ts';

export type NumberChoice = 'dashed-outer' | 'dashed-centre' | 'plain-outer' | 'plain-centre' | 'none';

export const NUMBER_CHOICES: readonly {
  readonly value: NumberChoice;
  readonly label: string;
  readonly pageNumber: PageStyle['pageNumber'];
}[] = [
  {
    value: 'dashed-outer',
    label: '— 1 —，单页居右、双页居左',
    pageNumber: { form: 'dashed', place: 'outer' },
  },
  { value: 'dashed-centre', label: '— 1 —，居中', pageNumber: { form: 'dashed', place: 'centre' } },
  { value: 'plain-outer', label: '1，单页居右、双页居左', pageNumber: { form: 'plain', place: 'outer' } },
  { value: 'plain-centre', label: '1，居中', pageNumber: { form: 'plain', place: 'centre' } },
  { value: 'none', label: '不印页码', pageNumber: { form: 'none', place: 'outer' } },
];

export function numberChoice({ form, place }: PageStyle['pageNumber']): NumberChoice {
  return form === 'none' ? 'none' : `${form}-${place}`;
}

export const RED_HEAD_CHOICES: { value: PageStyle['redHead']; label: string }[] = [
  { value: 'none', label: '不印' },
  { value: 'agency', label: '印机关名称' },
  { value: 'agency-file', label: '印机关名称加“文件”' },
];

/** `style` with another font for `role`; null for what is no name of a font. */
export function withFont(style: PageStyle, role: FontRole, name: string): PageStyle | null {
  const read = pageStyleSchema.safeParse({ ...style, fonts: { ...style.fonts, [role]: name.trim() } });
  return read.success ? read.data : null;
}
