/** The queue: one line for each file, with what has become of it. */
import { assertNever, readingSummary } from '../../shared/report/report.ts';
import { doubtsOf } from './doubts.ts';
import type { ImportItem, ImportState } from './queue.ts';

interface Line {
  readonly shape: string;
  readonly words: string;
  readonly tone: 'quiet' | 'good' | 'warning' | 'error';
}

function lineOf(state: ImportState): Line {
  switch (state.kind) {
    case 'waiting':
      return { shape: '…', words: '等待读取', tone: 'quiet' };
    case 'reading':
      return { shape: '…', words: '正在读取', tone: 'quiet' };
    case 'skipped':
      return { shape: '–', words: '已跳过', tone: 'quiet' };
    case 'failed':
      return { shape: '✕', words: '无法读取', tone: 'error' };
    case 'saving':
      return { shape: '…', words: '正在保存', tone: 'quiet' };
    case 'saved':
      return { shape: '✓', words: '已保存', tone: 'good' };
    case 'review': {
      const { report } = state.review;
      const doubts = doubtsOf(report).length;
      const { read, total } = readingSummary(report);
      return doubts > 0
        ? { shape: '◆', words: `${read}/${total}，存疑 ${doubts}`, tone: 'warning' }
        : { shape: '○', words: `${read}/${total}，待保存`, tone: 'good' };
    }
    default:
      return assertNever(state);
  }
}

interface Props {
  readonly items: readonly ImportItem[];
  readonly selected: number | null;
  readonly onSelect: (id: number) => void;
}

export function QueueList({ items, selected, onSelect }: Props) {
  return (
    <nav className="import-queue" aria-label="拖入的文件" data-scroll="import-queue">
      <ul>
        {items.map((item) => {
          const line = lineOf(item.state);
          return (
            <li key={item.id}>
              <button
                type="button"
                title={item.name}
                aria-current={item.id === selected}
                onClick={() => onSelect(item.id)}
              >
                <span className="import-queue-name">{item.name}</span>
                <span className={`import-queue-state is-${line.tone}`}>
                  <span aria-hidden>{line.shape}</span> {line.words}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
