/** The library's list: search, table, and what can be done with one line. */
import { useEffect, useRef, useState } from 'react';
import { Button, Input, type InputRef } from 'antd';
import { FileAddOutlined, FolderOpenOutlined, SearchOutlined } from '@ant-design/icons';
import type { LibraryRow } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf, rowTitle, useLibrary } from '../app/library-store.ts';
import { FORMATS } from '../intake/formats.ts';
import { chooseFiles } from '../intake/intake.ts';
import type { Start } from '../new-report/starting-point.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { showProblem, showToast } from '../ui/toast.tsx';
import { LibraryTable } from './library-table.tsx';
import { filterRows } from './rows.ts';

interface Props {
  readonly rows: readonly LibraryRow[];
  readonly onNew: (start: Start | null) => void;
}

async function restore(row: LibraryRow): Promise<void> {
  try {
    const answer = await bridge.restoreEntry({ id: row.id });
    if (!answer.ok) showProblem(answer.problem);
  } catch (error) {
    showProblem(problemOf(error, '恢复年报'));
  }
  await useLibrary.getState().load();
}

async function remove(row: LibraryRow): Promise<void> {
  try {
    const answer = await bridge.removeEntry({ id: row.id });
    if (answer.ok) {
      showToast(`已把${rowTitle(row)}移出资料库。`, { title: '撤销', run: () => void restore(row) });
    } else showProblem(answer.problem);
  } catch (error) {
    showProblem(problemOf(error, '移出资料库'));
  }
  await useLibrary.getState().load();
}

export function FilledLibrary({ rows, onNew }: Props) {
  const agency = useLibrary((state) => state.agency);
  const showAgency = useLibrary((state) => state.showAgency);
  const [query, setQuery] = useState('');
  const search = useRef<InputRef>(null);
  const shown = filterRows(rows, query, agency);

  useShortcut('Ctrl+F', () => search.current?.focus({ cursor: 'all' }));
  // An agency whose last report has gone must not hide the others.
  useEffect(() => {
    if (agency !== null && !rows.some((row) => row.agency === agency)) showAgency(null);
  }, [agency, rows, showAgency]);

  return (
    <section className="library-list" aria-labelledby="library-title">
      <div className="library-tools">
        <h1 id="library-title">资料库</h1>
        <span className="library-count" role="status">
          {shown.length === rows.length ? `${rows.length} 份年报` : `${shown.length} / ${rows.length} 份年报`}
        </span>
        <Input
          ref={search}
          className="library-search"
          prefix={<SearchOutlined aria-hidden />}
          placeholder="查找机关、年度、文件名（Ctrl+F）"
          aria-label="查找年报"
          allowClear
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setQuery('');
          }}
        />
        <Button icon={<FolderOpenOutlined />} onClick={chooseFiles}>
          导入年报
        </Button>
        <Button type="primary" icon={<FileAddOutlined />} onClick={() => onNew(null)}>
          新建年度报告
        </Button>
      </div>
      {shown.length > 0 ? (
        <LibraryTable
          rows={shown}
          onNew={(row) => onNew({ lastId: row.id })}
          onRemove={(row) => void remove(row)}
        />
      ) : (
        <EmptyState title="没有符合的年报" hint="换个词，或清空查找条件。">
          <Button
            onClick={() => {
              setQuery('');
              showAgency(null);
            }}
          >
            显示全部
          </Button>
        </EmptyState>
      )}
      <p className="library-foot">把年报（{FORMATS}）拖到窗口里任意位置，就能读入。</p>
    </section>
  );
}
