/** 导入确认: what was read from each dropped file, corrected where it is doubtful, and kept. */
import { useEffect, useState } from 'react';
import { useLibrary } from '../app/library-store.ts';
import { NewReportDialog } from '../new-report/new-report-dialog.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { useGathering } from '../intake/gathering.ts';
import { useImport } from '../intake/import-store.ts';
import { isOpen, itemOf, reviewOf } from '../intake/queue.ts';
import { EmptyQueue } from './empty-queue.tsx';
import { ImportBar } from './import-bar.tsx';
import { ImportPanes } from './import-panes.tsx';
import { ItemState } from './item-state.tsx';
import { QueueList, type QueueFilter } from './queue-list.tsx';
import { ReviewPane } from './review-pane.tsx';
import { useSaving } from './saving.ts';
import { SourcePane } from './source-pane.tsx';
import { useTwoSides } from './use-two-sides.ts';
import './import.css';

/** Narrower than this, the file and what was read from it take turns. */
const BOTH_FIT = '(min-width: 1180px)';

/** A queue in which nothing is left to do is not there any more when the user comes back. */
function forgetFinished(): void {
  const { items, clear } = useImport.getState();
  if (!items.some((item) => isOpen(item.state))) clear();
}

export default function ImportScreen() {
  const queue = useImport();
  const loadLibrary = useLibrary((state) => state.load);
  const rows = useLibrary((state) => state.rows) ?? [];
  const saving = useSaving();
  const { passedOver } = useGathering();
  const bothFit = useMediaQuery(BOTH_FIT);
  const [filter, setFilter] = useState<QueueFilter>('all');
  const item = itemOf(queue, queue.selected);
  const review = reviewOf(item);
  const { read, view, setView, source, result, doubt, showDoubt, showNote, showSource, showResult } =
    useTwoSides(item);
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

  if (!item) return <EmptyQueue />;

  const original = review && read && (
    <SourcePane
      key={item.id}
      ref={source}
      review={review}
      read={read}
      isBeside={bothFit}
      isShown={bothFit || view === 'source'}
      onPoint={showResult}
    />
  );
  const readings = review && (
    <ReviewPane
      key={item.id}
      ref={result}
      id={item.id}
      review={review}
      readOnly={!canSave}
      current={doubt}
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
      <ImportPanes
        queue={
          isMany ? (
            <QueueList
              items={queue.items}
              rows={rows}
              selected={item.id}
              filter={filter}
              passedOver={passedOver}
              onFilter={setFilter}
              onSelect={queue.select}
            />
          ) : null
        }
        source={(bothFit && original) || null}
      >
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
      </ImportPanes>
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
