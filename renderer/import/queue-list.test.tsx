// @vitest-environment jsdom
import { useState } from 'react';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { problem } from '../../shared/problem.ts';
import { setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { LibraryRow } from '../../shared/contract.ts';
import { QueueList, type QueueFilter } from './queue-list.tsx';
import type { ImportItem } from '../intake/queue.ts';
import { startReview } from '../intake/review.ts';
import { libraryRow } from '../app/library-row.fixture.ts';

const scrollIntoView = vi.fn();

beforeEach(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = scrollIntoView;
  scrollIntoView.mockClear();
});
afterEach(cleanup);

function read(id: number, report: Report): ImportItem {
  return { id, name: `${id}.docx`, state: { kind: 'review', review: startReview(report, []) } };
}

const CLEAN = read(1, exampleReport());
const DOUBTFUL = read(2, setFigure(exampleReport(), 'requests.new.natural', '无'));
const FAILED: ImportItem = {
  id: 3,
  name: '3.docx',
  state: { kind: 'failed', problem: problem('encrypted', '3.docx') },
};

const KEPT = libraryRow({ agency: exampleReport().agency, year: exampleReport().year });

interface QueueProps {
  readonly items: readonly ImportItem[];
  readonly rows?: readonly LibraryRow[];
}

function Queue({ items, rows = [] }: QueueProps) {
  const [filter, setFilter] = useState<QueueFilter>('all');
  return (
    <QueueList
      items={items}
      rows={rows}
      selected={1}
      filter={filter}
      passedOver={0}
      onFilter={setFilter}
      onSelect={() => undefined}
    />
  );
}

const names = () =>
  within(screen.getByRole('list'))
    .getAllByRole('button')
    .map(({ title }) => title);

describe('the queue of files', () => {
  it('brings the line of the file that is shown into view', () => {
    const { rerender } = render(<Queue items={[DOUBTFUL, FAILED]} />);
    expect(scrollIntoView).not.toHaveBeenCalled();
    rerender(<Queue items={[DOUBTFUL, FAILED, CLEAN]} />);
    expect(scrollIntoView.mock.contexts).toEqual([screen.getByTitle('1.docx').closest('li')]);
  });

  it('says of which reports the library has one already, and shows them alone', () => {
    const other = read(4, { ...exampleReport(), year: 2023 });
    render(<Queue items={[CLEAN, DOUBTFUL, other]} rows={[KEPT]} />);
    expect(screen.getByTitle('1.docx').textContent).toContain('200/200，资料库已有');
    expect(screen.getByTitle('2.docx').textContent).toContain('存疑 1，资料库已有');
    expect(screen.getByTitle('4.docx').textContent).toContain('待保存');
    expect(screen.getByTitle('4.docx').textContent).toContain(`${KEPT.agency ?? ''} 2023年`);
    fireEvent.click(screen.getByRole('button', { name: '已有 2' }));
    expect(names()).toEqual(['1.docx', '2.docx']);
  });

  it('shows alone what could not be read, or what is doubtful', () => {
    render(<Queue items={[CLEAN, DOUBTFUL, FAILED]} />);
    expect(names()).toEqual(['1.docx', '2.docx', '3.docx']);
    fireEvent.click(screen.getByRole('button', { name: '读不了 1' }));
    expect(names()).toEqual(['3.docx']);
    expect(screen.getByTitle('3.docx').textContent).toContain('加密');
    fireEvent.click(screen.getByRole('button', { name: '存疑 1' }));
    expect(names()).toEqual(['2.docx']);
  });

  it('shows the whole list again when nothing is left of what was shown alone', () => {
    const { rerender } = render(<Queue items={[CLEAN, FAILED]} />);
    fireEvent.click(screen.getByRole('button', { name: '读不了 1' }));
    rerender(<Queue items={[CLEAN]} />);
    expect(names()).toEqual(['1.docx']);
    expect(screen.queryByRole('group', { name: '只看' })).toBeNull();
  });
});
