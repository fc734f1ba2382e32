/** 版本记录: what a report was, the last first; each can be compared, named and brought back. */
import { useCallback, useState } from 'react';
import { Modal } from 'antd';
import type { Entry, VersionRow } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { useNavigation } from '../app/navigation.ts';
import { NotOpened } from '../app/not-opened.tsx';
import { useLoaded } from '../app/use-loaded.ts';
import { dayOf, versionName } from '../app/version-words.ts';
import { NameVersionDialog, type ToName } from '../session/keep-version.tsx';
import { showProblem, showToast } from '../ui/toast.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { VersionLine } from './version-line.tsx';
import { keyName } from '../ui/bindings.ts';
import { ScreenBar } from '../app/screen-bar.tsx';
import './versions.css';

async function load(id: string) {
  const [opened, listed] = await Promise.all([bridge.openEntry({ id }), bridge.listVersions({ id })]);
  if (!opened.ok) return { kind: 'problem' as const, problem: opened.problem };
  if (!listed.ok) return { kind: 'problem' as const, problem: listed.problem };
  return { kind: 'versions' as const, entry: opened.entry, rows: listed.versions };
}

export default function VersionsScreen() {
  // The frame mounts this screen anew for every report, and keeps it on show while the next screen is fetched.
  const [id] = useState(() => {
    const { screen } = useNavigation.getState();
    return screen.name === 'versions' ? screen.id : '';
  });
  /** Counts up when the versions have changed and are to be fetched again. */
  const [turn, setTurn] = useState(0);
  const loaded = useLoaded(
    useCallback(() => load(id), [id]),
    '查看版本',
    turn,
  );
  switch (loaded.kind) {
    case 'loading':
      return <Waiting text="正在读取版本…" />;
    case 'problem':
      return <NotOpened problem={loaded.problem} />;
    case 'versions':
      return <Timeline entry={loaded.entry} rows={loaded.rows} onChange={() => setTurn(turn + 1)} />;
  }
}

interface TimelineProps {
  readonly entry: Entry;
  readonly rows: readonly VersionRow[];
  readonly onChange: () => void;
}

function Timeline({ entry, rows, onChange }: TimelineProps) {
  const { go } = useNavigation.getState();
  const [toName, setToName] = useState<ToName | null>(null);
  const compare = (before: number, after: number | null) =>
    go({ name: 'comparison', id: entry.id, versions: { before, after } });
  /** A published report is changed on purpose only. */
  const [toCorrect, setToCorrect] = useState<VersionRow | null>(null);
  const isPublished = entry.status === 'imported';
  const restore = async (row: VersionRow) => {
    setToCorrect(null);
    await bringBack(entry, row);
    onChange();
  };
  return (
    <div className="screen versions">
      <ScreenBar
        title="版本记录"
        subject={`${entry.report.agency ?? '（没有机关名称）'}${entry.report.year === null ? '' : ` ${entry.report.year}年`}`}
      />
      <div className="versions-page" data-scroll="versions">
        <p className="versions-hint">
          每次保存以前的内容都会留下：上一次的、最近一小时每 10
          分钟、一天内每小时、一个月内每天、再早每月各一份，还有这次打开时的一份。按 {keyName('Ctrl+S')}{' '}
          存的和起了名的一直保留。恢复不会丢掉现在的内容，它会成为列表里的一个版本。
        </p>
        {rows.length === 1 && <p className="versions-none">还没有以前的版本：这份年报保存以后还没有改过。</p>}
        {byDay(rows).map(([day, some]) => (
          <section key={day} aria-label={day}>
            <h2>{day}</h2>
            <ol>
              {some.map((row) => (
                <VersionLine
                  key={row.revision}
                  row={row}
                  isFinal={entry.status === 'final'}
                  before={rows[rows.indexOf(row) + 1]?.revision ?? null}
                  onCompare={compare}
                  onRestore={() => (isPublished ? setToCorrect(row) : void restore(row))}
                  onName={() => setToName({ id: entry.id, revision: row.revision, label: row.label })}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <Modal
        open={toCorrect !== null}
        title="更正往年年报"
        okText="恢复"
        cancelText="取消"
        width={440}
        onCancel={() => setToCorrect(null)}
        onOk={() => toCorrect && void restore(toCorrect)}
      >
        {toCorrect && (
          <p>
            往年年报只供查看。恢复为{versionName(toCorrect)}的内容是一次更正，资料库和对比里会标明“更正过”。
          </p>
        )}
      </Modal>
      {toName && (
        <NameVersionDialog
          version={toName}
          onClose={(isNamed) => {
            setToName(null);
            if (isNamed) onChange();
          }}
        />
      )}
    </div>
  );
}

/** Brings a version back; what stood there before is one step away. */
async function bringBack({ id, revision, status }: Entry, row: VersionRow): Promise<void> {
  try {
    const correcting = status === 'imported';
    const answer = await bridge.restoreVersion({ id, revision, version: row.revision, correcting });
    if (!answer.ok) return showProblem(answer.problem);
    const lost =
      answer.lost.length === 0 ? '' : `这一版里有读不出来的内容：${answer.lost.join('、')}，请核对。`;
    showToast(`已恢复为${versionName(row)}的内容；恢复以前的内容也在列表里。${lost}`);
  } catch (error) {
    showProblem(problemOf(error, '恢复版本'));
  }
}

/** The versions of each day, in their order. */
function byDay(rows: readonly VersionRow[]): [string, VersionRow[]][] {
  const days: [string, VersionRow[]][] = [];
  for (const row of rows) {
    const day = dayOf(row);
    const last = days.at(-1);
    if (last?.[0] === day) last[1].push(row);
    else days.push([day, [row]]);
  }
  return days;
}
