/** Reports that were read but not kept yet, and the way back to them. */
import { Button } from 'antd';
import { InfoCircleOutlined } from '@ant-design/icons';
import { useNavigation } from '../app/navigation.ts';
import { useImport } from '../intake/import-store.ts';
import { progressOf } from '../intake/queue.ts';

export function UnsavedNotice() {
  const items = useImport((state) => state.items);
  const go = useNavigation((state) => state.go);
  const { unsaved, reading } = progressOf({ items });
  if (unsaved === 0 && !reading) return null;
  return (
    <div className="library-notice" role="status">
      <InfoCircleOutlined aria-hidden />
      <p>{reading ? '正在读取拖入的年报。' : `有 ${unsaved} 份年报已经读取，还没有保存到资料库。`}</p>
      <Button size="small" onClick={() => go({ name: 'import' })}>
        继续核对
      </Button>
    </div>
  );
}
