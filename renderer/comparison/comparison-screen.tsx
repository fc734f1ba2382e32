/** Two years beside each other: their figures in the official tables, or their text paragraph by paragraph. */
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { DownloadOutlined, DownOutlined, PrinterOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Dropdown, Segmented, Select } from 'antd';
import { comparisonSheet } from '../../shared/comparison/comparison-sheet.ts';
import type { Diff } from '../../shared/comparison/diff.ts';
import { comparisonPaper } from '../../shared/comparison/html/comparison-page.ts';
import { verdictWords } from '../../shared/comparison/verdict.ts';
import { sideNames, yearNames } from '../../shared/comparison/side-names.ts';
import type { Entry, LibraryRow } from '../../shared/contract.ts';
import { officialHeading } from '../../shared/report/report.ts';
import { useNavigation, type Screen } from '../app/navigation.ts';
import { tellExport } from '../app/delivery.ts';
import { usePrintedPaper } from '../paper/printed-paper.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { Waiting } from '../ui/waiting.tsx';
import { CarryCheck } from './carry-check.tsx';
import { compareWith, useComparisonView, type View } from './comparison-view.ts';
import { Contents } from './contents.tsx';
import { useDifferences, type Differences } from './differences.ts';
import { FigureComparison } from './figure-comparison.tsx';
import { exportComparison, type ComparedPair, type ComparisonFormat } from './export-comparison.ts';
import { carryState, countTables, type TableCount } from './figure-view.ts';
import { rowName } from './names.ts';
import { CannotCompare, NothingToCompare } from './no-comparison.tsx';
import { TextComparison, type ComparedText, type TextView } from './text-comparison.tsx';
import { countAdditionStops, OwnAdditions } from './own-additions.tsx';
import { ToldFacts } from './told-facts.tsx';
import {
  prepareComparison,
  useComparison,
  type ComparedVersions,
  type Comparison,
} from './use-comparison.ts';
import { Versions } from './versions.tsx';
import { withKeys } from '../ui/bindings.ts';
import { ScreenActions, ScreenBar } from '../app/screen-bar.tsx';
import './comparison.css';

export function prepare(screen: Screen): Promise<void> | undefined {
  if (screen.name !== 'comparison') return undefined;
  const against = useComparisonView.getState().against[screen.id] ?? null;
  return prepareComparison(screen.id, against, screen.versions ?? null);
}

export default function ComparisonScreen() {
  // The frame mounts this screen anew for every report, and keeps it on show while the next screen is fetched.
  const [{ id, versions }, setCompared] = useState<Compared>(() => {
    const { screen } = useNavigation.getState();
    return screen.name === 'comparison'
      ? { id: screen.id, versions: screen.versions ?? null }
      : { id: '', versions: null };
  });
  const against = useComparisonView((state) => state.against[id] ?? null);
  const comparison = useComparison(id, against, versions);
  switch (comparison.kind) {
    case 'loading':
      return <Waiting text="正在对比…" />;
    case 'problem':
      return <CannotCompare comparison={comparison} />;
    case 'alone':
      return <NothingToCompare comparison={comparison} />;
    case 'pair':
      return (
        <PairComparison
          comparison={comparison}
          onVersions={(chosen) => setCompared({ id, versions: chosen })}
        />
      );
  }
}

interface Compared {
  readonly id: string;
  readonly versions: ComparedVersions | null;
}

/** Loaded when somebody wants to see a picture. */
const Trends = lazy(() => import('./trends.tsx'));

type Kind<K extends Comparison['kind']> = Extract<Comparison, { kind: K }>;

interface PairProps {
  readonly comparison: Kind<'pair'>;
  readonly onVersions: (versions: ComparedVersions) => void;
}

