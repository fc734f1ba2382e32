/** The frame: top bar, the current screen, toasts, help; and the keys that work everywhere. */
import { Suspense, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { followHistory, useNavigation, type Screen } from '../app/navigation.ts';
import { recordFocus, restoreFocus } from '../app/focus-memory.ts';
import { recordScroll, restoreScroll } from '../app/scroll-memory.ts';
import { useTheme } from '../app/theme.ts';
import { useZoomKeys } from '../app/window-zoom.ts';
import { chapterOfProblem } from '../help/chapter-of-problem.ts';
import { CHAPTER_OF_SCREEN } from '../help/chapter-of-screen.ts';
import { FileIntake } from '../intake/file-intake.tsx';
import { LibraryMissing } from '../place/library-missing.tsx';
import { usePlace } from '../place/place-store.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { keepTabInDialogs } from '../ui/dialog-tab.ts';
import { ManualLink } from '../ui/manual-link.ts';
import { ShortcutSheet } from '../ui/shortcut-sheet.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { ToastLine } from '../ui/toast.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { AccessNotice } from './access-notice.tsx';
import { createScreens } from './screens.tsx';
import { TopBar } from './top-bar.tsx';
import '../ui/base.css';

dayjs.locale('zh-cn');

const TITLES: Readonly<Record<Screen['name'], string>> = {
  library: '资料库',
  import: '导入确认',
  editor: '编辑年报',
  comparison: '与去年对比',
  versions: '版本记录',
  'check-sheet': '校核单',
  print: '打印预览',
  templates: '年报模板',
  backup: '备份和收取',
  settings: '设置',
  help: '帮助',
};

const SCREENS = createScreens<Screen['name']>(
  {
    library: () => import('../library/library-screen.tsx'),
    import: () => import('../import/import-screen.tsx'),
    editor: () => import('../editor/editor-screen.tsx'),
    comparison: () => import('../comparison/comparison-screen.tsx'),
    versions: () => import('../versions/versions-screen.tsx'),
    'check-sheet': () => import('../check-sheet/check-sheet-screen.tsx'),
    print: () => import('../print/print-screen.tsx'),
    templates: () => import('../templates/templates-screen.tsx'),
    backup: () => import('../backup/backup-screen.tsx'),
    settings: () => import('../settings/settings-screen.tsx'),
    help: () => import('../help/help-screen.tsx'),
  },
  TITLES,
);

// On its way while the window still asks for what it remembers.
SCREENS.ahead(useNavigation.getState().screen.name);

/** Work that has run this long without a user is idle enough to fetch the other screens. */
const FETCH_AHEAD_MS = 1500;

function fetchScreensAhead(): () => void {
  const timer = setTimeout(() => {
    SCREENS.ahead('import');
    SCREENS.ahead('editor');
    SCREENS.ahead('comparison');
    SCREENS.ahead('print');
  }, FETCH_AHEAD_MS);
  return () => clearTimeout(timer);
}

function CurrentScreen() {
  // The old screen stands until the new one is there: no spinner in between.
  const visit = useDeferredValue(useNavigation());
  const { screen } = visit;
  const title = TITLES[screen.name];

  const [, setAttempt] = useState(0);
  const retry = () => {
    SCREENS.again(screen.name);
    setAttempt((attempt) => attempt + 1);
  };

  useLayoutEffect(() => {
    document.title = `${title} - 年报助手`;
  }, [title]);
  useLayoutEffect(() => restoreScroll(visit.key), [visit.key]);
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => (main.current ? restoreFocus(visit.key, main.current) : undefined), [visit.key]);

  return (
    <main ref={main} tabIndex={-1} aria-label={title}>
      <ErrorBoundary
        key={visit.key}
        subject={title}
        onRetry={retry}
        onLeave={() => visit.go({ name: 'library' })}
      >
        <Suspense fallback={<Waiting text={`正在打开${title}…`} />}>
          {/* Another report is another screen, with nothing left over from the one before. */}
          {SCREENS.show(screen.name, 'id' in screen ? screen.id : screen.name)}
        </Suspense>
      </ErrorBoundary>
    </main>
  );
}

/** The manual, at what it says of the screen that is shown. */
function openHelp(): void {
  const { screen, go } = useNavigation.getState();
  if (screen.name !== 'help') go({ name: 'help', chapter: CHAPTER_OF_SCREEN[screen.name] });
}

/** The manual, at what it says about a problem. */
function showManual(code: string): void {
  useNavigation.getState().go({ name: 'help', chapter: chapterOfProblem(code) });
}

export function App() {
  const theme = useTheme();
  const [keysOpen, setKeysOpen] = useState(false);
  const back = useNavigation((state) => state.back);
  const forward = useNavigation((state) => state.forward);
  const screen = useNavigation((state) => state.screen.name);
  const missing = usePlace((state) => state.place?.missing ?? null);
  const askForPlace = usePlace((state) => state.ask);

  useEffect(() => void askForPlace(), [askForPlace]);
  useEffect(followHistory, []);
  useEffect(() => recordScroll(() => useNavigation.getState().key), []);
  useEffect(() => recordFocus(() => useNavigation.getState().key), []);
  useEffect(keepTabInDialogs, []);
  useEffect(fetchScreensAhead, []);
  useZoomKeys();
  useShortcut('Alt+←', back);
  useShortcut('Alt+→', forward);
  useShortcut('Ctrl+/', () => setKeysOpen(true));
  useShortcut('F1', openHelp);

  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <ManualLink value={showManual}>
        <div className="frame">
          <TopBar onHelp={openHelp} />
          <AccessNotice />
          {missing && screen !== 'help' ? <LibraryMissing missing={missing} /> : <CurrentScreen />}
          <ToastLine />
        </div>
        <FileIntake />
        <ShortcutSheet open={keysOpen} onClose={() => setKeysOpen(false)} />
      </ManualLink>
    </ConfigProvider>
  );
}
