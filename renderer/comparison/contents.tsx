/** What the comparison holds, with the measure of change of each part; a click goes there. */
import type { Diff } from '../../shared/comparison/diff.ts';
import { readableSimilarity } from '../../shared/report/readable.ts';
import { CARRY_ANCHOR } from './carry-check.tsx';
import { tableAnchor } from './figure-comparison.tsx';
import { carryState, shortChangeWords, type FigureTable } from './figure-view.ts';
import { textAnchor, type ComparedText } from './text-comparison.tsx';

interface ContentsProps {
  readonly diff: Diff;
  readonly tables: readonly FigureTable[];
  readonly texts: readonly ComparedText[];
}

function carryNote(diff: Diff): string {
  if (diff.carry.length > 0) return `${diff.carry.length} 处`;
  return { checked: '✓ 一致', open: '未填全', apart: '不核对' }[carryState(diff)];
}

export function Contents({ diff, tables, texts }: ContentsProps) {
  const items = [
    {
      anchor: CARRY_ANCHOR,
      title: '结转核对',
      note: carryNote(diff),
    },
    ...tables.map((table) => ({
      anchor: tableAnchor(table.section),
      title: TABLE_NAMES[table.section],
      note: shortChangeWords(table),
    })),
    ...texts.map(({ part, title, similarity }) => ({
      anchor: textAnchor(part),
      title,
      note: `同 ${readableSimilarity(similarity)}`,
    })),
  ];
  return (
    <nav className="compare-contents" aria-label="对比内容">
      {items.map(({ anchor, title, note }) => (
        <button
          type="button"
          key={anchor}
          title={title}
          onClick={() => document.getElementById(anchor)?.scrollIntoView({ block: 'start' })}
        >
          <span>{title}</span>
          <span>{note}</span>
        </button>
      ))}
    </nav>
  );
}

const TABLE_NAMES: Readonly<Record<FigureTable['section'], string>> = {
  2: '主动公开表',
  3: '依申请公开表',
  4: '复议诉讼表',
};
