/** The comparison screen while there is nothing to compare, and what to do about it. */
import { Button } from 'antd';
import { NotOpened } from '../app/not-opened.tsx';
import { chooseFiles } from '../intake/intake.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { compareWith } from './comparison-view.ts';
import { rowName } from './names.ts';
import type { Comparison } from './use-comparison.ts';
import { ScreenBar } from '../app/screen-bar.tsx';

type Kind<K extends Comparison['kind']> = Extract<Comparison, { kind: K }>;

export function CannotCompare({ comparison }: { comparison: Kind<'problem'> }) {
  return (
    <div className="screen compare-screen">
      <ScreenBar title="与去年对比" />
      <NotOpened problem={comparison.problem} />
    </div>
  );
}

export function NothingToCompare({ comparison }: { comparison: Kind<'alone'> }) {
  const { entry, others } = comparison;
  const { agency, year } = entry.report;
  const lastYear = year === null ? '去年' : `${year - 1}年`;
  const hint =
    `资料库里没有${agency ?? '这个机关'}${lastYear}的年报。选择它的 Word 文件，或直接拖进窗口；保存后回到这里，就能逐个数字、逐段文字地对照。` +
    (others.length > 0 ? '也可以先与已有的一份对比。' : '');
  return (
    <div className="screen compare-screen">
      <ScreenBar title="与去年对比" />
      <EmptyState title="还没有去年的年报可以对比" hint={hint}>
        <Button type="primary" onClick={chooseFiles}>
          导入{lastYear}的年报…
        </Button>
        {others.map((row) => (
          <Button key={row.id} onClick={() => compareWith(entry.id, row.id)}>
            与{rowName(row)}对比
          </Button>
        ))}
      </EmptyState>
    </div>
  );
}
