/** Files that an earlier window has read and not saved: what is said of them, and the two ways on. */
import { Button, Popconfirm } from 'antd';
import { focusScreen } from '../app/focus-memory.ts';
import { problemOf } from '../app/library-store.ts';
import { useNavigation } from '../app/navigation.ts';
import { showProblem } from '../ui/toast.tsx';
import { useHeld } from './held.ts';
import { useImport } from './import-store.ts';

/** What is left, in a sentence; null where nothing is. */
export function useLeftImports(): string | null {
  const left = useHeld((state) => state.left);
  const [first] = left;
  if (!first) return null;
  return left.length === 1
    ? `上次导入的“${first.name}”还没有保存。`
    : `上次导入还有 ${left.length} 份没有保存。`;
}

/** `isMain`: going on is the main thing to do where they stand. */
export function LeftImportsActions({ isMain = false }: { readonly isMain?: boolean }) {
  const { left, takeOver, giveUp } = useHeld();
  const resume = useImport((state) => state.resume);
  const later = useNavigation((state) => state.later);
  const size = isMain ? 'middle' : 'small';

  async function goOn(): Promise<void> {
    const go = later();
    const files = await takeOver();
    if (files.length > 0) resume(files);
    go({ name: 'import' });
  }
  async function drop(): Promise<void> {
    try {
      await giveUp();
    } catch (error) {
      showProblem(problemOf(error, '放弃上次的导入'));
    }
    // The buttons are gone with what they were about.
    requestAnimationFrame(focusScreen);
  }
  return (
    <>
      <Button size={size} type={isMain ? 'primary' : 'default'} onClick={() => void goOn()}>
        继续
      </Button>
      <Popconfirm
        title={left.length === 1 ? '放弃这一份？' : `放弃这 ${left.length} 份？`}
        description="核对过的内容不再保留。原来的文件和资料库没有变化，以后可以再拖入。"
        okText="放弃"
        cancelText="不放弃"
        onConfirm={() => void drop()}
      >
        <Button size={size}>放弃</Button>
      </Popconfirm>
    </>
  );
}
