/** 编辑: one report on paper, its parts on the left, what there is to say about it on the right. */
import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { Button } from 'antd';
import { useStore } from 'zustand';
import { FIGURES } from '../../shared/forms/figures.ts';
import { problemLine } from '../../shared/problem.ts';
import type { Place } from '../../shared/report/schema.ts';
import { useNavigation, type Screen } from '../app/navigation.ts';
import { useSaveBeforeClosing } from '../app/save-before-closing.ts';
import { EditorProfileBanner } from './side/editor-profile.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { PART_KEYS } from '../ui/bindings.ts';
import { isPressed, useShortcut } from '../ui/shortcuts.ts';
import { usePanes } from './parts/use-panes.ts';
import { useSteady } from '../ui/use-steady.ts';
import { Waiting } from '../ui/waiting.tsx';
import { DocumentPart } from './paper/document-part.tsx';
import { EditorHeader } from './header/editor-header.tsx';
import { FindInEditor } from './find/find-in-editor.tsx';
import { FindingLine } from './findings/finding-line.tsx';
import { answerTyping } from '../ui/answer-typing.ts';
import { CorrectionBar } from './finalise/correction-bar.tsx';
import { FinaliseBar } from './finalise/finalise-bar.tsx';
import { FindingsPanel } from './findings/findings-panel.tsx';
import { HelpTab } from './side/help-tab.tsx';
import { LastYearTab } from './side/last-year-tab.tsx';
import { offerUndo } from '../session/offer-undo.ts';
import { Paper } from './paper/paper.tsx';
import { PartNav } from './progress/part-nav.tsx';
import { isChecked } from '../session/live-check.ts';
import { createKeeper, createValueKeeper } from '../session/keep-unchanged.ts';
import { createPartData } from './progress/part-data.ts';
import type { PartProgress } from './progress/progress.ts';
import { isMarkedIn } from './findings/findings-view.ts';
import { leaveFor } from './header/leave-for.ts';
import { partOf, type PartKey } from './parts/parts.ts';
import { PendingLine } from './pending/pending-line.tsx';
import { CarriedList, DoubtList } from './pending/pending-lists.tsx';
import {
  checkEdits,
  isOn,
  nextPending,
  pendingAfter,
  pendingAt,
  pendingOf,
  type Pending,
} from './pending/pending.ts';
import { createPlaceRegistry } from './parts/place-registry.ts';
import { createStanding } from './parts/standing.ts';
import { SaveProblem } from './header/save-status.tsx';
import { hasUnsaved, selectLocked, selectReport, useSession, type Session } from '../session/session.ts';
import { SidePane } from './side/side-pane.tsx';
import { useLastKey } from './side/use-last-key.ts';
import { useSide } from './side/side-state.ts';
import { usePrintedReport } from './export/print-report.ts';
import { useVersions } from './header/use-versions.tsx';
import { useExport } from './export/use-export.tsx';
import { useFindings } from './findings/use-findings.ts';
import './editor.css';

/** Opens the report; the one that is open still can be shown at once, while it is asked for anew. */
export function prepare(screen: Screen): Promise<void> | undefined {
  if (screen.name !== 'editor') return undefined;
  const { entry, history, open } = useSession.getState();
  const opened = open(screen.id);
  return entry?.id === screen.id && history !== null ? undefined : opened;
}

