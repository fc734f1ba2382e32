/** In place of every screen while the library is missing: why, and the ways on. It opens by itself when it is back. */
import { useEffect, useState } from 'react';
import { Button } from 'antd';
import type { Problem } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { useChoosePlace } from './choose-place.tsx';
import { usePlace } from './place-store.ts';
import './place.css';

/** How often it is looked for, ms. */
const LOOK_EVERY = 2_000;
/** Long enough to be seen to have looked, ms. */
const LOOKING = 400;

/** Everything that waits for a library is asked for anew. */
const beginAnew = () => window.location.reload();

export function LibraryMissing({ missing }: { readonly missing: Problem }) {
  const ask = usePlace((state) => state.ask);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isLooking, setLooking] = useState(false);
  const { choose, dialog } = useChoosePlace({ now: null, onMoved: beginAnew });
  useEffect(() => {
    const look = () => void ask().then(() => usePlace.getState().place?.missing === null && beginAnew());
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [ask]);

  async function lookNow() {
    setLooking(true);
    await Promise.all([ask(), new Promise((resolve) => setTimeout(resolve, LOOKING))]);
    setLooking(false);
    if (usePlace.getState().place?.missing === null) beginAnew();
  }
  async function goUsual() {
    try {
      const answer = await bridge.useUsualPlace({});
      if (answer.ok) beginAnew();
      else setProblem(answer.problem);
    } catch (error) {
      setProblem(problemOf(error, '改用平常的位置'));
    }
  }
  return (
    <main className="library-missing" aria-label="资料库不见了">
      <section>
        <h1>没有找到资料库</h1>
        <ProblemMessage problem={missing}>
          <Button type="primary" loading={isLooking} onClick={() => void lookNow()}>
            再试一次
          </Button>
          <Button onClick={choose}>选择资料库所在的文件夹…</Button>
          <Button onClick={() => void goUsual()}>改用平常的位置</Button>
        </ProblemMessage>
        <p className="library-missing-hint">
          改用平常的位置时，打开本机当前用户文件夹里的资料库，没有的新建一个。原来位置上的不受影响，以后可以在“设置”里换回去。
        </p>
        {problem && <ProblemMessage problem={problem} />}
      </section>
      {dialog}
    </main>
  );
}
