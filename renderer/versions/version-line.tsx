/** One version of the list: when it was saved, what was changed, and what can be done with it. */
import { Button, Dropdown, type MenuProps } from 'antd';
import { MoreOutlined } from '@ant-design/icons';
import type { VersionRow } from '../../shared/contract.ts';
import { STATUS_WORDS } from '../../shared/report/status-words.ts';
import { useIsLocked } from '../app/access.ts';
import { changeWords, timeOf, versionName } from '../app/version-words.ts';
import { keyName } from '../ui/bindings.ts';

const KIND_WORDS: Readonly<Record<VersionRow['kind'], string>> = {
  present: '现在的内容',
  automatic: '自动保存',
  asked: `按 ${keyName('Ctrl+S')} 保存`,
  named: '',
};

interface Props {
  readonly row: VersionRow;
  /** A finalised report takes nothing back. */
  readonly isFinal: boolean;
  /** Revision of the version before; null for the first. */
  readonly before: number | null;
  /** `after` is null for the present content. */
  readonly onCompare: (before: number, after: number | null) => void;
  readonly onRestore: () => void;
  readonly onName: () => void;
}

export function VersionLine({ row, isFinal, before, onCompare, onRestore, onName }: Props) {
  const isPresent = row.kind === 'present';
  const isLocked = useIsLocked();
  const name = versionName(row);
  const menu: MenuProps = {
    items: [
      ...(before === null ? [] : [{ key: 'before', label: '与前一版对比' }]),
      { key: 'name', label: row.label === null ? '起名…' : '改名…', disabled: isLocked },
    ],
    onClick: ({ key }) => {
      if (key === 'name') onName();
      else if (before !== null) onCompare(before, isPresent ? null : row.revision);
    },
  };
  return (
    <li className={`version-line ${isPresent ? 'is-present' : ''}`}>
      <time dateTime={row.savedAt}>{timeOf(row)}</time>
      <span className="version-what">
        {row.label !== null && <strong>{row.label}</strong>}
        <span className={row.label === null ? 'version-kind' : 'version-kind is-beside'}>
          {KIND_WORDS[row.kind]}
        </span>
        {row.lost.length > 0 && (
          <span className="version-lost">读不出来的没有列入：{row.lost.join('、')}</span>
        )}
      </span>
      <span className="version-status">{STATUS_WORDS[row.status]}</span>
      <span className="version-changes">{changeWords(row)}</span>
      <span className="version-actions">
        {!isPresent && (
          <>
            <Button
              size="small"
              aria-label={`与现在对比：${name}`}
              onClick={() => onCompare(row.revision, null)}
            >
              与现在对比
            </Button>
            <Button
              size="small"
              aria-label={`恢复：${name}`}
              disabled={isFinal || isLocked}
              title={isFinal ? '已经定稿；要恢复以前的版本，请先退回草稿' : '恢复为这一版的内容'}
              onClick={onRestore}
            >
              恢复
            </Button>
          </>
        )}
        <Dropdown trigger={['click']} menu={menu} autoFocus>
          <Button type="text" size="small" icon={<MoreOutlined />} aria-label={`更多操作：${name}`} />
        </Dropdown>
      </span>
    </li>
  );
}
