/** 最近移出: reports and templates that were put aside, to be brought back or deleted for good. */
import { useEffect, useState } from 'react';
import { Button, Modal, Popconfirm } from 'antd';
import type { Removed, RemovedId } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { momentWords } from '../../shared/report/moment-words.ts';
import { STATUS_WORDS } from '../../shared/report/status-words.ts';
import { useIsLocked } from '../app/access.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf, useLibrary } from '../app/library-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { Waiting } from '../ui/waiting.tsx';

type Answer = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

/** Answers why `ask` did not do what it was asked; null where it did. */
async function problemIn(activity: string, ask: Promise<Answer>): Promise<Problem | null> {
  try {
    const answer = await ask;
    return answer.ok ? null : answer.problem;
  } catch (error) {
    return problemOf(error, activity);
  }
}

/** What was put aside, read again after every change; null until the first answer. */
function useRemoved() {
  const [removed, setRemoved] = useState<readonly Removed[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let isOpen = true;
    const list = bridge.listRemoved({}).then((answer) => {
      if (isOpen && answer.ok) setRemoved(answer.removed);
      return answer;
    });
    void problemIn('打开最近移出', list).then((found) => isOpen && found && setProblem(found));
    return () => {
      isOpen = false;
    };
  }, [changes]);

  async function change(activity: string, ask: Promise<Answer>) {
    setProblem(await problemIn(activity, ask));
    setChanges((count) => count + 1);
    await useLibrary.getState().load();
  }
  return {
    removed,
    problem,
    restore: ({ kind, id }: RemovedId) =>
      change('恢复', kind === 'report' ? bridge.restoreEntry({ id }) : bridge.restoreTemplate({ id })),
    discard: (items: readonly RemovedId[] | null) =>
      change('彻底删除', bridge.emptyRemoved({ items: items && [...items] })),
  };
}

function stateOf({ kind, status, removedAt }: Removed): string {
  const what = kind === 'template' ? '年报模板' : status === null ? '内容已损坏' : STATUS_WORDS[status];
  return `${what}，${momentWords(removedAt)}移出`;
}

/** The open dialog; mount it to open, unmount it to close. */
export function RemovedDialog({ onClose }: { readonly onClose: () => void }) {
  const { removed, problem, restore, discard } = useRemoved();
  const isLocked = useIsLocked();
  useReturnFocus();
  return (
    <Modal
      open
      title="最近移出"
      width={640}
      onCancel={onClose}
      footer={
        <div className="removed-foot">
          {removed && removed.length > 0 && (
            <Popconfirm
              title="全部彻底删除？"
              description="连同备份一起删除，以后不能恢复。"
              okText="全部删除"
              cancelText="取消"
              okButtonProps={{ danger: true }}
              onConfirm={() => void discard(null)}
            >
              <Button danger disabled={isLocked}>
                全部彻底删除…
              </Button>
            </Popconfirm>
          )}
          <Button type="primary" autoFocus onClick={onClose}>
            关闭
          </Button>
        </div>
      }
    >
      {problem && <ProblemMessage problem={problem} />}
      {removed === null && !problem && <Waiting text="正在打开最近移出…" />}
      {removed?.length === 0 && (
        <EmptyState title="没有移出的年报和模板" hint="从资料库移出的会放在这里，可以恢复。" />
      )}
      <ul className="removed-list">
        {removed?.map((item) => {
          const name = item.name ?? '无法读取的一份';
          return (
            <li key={`${item.kind} ${item.id}`}>
              <div>
                <strong>{name}</strong>
                <span>{stateOf(item)}</span>
              </div>
              <Button
                size="small"
                disabled={isLocked}
                aria-label={`恢复${name}`}
                onClick={() => void restore(item)}
              >
                恢复
              </Button>
              <Popconfirm
                title={`彻底删除${name}？`}
                description="连同备份一起删除，以后不能恢复。"
                okText="删除"
                cancelText="取消"
                okButtonProps={{ danger: true }}
                onConfirm={() => void discard([{ kind: item.kind, id: item.id }])}
              >
                <Button size="small" type="text" danger disabled={isLocked} aria-label={`彻底删除${name}`}>
                  彻底删除
                </Button>
              </Popconfirm>
            </li>
          );
        })}
      </ul>
    </Modal>
  );
}
