/** 导出 Word, and beside it every other format. */
import { memo } from 'react';
import { DownOutlined, FileWordOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import type { ExportTarget } from './use-export.tsx';
import { withKeys } from '../../ui/bindings.ts';

interface Props {
  readonly isExporting: boolean;
  readonly onExport: (target: ExportTarget) => void;
}

const OTHERS: readonly { readonly key: ExportTarget; readonly label: string }[] = [
  { key: 'pdf', label: 'PDF 文件' },
  { key: 'html', label: '网页文件' },
  { key: 'xlsx', label: 'Excel 工作簿（三张表）' },
  { key: 'package', label: '全部报送材料（压缩包）' },
  { key: 'fragment', label: '复制全文，粘贴到网站后台' },
];

export const ExportButton = memo(function ExportButton({ isExporting, onExport }: Props) {
  return (
    <Space.Compact>
      <Button
        type="primary"
        icon={<FileWordOutlined aria-hidden />}
        title={withKeys('导出 Word', 'Ctrl+E')}
        loading={isExporting}
        onClick={() => onExport('docx')}
      >
        导出 Word
      </Button>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{ items: OTHERS.map(({ key, label }) => ({ key, label, onClick: () => onExport(key) })) }}
      >
        <Button
          type="primary"
          icon={<DownOutlined aria-hidden />}
          aria-label="导出其他格式"
          title="导出其他格式"
        />
      </Dropdown>
    </Space.Compact>
  );
});