export default function EditorScreen() {
  // The frame mounts this screen anew for every visit, and keeps it on show while the next screen gets ready.
  const [{ id, place }] = useState(() => {
    const { screen } = useNavigation.getState();
    return screen.name === 'editor'
      ? { id: screen.id, place: screen.place ?? null }
      : { id: null, place: null };
  });
  const status = useSession((state) => state.status);
  const problem = useSession((state) => state.problem);
  const isOpen = useSession((state) => state.entry?.id === id && state.history !== null);
  const go = useNavigation((state) => state.go);

  useEffect(() => () => void useSession.getState().leave(), []);

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

function OpenEditor({ place }: { readonly place: Place | null }) {
  const report = useSession((state) => state.shown);
  const entry = useSession((state) => state.entry);
  if (!report || !entry) return null;
  return <Editor report={report} entry={entry} place={place} />;
}

const NOTHING: readonly Pending[] = [];

/** In the order in which F6 goes through them. */
const PANES = ['.editor-header', '.part-nav', '.paper-scroll', '.side-pane', '.side-bar'] as const;

const UNSAVED = { hasUnsaved, saveNow: () => useSession.getState().saveNow() };

/** Drawn when what it shows has changed; of the report that is what the cover is drawn from. */
const Header = memo(EditorHeader);

interface EditorProps {
  readonly report: NonNullable<ReturnType<typeof selectReport>>;
  readonly entry: NonNullable<Session['entry']>;
  readonly place: Place | null;
}

function Editor({ report, entry, place }: EditorProps) {
  const last = useSession((state) => state.last);
  const findings = useSession((state) => state.findings);
  const side = useSide();
  const [registry] = useState(createPlaceRegistry);
  const [standing] = useState(createStanding);
  const part = useStore(standing, (state) => state.part);
  const here = useStore(standing, (state) => state.here);

  const move = useCallback(
    (way: 'undo' | 'redo') => {
      const changed = useSession.getState()[way]();
      if (changed !== null && !isFocusIn(changed)) registry.goTo(changed);
    },
    [registry],
  );
  const undo = useCallback(() => move('undo'), [move]);
  const checks = useFindings({ report, findings, registry, side, here, undo });
  const { items, counts, current, actions } = checks;
  const isLocked = useSession(selectLocked);
  const [keepPending] = useState(createKeeper<Pending>);
  // Finalising makes nothing looked at that was not: the parts go on showing it.
  const unread = useMemo(() => keepPending(pendingOf(report)), [keepPending, report]);
  // Nothing can be ticked off any more; whoever finalised the report was told what was left.
  const pending = isLocked ? NOTHING : unread;
  const [partDataOf] = useState(createPartData);
  const parts = useMemo(
    () => partDataOf({ report, findings, items, pending: unread }),
    [partDataOf, report, findings, items, unread],
  );
  const [keepProgress] = useState(createValueKeeper<readonly PartProgress[]>);
  const progress = useMemo(() => keepProgress(parts.map((data) => data.progress)), [keepProgress, parts]);
  const figure = here !== null && FIGURES.has(here) ? here : null;
  const looked = useStore(standing, (state) => pendingAt(pending, state.here, state.at));
  /** The list on the right says in full what is in doubt here. */
  const isListed = checks.isShown && looked?.kind === 'doubt';
  const focusPlace = useCallback(
    (place: Place, start: number | null = null) =>
      standing.setState({ part: partOf(place), here: place, at: start }),
    [standing],
  );
  const setPart = useCallback((key: PartKey) => standing.setState({ part: key }), [standing]);
  const choosePart = useCallback(
    (key: PartKey) => {
      registry.show(key);
      standing.setState({ part: key, here: null });
    },
    [registry, standing],
  );

  useEffect(() => {
    if (place !== null) registry.goTo(place);
  }, [place, registry]);

  const look = useSteady((item: Pending) => {
    registry.goTo(item.place, item.mark && { quote: item.mark.text, start: item.mark.shownAt });
    focusPlace(item.place, item.mark?.start);
  });
  /** The next to look at from where the keyboard stands. */
  const next = () => {
    if (!looked) return pendingAfter(pending, here, report);
    return isOn(looked, standing.getState().at) ? nextPending(pending, looked) : looked;
  };
  const lookOn = useSteady(() => {
    const item = next();
    if (item) look(item);
  });
  const checkOff = useSteady((checked: readonly Pending[], what: string) => {
    useSession.getState().edit(checkEdits(checked));
    offerUndo(`已核对${what}。`, undo);
  });
  const checkHere = useSteady(() => {
    // Behind a number that was just typed the next one is gone to, not taken for looked at.
    if (!looked || !isOn(looked, standing.getState().at)) return lookOn();
    // The key press may just have entered the figure, which settles it.
    const now = selectReport(useSession.getState());
    const isLeft = now !== null && pendingOf(now).some(({ id }) => id === looked.id);
    const following = nextPending(pending, looked);
    if (isLeft) useSession.getState().edit(checkEdits([looked]));
    if (following && following !== looked) look(following);
  });
  const versioning = useVersions(entry.id);
  const redo = useCallback(() => move('redo'), [move]);
  const compare = useCallback(() => void leaveFor('comparison', entry.id), [entry.id]);
  const showSheet = useCallback(() => void leaveFor('check-sheet', entry.id), [entry.id]);
  const showPages = useCallback(() => void leaveFor('print', entry.id), [entry.id]);
  const showVersions = useCallback(() => void leaveFor('versions', entry.id), [entry.id]);
  const goTo = useCallback((wanted: Place) => registry.goTo(wanted), [registry]);
  const exporting = useExport(goTo);
  const startExport = exporting.start;

  useShortcut('Ctrl+S', versioning.keep);
  useShortcut('Ctrl+E', () => startExport('docx'));
  useShortcut('Ctrl+P', showPages);
  useShortcut('Ctrl+Z', undo);
  useShortcut('Ctrl+Y', redo);
  useShortcut('Ctrl+Shift+Z', redo);
  useShortcut('F9', () => last && compare());
  useShortcut('Shift+F9', showSheet);
  useLastKey({ show: side.show, here, onGo: goTo });
  usePanes(PANES);
  useShortcut('F7', checks.showList);
  useShortcut('F8', () => checks.step(1));
  useShortcut('Shift+F8', () => checks.step(-1));
  useShortcut('Ctrl+Enter', checkHere);
  useSectionShortcuts((key) => {
    setPart(key);
    registry.begin(key);
  });
  useSaveBeforeClosing(UNSAVED);
  useAnswerReadingOnly();
  usePrintedReport();

  return (
    <div className="editor">
      <Header
        report={parts[0]?.report ?? report}
        status={entry.status}
        hasLast={last !== null}
        counts={counts}
        pending={pending.length}
        exporting={exporting.isExporting}
        onUndo={undo}
        onRedo={redo}
        onCheck={checks.showList}
        onCompare={compare}
        onSheet={showSheet}
        onPrint={showPages}
        onVersions={showVersions}
        onGo={goTo}
        onExport={startExport}
      />
      {exporting.dialog}
      {versioning.dialog}
      <SaveProblem />
      <EditorProfileBanner />
      <FinaliseBar />
      <CorrectionBar doubts={unread.filter(({ kind }) => kind === 'doubt').length} />
      <div
        className="editor-body"
        onKeyDown={(event) => {
          // Back to the list first, then out of the report.
          if (isPressed(event, 'Alt+←') && checks.goBack()) event.preventDefault();
          if (event.key !== 'F1' || !(event.target instanceof Element)) return;
          if (!event.target.closest('[data-figure]')) return;
          event.preventDefault();
          side.show('help');
        }}
      >
        <PartNav parts={progress} current={part} onChoose={choosePart} />
        <div className="paper-column">
          <FindInEditor report={report} registry={registry} isLocked={isLocked} undo={undo} />
          <Paper
            onPart={setPart}
            onLeft={() => standing.setState({ here: null })}
            isWhole={place !== null || isChecked(findings)}
          >
            {parts.map((data) => (
              <DocumentPart
                key={data.key}
                data={data}
                last={last?.report ?? null}
                current={current && isMarkedIn(current, data.key) ? current : undefined}
                registry={registry}
                onFocusPlace={focusPlace}
              />
            ))}
          </Paper>
          {current && !checks.isShown && (
            <FindingLine item={current} actions={actions} onBack={checks.showList} onNext={checks.next} />
          )}
          <PendingLine
            pending={pending}
            current={isListed ? undefined : looked}
            onNext={lookOn}
            onCheck={checkHere}
          />
        </div>
        <SidePane side={side} pending={pending}>
          {side.tab === 'findings' && (
            <>
              <DoubtList pending={pending} current={looked} onGo={look} onCheck={checkOff} />
              <FindingsPanel
                items={items}
                decided={findings.decided}
                counts={counts}
                current={current?.id ?? null}
                view={checks.view}
                onView={checks.setView}
                actions={actions}
              />
              <CarriedList pending={pending} current={looked} onGo={look} onCheck={checkOff} />
            </>
          )}
          {side.tab === 'last' && (
            <LastYearTab
              last={last}
              report={report}
              part={part}
              figure={figure}
              here={here}
              canTake={!isLocked && entry.status === 'draft'}
              undo={undo}
              onGo={goTo}
            />
          )}
          {side.tab === 'help' && <HelpTab report={report} part={part} figure={figure} />}
        </SidePane>
      </div>
      <p className="visually-hidden" role="status">
        {checks.said}
      </p>
    </div>
  );
}

/** Tells whoever types why nothing happens while the library can only be looked at. */
function useAnswerReadingOnly() {
  const readingOnly = useSession((state) => state.readingOnly);
  useEffect(() => (readingOnly ? answerTyping(problemLine(readingOnly)) : undefined), [readingOnly]);
}

function isFocusIn(place: Place): boolean {
  const { activeElement } = document;
  if (activeElement?.closest(`[data-figure="${place}"]`)) return true;
  const isText = activeElement?.closest('[role="textbox"]') != null;
  return isText && activeElement?.closest<HTMLElement>('[data-part]')?.dataset['part'] === partOf(place);
}

function useSectionShortcuts(choose: (part: PartKey) => void) {
  useShortcut(PART_KEYS[0], () => choose('section:1'));
  useShortcut(PART_KEYS[1], () => choose('section:2'));
  useShortcut(PART_KEYS[2], () => choose('section:3'));
  useShortcut(PART_KEYS[3], () => choose('section:4'));
  useShortcut(PART_KEYS[4], () => choose('section:5'));
  useShortcut(PART_KEYS[5], () => choose('section:6'));
}
