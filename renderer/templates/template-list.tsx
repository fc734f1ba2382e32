/** The list of templates: the built-in ones, then the user's own. Arrows move, Enter opens, Delete deletes. */
import type { KeyboardEvent } from 'react';
import { Button, Dropdown, Select, type MenuProps } from 'antd';
import { MoreOutlined } from '@ant-design/icons';
import type { TemplateRow } from '../../shared/contract.ts';
import { TEMPLATE_AUDIENCES } from '../../shared/template/template.ts';
import { mayChange, useIsLocked } from '../app/access.ts';
import { rowTitle, useLibrary } from '../app/library-store.ts';
import { ChooseFile } from '../ui/choose-file.tsx';
import {
  copyTemplate,
  exportTemplate,
  makeTemplate,
  removeTemplate,
  takeIn,
  toggleDefault,
} from './template-actions.ts';
import { useTemplates } from './template-store.ts';

interface Props {
  readonly rows: readonly TemplateRow[];
  readonly current: string | null;
}

export function TemplateList({ rows, current }: Props) {
  const reports = useLibrary((state) => state.rows) ?? [];
  const isLocked = useIsLocked();
  const own = rows.filter(({ builtIn }) => !builtIn);
  return (
    <nav className="template-list" aria-label="模板列表" data-scroll="template-list">
      <h2>内置模板</h2>
      <Lines rows={rows.filter(({ builtIn }) => builtIn)} current={current} />
      <h2>我的模板</h2>
      {own.length > 0 ? (
        <Lines rows={own} current={current} />
      ) : (
        <p className="template-none">
          还没有自己的模板。复制一份内置模板就可以修改；也可以用一份年报做模板，或者接收别人导出的模板文件。
        </p>
      )}
      {reports.length > 0 && (
        <Select<string | null>
          size="small"
          className="template-make"
          aria-label="用一份年报做模板"
          value={null}
          disabled={isLocked}
          placeholder="用一份年报做模板"
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={280}
          options={reports.map((row) => ({ value: row.id, label: rowTitle(row) }))}
          onChange={(id) => id !== null && void makeTemplate(id)}
        />
      )}
      <ChooseFile
        accept=".json,application/json"
        label="选择模板文件"
        disabled={isLocked}
        size="small"
        className="template-take-in"
        onFile={takeIn}
      >
        接收模板文件…
      </ChooseFile>
    </nav>
  );
}

/** Moves the keyboard from one line of the list to another. */
function onKeyDown(event: KeyboardEvent<HTMLElement>, row: TemplateRow): void {
  const lines = [
    ...(event.currentTarget.closest('nav')?.querySelectorAll<HTMLElement>('.template-line') ?? []),
  ];
  const at = lines.indexOf(event.currentTarget);
  const to: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowDown: lines[at + 1],
    ArrowUp: lines[at - 1],
    Home: lines[0],
    End: lines.at(-1),
  };
  const next = to[event.key];
  if (next) next.focus();
  else if (event.key === 'Delete' && !row.builtIn) {
    if (mayChange()) void removeTemplate(row);
  } else return;
  event.preventDefault();
}

function Lines({ rows, current }: Props) {
  const isLocked = useIsLocked();
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className={row.id === current ? 'is-current' : ''}>
          <button
            type="button"
            className="template-line"
            aria-current={row.id === current ? 'true' : undefined}
            onClick={() => void useTemplates.getState().show(row.id)}
            onKeyDown={(event) => onKeyDown(event, row)}
          >
            <span className="template-line-name">{row.name}</span>
            <span className="template-line-for">{wordsOf(row)}</span>
          </button>
          <Dropdown trigger={['click']} menu={menuOf(row, isLocked)} autoFocus>
            <Button type="text" size="small" icon={<MoreOutlined />} aria-label={`更多操作：${row.name}`} />
          </Dropdown>
        </li>
      ))}
    </ul>
  );
}

/** For whom a template is, and whose new reports start from it. */
function wordsOf({ for: audience, defaultFor }: TemplateRow): string {
  const written = audience ?? '不限机关';
  if (defaultFor.length === 0) return written;
  if (defaultFor.length === TEMPLATE_AUDIENCES.length) return `${written} · 全部默认`;
  return defaultFor.length === 1 && defaultFor[0] === audience
    ? `${written} · 默认`
    : `${written} · ${defaultFor.join('、')}默认`;
}

function menuOf(row: TemplateRow, isReadingOnly: boolean): MenuProps {
  return {
    items: [
      { key: 'copy', label: '复制一份', disabled: isReadingOnly },
      {
        key: 'default',
        label: '设为默认',
        disabled: isReadingOnly,
        children: TEMPLATE_AUDIENCES.map((audience) => ({
          key: audience,
          label: row.defaultFor.includes(audience) ? `✓ ${audience}` : audience,
          // The built-in template of a kind of agency is its default where no other is.
          disabled: row.builtIn && row.for === audience && row.defaultFor.includes(audience),
        })),
      },
      { key: 'export', label: '导出为文件' },
      ...(row.builtIn
        ? []
        : [
            { type: 'divider' as const },
            {
              key: 'remove',
              label: '删除（可撤销）',
              extra: 'Delete',
              danger: true,
              disabled: isReadingOnly,
            },
          ]),
    ],
    onClick: ({ key }) => {
      const audience = TEMPLATE_AUDIENCES.find((one) => one === key);
      if (audience) void toggleDefault(row, audience);
      else if (key === 'copy') void copyTemplate(row);
      else if (key === 'export') void exportTemplate(row);
      else if (key === 'remove') void removeTemplate(row);
    },
  };
}
