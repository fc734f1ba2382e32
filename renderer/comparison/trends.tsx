/** “图表”: the main figures over all years of the agency that the library holds, with the table behind each picture. */
import { useEffect, useRef, useState } from 'react';
import { trendsOf, trendWords, type Trend } from '../../shared/comparison/trends.ts';
import type { LibraryRow } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { readable } from '../../shared/report/readable.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { drawTrend } from './trend-chart.ts';

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'trends'; readonly trends: readonly Trend[] };

/** One report a year: of several the one that was changed last. */
function oneAYear(rows: readonly LibraryRow[]): LibraryRow[] {
  const byYear = new Map<number, LibraryRow>();
  for (const row of rows) {
    const known = row.year === null ? undefined : byYear.get(row.year);
    if (row.year !== null && (!known || known.updatedAt < row.updatedAt)) byYear.set(row.year, row);
  }
  return [...byYear.values()];
}

async function load(rows: readonly LibraryRow[]): Promise<Loaded> {
  const opened = await Promise.all(oneAYear(rows).map(({ id }) => bridge.openEntry({ id })));
  const failed = opened.find((answer) => !answer.ok);
  if (failed && !failed.ok) return { kind: 'problem', problem: failed.problem };
  const reports = opened.flatMap((answer) => (answer.ok ? [answer.entry.report] : []));
  return { kind: 'trends', trends: trendsOf(reports) };
}

/** Trends over `rows`, the reports of one agency. */
export default function Trends({ rows }: { readonly rows: readonly LibraryRow[] }) {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    let wanted = true;
    load(rows).then(
      (found) => wanted && setLoaded(found),
      (error: unknown) => wanted && setLoaded({ kind: 'problem', problem: problemOf(error, '打开年报') }),
    );
    return () => {
      wanted = false;
    };
  }, [rows]);
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

const DARK = '(prefers-color-scheme: dark)';

function Picture({ trend }: { trend: Trend }) {
  const place = useRef<HTMLDivElement>(null);
  const [isDark, setDark] = useState(() => window.matchMedia(DARK).matches);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const follow = () => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  useEffect(() => (place.current ? drawTrend(place.current, trend) : undefined), [trend, isDark]);
  return <div ref={place} className="compare-chart" role="img" aria-label={trendWords(trend)} />;
}

function TrendTable({ trend: { title, years, series } }: { trend: Trend }) {
  return (
    <table className="compare-facts" aria-label={title}>
      <thead>
        <tr>
          <th scope="col" />
          {years.map((year) => (
            <th scope="col" key={year}>
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.map(({ name, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              <td key={years[index]}>{readable(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
