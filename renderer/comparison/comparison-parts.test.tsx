// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compareReports } from '../../shared/comparison/compare.ts';
import { exampleReport } from '../../shared/example.ts';
import { withOwnTable } from '../../shared/report/own-table.fixture.ts';
import { applyEdits, emptyReport, setFigure } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { CarryCheck } from './carry-check.tsx';
import { Contents } from './contents.tsx';
import { useDifferences } from './differences.ts';
import { FigureComparison } from './figure-comparison.tsx';
import { countTables } from './figure-view.ts';
import { countAdditionStops, OwnAdditions } from './own-additions.tsx';
import { TextComparison, type TextView } from './text-comparison.tsx';

afterEach(cleanup);

const last = exampleReport();
const current: Report = applyEdits(setFigure({ ...last, year: 2025 }, 'requests.new.total', '45'), [
  { kind: 'section', section: 6, paragraphs: ['2025年度，我局未向申请人发出收费通知。', '新的一段。'] },
]);
const diff = compareReports(last, current);
const names = ['2024年', '2025年'] as const;
const sides = ['去年', '今年'] as const;

function showFigures(onlyChanged: boolean) {
  const onOpen = vi.fn();
  render(
    <FigureComparison
      diff={diff}
      counts={countTables(diff)}
      onlyChanged={onlyChanged}
      names={names}
      sides={sides}
      onOpen={onOpen}
    />,
  );
  return { onOpen, region: screen.getByRole('region', { name: '数字对比' }) };
}

function showTexts(view: TextView, onlyChanged = true) {
  const onOpen = vi.fn();
  const texts = diff.sections.slice(4).map(({ no, ...text }) => ({
    part: `section:${no}`,
    title: `第${no}部分`,
    ...text,
  }));
  render(
    <TextComparison
      texts={texts}
      onlyChanged={onlyChanged}
      view={view}
      names={names}
      lastName={sides[0]}
      onOpen={onOpen}
    />,
  );
  return { onOpen, region: screen.getByRole('region', { name: '文字对比' }) };
}

describe('数字对比', () => {
  it('shows last year, this year, difference and per cent, and says that the change is large', () => {
    const { region } = showFigures(true);
    const cell = region.querySelector('[data-figure="requests.new.total"]');
    expect(cell?.textContent).toBe('10→45+35 +350%是去年的 4.5 倍');
    expect(cell?.className).toBe('is-large');
  });

  it('shows only what changed, or every figure', () => {
    const count = (region: HTMLElement) => region.querySelectorAll('[data-figure]').length;
    const { region } = showFigures(true);
    expect(count(region)).toBe(7);
    expect(within(region).getByText(/^另有 24 行没有列出：两份相同/)).toBeTruthy();
    cleanup();
    expect(count(showFigures(false).region)).toBe(200);
  });

  it('says in the contents and above the table that it has not been filled yet', () => {
    const unfilled = compareReports(last, { ...emptyReport('2021'), agency: last.agency, year: 2025 });
    const counts = countTables(unfilled);
    render(<Contents diff={unfilled} counts={counts} texts={[]} />);
    render(
      <FigureComparison
        diff={unfilled}
        counts={counts}
        onlyChanged
        names={names}
        sides={sides}
        onOpen={() => undefined}
      />,
    );
    expect(screen.getByRole('button', { name: /表三 申请办理/ }).textContent).toContain('还没有填');
    expect(screen.getByRole('heading', { name: /表三/ }).textContent).toContain('还没有填');
    expect(document.body.textContent).not.toMatch(/无变化|没有变化/);
  });

  it('leads to the figure in the editor', () => {
    const { onOpen, region } = showFigures(true);
    fireEvent.click(
      within(region).getByRole('button', { name: /一、本年新收.* 总计，2024年 10，2025年 45，到编辑页/ }),
    );
    expect(onOpen).toHaveBeenCalledWith('requests.new.total');
  });
});

