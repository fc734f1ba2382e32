/** 导出对比表. */
import type { LibraryRow } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { loadTrends } from './load-trends.ts';
import { takeDelivery, type ExportResult } from '../app/delivery.ts';

export type ComparisonFormat = 'docx' | 'html' | 'xlsx';

export interface ComparedPair {
  readonly id: string;
  readonly lastId: string;
  /** The reports of the agency, for the charts. */
  readonly rows: readonly LibraryRow[];
}

/** Exports the comparison of two stored reports; the host asks where to, or the browser downloads it. */
export async function exportComparison(
  { id, lastId, rows }: ComparedPair,
  format: ComparisonFormat,
): Promise<ExportResult> {
  try {
    const pictures = format === 'docx' ? await drawn(rows, [id, lastId]) : [];
    const answer = await bridge.exportComparison({ id, lastId, format, pictures });
    if (!answer.ok) return { kind: 'failed', problem: answer.problem };
    return takeDelivery(answer.delivery);
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error, '导出对比表') };
  }
}

/** The charts as a Word file takes them; where they cannot be drawn it has their numbers alone. */
async function drawn(rows: readonly LibraryRow[], compared: readonly string[]) {
  const loaded = await loadTrends(rows, compared);
  if (loaded.kind === 'problem') return [];
  const { trendPicture } = await import('./trend-chart.ts');
  const shown = loaded.trends.filter(({ series }) => series.length > 0);
  try {
    return await Promise.all(
      shown.map(async (trend) => ({
        title: trend.title,
        png: new Uint8Array(await (await trendPicture(trend)).arrayBuffer()),
      })),
    );
  } catch {
    return [];
  }
}
