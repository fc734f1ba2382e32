/** 编辑: one report on paper, its parts on the left, what there is to say about it on the right. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Button } from 'antd';
import { FIGURES } from '../../shared/report/figures.ts';
import type { Place } from '../../shared/report/schema.ts';
import { countMatters } from '../../shared/findings/matters.ts';
import { useNavigation } from '../app/navigation.ts';
import { EditorProfileBanner } from '../profile/editor-profile.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { showProblem, showToast } from '../ui/toast.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { DocumentPart } from './document-part.tsx';
import { EditorHeader } from './editor-header.tsx';
import { exportWord } from './export-report.ts';
import { FindingsTab } from './findings-tab.tsx';
import { findingItems, stepItem, type FindingItem } from './findings-view.ts';
import { HelpTab } from './help-tab.tsx';
import { LastYearTab } from './last-year-tab.tsx';
import { Paper } from './paper.tsx';
import { PartNav } from './part-nav.tsx';
import { PARTS, partOf, type PartKey } from './parts.ts';
import { PendingLine } from './pending-line.tsx';
import { CarriedList, DoubtList } from './pending-lists.tsx';
import { checkEdits, nextPending, pendingOf, type Pending } from './pending.ts';
import { createPlaceRegistry } from './place-registry.ts';
import { progressOf } from './progress.ts';
import { SaveProblem } from './save-status.tsx';
import { hasUnsaved, selectReport, useSession, type Session } from './session.ts';
import { SidePane } from './side-pane.tsx';
import { useSide } from './side-state.ts';
import './editor.css';

export default function EditorScreen() {
  const screen = useNavigation((state) => state.screen);
  const id = screen.name === 'editor' ? screen.id : null;
  const place = screen.name === 'editor' ? (screen.place ?? null) : null;
  const status = useSession((state) => state.status);
  const problem = useSession((state) => state.problem);
  const isOpen = useSession((state) => state.entry?.id === id && state.history !== null);
  const go = useNavigation((state) => state.go);

  useEffect(() => {
    if (id !== null) void useSession.getState().open(id);
    return () => void useSession.getState().leave();
  }, [id]);

  if (status === 'missing' && problem) {
    return (
      <div className="editor-missing">
        <ProblemMessage problem={problem}>
          <Button type="primary" onClick={() => go({ name: 'library' })}>
            回到资料库
          </Button>
        </ProblemMessage>
      </div>
    );
  }
  return isOpen ? <OpenEditor place={place} /> : <Waiting text="正在打开年报…" />;
}

/**
 * Stores what is not stored yet when the window loses the focus, and before it closes. Used around the tables, so
 * that their open entry is entered first.
 */
function useSaveBeforeClosing() {
  useEffect(() => {
    const flush = () => void useSession.getState().saveNow();
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (!hasUnsaved()) return;
      // The browser asks; Electron stays open without asking, so it is closed once everything is stored.
      event.preventDefault();
      void useSession
        .getState()
        .saveNow()
        .then((isStored) => {
          if (isStored && window.nianbao) window.close();
        });
    };
    window.addEventListener('blur', flush);
    window.addEventListener('beforeunload', beforeUnload);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('beforeunload', beforeUnload);
    };
  }, []);
}

function OpenEditor({ place }: { readonly place: Place | null }) {
  const report = useSession(selectReport);
  const entry = useSession((state) => state.entry);
  if (!report || !entry) return null;
  return <Editor report={report} entry={entry} place={place} />;
}

interface EditorProps {
  readonly report: NonNullable<ReturnType<typeof selectReport>>;
  readonly entry: NonNullable<Session['entry']>;
  readonly place: Place | null;
}

