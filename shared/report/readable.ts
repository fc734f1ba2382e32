/** Numbers for reading: where nobody types them and nothing is exported. */
import { writeFigure } from './reading.ts';

/** With thousands separators; a dash where there is no number. */
export function readable(value: number | null): string {
  if (value === null) return '—';
  const [whole = '', decimals] = writeFigure(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** A difference with its sign: `+5`, `−3`, `0`. */
export function readableDelta(delta: number | null): string {
  if (delta === null) return '—';
  return delta > 0 ? `+${readable(delta)}` : readable(delta);
}

/**
 * A change in per cent, one decimal at most: `+50%`, `−33.3%`; more where less would say that nothing changed
 * (`+0.004%`). Empty where there is no base.
 */
export function readableRatio(ratio: number | null): string {
  if (ratio === null) return '';
  const percent = Number((ratio * 100).toFixed(1));
  const shown = percent === 0 ? Number((ratio * 100).toPrecision(1)) : percent;
  return `${readableDelta(shown)}%`;
}

/** How alike a text is, in whole per cent; 100 and 0 only where nothing or everything changed, a dash where unknown. */
export function readableSimilarity(similarity: number | null): string {
  if (similarity === null) return '—';
  if (similarity === 1 || similarity === 0) return `${similarity * 100}%`;
  return `${Math.min(99, Math.max(1, Math.round(similarity * 100)))}%`;
}
