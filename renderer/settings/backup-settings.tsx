/** 备份: when everything was written to a file last, and the way to do it again. */
import { useEffect, useState } from 'react';
import { Button } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import type { LastBackup } from '../../shared/contract.ts';
import { lastBackupWords, loadLastBackup } from '../app/last-backup.ts';
import { useNavigation } from '../app/navigation.ts';

export function BackupSettings() {
  const go = useNavigation((state) => state.go);
  const [last, setLast] = useState<LastBackup | null>(null);
  useEffect(() => {
    let isOpen = true;
    void loadLastBackup().then((found) => isOpen && setLast(found));
    return () => {
      isOpen = false;
    };
  }, []);
  return (
    <>
      <p>{last ? lastBackupWords(last) : '…'}</p>
      <p className="settings-hint">
        备份文件可以放到U盘里，在任何一台装有年报助手的电脑上收取。另外，每份年报以前的内容都按时间留着，在年报的“版本”里查看和恢复；移出的年报在资料库的“最近移出”里。
      </p>
      <div className="settings-buttons">
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => go({ name: 'backup' })}>
          备份到文件、收取备份…
        </Button>
        <Button onClick={() => go({ name: 'help', chapter: '数据放在哪里' })}>数据怎样保存…</Button>
      </div>
    </>
  );
}
