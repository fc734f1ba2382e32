/** What had to be repaired in the library: said once, calmly. Each sentence says itself whether a report is lost. */
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
        <p>资料库中有下面的情况，请看一下；没有提到的年报都正常：</p>
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
