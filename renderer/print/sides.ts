/** Which pages are printed: all, or one side of the sheets by a printer that knows one only. */
export type Side = 'all' | 'odd' | 'even';

export const SIDES: readonly { readonly value: Side; readonly label: string }[] = [
  { value: 'all', label: '全部页' },
  { value: 'odd', label: '奇数页' },
  { value: 'even', label: '偶数页' },
];

/** Page numbers from 1 of `count` pages; null for all. */
export function pagesOf(side: Side, count: number): number[] | null {
  if (side === 'all') return null;
  const first = side === 'odd' ? 1 : 2;
  return Array.from({ length: count }, (_, index) => index + 1).filter((page) => page % 2 === first % 2);
}
