/** The parts of the report on the left: where I am, what is left, what is wrong. */
import { memo } from 'react';
import type { PartKey } from './parts.ts';
import type { PartProgress } from './progress.ts';

interface Props {
  readonly parts: readonly PartProgress[];
  readonly current: PartKey;
  readonly onChoose: (part: PartKey) => void;
}

const SHAPES: Readonly<Record<PartProgress['state'], string>> = {
  error: '●',
  warning: '▲',
  untouched: '○',
  done: '✓',
};

function stateWords(part: PartProgress): string {
  const blank = part.figures && part.figures.blank > 0 ? `，还有 ${part.figures.blank} 格空白` : '';
  if (part.state === 'untouched') return `未填写${blank}`;
  const counts = [
    part.errors > 0 ? `${part.errors} 处错误` : '',
    part.warnings > 0 ? `${part.warnings} 处警告` : '',
  ].filter((words) => words !== '');
  return `${counts.join('，') || '没有问题'}${blank}`;
}

export const PartNav = memo(function PartNav({ parts, current, onChoose }: Props) {
  return (
    <nav className="part-nav" aria-label="各部分">
      <ul>
        {parts.map((part) => {
          const count = part.errors || part.warnings;
          const state = stateWords(part);
          return (
            <li key={part.key}>
              <button
                type="button"
                className={`part-link is-${part.state}`}
                aria-label={`${part.name}，${state}`}
                aria-current={part.key === current ? 'location' : undefined}
                title={part.section ? `${state}（Ctrl+${part.section}）` : state}
                onClick={() => onChoose(part.key)}
              >
                <span className="part-name">{part.name}</span>
                <span className="part-state" aria-hidden="true">
                  {SHAPES[part.state]}
                  {part.state !== 'untouched' && count > 0 ? count : ''}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
});
