/** How serious a finding is: shape, colour and word, so that colour never speaks alone. */
import type { Level } from '../../shared/findings/finding.ts';
import './level-mark.css';

const MARKS: Readonly<Record<Level, { readonly shape: string; readonly word: string }>> = {
  error: { shape: '●', word: '错误' },
  warning: { shape: '▲', word: '警告' },
  hint: { shape: '○', word: '提示' },
};

interface Props {
  readonly level: Level;
  /** How many; left out for a single finding. */
  readonly count?: number;
}

export function LevelMark({ level, count }: Props) {
  const { shape, word } = MARKS[level];
  return (
    <span className={`level-mark is-${level}`}>
      <span aria-hidden>{shape}</span> {count === undefined ? word : `${count} ${word}`}
    </span>
  );
}
