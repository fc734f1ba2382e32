import { expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { type FigureId, FIGURES, formFigures } from '../../../shared/forms/figures.ts';
import { applyEdits, setFigure } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { createKeeper } from '../../session/keep-unchanged.ts';
import { createLiveCheck } from '../../session/live-check.ts';
import { createCellViews, findingsByFigure } from '../../ui/figure-grid/cell-view.ts';
import { findingItems, type FindingItem } from '../findings/findings-view.ts';
import { createPartData } from './part-data.ts';

/** An editor as far as marks go: what it says of a report, and which cells it marks. */
function editorMarks() {
  const check = createLiveCheck();
  const keep = createKeeper<FindingItem>();
  const partsOf = createPartData();
  const viewsOf = createCellViews();
  return (report: Report) => {
    const findings = check({ report, last: null, profile: {}, stage: 'draft' });
    const items = keep(findingItems(findings, report));
    const marked = partsOf({ report, findings, items, pending: [] }).flatMap((part) => {
      const { section } = part.progress;
      const ids = formFigures(report.form).filter((id) => FIGURES.get(id)?.section === section);
      const views = viewsOf(ids, {
        report: part.report,
        findings: findingsByFigure(part.cellFindings),
        confirmed: undefined,
        last: null,
        lastName: '去年',
        doubtful: new Set(),
        running: null,
      });
      return [...views].flatMap(([id, { level }]) => (level === 'error' ? [id] : []));
    });
    return { items, marked };
  };
}

it.each<[FigureId, string]>([
  ['requests.new.natural', '9'],
  ['requests.granted.natural', '12'],
  ['requests.handled.total', '77'],
  ['requests.carriedOut.total', '20'],
  ['requests.new.total', '50'],
])('marks every cell of a folded finding of %s, and none once its one cause is repaired', (figure, text) => {
  const marks = editorMarks();
  const before = marks(exampleReport()).marked;
  const wrong = setFigure(exampleReport(), figure, text);
  const { items, marked } = marks(wrong);
  const folded = items.find(({ others, fixes }) => others.length > 0 && fixes.length > 0);
  expect(marked.length).toBeGreaterThan(before.length + 2);
  const mended = applyEdits(wrong, folded?.fixes[0]?.edits ?? []);
  expect(marks(mended).marked).toEqual(before);
});
