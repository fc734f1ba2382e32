/** Why something is shown that cannot be changed here, in the words of the notice over the window. */
import { LockOutlined } from '@ant-design/icons';
import { problemLine, type Problem } from '../../shared/problem.ts';
import { CautionNote } from '../ui/caution-note.tsx';
import './locked-note.css';

export function LockedNote({ problem }: { readonly problem: Problem }) {
  return (
    <div className="locked-note">
      <CautionNote icon={<LockOutlined aria-hidden />}>{problemLine(problem)}</CautionNote>
    </div>
  );
}
