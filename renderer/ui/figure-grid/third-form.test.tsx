// @vitest-environment jsdom
/** The editor's grid of a form that is added as data alone. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { backToTwoForms, withThirdForm } from '../../../shared/forms/third-form.fixture.ts';
import type { Edit } from '../../../shared/report/report.ts';

const load = async () => ({
  ...(await import('../../../shared/report/layout.ts')),
  ...(await import('../../../shared/report/report.ts')),
  ...(await import('./figure-grid.tsx')),
});

// jsdom lays nothing out, so there is nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

let program: Awaited<ReturnType<typeof load>>;

beforeAll(async () => {
  program = await withThirdForm(load);
  // The grid is loaded anew, which a busy machine may take its time over.
}, 60_000);
afterEach(cleanup);
afterAll(backToTwoForms);

function show(section: number): Edit[] {
  const { emptyReport, FigureGrid, tableLayout } = program;
  const report = emptyReport('2027');
  const layout = tableLayout(report, section);
  if (!layout) throw new Error('a section with a table');
  const changes: Edit[] = [];
  render(
    <FigureGrid layout={layout} report={report} onChange={(edits) => changes.push(...edits)} label="表格" />,
  );
  return changes;
}

function press(key: string) {
  const active = document.activeElement as HTMLElement;
  if (active instanceof HTMLInputElement && key.length === 1) {
    fireEvent.input(active, { target: { value: active.value + key } });
  } else fireEvent.keyDown(active, { key });
}

describe('the grid of a third form', () => {
  it('has its rows and columns under their own labels, in their own order', () => {
    show(3);
    const headers = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(headers.indexOf('法律服务机构')).toBeLessThan(headers.indexOf('科研机构'));
    expect(screen.getAllByRole('gridcell', { name: /1\.信访类申请/u })).toHaveLength(7);
    expect(screen.queryByRole('gridcell', { name: /信访举报投诉类申请/u })).toBeNull();
  });

  it('writes what is typed into the figure of the form', () => {
    const changes = show(2);
    const cell = screen.getByRole('gridcell', { name: /本年收费金额（单位：元）/u });
    fireEvent.mouseDown(cell);
    act(() => cell.focus());
    for (const key of ['8', '5']) press(key);
    press('Enter');
    expect(changes).toContainEqual({
      kind: 'figure',
      figure: 'disclosure.fee.amountInYuan',
      text: '85',
    });
  });
});
