/** The library with something in it: what is due, then every report, to be found, sorted, looked at and opened. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Input, Select, type InputRef } from 'antd';
import { DeleteOutlined, FileAddOutlined, FolderOpenOutlined, SearchOutlined } from '@ant-design/icons';
import type { LibraryRow, Status } from '../../shared/contract.ts';
import { STATUS_WORDS } from '../../shared/report/status-words.ts';
import { useIsLocked } from '../app/access.ts';
import { agenciesOf, useLibrary } from '../app/library-store.ts';
import { useNavigation } from '../app/navigation.ts';
import { FORMATS } from '../intake/formats.ts';
import { chooseFiles } from '../intake/intake.ts';
import type { Start } from '../new-report/starting-point.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { BackupLine } from './backup-line.tsx';
import { DueCards } from './due-cards.tsx';
import { LibraryTable } from './library-table.tsx';
import { Preview } from './preview.tsx';
import { RemovedDialog } from './removed-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { removeReport, type RowActions } from './row-actions.ts';
import { filterRows, lastYearOf, searchRows, sortRows, yearsOf, type RowOrder } from './rows.ts';
import { TextHits } from './text-hits.tsx';
import { withKeys } from '../ui/bindings.ts';

/** Narrower than this, the list has the whole width. */
const PREVIEW_FITS = '(min-width: 1200px)';
const STATES: readonly Status[] = ['draft', 'final', 'imported'];

interface Props {
  readonly rows: readonly LibraryRow[];
  readonly onNew: (start: Start | null) => void;
}

/** What the list is narrowed to, and the rows that are left. */
function useNarrowed(rows: readonly LibraryRow[]) {
  const agency = useLibrary((state) => state.agency);
  const showAgency = useLibrary((state) => state.showAgency);
  const [year, setYear] = useState<number | null>(null);
  const [status, setStatus] = useState<Status | null>(null);
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<RowOrder | null>(null);
  const kept = useMemo(() => filterRows(rows, { agency, year, status }), [rows, agency, year, status]);
  const shown = useMemo(() => {
    const found = searchRows(kept, query);
    return order ? sortRows(found, order) : found;
  }, [kept, query, order]);
  // An agency whose last report has gone must not hide the others.
  useEffect(() => {
    if (agency !== null && !rows.some((row) => row.agency === agency)) showAgency(null);
  }, [agency, rows, showAgency]);
  const showAll = () => {
    setQuery('');
    showAgency(null);
    setYear(null);
    setStatus(null);
  };
  return {
    ...{ agency, year, status, query, order, kept, shown },
    ...{ showAgency, setYear, setStatus, setQuery, setOrder, showAll },
  };
}

export function FilledLibrary({ rows, onNew }: Props) {
  const go = useNavigation((state) => state.go);
  const narrowed = useNarrowed(rows);
  const { shown, kept, query, setStatus } = narrowed;
  const previewFits = useMediaQuery(PREVIEW_FITS);
  const [chosen, setChosen] = useState<string | null>(null);
  const [renamed, setRenamed] = useState<LibraryRow | null>(null);
  const row = shown.find(({ id }) => id === chosen) ?? shown[0];
  const actions: RowActions = {
    open: ({ id }) => go({ name: 'editor', id }),
    compare: ({ id }) => go({ name: 'comparison', id }),
    checkSheet: ({ id }) => go({ name: 'check-sheet', id }),
    startFrom: ({ id }) => onNew({ lastId: id }),
    rename: setRenamed,
    remove: (removed) => void removeReport(removed),
  };
  return (
    <section className="library-list" aria-labelledby="library-title">
      <DueCards rows={rows} onNew={onNew} onShowDrafts={() => setStatus('draft')} />
      <Tools rows={rows} narrowed={narrowed} onNew={() => onNew(null)} />
      {shown.length > 0 ? (
        <div className="library-panes">
          <LibraryTable
            rows={shown}
            order={narrowed.order}
            onOrder={narrowed.setOrder}
            chosen={row?.id ?? null}
            onChoose={setChosen}
            actions={actions}
          />
          {row && previewFits && <Preview row={row} last={lastYearOf(rows, row)} actions={actions} />}
        </div>
      ) : (
        <EmptyState title="没有符合的年报" hint="换个词，或清空查找条件。">
          <Button onClick={narrowed.showAll}>显示全部</Button>
        </EmptyState>
      )}
      <TextHits query={query} rows={kept} />
      <div className="library-foot">
        <p className="library-hint">把年报（{FORMATS}）或整个文件夹拖到窗口里任意位置，就能读入。</p>
        <BackupLine rows={rows} />
      </div>
      {renamed && <RenameDialog row={renamed} rows={rows} onClose={() => setRenamed(null)} />}
    </section>
  );
}

