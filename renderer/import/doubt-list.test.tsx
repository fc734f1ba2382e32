// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { DoubtList } from './doubt-list.tsx';
import { doubtsOf } from '../../shared/report/doubts.ts';

afterEach(cleanup);

const DOUBTS = doubtsOf(setFigure(exampleReport(), 'disclosure.licensing.decisions', '126件'));
const NOTHING = () => undefined;

function show(readOnly: boolean, current: string | null = null) {
  const actions = { onShow: NOTHING, onConfirm: NOTHING, onTake: NOTHING };
  render(<DoubtList doubts={DOUBTS} current={current} readOnly={readOnly} {...actions} />);
}

const names = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

describe('the list of doubts', () => {
  it('offers the number that was probably meant, and to leave the place as it stands', () => {
    show(false);
    expect(names()).toEqual([expect.stringContaining('行政许可'), '改为 126', '确认无误']);
  });

  it('tells of the doubt at hand, which stands in full above, only the place', () => {
    show(false, DOUBTS[0]?.id);
    expect(names()).toEqual([expect.stringContaining('行政许可')]);
  });

  it('only leads to the places once the report is saved', () => {
    show(true);
    expect(names()).toEqual([expect.stringContaining('行政许可')]);
  });
});
