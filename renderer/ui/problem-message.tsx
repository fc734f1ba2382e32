/** A problem in its three parts: what happened, what it means, what to do; and the way to the manual. */
import { use, type ReactNode } from 'react';
import { CloseCircleFilled } from '@ant-design/icons';
import type { Problem } from '../../shared/problem.ts';
import { ManualLink } from './manual-link.ts';
import './problem-message.css';

interface Props {
  readonly problem: Problem;
  /** Buttons under the message. */
  readonly children?: ReactNode;
}

export function ProblemMessage({ problem, children }: Props) {
  const showManual = use(ManualLink);
  return (
    <div className="problem" role="alert">
      <CloseCircleFilled className="problem-icon" aria-hidden />
      <div>
        <p className="problem-what">{problem.what}</p>
        <p className="problem-meaning">{problem.meaning}</p>
        <p className="problem-action">
          {problem.action}
          {showManual && (
            <button type="button" className="problem-manual" onClick={() => showManual(problem.code)}>
              手册里的说明
            </button>
          )}
        </p>
        {children && <div className="problem-buttons">{children}</div>}
      </div>
    </div>
  );
}
