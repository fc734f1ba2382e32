/** What the reports of this library are printed on, and where it is changed. */
import { useEffect } from 'react';
import { deviations } from '../../shared/document/page-style.ts';
import { usePageStyle } from '../app/page-style.ts';
import { withKeys } from '../ui/bindings.ts';

export function StyleSummary() {
  const style = usePageStyle((state) => state.style);
  useEffect(
    () =>
      void usePageStyle
        .getState()
        .load()
        .catch(() => undefined),
    [],
  );
  const all = deviations(style);
  return (
    <>
      <p>
        {all.length === 0
          ? '打印和导出按国家标准 GB/T 9704—2012。'
          : `打印和导出按本机关的版式，与国家标准不同的有：${all.join('；')}。`}
      </p>
      <p className="settings-hint">在{withKeys('打印预览', 'Ctrl+P')}里点“版式”修改，旁边的页面随改随变。</p>
    </>
  );
}
