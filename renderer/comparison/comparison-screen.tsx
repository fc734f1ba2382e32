/** Last year beside this year: carry-over first, then figure by figure, then paragraph by paragraph. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Segmented, Select } from 'antd';
import type { Diff } from '../../shared/comparison/diff.ts';
import type { Entry, LibraryRow } from '../../shared/contract.ts';
import { officialHeading } from '../../shared/report/report.ts';
import { useNavigation } from '../app/navigation.ts';
import { Waiting } from '../ui/waiting.tsx';
import { CarryCheck } from './carry-check.tsx';
import { compareWith, useComparisonView } from './comparison-view.ts';
import { Contents } from './contents.tsx';
import { useDifferences, type Differences } from './differences.ts';
import { FigureComparison } from './figure-comparison.tsx';
import { carryState, figureTables, type FigureTable } from './figure-view.ts';
import { rowName, yearName } from './names.ts';
import { CannotCompare, NothingToCompare } from './no-comparison.tsx';
import { TextComparison, type ComparedText, type TextView } from './text-comparison.tsx';
import { Title } from './title.tsx';
import { useComparison, type Comparison } from './use-comparison.ts';
import './comparison.css';

export default function ComparisonScreen() {
  // The frame mounts this screen anew for every report, and keeps it on show while the next screen is fetched.
  const [id] = useState(() => {
    const { screen } = useNavigation.getState();
    return screen.name === 'comparison' ? screen.id : '';
  });
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

function PairComparison({ comparison }: { comparison: Kind<'pair'> }) {
  const { entry, last, others, diff } = comparison;
  const { onlyChanged, textView } = useComparisonView();
  const go = useNavigation((state) => state.go);
  const page = useRef<HTMLDivElement>(null);
  const differences = useDifferences(page);
  const tables = useMemo(() => figureTables(diff), [diff]);
  const texts = useMemo(() => comparedTexts(diff), [diff]);
  const open = useCallback((place: string) => go({ name: 'editor', id: entry.id, place }), [go, entry.id]);
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
          <CarryCheck findings={diff.carry} state={carryState(diff)} onOpen={open} />
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
    tables.reduce((count, table) => count + table.stops, 0) +
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
