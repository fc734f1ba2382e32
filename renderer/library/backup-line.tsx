/** The way to a backup file below the list; it says so where nothing has been backed up for too long. */
import { useEffect, useState } from 'react';
import { Button } from 'antd';
import type { LastBackup, LibraryRow } from '../../shared/contract.ts';
import { isBackupDue, lastBackupWords, loadLastBackup } from '../app/last-backup.ts';
import { useNavigation } from '../app/navigation.ts';

export function BackupLine({ rows }: { readonly rows: readonly LibraryRow[] }) {
  const go = useNavigation((state) => state.go);
  const [last, setLast] = useState<LastBackup | null>(null);
  // What has changed since is another answer whenever the list is.
  useEffect(() => {
    let isOpen = true;
    void loadLastBackup().then((found) => isOpen && setLast(found));
    return () => {
      isOpen = false;
    };
  }, [rows]);
  return (
    <p className="library-backup">
      {last && isBackupDue(last) && lastBackupWords(last)}
      <Button type="link" size="small" onClick={() => go({ name: 'backup' })}>
        备份到文件、收取备份…
      </Button>
    </p>
  );
}
