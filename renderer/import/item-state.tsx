/** What has become of a file that has nothing to review (any more). */
import { Button } from 'antd';
import { useNavigation } from '../app/navigation.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useImport } from '../intake/import-store.ts';
import type { ImportItem } from '../intake/queue.ts';

interface Props {
  readonly item: ImportItem;
  /** Starts a new report from the library entry with this id. */
  readonly onNew: (entryId: string) => void;
}

export function ItemState({ item, onNew }: Props) {
  const skip = useImport((state) => state.skip);
  const retry = useImport((state) => state.retry);
  const discard = useImport((state) => state.discard);
  const go = useNavigation((state) => state.go);
  const { state } = item;
  switch (state.kind) {
    case 'waiting':
      return (
        <EmptyState title="等待读取">
          <Button onClick={() => skip(item.id)}>跳过这份</Button>
        </EmptyState>
      );
    case 'reading':
      return (
        <>
          <Waiting text={`正在读取“${item.name}”…`} />
          <div className="import-skip">
            <Button onClick={() => skip(item.id)}>跳过这份</Button>
          </div>
        </>
      );
    case 'skipped':
      return (
        <EmptyState title="这份没有读取" hint="资料库没有变化。">
          <Button onClick={() => retry(item.id)}>现在读取</Button>
        </EmptyState>
      );
    case 'failed':
      return (
        <div className="import-failed">
          <ProblemMessage problem={state.problem}>
            <Button onClick={() => retry(item.id)}>再试一次</Button>
            <Button onClick={() => discard(item.id)}>移出列表</Button>
            <Button type="text" onClick={() => go({ name: 'library' })}>
              回到资料库
            </Button>
          </ProblemMessage>
        </div>
      );
    case 'saved': {
      const { year } = state.review.report;
      return (
        <div className="import-saved" role="status">
          <span>✓ 已保存到资料库</span>
          <Button type="primary" onClick={() => onNew(state.entryId)}>
            {year === null ? '新建年度报告' : `新建 ${year + 1} 年年度报告`}
          </Button>
          <Button onClick={() => go({ name: 'editor', id: state.entryId })}>打开</Button>
          <Button onClick={() => go({ name: 'library' })}>回到资料库</Button>
        </div>
      );
    }
    default:
      return null;
  }
}
