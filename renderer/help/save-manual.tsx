/** The manual in one file, to be printed elsewhere or handed to a colleague. */
import { useState } from 'react';
import { Button, Dropdown } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import { bridge } from '../app/bridge.ts';
import { takeDelivery, tellExport } from '../app/delivery.ts';
import { problemOf } from '../app/library-store.ts';

const FORMATS = [
  { key: 'pdf', label: 'PDF 文件' },
  { key: 'html', label: '网页（一个文件，图片在里面）' },
] as const;
type Format = (typeof FORMATS)[number]['key'];

async function save(format: Format): Promise<void> {
  const result = await bridge.exportManual({ format }).then(
    (answer) =>
      answer.ok ? takeDelivery(answer.delivery) : { kind: 'failed' as const, problem: answer.problem },
    (error: unknown) => ({ kind: 'failed' as const, problem: problemOf(error, '另存使用手册') }),
  );
  tellExport(result, { again: () => void save(format) });
}

export function SaveManual() {
  const [isBusy, setBusy] = useState(false);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: FORMATS.map(({ key, label }) => ({ key, label })),
        onClick: ({ key }) => {
          setBusy(true);
          void save(key as Format).finally(() => setBusy(false));
        },
      }}
    >
      <Button icon={<DownloadOutlined />} loading={isBusy}>
        另存为文件
      </Button>
    </Dropdown>
  );
}
