/** 备份和收取: the library in one file for a USB stick, and such a file taken in again. */
import { useEffect, useState } from 'react';
import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import type { LibraryRow } from '../../shared/contract.ts';
import { STATUS_WORDS } from '../../shared/report/status-words.ts';
import { rowTitle, useLibrary } from '../app/library-store.ts';
import { useBackupFiles } from '../intake/backup-files.ts';
import type { IncomingFile } from '../intake/files-at-hand.ts';
import { ChooseFile } from '../ui/choose-file.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { exportLibrary, lookInto, type BackupFile } from './backup-actions.ts';
import { TakeInList } from './take-in-list.tsx';
import { ScreenBar } from '../app/screen-bar.tsx';
import './backup.css';

export default function BackupScreen() {
  const { rows, load } = useLibrary();
  const given = useBackupFiles((state) => state.waiting[0] ?? null);
  const [looked, setLooked] = useState<{ readonly given: IncomingFile; readonly file: BackupFile } | null>(
    null,
  );
  useEffect(() => {
    void load();
  }, [load]);
  // It waits until somebody has decided: the screen may be drawn anew while it is looked into.
  useEffect(() => {
    if (given === null) return;
    let isShown = true;
    void lookInto(given).then((file) => {
      if (!isShown) return;
      if (file) setLooked({ given, file });
      else useBackupFiles.getState().drop(given);
    });
    return () => {
      isShown = false;
    };
  }, [given]);
  const file = looked !== null && looked.given === given ? looked.file : null;
  return (
    <div className="screen backup">
      <ScreenBar title="备份和收取" />
      <div className="backup-page" data-scroll="backup">
        <section aria-labelledby="backup-in">
          <h2 id="backup-in">收取备份文件</h2>
          <p className="backup-hint">
            选择另一台电脑上写出的备份文件，先看里面有什么、与资料库里的是新是旧，再决定收取哪些。收取不会丢掉现在的年报和模板：被替换的成为它的一个版本。
          </p>
          {given && file && <TakeInList file={file} onDone={() => useBackupFiles.getState().drop(given)} />}
          {given && !file && <Waiting text="正在查看备份文件…" />}
          {!given && (
            <ChooseFile
              accept=".nianbao"
              label="选择备份文件"
              icon={<InboxOutlined aria-hidden />}
              onFile={(chosen) => useBackupFiles.getState().add([chosen])}
            >
              选择备份文件…
            </ChooseFile>
          )}
        </section>
        <section aria-labelledby="backup-out">
          <h2 id="backup-out">备份到文件</h2>
          <p className="backup-hint">
            年报连同原来的 Word
            文件、自己的模板、默认模板、机关情况和版式写进一个文件，可以放到U盘里带走。写出以前会重新读一遍，确认能够收取。
          </p>
          {rows?.length === 0 && <EmptyState title="资料库还是空的" hint="有了年报以后再来备份。" />}
          {rows !== null && rows.length > 0 && <ToExport rows={rows} />}
        </section>
      </div>
    </div>
  );
}

function ToExport({ rows }: { readonly rows: readonly LibraryRow[] }) {
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ids = chosen ?? rows.map(({ id }) => id);
  const isWhole = ids.length === rows.length;
  const run = async () => {
    setBusy(true);
    await exportLibrary(isWhole ? null : ids);
    setBusy(false);
  };
  return (
    <>
      <Table<LibraryRow>
        rowKey="id"
        size="small"
        dataSource={rows}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        rowSelection={{
          selectedRowKeys: [...ids],
          onChange: (keys) => setChosen(keys.map(String)),
          preserveSelectedRowKeys: true,
          getCheckboxProps: (row) => ({ 'aria-label': `备份${rowTitle(row)}` }) as object,
          getTitleCheckboxProps: () => ({ 'aria-label': '备份全部年报' }) as object,
        }}
        columns={[
          { title: '年报', render: (_, row) => rowTitle(row) },
          { title: '状态', width: 110, render: (_, row) => STATUS_WORDS[row.status] },
        ]}
      />
      <p className="backup-buttons">
        <Button
          type="primary"
          icon={<DownloadOutlined aria-hidden />}
          loading={isBusy}
          disabled={ids.length === 0}
          onClick={() => void run()}
        >
          {isWhole ? '备份整个资料库…' : `备份选中的 ${ids.length} 份年报…`}
        </Button>
        {!isWhole && <span className="backup-hint">只备份选中的年报，模板、机关情况和版式不在里面。</span>}
      </p>
    </>
  );
}
