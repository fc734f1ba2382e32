/** Buttons of a text that may hold more than words: bold, underlined, and what can be put in. */
import { memo } from 'react';
import { BoldOutlined, DownOutlined, UnderlineOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import type { MenuProps } from 'antd';
import { withKeys } from '../../bindings.ts';

/** What the buttons ask of the text. */
export type BesidesCommand = 'bold' | 'underline' | 'table' | 'picture' | 'note' | 'link' | 'unlink';

interface Props {
  /** The part, for screen readers. */
  readonly part: string;
  readonly onCommand: (command: BesidesCommand) => void;
}

const ITEMS: NonNullable<MenuProps['items']> = [
  { key: 'table', label: '表格' },
  { key: 'picture', label: '图片…' },
  { key: 'note', label: '脚注' },
  { type: 'divider' },
  { key: 'link', label: withKeys('链接…', 'Ctrl+K') },
  { key: 'unlink', label: '去掉链接' },
];

export const BesidesTools = memo(function BesidesTools({ part, onCommand }: Props) {
  return (
    <Space size={4}>
      <Button
        size="small"
        icon={<BoldOutlined aria-hidden />}
        aria-label={`${part}加粗`}
        title={withKeys('加粗', 'Ctrl+B')}
        onMouseDown={keepCaret}
        onClick={() => onCommand('bold')}
      />
      <Button
        size="small"
        icon={<UnderlineOutlined aria-hidden />}
        aria-label={`${part}下划线`}
        title={withKeys('下划线', 'Ctrl+U')}
        onMouseDown={keepCaret}
        onClick={() => onCommand('underline')}
      />
      <Dropdown
        trigger={['click']}
        menu={{ items: ITEMS, onClick: ({ key }) => onCommand(key as BesidesCommand) }}
      >
        <Button size="small" aria-haspopup="menu" aria-label={`在${part}插入表格、图片、脚注或链接`}>
          插入 <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
    </Space>
  );
});

/** A button that is pressed leaves the words that are chosen as they are. */
function keepCaret(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
