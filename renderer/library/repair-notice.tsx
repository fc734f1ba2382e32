/** What had to be repaired while the library was loaded: said once, calmly. */
import { Button } from 'antd';
import { InfoCircleOutlined } from '@ant-design/icons';
import { useLibrary } from '../app/library-store.ts';

export function RepairNotice() {
  const repairs = useLibrary((state) => state.repairs);
  const dismiss = useLibrary((state) => state.dismissRepairs);
  if (repairs.length === 0) return null;
  return (
    <div className="library-notice" role="status">
      <InfoCircleOutlined aria-hidden />
      <div>
        <p>打开资料库时做了修复，您的年报仍然可用：</p>
        <ul>
          {repairs.map((repair) => (
            <li key={repair}>{repair}</li>
          ))}
        </ul>
      </div>
      <Button size="small" onClick={dismiss}>
        知道了
      </Button>
    </div>
  );
}
