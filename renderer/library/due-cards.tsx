/** The first thing on the home: what is to be written next, how far it is, and the button that goes on with it. */
import { Button } from 'antd';
import { ClockCircleOutlined } from '@ant-design/icons';
import { useIsLocked } from '../app/access.ts';
import { useNavigation } from '../app/navigation.ts';
import type { Start } from '../new-report/starting-point.ts';
import { dueLine, dueOf, dueTitle, type Due } from './due.ts';
import type { LibraryRow } from '../../shared/contract.ts';

/** So many stand on cards; the others are counted. */
const MOST = 3;

interface Props {
  readonly rows: readonly LibraryRow[];
  readonly onNew: (start: Start) => void;
  /** Shows in the list what is being written. */
  readonly onShowDrafts: () => void;
}

export function DueCards({ rows, onNew, onShowDrafts }: Props) {
  const today = new Date();
  const all = dueOf(rows, today);
  const more = all.length - MOST;
  return (
    <section className="due" aria-label="要做的年报">
      {all.length === 0 && <p className="due-none">✓ 现在没有要写的年报。</p>}
      {all.slice(0, MOST).map((due, index) => (
        <DueCard key={dueTitle(due)} due={due} today={today} isFirst={index === 0} onNew={onNew} />
      ))}
      {more > 0 && (
        <p className="due-more">
          另有 {more} 份没有完成。
          <Button type="link" size="small" onClick={onShowDrafts}>
            在列表中查看草稿
          </Button>
        </p>
      )}
    </section>
  );
}

interface CardProps extends Pick<Props, 'onNew'> {
  readonly due: Due;
  readonly today: Date;
  /** The one to go on with: its button stands out. */
  readonly isFirst: boolean;
}

function DueCard({ due, today, isFirst, onNew }: CardProps) {
  const go = useNavigation((state) => state.go);
  const isLocked = useIsLocked();
  const isDraft = due.kind === 'draft';
  const share = isDraft && due.row.figuresTotal > 0 ? due.row.figuresRead / due.row.figuresTotal : 0;
  const action = isDraft ? '继续填写' : `新建 ${due.year} 年年报`;
  return (
    <div className="due-card">
      <div>
        <p className="due-title">{dueTitle(due)}</p>
        <p className="due-line">
          <ClockCircleOutlined aria-hidden /> {dueLine(due, today)}
        </p>
        <div className="due-track" aria-hidden>
          <div style={{ width: `${share * 100}%` }} />
        </div>
      </div>
      <Button
        type={isFirst ? 'primary' : 'default'}
        disabled={isLocked && !isDraft}
        aria-label={`${action}：${dueTitle(due)}`}
        onClick={() => (isDraft ? go({ name: 'editor', id: due.row.id }) : onNew({ lastId: due.last.id }))}
      >
        {action}
      </Button>
    </div>
  );
}
