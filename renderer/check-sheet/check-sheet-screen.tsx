/** 校核单: the sheet that the head signs, as it will be on paper. */
import { useCallback, useState } from 'react';
import { FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { CheckSheet } from '../../shared/check-sheet/check-sheet.ts';
import { makeCheckSheet } from '../../shared/check-sheet/make-check-sheet.ts';
import { bridge } from '../app/bridge.ts';
import { tellExport } from '../app/delivery.ts';
import { useNavigation } from '../app/navigation.ts';
import { NotOpened } from '../app/not-opened.tsx';
import { useLoaded } from '../app/use-loaded.ts';
import { storeFirst } from '../session/store-first.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { Waiting } from '../ui/waiting.tsx';
import { exportSheet } from './export-sheet.ts';
import { SheetPaper } from './sheet-paper.tsx';
import { withKeys } from '../ui/bindings.ts';
import { ScreenActions, ScreenBar } from '../app/screen-bar.tsx';
import './check-sheet.css';

export default function CheckSheetScreen() {
  // The frame mounts this screen anew for every report, and keeps it on show while the next screen is fetched.
  const [id] = useState(() => {
    const { screen } = useNavigation.getState();
    return screen.name === 'check-sheet' ? screen.id : '';
  });
  const loaded = useLoaded(
    useCallback(() => load(id), [id]),
    '打开年报',
  );
  switch (loaded.kind) {
    case 'loading':
      return <Waiting text="正在生成校核单…" />;
    case 'problem':
      return <NotOpened problem={loaded.problem} />;
    case 'sheet':
      return <Sheet id={id} sheet={loaded.sheet} />;
  }
}

async function load(id: string) {
  // What was typed a moment ago belongs to the sheet.
  const unsaved = await storeFirst([id]);
  if (unsaved) return { kind: 'problem' as const, problem: unsaved };
  const opened = await bridge.openEntry({ id });
  if (!opened.ok) return { kind: 'problem' as const, problem: opened.problem };
  const { entry, last, profile } = opened;
  const now = new Date().toISOString();
  return { kind: 'sheet' as const, sheet: makeCheckSheet({ entry, last, profile: profile.profile, now }) };
}

function Sheet({ id, sheet }: { readonly id: string; readonly sheet: CheckSheet }) {
  const [exporting, setExporting] = useState(false);
  const print = () => window.print();
  const exportWord = async () => {
    setExporting(true);
    const result = await exportSheet(id);
    setExporting(false);
    tellExport(result, { again: () => void exportWord() });
  };
  useShortcut('Ctrl+P', print);
  useShortcut('Ctrl+E', () => void exportWord());
  return (
    <div className="screen sheet-screen">
      <ScreenBar title="校核单">
        <ScreenActions>
          <Button
            icon={<FileWordOutlined aria-hidden />}
            title={withKeys('导出 Word', 'Ctrl+E')}
            loading={exporting}
            onClick={() => void exportWord()}
          >
            导出 Word
          </Button>
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden />}
            title={withKeys('打印', 'Ctrl+P')}
            onClick={print}
          >
            打印
          </Button>
        </ScreenActions>
      </ScreenBar>
      {/* The keyboard scrolls it: there is nothing to Tab to on the sheet. */}
      <div className="sheet-scroll" data-scroll="check-sheet" tabIndex={0}>
        <SheetPaper sheet={sheet} />
      </div>
    </div>
  );
}
