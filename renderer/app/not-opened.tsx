/** In place of a screen that could not be filled: why, and the way back. */
import { Button } from 'antd';
import type { Problem } from '../../shared/problem.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { useNavigation } from './navigation.ts';

export function NotOpened({ problem }: { problem: Problem }) {
  const go = useNavigation((state) => state.go);
  return (
    <div className="screen-problem">
      <ProblemMessage problem={problem}>
        <Button type="primary" onClick={() => go({ name: 'library' })}>
          回到资料库
        </Button>
      </ProblemMessage>
    </div>
  );
}
