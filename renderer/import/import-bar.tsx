/** The bar over the review: which file this is, how far the reading and saving of many is, and the ways to save. */
import type { ReactNode } from 'react';
import { Button, Segmented } from 'antd';
import { useIsLocked } from '../app/access.ts';
import { useGathering } from '../intake/gathering.ts';
import { useImport } from '../intake/import-store.ts';
import { progressOf, reviewOf, type ImportItem } from '../intake/queue.ts';
import type { AfterSaving } from './saving.ts';
import { ScreenActions, ScreenBar } from '../app/screen-bar.tsx';

export type ImportView = 'result' | 'source';

interface Props {
  readonly item: ImportItem;
  /** How many reports of all that are being saved have been saved; null while none is. */
  readonly saving: { readonly done: number; readonly total: number } | null;
  readonly isBusy: boolean;
  /** Which of the two is shown, where there is no room for both; null where there is. */
  readonly view: ImportView | null;
  readonly onView: (view: ImportView) => void;
  readonly onSave: (after: AfterSaving) => void;
  readonly onSaveAll: () => void;
}

/** What is going on with many files, with the way to stop it. */
function Progress({ saving }: Pick<Props, 'saving'>) {
  const queue = useImport();
  const { found, stop } = useGathering();
  const { reading, total, done, failed } = progressOf(queue);
  if (found !== null) return <Running text={`正在查看文件夹，已找到 ${found} 个文件`} onStop={stop} />;
  if (saving) return <Running text={`正在保存 ${saving.done}/${saving.total} 份`} />;
  if (!reading || total < 2) return null;
  const bad = failed > 0 ? `，${failed} 份读不了` : '';
  return <Running text={`正在读取，已读 ${done}/${total} 份${bad}`} onStop={queue.stop} />;
}

function Running({ text, onStop }: { readonly text: string; readonly onStop?: () => void }): ReactNode {
  return (
    <span className="import-progress" role="status">
      {text}
      {onStop && (
        <Button size="small" onClick={onStop}>
          停止
        </Button>
      )}
    </span>
  );
}

export function ImportBar({ item, saving, isBusy, view, onView, onSave, onSaveAll }: Props) {
  const isLocked = useIsLocked();
  const { unsaved } = progressOf(useImport());
  const canSave = item.state.kind === 'review';
  const year = reviewOf(item)?.report.year ?? null;
  return (
    <ScreenBar title="导入确认" subject={item.name} toLibrary>
      <Progress saving={saving} />
      {view !== null && (
        <Segmented
          aria-label="显示"
          value={view}
          options={[
            { value: 'source', label: '原文件' },
            { value: 'result', label: '读取结果' },
          ]}
          onChange={onView}
        />
      )}
      <ScreenActions>
        {unsaved > (canSave ? 1 : 0) && (
          <Button disabled={isBusy || isLocked} onClick={onSaveAll}>
            全部保存（{unsaved} 份）
          </Button>
        )}
        {(canSave || item.state.kind === 'saving') && (
          <>
            <Button disabled={isBusy || isLocked} onClick={() => onSave('new-report')}>
              <span>
                保存并新建
                <span className="import-next">{year === null ? '' : ` ${year + 1} 年`}年度报告</span>
              </span>
            </Button>
            <Button type="primary" loading={isBusy} disabled={isLocked} onClick={() => onSave('library')}>
              保存到资料库
            </Button>
          </>
        )}
      </ScreenActions>
    </ScreenBar>
  );
}
