/** What can be done with the pages: print all of them or one side, make a PDF. */
import { useState } from 'react';
import { FilePdfOutlined, LayoutOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, InputNumber, Segmented, Select } from 'antd';
import type { Entry } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import { tellExport } from '../app/delivery.ts';
import { exportReport } from '../app/export-report.ts';
import { usePageStyle } from '../app/page-style.ts';
import { problemOf } from '../app/library-store.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { showProblem, showToast } from '../ui/toast.tsx';
import { pagesOf, SIDES, type Side } from './sides.ts';
import type { Zoom } from './use-scale.ts';
import { withKeys } from '../ui/bindings.ts';
import { ScreenActions, ScreenBar } from '../app/screen-bar.tsx';

export type { Zoom };

interface Props {
  readonly entry: Entry;
  readonly count: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly isStyleOpen: boolean;
  readonly onStyle: () => void;
}

export function PreviewBar({ entry, count, zoom, onZoom, isStyleOpen, onStyle }: Props) {
  const [side, setSide] = useState<Side>('all');
  const [copies, setCopies] = useState(1);
  const [busy, setBusy] = useState<'print' | 'pdf' | null>(null);
  // A browser has a dialog of its own, with its sides and copies.
  const isOwnDialog = window.nianbao === undefined;
  const during = async (what: 'print' | 'pdf', work: () => Promise<void>) => {
    if (busy !== null) return;
    setBusy(what);
    // What is made is made from what is stored.
    await usePageStyle.getState().settled();
    await work();
    setBusy(null);
  };
  const print = () => {
    if (isOwnDialog) window.print();
    else void during('print', () => printReport(entry.id, pagesOf(side, count), copies));
  };
  const save = () =>
    void during('pdf', async () => {
      const { result } = await exportReport(entry.id, 'pdf');
      tellExport(result, { again: save });
    });
  useShortcut('Ctrl+P', print);
  useShortcut('Ctrl+E', save);
  const { agency, year } = entry.report;
  return (
    <ScreenBar title="打印预览" subject={`${agency ?? ''}${year === null ? '' : `${year}年`}`}>
      <span className="preview-count" role="status">{`共 ${count} 页`}</span>
      <Segmented<Zoom>
        aria-label="显示大小"
        value={zoom}
        onChange={onZoom}
        options={[
          { label: '页宽', value: 'width' },
          { label: '整页', value: 'page' },
        ]}
      />
      <Button icon={<LayoutOutlined aria-hidden />} aria-expanded={isStyleOpen} onClick={onStyle}>
        版式
      </Button>
      <ScreenActions>
        {!isOwnDialog && (
          <>
            <Select<Side>
              aria-label="打印哪些页"
              value={side}
              onChange={setSide}
              options={SIDES.map(({ value, label }) => ({
                value,
                label,
                disabled: pagesOf(value, count)?.length === 0,
              }))}
            />
            <InputNumber
              aria-label="份数"
              className="preview-copies"
              min={1}
              max={99}
              precision={0}
              value={copies}
              onChange={(value) => setCopies(value ?? 1)}
              suffix="份"
            />
          </>
        )}
        <Button
          icon={<FilePdfOutlined aria-hidden />}
          loading={busy === 'pdf'}
          onClick={save}
          title={withKeys('另存为 PDF', 'Ctrl+E')}
        >
          另存为 PDF
        </Button>
        <Button
          type="primary"
          icon={<PrinterOutlined aria-hidden />}
          loading={busy === 'print'}
          onClick={print}
          title={withKeys('打印', 'Ctrl+P')}
        >
          打印
        </Button>
      </ScreenActions>
    </ScreenBar>
  );
}

async function printReport(id: string, pages: readonly number[] | null, copies: number): Promise<void> {
  try {
    const answer = await bridge.printReport({ id, pages: pages && [...pages], copies });
    if (!answer.ok) showProblem(answer.problem);
    else if (answer.isPrinted) showToast('已送到打印机。');
  } catch (error) {
    showProblem(problemOf(error, '打印年报'));
  }
}
