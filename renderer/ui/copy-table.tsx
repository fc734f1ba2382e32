/** “复制表格”: an official table as Excel, WPS and Word take it. */
import { memo } from 'react';
import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { copiedTableHtml, copiedTableRows, type LinesOf } from '../../shared/document/html/fragment.ts';
import type { TableLayout } from '../../shared/report/layout.ts';
import { copyRich } from './copy.ts';
import { writeTabbed } from './figure-grid/clipboard.ts';
import { showToast } from './toast.tsx';

interface Props {
  /** Which table, for those who hear it. */
  readonly name: string;
  readonly layout: TableLayout;
  readonly linesOf: LinesOf;
  readonly type?: 'text' | 'default';
}

export const CopyTable = memo(function CopyTable({ name, layout, linesOf, type = 'default' }: Props) {
  const copy = () => {
    const isCopied = copyRich(
      copiedTableHtml(layout, linesOf),
      writeTabbed(copiedTableRows(layout, linesOf)),
    );
    showToast(
      isCopied
        ? `已复制${name}，可以粘贴到 Excel、WPS 或 Word 里。`
        : '这里不允许写入剪贴板，没有复制。请改用导出。',
    );
  };
  return (
    <Button
      type={type}
      size="small"
      icon={<CopyOutlined aria-hidden />}
      aria-label={`复制表格：${name}`}
      onClick={copy}
    >
      复制表格
    </Button>
  );
});
