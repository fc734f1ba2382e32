/** 导入确认: what was read from each dropped file, corrected where it is doubtful, and kept. */
import { useEffect, useRef, useState } from 'react';
import { Button, Splitter } from 'antd';
import type { Note, Origin, Place } from '../../shared/report/schema.ts';
import { useLibrary } from '../app/library-store.ts';
import { useNavigation } from '../app/navigation.ts';
import { NewReportDialog } from '../new-report/new-report-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePaneSize } from '../ui/pane-size.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import type { Doubt } from '../../shared/report/doubts.ts';
import { useGathering } from '../intake/gathering.ts';
import { useImport } from '../intake/import-store.ts';
import { chooseFiles } from '../intake/intake.ts';
import { LeftImportsActions, useLeftImports } from '../intake/left-imports.tsx';
import { isOpen, itemOf, reviewOf } from '../intake/queue.ts';
import { ImportBar, type ImportView } from './import-bar.tsx';
import { ItemState } from './item-state.tsx';
import { QueueList, type QueueFilter } from './queue-list.tsx';
import { asRead, isComing, type Review } from '../intake/review.ts';
import { ReviewPane, type ReviewPaneHandle } from './review-pane.tsx';
import { useSaving } from './saving.ts';
import { SourceFrame, type SourceFrameHandle } from './source-frame.tsx';
import { placeAt, spotOf, type PointedAt } from './source-spot.ts';
import './import.css';

/** Share of the window that the file takes until somebody moves the edge. */
const SOURCE_SHARE = 0.4;

/** Narrower than this, the file and what was read from it take turns. */
const BOTH_FIT = '(min-width: 1180px)';

/** What is said about the page of the file while more of it is to come, or did not come. */
function pageState(review: Review): string {
  const { again, report } = review;
  // Only a .docx has a page of its own; of a .doc just the figures are read again.
  if (report.source?.format !== 'docx') return isComing(review) ? '正在核对数字…' : '';
  if (isComing(review)) return '正在显示原来的格式…';
  return again === 'failed' ? '没能显示原来的格式，这里是读到的文字' : '';
}

/** A queue in which nothing is left to do is not there any more when the user comes back. */
function forgetFinished(): void {
  const { items, clear } = useImport.getState();
  if (!items.some((item) => isOpen(item.state))) clear();
}

