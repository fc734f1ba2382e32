/** How far the copy of a library is, and the way to stop it. */
import { useEffect, useState } from 'react';
import { Button, Progress } from 'antd';
import { bridge } from '../app/bridge.ts';

/** How often it is asked for, ms. */
const ASK_EVERY = 250;

interface Counted {
  readonly done: number;
  readonly all: number;
}

/** Asks as long as it is shown. */
export function Copying() {
  const [counted, setCounted] = useState<Counted | null>(null);
  useEffect(() => {
    const ask = () =>
      void bridge
        .moveProgress({})
        .then((answer) => answer.ok && answer.progress && setCounted(answer.progress))
        // The move itself tells what is wrong.
        .catch(() => undefined);
    ask();
    const timer = setInterval(ask, ASK_EVERY);
    return () => clearInterval(timer);
  }, []);
  const { done, all } = counted ?? { done: 0, all: 0 };
  return (
    <div className="copying">
      <Progress
        aria-label="复制资料库"
        strokeColor="var(--accent)"
        percent={all === 0 ? 0 : Math.floor((done / all) * 100)}
      />
      <p role="status">{copyingWords(counted)}</p>
    </div>
  );
}

export function copyingWords(counted: Counted | null): string {
  if (!counted) return '正在清点资料库里的文件…';
  const { done, all } = counted;
  const isDone = done === all;
  return isDone
    ? `全部 ${all} 个文件已复制并核对一致，正在改用新的位置…`
    : `已复制并核对 ${done} 个文件，共 ${all} 个。请不要关闭窗口。`;
}

/** Everything stays where it was; a copy that is just being taken into use is no longer stopped. */
export function StopButton() {
  const [isStopping, setStopping] = useState(false);
  function stop(): void {
    setStopping(true);
    void bridge.stopMoving({}).catch(() => setStopping(false));
  }
  return (
    <Button autoFocus loading={isStopping} onClick={stop}>
      停止复制
    </Button>
  );
}
