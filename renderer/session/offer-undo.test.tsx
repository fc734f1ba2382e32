// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { setFigure } from '../../shared/report/report.ts';
import { ToastLine } from '../ui/toast.tsx';
import { record, startHistory } from '../../shared/report/history.ts';
import { offerUndo } from './offer-undo.ts';
import { useSession } from './session.ts';

const FIGURE = 'requests.new.natural';

/** Somebody types a figure. */
function type(text: string) {
  const { history } = useSession.getState();
  if (!history) throw new Error('no report is open');
  const changed = record(history, setFigure(history.present, FIGURE, text), null, 0);
  act(() => useSession.setState({ history: changed }));
}

beforeEach(() => useSession.setState({ history: startHistory(exampleReport()) }));
afterEach(() => {
  cleanup();
  useSession.setState({ history: null });
});

describe('the offer to undo a change', () => {
  it('stands while the change is the last one, also when something else of the session changes', () => {
    const undo = vi.fn();
    render(<ToastLine />);
    type('8');
    act(() => offerUndo('已改好。', undo));
    act(() => useSession.setState({ saving: { kind: 'saving' } }));
    act(() => screen.getByRole('button', { name: /撤\s?销/ }).click());
    expect(undo).toHaveBeenCalledOnce();
  });

  it('is gone with the next change: it would undo that one instead', () => {
    render(<ToastLine />);
    type('8');
    act(() => offerUndo('已改好。', () => {}));
    type('9');
    expect(screen.queryByText('已改好。')).toBeNull();
  });
});