describe('文字对比', () => {
  it('marks the changed words on either side', () => {
    const { region } = showTexts('beside');
    const pair = region.querySelector('.compare-pair.is-changed');
    expect(pair?.querySelector('.compare-last')?.textContent).toBe(last.sections[5]?.paragraphs[0]);
    expect(pair?.querySelector('.compare-current')?.textContent).toBe(current.sections[5]?.paragraphs[0]);
    expect([...(pair?.querySelectorAll('del') ?? [])].map((mark) => mark.textContent)[0]).toBe('2024年度');
    expect([...(pair?.querySelectorAll('ins') ?? [])].map((mark) => mark.textContent)[0]).toBe('2025年度');
  });

  it('says how much stayed, and how many paragraphs are left out because they stayed', () => {
    const { region } = showTexts('beside');
    expect(within(region).getByText(/与去年相同 100%/)).toBeTruthy();
    expect(within(region).getByText('另有 2 段与去年相同，没有列出。')).toBeTruthy();
    cleanup();
    expect(showTexts('merged', false).region.querySelectorAll('.compare-pair')).toHaveLength(4);
  });

  it('leads to the paragraph of this year', () => {
    const { onOpen, region } = showTexts('merged');
    const added = region.querySelector<HTMLElement>('.compare-pair.is-added');
    expect(added?.textContent).toContain('新增');
    fireEvent.click(added?.querySelector('button') ?? region);
    expect(onOpen).toHaveBeenCalledWith('section:6/paragraph:2');
  });
});

describe('结转核对', () => {
  it('spells out what does not follow from last year', () => {
    render(<CarryCheck findings={diff.carry} state="checked" onOpen={() => undefined} />);
    const items = screen.getAllByRole('listitem');
    expect(items.length).toBe(diff.carry.length);
    expect(items.some((item) => /上年结转 2 ≠ .*3，差 1/.test(item.textContent ?? ''))).toBe(true);
  });

  it('claims nothing where it could not check', () => {
    render(<CarryCheck findings={[]} state="open" onOpen={() => undefined} />);
    expect(screen.getByRole('region', { name: '结转核对' }).textContent).toContain('还没有填全');
  });
});

describe('F8', () => {
  function Page() {
    const page = useRef<HTMLDivElement>(null);
    const { at } = useDifferences(page);
    return (
      <div ref={page}>
        <p data-difference="" tabIndex={-1}>
          甲
        </p>
        <p data-difference="" tabIndex={-1}>
          乙
        </p>
        <output>{at}</output>
      </div>
    );
  }
  const press = (shiftKey = false) => fireEvent.keyDown(window, { key: 'F8', shiftKey });

  it('goes from difference to difference, round and round, and back with Shift', () => {
    Element.prototype.scrollIntoView = () => undefined;
    render(<Page />);
    const here = () => document.activeElement?.textContent;
    press();
    expect(here()).toBe('甲');
    press();
    expect(here()).toBe('乙');
    press();
    expect(here()).toBe('甲');
    press(true);
    expect(here()).toBe('乙');
    expect(screen.getByRole('status').textContent).toBe('2');
  });
});

describe('own tables beside each other', () => {
  const own = (report: Report, count: string) =>
    withOwnTable(report, 'section:1', ['平台', '条数'], ['门户网站', count], ['微信', '5']);
  const { additions } = compareReports(own(last, '96'), own(current, '128'));

  it('show the cells that changed, each with the way to it', () => {
    const onOpen = vi.fn();
    render(<OwnAdditions additions={additions} onlyChanged names={names} onOpen={onOpen} />);
    const row = screen.getByRole('row', { name: /门户网站·条数/u });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['96', '128']);
    expect(screen.queryByRole('row', { name: /微信/u })).toBeNull();
    fireEvent.click(within(row).getByRole('button'));
    expect(onOpen).toHaveBeenCalledWith('section:1/table:1/cell:2:2');
    expect(document.querySelectorAll('[data-difference]')).toHaveLength(countAdditionStops(additions));
  });

  it('are not listed where they are the same', () => {
    const same = compareReports(own(last, '96'), own(current, '96')).additions;
    render(<OwnAdditions additions={same} onlyChanged names={names} onOpen={vi.fn()} />);
    expect(screen.getByText('另有 1 处两份相同，没有列出。')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
