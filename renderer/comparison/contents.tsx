/** What the comparison holds, with the measure of change of each part; a click goes there. */
import type { Diff } from '../../shared/comparison/diff.ts';
import { SECTION_NAMES, sectionName, tableName } from '../../shared/forms/sections.ts';
import { sectionAt } from '../../shared/report/place-name.ts';
import { readableSimilarity } from '../../shared/report/readable.ts';
import { CARRY_ANCHOR } from './carry-check.tsx';
import { useComparisonView, type View } from './comparison-view.ts';
import { tableAnchor } from './figure-comparison.tsx';
import { carryState, shortChangeWords, type TableCount } from './figure-view.ts';
import { textAnchor, type ComparedText } from './text-comparison.tsx';
import { ADDITIONS_ANCHOR } from './own-additions.tsx';
import { FACTS_ANCHOR } from './told-facts.tsx';

interface ContentsProps {
  readonly diff: Diff;
  readonly counts: readonly TableCount[];
  readonly texts: readonly ComparedText[];
}

interface Item {
  readonly view: View;
  readonly anchor: string;
  readonly title: string;
  readonly note: string;
}

function carryNote(diff: Diff): string {
  if (diff.carry.length > 0) return `${diff.carry.length} 处`;
  return { checked: '✓ 一致', open: '未填全', apart: '不核对' }[carryState(diff)];
}

function factsNote({ facts }: Diff): string {
  const told = facts.filter(({ delta }) => delta !== 0).length;
  return facts.length === 0 ? '没有' : told === 0 ? '无变化' : `${told} 处`;
}

function additionsNote({ additions }: Diff): string {
  const changed = additions.filter(({ op }) => op !== 'same').length;
  return changed === 0 ? '无变化' : `${changed} 处`;
}

/** A section under its short name, which is never cut; the editor calls it so too. */
function shortTitle(part: string, title: string): string {
  return sectionName(sectionAt(part)) || title;
}

function itemsOf({ diff, counts, texts }: ContentsProps): Item[] {
  return [
    ...(diff.kind === 'versions'
      ? []
      : [{ view: 'figures' as const, anchor: CARRY_ANCHOR, title: '结转核对', note: carryNote(diff) }]),
    ...counts.map((count): Item => ({
      view: 'figures',
      anchor: tableAnchor(count.section),
      title: tableTitle(count.section),
      note: shortChangeWords(count),
    })),
    {
      view: 'texts',
      anchor: FACTS_ANCHOR,
      title: '正文中的数字',
      note: factsNote(diff),
    },
    ...texts.map(({ part, title, similarity }): Item => ({
      view: 'texts',
      anchor: textAnchor(part),
      title: shortTitle(part, title),
      note: `同 ${readableSimilarity(similarity)}`,
    })),
    ...(diff.additions.length === 0
      ? []
      : [
          {
            view: 'texts' as const,
            anchor: ADDITIONS_ANCHOR,
            title: '附加表格和图片',
            note: additionsNote(diff),
          },
        ]),
  ];
}

/** Shows the view that has the part, then the part. */
function goTo({ view, anchor }: Item): void {
  useComparisonView.setState({ view });
  requestAnimationFrame(() => document.getElementById(anchor)?.scrollIntoView({ block: 'start' }));
}

export function Contents(props: ContentsProps) {
  return (
    <nav className="compare-contents" aria-label="对比内容">
      {itemsOf(props).map((item) => (
        <button type="button" key={item.anchor} title={item.title} onClick={() => goTo(item)}>
          <span>{item.title}</span>
          <span>{item.note}</span>
        </button>
      ))}
    </nav>
  );
}

/** A table as the report names it, and what it is about: `表三 申请办理`. */
function tableTitle(section: TableCount['section']): string {
  return `${tableName(section)} ${SECTION_NAMES[section - 1] ?? ''}`;
}
