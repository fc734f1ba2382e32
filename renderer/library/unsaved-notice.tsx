/** Reports that were read but not kept yet, here or in an earlier window, and the way back to them. */
import type { ReactNode } from 'react';
import { Button } from 'antd';
import { InfoCircleOutlined } from '@ant-design/icons';
import { useNavigation } from '../app/navigation.ts';
import { useImport } from '../intake/import-store.ts';
import { LeftImportsActions, useLeftImports } from '../intake/left-imports.tsx';
import { progressOf } from '../intake/queue.ts';

export function UnsavedNotice() {
  const items = useImport((state) => state.items);
  const go = useNavigation((state) => state.go);
  const left = useLeftImports();
  const { unsaved, reading } = progressOf({ items });
  return (
    <>
      {(unsaved > 0 || reading) && (
        <Notice
          words={reading ? '正在读取拖入的年报。' : `有 ${unsaved} 份年报已经读取，还没有保存到资料库。`}
        >
          <Button size="small" onClick={() => go({ name: 'import' })}>
            继续核对
          </Button>
        </Notice>
      )}
      {left !== null && (
        <Notice words={left}>
          <LeftImportsActions />
        </Notice>
      )}
    </>
  );
}

function Notice({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className="library-notice" role="status">
      <InfoCircleOutlined aria-hidden />
      <p>{words}</p>
      {children}
    </div>
  );
}
