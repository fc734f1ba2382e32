/** The frame: top bar, the current screen, toasts, help; and the keys that work everywhere. */
import {
  lazy,
  Suspense,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useState,
  type ReactNode,
} from 'react';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { assertNever } from '../../shared/report/report.ts';
import { followHistory, useNavigation, type Screen } from '../app/navigation.ts';
import { recordScroll, restoreScroll } from '../app/scroll-memory.ts';
import { useTheme } from '../app/theme.ts';
import { FileIntake } from '../import/file-intake.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { ShortcutSheet } from '../ui/shortcut-sheet.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { ToastCorner } from '../ui/toast.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAbout } from './about.ts';
import { TopBar } from './top-bar.tsx';
import '../ui/base.css';

dayjs.locale('zh-cn');

const LibraryScreen = lazy(() => import('../library/library-screen.tsx'));
const ImportScreen = lazy(() => import('../import/import-screen.tsx'));
const EditorScreen = lazy(() => import('../editor/editor-screen.tsx'));
const ComparisonScreen = lazy(() => import('../comparison/comparison-screen.tsx'));
const TemplatesScreen = lazy(() => import('../templates/templates-screen.tsx'));

const TITLES: Readonly<Record<Screen['name'], string>> = {
  library: '资料库',
  import: '导入确认',
  editor: '编辑年报',
  comparison: '与去年对比',
  templates: '年报模板',
};

function screenElement(screen: Screen): ReactNode {
  switch (screen.name) {
    case 'library':
      return <LibraryScreen />;
    case 'import':
      return <ImportScreen />;
    case 'editor':
      return <EditorScreen key={screen.id} />;
    case 'comparison':
      return <ComparisonScreen key={screen.id} />;
    case 'templates':
      return <TemplatesScreen />;
    default:
      return assertNever(screen);
  }
}

/** Work that has run this long without a user is idle enough to fetch the other screens. */
const FETCH_AHEAD_MS = 1500;

function fetchScreensAhead(): () => void {
  const timer = setTimeout(() => {
    void import('../import/import-screen.tsx');
    void import('../editor/editor-screen.tsx');
  }, FETCH_AHEAD_MS);
  return () => clearTimeout(timer);
}

function CurrentScreen() {
  // The old screen stands until the new one is there: no spinner in between.
  const visit = useDeferredValue(useNavigation());
  const title = TITLES[visit.screen.name];

  useLayoutEffect(() => {
    document.title = `${title} - 年报助手`;
  }, [title]);
  useLayoutEffect(() => restoreScroll(visit.key), [visit.key]);

  return (
    <main aria-label={title}>
      <ErrorBoundary key={visit.key} subject={title} onLeave={() => visit.go({ name: 'library' })}>
        <Suspense fallback={<Waiting text={`正在打开${title}…`} />}>{screenElement(visit.screen)}</Suspense>
      </ErrorBoundary>
    </main>
  );
}

export function App() {
  const theme = useTheme();
  const about = useAbout();
  const [helpOpen, setHelpOpen] = useState(false);
  const back = useNavigation((state) => state.back);
  const forward = useNavigation((state) => state.forward);

  useEffect(followHistory, []);
  useEffect(() => recordScroll(() => useNavigation.getState().key), []);
  useEffect(fetchScreensAhead, []);
  useShortcut('Alt+←', back);
  useShortcut('Alt+→', forward);
  useShortcut('Ctrl+/', () => setHelpOpen(true));
  useShortcut('F1', () => setHelpOpen(true));

  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <div className="frame">
        <TopBar onHelp={() => setHelpOpen(true)} />
        <CurrentScreen />
      </div>
      <FileIntake />
      <ToastCorner />
      <ShortcutSheet open={helpOpen} onClose={() => setHelpOpen(false)} about={about} />
    </ConfigProvider>
  );
}