function PairComparison({ comparison, onVersions }: PairProps) {
  const { entry, last, rows, versions, diff } = comparison;
  const { view: chosenView, onlyChanged, textView } = useComparisonView();
  // Versions are of one year: there is nothing to draw over the years.
  const view = versions && chosenView === 'trends' ? 'figures' : chosenView;
  const go = useNavigation((state) => state.go);
  const page = useRef<HTMLDivElement>(null);
  const differences = useDifferences(page);
  const counts = useMemo(() => countTables(diff), [diff]);
  const texts = useMemo(() => comparedTexts(diff), [diff]);
  const names = useMemo(() => yearNames(diff), [diff]);
  const sides = useMemo(() => sideNames(diff.last, diff.this, diff.kind), [diff]);
  const open = useCallback((place: string) => go({ name: 'editor', id: entry.id, place }), [go, entry.id]);
  const own = useMemo(() => rows.filter(({ agency }) => agency === entry.report.agency), [rows, entry]);
  const pair = useMemo(() => [entry.id, last.id], [entry, last]);
  const shared = { onlyChanged, names, onOpen: open };
  const print = () => window.print();
  useShortcut('Ctrl+P', print);
  usePrintedPaper(() => comparisonPaper(comparisonSheet(diff)));
  return (
    <div className="screen compare-screen">
      <ScreenBar
        title={`与${versions ? '前一个版本' : sides[0]}对比`}
        subject={entry.report.agency ?? '（没有机关名称）'}
      >
        {versions ? (
          <Versions rows={versions} before={last.revision} after={entry.revision} onChoose={onVersions} />
        ) : (
          <Years entry={entry} last={last} rows={rows} />
        )}
        <ScreenActions>
          <Button
            icon={<PrinterOutlined aria-hidden />}
            title={withKeys('打印对比表', 'Ctrl+P')}
            onClick={print}
          >
            打印
          </Button>
          {!versions && <ExportButton id={entry.id} lastId={last.id} rows={own} />}
        </ScreenActions>
      </ScreenBar>
      <p className="compare-verdict" role="status">
        <strong>{verdictWords(diff)}</strong>
        {diff.remarks.map(({ code, message }, index) => (
          <span key={`${code}-${index}`} className="compare-remark">
            {message}
          </span>
        ))}
      </p>
      <div className="compare-tools">
        <Segmented<View>
          aria-label="看什么"
          value={view}
          onChange={(chosen) => useComparisonView.setState({ view: chosen })}
          options={[
            { label: '数据', value: 'figures' },
            { label: '文字', value: 'texts' },
            ...(versions ? [] : [{ label: '图表', value: 'trends' as const }]),
          ]}
        />
        <Checkbox
          checked={onlyChanged}
          disabled={view === 'trends'}
          onChange={(event) => useComparisonView.setState({ onlyChanged: event.target.checked })}
        >
          只看有变化的
        </Checkbox>
        {view === 'texts' && (
          <Segmented<TextView>
            size="small"
            aria-label="文字的显示方式"
            value={textView}
            onChange={(chosen) => useComparisonView.setState({ textView: chosen })}
            options={[
              { label: '左右对照', value: 'beside' },
              { label: '合并显示', value: 'merged' },
            ]}
          />
        )}
        <span className="compare-space" />
        {view !== 'trends' && <Walk differences={differences} total={countStops(diff, counts, view)} />}
      </div>
      <div className="compare-body">
        <Contents diff={diff} counts={counts} texts={texts} />
        <div className="compare-page" ref={page} data-scroll="comparison" tabIndex={-1}>
          {view === 'trends' && (
            <Suspense fallback={<Waiting text="正在画图…" />}>
              <Trends rows={own} compared={pair} />
            </Suspense>
          )}
          {view === 'figures' && (
            <>
              {diff.kind === 'years' && (
                <CarryCheck findings={diff.carry} state={carryState(diff)} onOpen={open} />
              )}
              <FigureComparison diff={diff} counts={counts} sides={sides} {...shared} />
            </>
          )}
          {view === 'texts' && (
            <>
              <ToldFacts facts={diff.facts} {...shared} />
              <TextComparison texts={texts} view={textView} lastName={sides[0]} {...shared} />
              <OwnAdditions additions={diff.additions} {...shared} />
            </>
          )}
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
  ].filter(({ paragraphs, similarity }) => paragraphs.length > 0 || similarity === null);
}

/** What the keys stop at in a view. */
function countStops(diff: Diff, counts: readonly TableCount[], view: View): number {
  if (view === 'trends') return 0;
  if (view === 'figures') return diff.carry.length + counts.reduce((sum, { stops }) => sum + stops, 0);
  const paragraphs = [diff.preamble, ...diff.sections].flatMap((text) => text.paragraphs);
  return paragraphs.filter(({ op }) => op !== 'same').length + countAdditionStops(diff.additions);
}

interface YearsProps {
  readonly entry: Entry;
  readonly last: Entry;
  readonly rows: readonly LibraryRow[];
}

/** Which two reports stand beside each other: any two, those of the agency first. */
function Years({ entry, last, rows }: YearsProps) {
  const go = useNavigation((state) => state.go);
  const own = rows.filter(({ agency }) => agency === entry.report.agency);
  const others = rows.filter(({ agency }) => agency !== entry.report.agency);
  const option = (row: LibraryRow) => ({ value: row.id, label: rowName(row) });
  const groups = (except: string) => [
    { label: '本机关', options: own.filter(({ id }) => id !== except).map(option) },
    ...(others.length === 0
      ? []
      : [
          {
            label: '其他机关',
            options: others
              .filter(({ id }) => id !== except)
              .map((row) => ({ value: row.id, label: `${row.agency ?? ''} ${rowName(row)}` })),
          },
        ]),
  ];
  return (
    <span className="compare-opponent">
      <Select
        size="small"
        aria-label="前一份年报"
        value={last.id}
        options={groups(entry.id)}
        onChange={(lastId) => compareWith(entry.id, lastId)}
        popupMatchSelectWidth={false}
      />
      <span aria-hidden>→</span>
      <Select
        size="small"
        aria-label="后一份年报"
        value={entry.id}
        options={groups(last.id)}
        onChange={(id) => {
          compareWith(id, last.id);
          go({ name: 'comparison', id });
        }}
        popupMatchSelectWidth={false}
      />
    </span>
  );
}

function ExportButton(pair: ComparedPair) {
  const run = (format: ComparisonFormat) => {
    void exportComparison(pair, format).then((result) => tellExport(result, { again: () => run(format) }));
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'docx', label: 'Word 文件', onClick: () => run('docx') },
          { key: 'html', label: '网页', onClick: () => run('html') },
          { key: 'xlsx', label: 'Excel 表格', onClick: () => run('xlsx') },
        ],
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />}>导出对比表</Button>
    </Dropdown>
  );
}

function Walk({ differences, total }: { differences: Differences; total: number }) {
  return (
    <span className="compare-walk" role="group" aria-label="逐处查看">
      <Button
        size="small"
        icon={<UpOutlined aria-hidden />}
        aria-label="上一处变化"
        title={withKeys('上一处变化', 'Shift+F8')}
        disabled={total === 0}
        onClick={differences.previous}
      />
      <Button
        size="small"
        icon={<DownOutlined aria-hidden />}
        aria-label="下一处变化"
        title={withKeys('下一处变化', 'F8')}
        disabled={total === 0}
        onClick={differences.next}
      />
      <span role="status" className="compare-walk-count">
        {differences.at === 0 ? `共 ${total} 处` : `第 ${Math.min(differences.at, total)} / ${total} 处`}
      </span>
    </span>
  );
}
