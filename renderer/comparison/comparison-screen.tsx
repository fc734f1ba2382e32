/** Last year beside this year: carry-over first, then figure by figure, then paragraph by paragraph. */
import { useMemo, useRef } from 'react';
import { ArrowLeftOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Segmented, Select } from 'antd';
import type { Diff } from '../../shared/comparison/diff.ts';
import type { Entry, LibraryRow, Status } from '../../shared/contract.ts';
import { officialHeading } from '../../shared/report/report.ts';
import { useNavigation } from '../app/navigation.ts';
import { chooseFiles } from '../import/intake.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { CARRY_ANCHOR, CarryCheck } from './carry-check.tsx';
import { compareWith, useComparisonView } from './comparison-view.ts';
import { useDifferences, type Differences } from './differences.ts';
import { FigureComparison, tableAnchor } from './figure-comparison.tsx';
import { figureTables, readableSimilarity, type FigureTable } from './figure-view.ts';
import { TextComparison, textAnchor, type ComparedText, type TextView } from './text-comparison.tsx';
import { useComparison, type Comparison } from './use-comparison.ts';
import './comparison.css';

export default function ComparisonScreen() {
  const screen = useNavigation((state) => state.screen);
  const id = screen.name === 'comparison' ? screen.id : '';
  const against = useComparisonView((state) => state.against[id] ?? null);
  const comparison = useComparison(id, against);
  switch (comparison.kind) {
    case 'loading':
      return <Waiting text="正在对比…" />;
    case 'problem':
      return <CannotCompare comparison={comparison} />;
    case 'alone':
      return <NothingToCompare comparison={comparison} />;
    case 'pair':
      return <PairComparison comparison={comparison} />;
  }
}

type Kind<K extends Comparison['kind']> = Extract<Comparison, { kind: K }>;

function Title() {
  const back = useNavigation((state) => state.back);
  return (
    <>
      <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={back} title="返回（Alt+←）">
        返回
      </Button>
      <h1>与去年对比</h1>
    </>
  );
}

function CannotCompare({ comparison }: { comparison: Kind<'problem'> }) {
  const go = useNavigation((state) => state.go);
  return (
    <div className="compare-screen">
      <header className="compare-bar">
        <Title />
      </header>
      <div className="compare-problem">
        <ProblemMessage problem={comparison.problem}>
          <Button onClick={() => go({ name: 'library' })}>回到资料库</Button>
        </ProblemMessage>
      </div>
    </div>
  );
}

function NothingToCompare({ comparison }: { comparison: Kind<'alone'> }) {
  const { entry, others } = comparison;
  const { agency, year } = entry.report;
  const lastYear = year === null ? '去年' : `${year - 1}年`;
  const hint =
    `资料库里没有${agency ?? '这个机关'}${lastYear}的年报。导入以后，这里会逐个数字、逐段文字地对照。` +
    (others.length > 0 ? '也可以先与下面的一份对比。' : '');
  return (
    <div className="compare-screen">
      <header className="compare-bar">
        <Title />
      </header>
      <EmptyState title="还没有去年的年报可以对比" hint={hint}>
        <Button type="primary" onClick={chooseFiles}>
          导入{lastYear}的年报…
        </Button>
        {others.map((row) => (
          <Button key={row.id} onClick={() => compareWith(entry.id, row.id)}>
            与{rowName(row)}对比
          </Button>
        ))}
      </EmptyState>
    </div>
  );
}

const STATUS_NAMES: Readonly<Record<Status, string>> = { imported: '已导入', draft: '草稿', final: '定稿' };

function rowName(row: LibraryRow): string {
  return row.year === null
    ? (row.original ?? '没有年度的一份')
    : `${row.year}年（${STATUS_NAMES[row.status]}）`;
}

function yearName(year: number | null, otherwise: string): string {
  return year === null ? otherwise : `${year}年`;
}

function PairComparison({ comparison }: { comparison: Kind<'pair'> }) {
  const { entry, last, others, diff } = comparison;
  const { onlyChanged, textView } = useComparisonView();
  const go = useNavigation((state) => state.go);
  const page = useRef<HTMLDivElement>(null);
  const differences = useDifferences(page);
  const tables = useMemo(() => figureTables(diff), [diff]);
  const texts = useMemo(() => comparedTexts(diff), [diff]);
  const open = useMemo(() => (place: string) => go({ name: 'editor', id: entry.id, place }), [go, entry.id]);
  const shared = {
    onlyChanged,
    lastName: yearName(diff.last.year, '去年'),
    currentName: yearName(diff.this.year, '今年'),
    onOpen: open,
  };
  return (
    <div className="compare-screen">
      <header className="compare-bar">
        <Title />
        <Opponent entry={entry} last={last} others={others} />
        <span className="compare-space" />
        <Checkbox
          checked={onlyChanged}
          onChange={(event) => useComparisonView.setState({ onlyChanged: event.target.checked })}
        >
          只看有变化的
        </Checkbox>
        <Segmented<TextView>
          size="small"
          aria-label="文字的显示方式"
          value={textView}
          onChange={(view) => useComparisonView.setState({ textView: view })}
          options={[
            { label: '左右对照', value: 'beside' },
            { label: '合在一起', value: 'merged' },
          ]}
        />
        <Walk differences={differences} total={countStops(diff, tables)} />
      </header>
      <div className="compare-body">
        <Contents diff={diff} tables={tables} texts={texts} />
        <div className="compare-page" ref={page} data-scroll="comparison" tabIndex={-1}>
          <Remark diff={diff} />
          <CarryCheck findings={diff.carry} onOpen={open} />
          <FigureComparison tables={tables} {...shared} />
          <TextComparison texts={texts} view={textView} {...shared} />
        </div>
      </div>
    </div>
  );
}

