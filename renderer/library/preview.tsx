/** Beside the list: what is known of the chosen report, and what can be done with it. */
import { Button } from 'antd';
import type { LibraryRow } from '../../shared/contract.ts';
import { momentWords } from '../../shared/report/moment-words.ts';
import { originWords, STATUS_WORDS } from '../../shared/report/status-words.ts';
import { dueWords } from '../../shared/agency/due-day.ts';
import { useIsLocked } from '../app/access.ts';
import { LevelMark } from '../ui/level-mark.tsx';
import type { RowActions } from './row-actions.ts';

interface Props {
  readonly row: LibraryRow;
  /** The report of the year before; undefined where there is none. */
  readonly last: LibraryRow | undefined;
  readonly actions: RowActions;
}

export function Preview({ row, last, actions }: Props) {
  const { year, status, errors, warnings, hints } = row;
  const isLocked = useIsLocked();
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ['状态', STATUS_WORDS[status]],
    ['数字', `${status === 'imported' ? '已读取' : '已填写'} ${row.figuresRead}/${row.figuresTotal}`],
    ...(row.doubts > 0 ? ([['存疑', `${row.doubts} 处`]] as const) : []),
    ...(row.due === null || status !== 'draft' ? [] : ([['截止', dueWords(row.due, new Date())]] as const)),
    ['去年', last ? `${last.year ?? ''}年（${STATUS_WORDS[last.status]}）` : '资料库里没有'],
    ['来源', originWords(row)],
    ['最后修改', momentWords(row.updatedAt)],
  ];
  return (
    <aside className="library-preview" aria-label="选中的年报">
      <h2>
        {row.agency ?? '机关不明'}
        <span>{year === null ? '年度不明' : `${year}年`}</span>
      </h2>
      <p className="library-findings">
        {!row.isChecked && <span className="library-checking">核对中…</span>}
        {row.isChecked && errors + warnings + hints === 0 && (
          <span className="library-good">✓ 检查没有发现问题</span>
        )}
        {errors > 0 && <LevelMark level="error" count={errors} />}
        {warnings > 0 && <LevelMark level="warning" count={warnings} />}
        {hints > 0 && <LevelMark level="hint" count={hints} />}
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="library-preview-actions">
        <Button onClick={() => actions.open(row)}>{status === 'draft' ? '继续填写' : '打开'}</Button>
        <Button disabled={!last} onClick={() => actions.compare(row)}>
          与去年对比
        </Button>
        <Button disabled={isLocked} onClick={() => actions.startFrom(row)}>
          {year === null ? '以此新建年报' : `以此新建 ${year + 1} 年年报`}
        </Button>
        <Button disabled={isLocked || status === 'final'} onClick={() => actions.rename(row)}>
          改机关或年度…
        </Button>
        <Button danger disabled={isLocked} onClick={() => actions.remove(row)}>
          移出资料库
        </Button>
      </div>
    </aside>
  );
}
