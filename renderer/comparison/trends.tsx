/** “图表”: the main figures over all years of the agency that the library holds, with the table behind each picture. */
import { useCallback, useEffect, useRef } from 'react';
import { trendTable, trendWords, type Trend } from '../../shared/comparison/trends.ts';
import type { LibraryRow } from '../../shared/contract.ts';
import { useLoaded } from '../app/use-loaded.ts';
import { useDark } from '../app/theme.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { loadTrends } from './load-trends.ts';
import { CopyPicture } from './copy-picture.tsx';
import { drawTrend } from './trend-chart.ts';

interface Props {
  /** The reports of one agency. */
  readonly rows: readonly LibraryRow[];
  /** Ids of the two that are compared. */
  readonly compared: readonly string[];
}

export default function Trends({ rows, compared }: Props) {
  const loaded = useLoaded(
    useCallback(() => loadTrends(rows, compared), [rows, compared]),
    '打开年报',
  );
  if (loaded.kind === 'loading') return <Waiting text="正在读取各年的年报…" />;
  if (loaded.kind === 'problem') return <ProblemMessage problem={loaded.problem} />;
  return (
    <section aria-label="图表" className="compare-part">
      {loaded.trends.map((trend) => (
        <TrendPart key={trend.title} trend={trend} />
      ))}
    </section>
  );
}

function TrendPart({ trend }: { trend: Trend }) {
  const { title, unit, series } = trend;
  return (
    <div className="compare-block">
      <h3>
        {title}
        <span className="compare-count">单位：{unit}</span>
        {series.length > 0 && <CopyPicture trend={trend} />}
      </h3>
      {series.length === 0 ? (
        <p className="compare-hidden">各年都是 0，或还没有数字。</p>
      ) : (
        <>
          <Picture trend={trend} />
          {series.some(({ values }) => values.includes(null)) && (
            <p className="compare-hidden">有的年份缺少数字，没有画出；“看数字”里写“—”。</p>
          )}
          <details className="compare-trend-table">
            <summary>看数字</summary>
            <TrendTable trend={trend} />
          </details>
        </>
      )}
    </div>
  );
}

function Picture({ trend }: { trend: Trend }) {
  const place = useRef<HTMLDivElement>(null);
  const isDark = useDark();
  useEffect(() => {
    if (!place.current) return;
    return whenNear(place.current, (near) => drawTrend(near, trend));
  }, [trend, isDark]);
  return <div ref={place} className="compare-chart" role="img" aria-label={trendWords(trend)} />;
}

/** So far below the view, in px, a picture is drawn before somebody comes to it. */
const NEAR = 300;

/** Draws once `place` is near the view, so that the first pictures wait for no other; returns what takes the drawing away. */
function whenNear(place: HTMLElement, draw: (place: HTMLElement) => () => void): () => void {
  let takeAway: (() => void) | null = null;
  const observer = new IntersectionObserver(
    (entries) => {
      if (takeAway || !entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      takeAway = draw(place);
    },
    { root: place.closest('[data-scroll]'), rootMargin: `${NEAR}px 0px` },
  );
  observer.observe(place);
  return () => {
    observer.disconnect();
    takeAway?.();
  };
}

function TrendTable({ trend }: { trend: Trend }) {
  const { head, rows } = trendTable(trend);
  return (
    <table className="compare-facts" aria-label={trend.title}>
      <thead>
        <tr>
          {head.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              <td key={index}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
