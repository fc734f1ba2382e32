/** Where the words that are looked for stand in the text of the reports. */
import { useEffect, useState } from 'react';
import type { LibraryRow, SearchHit } from '../../shared/contract.ts';
import { placeName } from '../../shared/report/place-name.ts';
import { bridge } from '../app/bridge.ts';
import { useNavigation } from '../app/navigation.ts';

interface Found {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly isMore: boolean;
}

/** Typing goes on before the whole library is read. */
const PAUSE_MS = 250;
/** A single letter or digit stands everywhere. */
const SHORTEST = 2;

/** The places of `query`; null while there are none to look for. */
function useTextHits(query: string): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const wanted = query.trim();
  const isAsked = [...wanted].length >= SHORTEST;
  useEffect(() => {
    if (!isAsked) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      bridge.searchLibrary({ query: wanted }).then(
        (answer) => isWanted && answer.ok && setFound({ ...answer, query: wanted }),
        // The list above is complete without it.
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [wanted, isAsked]);
  return isAsked && found?.query === wanted ? found : null;
}

interface Props {
  readonly query: string;
  /** The reports that may be named: those of the chosen agency, year and state. */
  readonly rows: readonly LibraryRow[];
}

export function TextHits({ query, rows }: Props) {
  const found = useTextHits(query);
  const go = useNavigation((state) => state.go);
  if (!found) return null;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const hits = found.hits.filter(({ id }) => byId.has(id));
  return (
    <section className="text-hits" aria-label="正文里的查找结果">
      <h2>
        <span role="status">
          {hits.length === 0
            ? `正文里没有“${found.query}”`
            : `正文里有“${found.query}”的 ${hits.length}${found.isMore ? ' 处以上' : ' 处'}`}
        </span>
      </h2>
      <ul>
        {hits.map(({ id, place, excerpt, start, end }, index) => {
          const row = byId.get(id);
          return (
            <li key={index}>
              <button type="button" onClick={() => go({ name: 'editor', id, place })}>
                <span className="text-hit-where">
                  {row?.agency ?? '机关不明'} {row?.year ?? ''}年 · {placeName(place)}
                </span>
                <span>
                  {excerpt.slice(0, start)}
                  <mark>{excerpt.slice(start, end)}</mark>
                  {excerpt.slice(end)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