function Editor({ report, entry, place }: EditorProps) {
  const last = useSession((state) => state.last);
  const findings = useSession((state) => state.findings);
  const go = useNavigation((state) => state.go);
  const side = useSide();
  const [registry] = useState(createPlaceRegistry);
  const [part, setPart] = useState<PartKey>('cover');
  /** Where the caret stands: a figure, a paragraph, the signature; null between them. */
  const [here, setHere] = useState<Place | null>(null);
  const [findingId, setFindingId] = useState<string | null>(null);
  const [exporting, setExporting] = useState(false);

  const items = useMemo(() => findingItems(findings, report), [findings, report]);
  const counts = useMemo(() => countMatters(findings), [findings]);
  const pending = useMemo(() => pendingOf(report), [report]);
  const parts = useMemo(() => progressOf(report, items, pending), [report, items, pending]);
  const findingsOfParts = useMemo(
    () => new Map(PARTS.map(({ key }) => [key, findings.filter((one) => partOf(one.place) === key)])),
    [findings],
  );
  const pendingOfParts = useMemo(
    () => new Map(PARTS.map(({ key }) => [key, pending.filter((one) => one.part === key)])),
    [pending],
  );
  const figure = here !== null && FIGURES.has(here) ? here : null;
  const looked = pending.find((one) => one.place === here);
  const focusPlace = useCallback((place: Place) => {
    setHere(place);
    setPart(partOf(place));
  }, []);
  const choosePart = useCallback(
    (key: PartKey) => {
      registry.show(key);
      setPart(key);
      setHere(null);
    },
    [registry],
  );

  useEffect(() => {
    if (place !== null) registry.goTo(place);
  }, [place, registry]);

  const locate = (item: FindingItem) => {
    setFindingId(item.id);
    registry.goTo(item.target);
  };
  const fix = (item: FindingItem) => {
    if (!item.fix) return;
    useSession.getState().edit(item.fix.edits);
    registry.goTo(item.target);
    showToast(`${item.fix.title}：已改好。`, { title: '撤销', run: () => move('undo') });
  };
  const step = (by: 1 | -1) => {
    const item = stepItem(items, findingId, by);
    if (item) locate(item);
    else showToast('没有发现问题。');
  };
  const move = (way: 'undo' | 'redo') => {
    const changed = useSession.getState()[way]();
    if (changed !== null && !isFocusIn(changed)) registry.goTo(changed);
  };
  const look = (item: Pending) => {
    registry.goTo(item.place);
    focusPlace(item.place);
  };
  const lookOn = () => {
    const item = nextPending(pending, here);
    if (item) look(item);
  };
  const checkOff = (checked: readonly Pending[], what: string) => {
    useSession.getState().edit(checkEdits(checked));
    showToast(`已核对${what}。`, { title: '撤销', run: () => move('undo') });
  };
  const checkHere = () => {
    if (!looked) return;
    // The key press may just have entered the figure, which settles it.
    const now = selectReport(useSession.getState());
    const isLeft = now !== null && pendingOf(now).some(({ id }) => id === looked.id);
    if (isLeft) useSession.getState().edit(checkEdits([looked]));
    lookOn();
  };
  const save = () =>
    void useSession
      .getState()
      .saveNow()
      .then((isStored) => isStored && showToast('已保存。'));
  const compare = () =>
    void useSession
      .getState()
      .saveNow()
      .then(() => go({ name: 'comparison', id: entry.id }));
  const exportNow = async () => {
    setExporting(true);
    const result = await exportWord(entry.id);
    setExporting(false);
    if (result.kind === 'failed') showProblem(result.problem);
    else if (result.kind === 'done') {
      showToast(
        result.where === 'saved' ? `已导出“${result.name}”。` : `已导出“${result.name}”，请在下载中查看。`,
      );
    }
  };
  const showFindings = () => {
    side.show('findings');
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#side-content button')?.focus());
  };

  useShortcut('Ctrl+S', save);
  useShortcut('Ctrl+E', () => void exportNow());
  useShortcut('Ctrl+Z', () => move('undo'));
  useShortcut('Ctrl+Y', () => move('redo'));
  useShortcut('Ctrl+Shift+Z', () => move('redo'));
  useShortcut('F7', showFindings);
  useShortcut('F8', () => step(1));
  useShortcut('Shift+F8', () => step(-1));
  useShortcut('Ctrl+Enter', checkHere);
  useSectionShortcuts(choosePart);
  useSaveBeforeClosing();

  return (
    <div className="editor">
      <EditorHeader
        report={report}
        status={entry.status}
        hasLast={last !== null}
        counts={counts}
        pending={pending.length}
        exporting={exporting}
        onUndo={() => move('undo')}
        onRedo={() => move('redo')}
        onCheck={showFindings}
        onCompare={compare}
        onExport={() => void exportNow()}
      />
      <SaveProblem />
      <EditorProfileBanner />
      <div
        className="editor-body"
        onKeyDown={(event) => {
          if (event.key !== 'F1' || !(event.target instanceof Element)) return;
          if (!event.target.closest('[data-figure]')) return;
          event.preventDefault();
          side.show('help');
        }}
      >
        <PartNav parts={parts} current={part} onChoose={choosePart} />
        <div className="paper-column">
          <Paper onPart={setPart} onLeft={() => setHere(null)}>
            {parts.map((one) => (
              <DocumentPart
                key={one.key}
                part={one}
                report={report}
                last={last?.report ?? null}
                findings={findings}
                ownFindings={findingsOfParts.get(one.key) ?? []}
                pending={pendingOfParts.get(one.key) ?? []}
                registry={registry}
                onFocusPlace={focusPlace}
              />
            ))}
          </Paper>
          <PendingLine pending={pending} current={looked} onNext={lookOn} onCheck={checkHere} />
        </div>
        <SidePane side={side} counts={counts} pending={pending}>
          {side.tab === 'findings' && (
            <>
              <DoubtList pending={pending} current={looked} onGo={look} onCheck={checkOff} />
              <FindingsTab items={items} counts={counts} current={findingId} onLocate={locate} onFix={fix} />
              <CarriedList pending={pending} current={looked} onGo={look} onCheck={checkOff} />
            </>
          )}
          {side.tab === 'last' && <LastYearTab last={last} report={report} part={part} figure={figure} />}
          {side.tab === 'help' && <HelpTab report={report} part={part} figure={figure} />}
        </SidePane>
      </div>
    </div>
  );
}

function isFocusIn(place: Place): boolean {
  const { activeElement } = document;
  if (activeElement?.closest(`[data-figure="${place}"]`)) return true;
  const isText = activeElement?.closest('[role="textbox"]') != null;
  return isText && activeElement?.closest<HTMLElement>('[data-part]')?.dataset['part'] === partOf(place);
}

function useSectionShortcuts(choose: (part: PartKey) => void) {
  useShortcut('Ctrl+1', () => choose('section:1'));
  useShortcut('Ctrl+2', () => choose('section:2'));
  useShortcut('Ctrl+3', () => choose('section:3'));
  useShortcut('Ctrl+4', () => choose('section:4'));
  useShortcut('Ctrl+5', () => choose('section:5'));
  useShortcut('Ctrl+6', () => choose('section:6'));
}
