/** What is in a backup file, beside what the library has of it; what is taken in is chosen here. */
import { useState } from 'react';
import { Button, Table } from 'antd';
import type { CarriedRow } from '../../shared/contract.ts';
import { momentWords } from '../../shared/report/moment-words.ts';
import { useIsLocked } from '../app/access.ts';
import { takeIn, type BackupFile } from './backup-actions.ts';

const STATE_WORDS: Readonly<Record<CarriedRow['state'], string>> = {
  new: '资料库里没有',
  newer: '比资料库里的新',
  older: '比资料库里的旧',
  same: '与资料库里的相同',
  beside: '资料库里有同一机关同一年度的另一份',
  other: '与资料库里的不同，收取后替换',
};
/** What is chosen before anybody has chosen: nothing that takes the place of something later. */
const AT_FIRST: ReadonlySet<CarriedRow['state']> = new Set(['new', 'newer']);

const keyOf = ({ kind, id }: CarriedRow) => `${kind}/${id}`;

interface Props {
  readonly file: BackupFile;
  readonly onDone: () => void;
}

export function TakeInList({ file, onDone }: Props) {
  const { items, damaged } = file;
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    items.filter(({ state }) => AT_FIRST.has(state)).map(keyOf),
  );
  const [isBusy, setBusy] = useState(false);
  const isLocked = useIsLocked();
  const run = async () => {
    setBusy(true);
    const isIn = await takeIn(
      file,
      items.filter((item) => chosen.includes(keyOf(item))).map(({ kind, id }) => ({ kind, id })),
    );
    setBusy(false);
    if (isIn) onDone();
  };
  return (
    <>
      <p>
        “{file.name}”里有 {items.length} 项{chosen.length === 0 ? '，没有需要收取的新内容' : ''}。
      </p>
      {damaged.length > 0 && (
        <p className="backup-damaged" role="alert">
          其中这些已损坏，不能收取：{damaged.join('、')}。请从原来的电脑重新备份一份。
        </p>
      )}
      <Table<CarriedRow>
        rowKey={keyOf}
        size="small"
        dataSource={items}
        pagination={items.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => setChosen(keys.map(String)),
          preserveSelectedRowKeys: true,
          getCheckboxProps: (row) =>
            ({ 'aria-label': `收取${row.name}`, disabled: row.state === 'same' }) as object,
          getTitleCheckboxProps: () => ({ 'aria-label': '收取全部' }) as object,
        }}
        columns={[
          {
            title: '内容',
            render: (_, row) => (
              <>
                {row.kind === 'template' ? `年报模板“${row.name}”` : row.name}
                {row.lost.length > 0 && (
                  <span className="backup-lost">读不出来、不会收取的：{row.lost.join('、')}</span>
                )}
              </>
            ),
          },
          { title: '保存于', width: 190, render: (_, row) => momentWords(row.savedAt) },
          {
            title: '与资料库相比',
            width: 300,
            render: (_, row) => (
              <span className={`backup-state is-${row.state}`}>{STATE_WORDS[row.state]}</span>
            ),
          },
        ]}
      />
      <p className="backup-buttons">
        <Button
          type="primary"
          loading={isBusy}
          disabled={chosen.length === 0 || isLocked}
          onClick={() => void run()}
        >
          收取选中的 {chosen.length} 项
        </Button>
        <Button onClick={onDone}>取消</Button>
      </p>
    </>
  );
}
