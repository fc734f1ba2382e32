// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { FillBlanks } from './fill-blanks.tsx';

afterEach(cleanup);

const BLANKS = ['requests.partial.other', 'requests.granted.other'] as const;

describe('filling the blanks of an old table', () => {
  it('writes 0 into the blanks of this table and into nothing else', () => {
    const onFill = vi.fn();
    const other = setFigure(exampleReport(), 'disclosure.penalty.decisions', '');
    const report = BLANKS.reduce((rest, id) => setFigure(rest, id, ''), other);
    render(<FillBlanks report={report} section={3} onFill={onFill} />);
    fireEvent.click(screen.getByRole('button', { name: '2 格空白填 0' }));
    const [[edits]] = onFill.mock.calls as [[{ figure: string; text: string }[]]];
    expect(edits.map(({ figure, text }) => `${figure}=${text}`).sort()).toEqual(
      BLANKS.map((id) => `${id}=0`).sort(),
    );
  });

  it('is not offered for a single cell, nor for what is not blank', () => {
    const report = setFigure(setFigure(exampleReport(), BLANKS[0], ''), BLANKS[1], '无');
    render(<FillBlanks report={report} section={3} onFill={() => {}} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