/** Parts of the text that either year has, in reading order. */
function comparedTexts(diff: Diff): ComparedText[] {
  return [
    { part: 'preamble', title: '前言', ...diff.preamble },
    ...diff.sections.map(({ no, ...text }) => ({
      part: `section:${no}`,
      title: officialHeading(no),
      ...text,
    })),
  ].filter(({ paragraphs }) => paragraphs.length > 0);
}

function countStops(diff: Diff, tables: readonly FigureTable[]): number {
  const paragraphs = [diff.preamble, ...diff.sections].flatMap((text) => text.paragraphs);
  return (
    diff.carry.length +
    tables.reduce((count, table) => count + table.changes, 0) +
    paragraphs.filter(({ op }) => op !== 'same').length
  );
}

interface OpponentProps {
  readonly entry: Entry;
  readonly last: Entry;
  readonly others: readonly LibraryRow[];
}

/** Which two reports stand beside each other; another one of the agency can be chosen. */
function Opponent({ entry, last, others }: OpponentProps) {
  const current = yearName(entry.report.year, '这一份');
  const before = yearName(last.report.year, '没有年度的一份');
  const choices = others.map((row) => ({ value: row.id, label: rowName(row) }));
  const isKnown = others.some((row) => row.id === last.id);
  return (
    <span className="compare-opponent">
      {others.length > 1 || !isKnown ? (
        <Select
          size="small"
          aria-label="与哪一份对比"
          value={last.id}
          options={isKnown ? choices : [{ value: last.id, label: before }, ...choices]}
          onChange={(lastId) => compareWith(entry.id, lastId)}
          popupMatchSelectWidth={false}
        />
      ) : (
        <span className="is-last">{before}</span>
      )}
      <span aria-hidden>→</span>
      <strong>{current}</strong>
    </span>
  );
}

/** What the reader must know about the pair: other agency, years apart, other form. */
function Remark({ diff }: { diff: Diff }) {
  const { last, this: current } = diff;
  const remarks = [
    ...(last.agency !== current.agency
      ? [
          `两份年报的机关不同：左边是${last.agency ?? '（没有机关名称）'}，右边是${current.agency ?? '（没有机关名称）'}。`,
        ]
      : []),
    ...(last.year !== null && current.year !== null && current.year - last.year !== 1
      ? [`两份年报的年度不相邻：${last.year}年和${current.year}年，结转数字不能直接核对。`]
      : []),
    ...(last.form !== current.form ? ['两年的表格格式不同，统计内容不一样的数字不作比较，以灰色列出。'] : []),
  ];
  if (remarks.length === 0) return null;
  return <p className="compare-remark">{remarks.join('')}</p>;
}

function Walk({ differences, total }: { differences: Differences; total: number }) {
  return (
    <span className="compare-walk" role="group" aria-label="逐处查看">
      <Button
        size="small"
        icon={<UpOutlined aria-hidden />}
        aria-label="上一处变化"
        title="上一处变化（Shift+F8）"
        disabled={total === 0}
        onClick={differences.previous}
      />
      <Button
        size="small"
        icon={<DownOutlined aria-hidden />}
        aria-label="下一处变化"
        title="下一处变化（F8）"
        disabled={total === 0}
        onClick={differences.next}
      />
      <span role="status" className="compare-walk-count">
        {differences.at === 0 ? `共 ${total} 处` : `第 ${Math.min(differences.at, total)} / ${total} 处`}
      </span>
    </span>
  );
}

interface ContentsProps {
  readonly diff: Diff;
  readonly tables: readonly FigureTable[];
  readonly texts: readonly ComparedText[];
}

function Contents({ diff, tables, texts }: ContentsProps) {
  const items = [
    {
      anchor: CARRY_ANCHOR,
      title: '结转核对',
      note: diff.carry.length === 0 ? '✓' : `${diff.carry.length} 处`,
    },
    ...tables.map(({ section, changes }) => ({
      anchor: tableAnchor(section),
      title: TABLE_NAMES[section],
      note: changes === 0 ? '无变化' : `${changes} 处`,
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
