/** What the import screen shows while there is no file to be looked at. */
import { Button } from 'antd';
import { useNavigation } from '../app/navigation.ts';
import { useGathering } from '../intake/gathering.ts';
import { chooseFiles } from '../intake/intake.ts';
import { LeftImportsActions, useLeftImports } from '../intake/left-imports.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export function EmptyQueue() {
  const go = useNavigation((state) => state.go);
  const gathering = useGathering();
  const left = useLeftImports();
  if (gathering.found !== null) {
    return (
      <EmptyState
        title="正在查看拖入的文件夹"
        hint={`已找到 ${gathering.found} 个文件。读完目录后再逐份读取，资料库没有变化。`}
      >
        <Button onClick={gathering.stop}>停止</Button>
      </EmptyState>
    );
  }
  return left !== null ? (
    <EmptyState title={left} hint="读到的内容和核对过的地方都还在。">
      <LeftImportsActions isMain />
      <Button onClick={() => go({ name: 'library' })}>回到资料库</Button>
    </EmptyState>
  ) : (
    <EmptyState title="没有等待核对的年报" hint="把年报拖到窗口里，或选择文件。">
      <Button type="primary" onClick={chooseFiles}>
        选择文件
      </Button>
      <Button onClick={() => go({ name: 'library' })}>回到资料库</Button>
    </EmptyState>
  );
}
