/** 检查: every finding by part, with its arithmetic and source, the way to it and its repair. */
import { useEffect, useRef } from 'react';
import { Button } from 'antd';
import type { Level } from '../../shared/findings/finding.ts';
import { LevelMark } from '../ui/level-mark.tsx';
import type { FindingItem } from './findings-view.ts';
import { PARTS } from './parts.ts';

interface Props {
  readonly items: readonly FindingItem[];
  readonly counts: Readonly<Record<Level, number>>;
  /** The line that F8 is at. */
  readonly current: string | null;
  readonly onLocate: (item: FindingItem) => void;
  readonly onFix: (item: FindingItem) => void;
}

export function FindingsTab({ items, counts, current, onLocate, onFix }: Props) {
  const { error, warning, hint } = counts;
  return (
    <section className="findings" aria-label="检查结果">
      <p className="findings-sum" role="status">
        {items.length === 0
          ? '没有发现问题。'
          : [
              error > 0 ? `${error} 处错误` : '',
              warning > 0 ? `${warning} 处警告` : '',
              hint > 0 ? `${hint} 处提示` : '',
            ]
              .filter((words) => words !== '')
              .join('，')}
      </p>
      {PARTS.map((part) => {
        const own = items.filter((item) => item.part === part.key);
        if (own.length === 0) return null;
        return (
          <div key={part.key}>
            <h2>{part.key === 'cover' ? '封面和全文' : part.name}</h2>
            <ul>
              {own.map((item) => (
                <FindingLine
                  key={item.id}
                  item={item}
                  isCurrent={item.id === current}
                  onLocate={onLocate}
                  onFix={onFix}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

interface LineProps extends Pick<Props, 'onLocate' | 'onFix'> {
  readonly item: FindingItem;
  readonly isCurrent: boolean;
}

function FindingLine({ item, isCurrent, onLocate, onFix }: LineProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li
      ref={line}
      className={`finding is-${item.level}${isCurrent ? ' is-current' : ''}`}
      aria-current={isCurrent || undefined}
    >
      <p className="finding-message">
        <LevelMark level={item.level} /> {item.message}
      </p>
      <p className="finding-source">{item.source}</p>
      <p className="finding-actions">
        <Button size="small" onClick={() => onLocate(item)}>
          定位
        </Button>
        {item.fix && (
          <Button size="small" onClick={() => onFix(item)}>
            {item.fix.title}
          </Button>
        )}
      </p>
    </li>
  );
}