interface ToolsProps {
  readonly rows: readonly LibraryRow[];
  readonly narrowed: ReturnType<typeof useNarrowed>;
  readonly onNew: () => void;
}

/** Search, filters, and the ways to bring reports in and back. */
function Tools({ rows, narrowed, onNew }: ToolsProps) {
  const { agency, year, status, query, shown } = narrowed;
  const [removedOpen, setRemovedOpen] = useState(false);
  const search = useRef<InputRef>(null);
  const isLocked = useIsLocked();
  const agencies = agenciesOf(rows);
  useShortcut('Ctrl+F', () => search.current?.focus({ cursor: 'all' }));
  return (
    <div className="library-tools">
      <h1 id="library-title">资料库</h1>
      <span className="library-count" role="status">
        {shown.length === rows.length ? `${rows.length} 份年报` : `${shown.length} / ${rows.length} 份年报`}
      </span>
      <Input
        ref={search}
        className="library-search"
        prefix={<SearchOutlined aria-hidden />}
        placeholder="机关、拼音首字母、年度、正文"
        title={withKeys('查找', 'Ctrl+F')}
        aria-label="查找年报"
        allowClear
        value={query}
        onChange={(event) => narrowed.setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') narrowed.setQuery('');
        }}
      />
      <Filter
        name="年度"
        all="全部年度"
        value={year}
        onChange={narrowed.setYear}
        options={yearsOf(rows).map((one) => ({ value: one, label: `${one}年` }))}
      />
      {agencies.length > 1 && (
        <Filter
          name="机关"
          all="全部机关"
          value={agency}
          onChange={narrowed.showAgency}
          options={agencies.map((one) => ({ value: one, label: one }))}
        />
      )}
      <Filter
        name="状态"
        all="全部状态"
        value={status}
        onChange={narrowed.setStatus}
        options={STATES.map((one) => ({ value: one, label: STATUS_WORDS[one] }))}
      />
      <Button icon={<DeleteOutlined />} onClick={() => setRemovedOpen(true)}>
        最近移出
      </Button>
      <Button icon={<FolderOpenOutlined />} disabled={isLocked} onClick={chooseFiles}>
        导入去年的年报
      </Button>
      <Button icon={<FileAddOutlined />} disabled={isLocked} onClick={onNew}>
        新建年度报告
      </Button>
      {removedOpen && <RemovedDialog onClose={() => setRemovedOpen(false)} />}
    </div>
  );
}

interface FilterProps<T extends string | number> {
  readonly name: string;
  /** What is shown where nothing is chosen. */
  readonly all: string;
  readonly value: T | null;
  readonly options: { value: T; label: string }[];
  readonly onChange: (value: T | null) => void;
}

function Filter<T extends string | number>({ name, all, value, options, onChange }: FilterProps<T>) {
  return (
    <Select<T>
      aria-label={`只看${name}`}
      className="library-filter"
      allowClear
      popupMatchSelectWidth={false}
      placeholder={all}
      value={value}
      options={options}
      onChange={(chosen: T | undefined) => onChange(chosen ?? null)}
    />
  );
}
