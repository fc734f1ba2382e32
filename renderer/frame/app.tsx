/** The frame: top bar, the current screen, toasts, help; and the keys that work everywhere. */
import { memo, Suspense, use, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { followHistory, useNavigation, type Screen, type Visit } from '../app/navigation.ts';
import { recordFocus, restoreFocus } from '../app/focus-memory.ts';
import { recordScroll, restoreScroll } from '../app/scroll-memory.ts';
import { keptStyles } from '../app/kept-styles.ts';
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
import { whenIdle } from '../ui/after-paint.ts';
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

const STYLES = keptStyles();

const SCREENS = createScreens<Screen>(
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
void SCREENS.ahead(useNavigation.getState().screen.name);

/** In the order in which they are wanted. */
const AHEAD = ['editor', 'comparison', 'import', 'print'] as const;

/** Fetches one screen after the other when the window has nothing else to do: none of them keeps a key waiting. */
function fetchScreensAhead(): () => void {
  let [next, ...others]: (Screen['name'] | undefined)[] = [...AHEAD];
  const idle = whenIdle(() => {
    if (next === undefined) return;
    const fetched = SCREENS.ahead(next);
    [next, ...others] = others;
    void fetched.then(idle.request);
  });
  idle.request();
  return idle.cancel;
}

function CurrentScreen() {
  const asked = useNavigation();
  // What it shows is asked for at once, and the old screen stands until it is there: no spinner in between.
  void SCREENS.ready(asked);
  const visit = useDeferredValue(asked);
  return (
    <Suspense fallback={<Waiting text={`正在打开${TITLES[visit.screen.name]}…`} />}>
      <Visited visit={visit} />
    </Suspense>
  );
}

/** The screen of a visit; it is left as it is while the next one gets ready. */
const Visited = memo(function Visited({ visit }: { readonly visit: Visit }) {
  use(SCREENS.ready(visit));
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
        onLeave={() => useNavigation.getState().go({ name: 'library' })}
      >
        <KeyboardLeaves />
        <Suspense fallback={<Waiting text={`正在打开${title}…`} />}>
          {/* Another report is another screen, with nothing left over from the one before. */}
          {SCREENS.show(screen.name, 'id' in screen ? screen.id : screen.name)}
        </Suspense>
      </ErrorBoundary>
    </main>
  );
});

/** The keyboard goes before its screen does: taken away with it, the browser would style all of that screen once more. */
function KeyboardLeaves() {
  useLayoutEffect(
    () => () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
    [],
  );
  return null;
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

/** What stands below the bar: the current screen, or why there is no library to show. */
function Main() {
  const screen = useNavigation((state) => state.screen.name);
  const missing = usePlace((state) => state.place?.missing ?? null);
  return missing && screen !== 'help' ? <LibraryMissing missing={missing} /> : <CurrentScreen />;
}

/** Drawn again when the look changes and not with every screen: everything of antd would be drawn again with it. */
export function App() {
  const theme = useTheme();
  const [keysOpen, setKeysOpen] = useState(false);
  const back = useNavigation((state) => state.back);
  const forward = useNavigation((state) => state.forward);
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
    <StyleProvider cache={STYLES}>
      <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
        <ManualLink value={showManual}>
          <div className="frame">
            <TopBar onHelp={openHelp} />
            <AccessNotice />
            <Main />
            <ToastLine />
          </div>
          <FileIntake />
          <ShortcutSheet open={keysOpen} onClose={() => setKeysOpen(false)} />
        </ManualLink>
      </ConfigProvider>
    </StyleProvider>
  );
}
