/** Why something is shown that cannot be changed here, in the words of the notice over the window. */
import { LockOutlined } from '@ant-design/icons';
import { problemLine, type Problem } from '../../shared/problem.ts';
import './locked-note.css';

export function LockedNote({ problem }: { readonly problem: Problem }) {
  return (
    <p className="locked-note" role="note">
      <LockOutlined aria-hidden />
      <span>{problemLine(problem)}</span>
    </p>
  );
}
