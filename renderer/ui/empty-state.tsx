/** What a place says while there is nothing in it: one sentence, and the way on. */
import type { ReactNode } from 'react';
import './empty-state.css';

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}

export function EmptyState({ title, hint, children }: Props) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {hint && <p className="empty-state-hint">{hint}</p>}
      {children && <div className="empty-state-actions">{children}</div>}
    </div>
  );
}
