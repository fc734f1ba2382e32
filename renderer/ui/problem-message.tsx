/** A problem in its three parts: what happened, what it means, what to do. */
import type { ReactNode } from 'react';
import { CloseCircleFilled } from '@ant-design/icons';
import type { Problem } from '../../shared/problem.ts';
import './problem-message.css';

interface Props {
  readonly problem: Problem;
  /** Buttons under the message. */
  readonly children?: ReactNode;
}

export function ProblemMessage({ problem, children }: Props) {
  return (
    <div className="problem" role="alert">
      <CloseCircleFilled className="problem-icon" aria-hidden />
      <div>
        <p className="problem-what">{problem.what}</p>
        <p className="problem-meaning">{problem.meaning}</p>
        <p className="problem-action">{problem.action}</p>
        {children && <div className="problem-buttons">{children}</div>}
      </div>
    </div>
  );
}