export default function ImportScreen() {
  const queue = useImport();
  const go = useNavigation((state) => state.go);
  const loadLibrary = useLibrary((state) => state.load);
  const rows = useLibrary((state) => state.rows) ?? [];
  const saving = useSaving();
  const gathering = useGathering();
  const left = useLeftImports();
  const bothFit = useMediaQuery(BOTH_FIT);
  const [queueWidth, setQueueWidth] = usePaneSize('import-queue', 220);
  const [sourceWidth, setSourceWidth] = usePaneSize('import-source', window.innerWidth * SOURCE_SHARE);
  const [filter, setFilter] = useState<QueueFilter>('all');
  const [view, setView] = useState<ImportView>('result');
  const [looked, setLooked] = useState<{ readonly id: number; readonly doubt: Doubt } | null>(null);
  const source = useRef<SourceFrameHandle>(null);
  const result = useRef<ReviewPaneHandle>(null);

  const item = itemOf(queue, queue.selected);
  const review = reviewOf(item);
  const isMany = queue.items.length > 1;
  const canSave = item?.state.kind === 'review';

  // Duplicates are told from the list; it is fetched while the first file is read.
  useEffect(() => void loadLibrary(), [loadLibrary]);
  useEffect(() => forgetFinished, []);
  const saveAll = async () => {
    if ((await saving.saveAll()) > 0) setFilter('there');
  };
  useShortcut('Ctrl+S', () => {
    if (item && canSave) void saving.save(item.id, 'library');
  });

  const read = review && asRead(review);
  const showSource = (place: Place, origin?: Origin | null) => {
    if (read) source.current?.show(spotOf(read, place, origin ?? undefined));
  };
  const showDoubt = (shown: Doubt) => {
    if (item) setLooked({ id: item.id, doubt: shown });
    setView('result');
    showSource(shown.place, shown.origin);
  };
  const showNote = (note: Note) => {
    setView('source');
    showSource(note.place, note.origin);
  };
  const showResult = (at: PointedAt) => {
    const place = read && placeAt(read, at);
    if (place == null) return;
    setView('result');
    showSource(place);
    result.current?.focusPlace(place);
  };

  if (!item && gathering.found !== null) {
    return (
      <EmptyState
        title="正在查看拖入的文件夹"
        hint={`已找到 ${gathering.found} 个文件。读完目录后再逐份读取，资料库没有变化。`}
      >
        <Button onClick={gathering.stop}>停止</Button>
      </EmptyState>
    );
  }
  if (!item) {
    return left !== null ? (
      <EmptyState title={left} hint="读到的内容和核对过的地方都还在。">
        <LeftImportsActions isMain />
        <Button onClick={() => go({ name: 'library' })}>回到资料库</Button>
      </EmptyState>
    ) : (
      <EmptyState title="没有等待核对的年报" hint="把年报拖到窗口里，或选择文件。">
        <Button type="primary" onClick={chooseFiles}>
          选择文件
        </Button>
        <Button onClick={() => go({ name: 'library' })}>回到资料库</Button>
      </EmptyState>
    );
  }

  const original = review && read && (
    <div className="import-source">
      <p className="import-source-title">
        <strong>原文件</strong>
        <span>点一处，就到{bothFit ? '右侧' : '读取结果里'}对应的地方</span>
        <span className="import-source-state" role="status">
          {pageState(review)}
        </span>
      </p>
      <SourceFrame
        key={item.id}
        ref={source}
        page={review.page}
        report={read}
        isShown={bothFit || view === 'source'}
        onPoint={showResult}
      />
    </div>
  );
  const readings = review && (
    <ReviewPane
      key={item.id}
      ref={result}
      id={item.id}
      review={review}
      readOnly={!canSave}
      // A doubt of one file is none of another's.
      current={looked?.id === item.id ? looked.doubt : null}
      onShowDoubt={showDoubt}
      onShowNote={showNote}
      onFocusPlace={showSource}
    />
  );
  return (
    <div className="screen import">
      <ImportBar
        item={item}
        saving={saving.progress}
        isBusy={saving.isBusy}
        view={review && !bothFit ? view : null}
        onView={setView}
        onSave={(after) => void saving.save(item.id, after)}
        onSaveAll={() => void saveAll()}
      />
      <Splitter
        // The widths of a splitter hold for the panes that it starts with.
        key={String(isMany)}
        className="import-panes"
        onResizeEnd={([width]) => {
          if (isMany) setQueueWidth(width ?? queueWidth);
        }}
      >
        {isMany && (
          <Splitter.Panel defaultSize={queueWidth} min={140} max={400}>
            <QueueList
              items={queue.items}
              rows={rows}
              selected={item.id}
              filter={filter}
              passedOver={gathering.passedOver}
              onFilter={setFilter}
              onSelect={queue.select}
            />
          </Splitter.Panel>
        )}
        <Splitter.Panel min={400}>
          <Splitter
            key={String(original !== undefined && bothFit)}
            onResizeEnd={([width]) => {
              if (original && bothFit) setSourceWidth(width ?? sourceWidth);
            }}
          >
            {original && bothFit && (
              <Splitter.Panel defaultSize={sourceWidth} min={280}>
                {original}
              </Splitter.Panel>
            )}
            <Splitter.Panel min={400}>
              <div className="import-main">
                <ItemState item={item} onNew={saving.startNew} />
                {!bothFit && (
                  <div className="import-view" hidden={view !== 'source'}>
                    {original}
                  </div>
                )}
                <div className="import-view" hidden={!bothFit && view !== 'result'}>
                  {readings}
                </div>
              </div>
            </Splitter.Panel>
          </Splitter>
        </Splitter.Panel>
      </Splitter>
      {saving.duplicates && (
        <DuplicateDialog
          rows={saving.duplicates.rows}
          incoming={saving.duplicates.incoming}
          opener={saving.duplicates.opener}
          others={saving.others}
          onReplace={(id, all) => void saving.answer({ replace: id }, all)}
          onKeepBoth={(all) => void saving.answer('keep-both', all)}
          onCancel={saving.cancel}
        />
      )}
      {saving.newFrom !== null && (
        <NewReportDialog start={{ lastId: saving.newFrom }} onClose={saving.closeNew} />
      )}
    </div>
  );
}
