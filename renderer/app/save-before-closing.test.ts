// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closingGuard, useSaveBeforeClosing } from './save-before-closing.ts';

/** A window with something unsaved; `saves` and `answers` say in turn whether saving works and what the clerk says. */
function openWindow({ saves, answers = [] }: { saves: boolean[]; answers?: boolean[] }) {
  const state = { isUnsaved: true, isOpen: true, asked: 0, tried: 0 };
  const guard = closingGuard(
    {
      hasUnsaved: () => state.isUnsaved,
      saveNow: () => {
        state.tried += 1;
        const isStored = saves.shift() ?? false;
        if (isStored) state.isUnsaved = false;
        return Promise.resolve(isStored);
      },
    },
    {
      confirmLoss: () => {
        state.asked += 1;
        return Promise.resolve(answers.shift() ?? false);
      },
      close: () => close(),
    },
  );
  /** As Electron does it: nobody prevented it, so the window goes. */
  function close() {
    const preventDefault = vi.fn<() => void>();
    guard({ preventDefault });
    if (preventDefault.mock.calls.length === 0) state.isOpen = false;
  }
  return { state, close, settle: () => new Promise((resolve) => setTimeout(resolve)) };
}

describe('closing a window of Electron', () => {
  it('saves first and then goes, without a question', async () => {
    const { state, close, settle } = openWindow({ saves: [true] });
    close();
    expect(state.isOpen).toBe(true);
    await settle();
    expect(state).toMatchObject({ isOpen: false, asked: 0, tried: 1 });
  });

  it('goes at once where everything is saved', () => {
    const { state, close } = openWindow({ saves: [] });
    state.isUnsaved = false;
    close();
    expect(state).toMatchObject({ isOpen: false, tried: 0 });
  });

  it('stays where saving failed and the clerk wants to go back, and tries to save again the next time', async () => {
    const { state, close, settle } = openWindow({ saves: [false, true], answers: [false] });
    close();
    await settle();
    expect(state).toMatchObject({ isOpen: true, asked: 1 });
    close();
    await settle();
    expect(state).toMatchObject({ isOpen: false, asked: 1, tried: 2 });
  });

  it('goes where saving failed and the clerk says so', async () => {
    const { state, close, settle } = openWindow({ saves: [false], answers: [true] });
    close();
    await settle();
    expect(state).toMatchObject({ isOpen: false, isUnsaved: true, asked: 1 });
  });

  it('asks once however often it is asked to close meanwhile', async () => {
    const { state, close, settle } = openWindow({ saves: [false], answers: [false] });
    close();
    close();
    close();
    await settle();
    expect(state).toMatchObject({ isOpen: true, asked: 1, tried: 1 });
  });
});

it('in a browser, which asks by itself, the window stays and saves', () => {
  const saveNow = vi.fn(() => Promise.resolve(true));
  const preventDefault = vi.fn<() => void>();
  closingGuard({ hasUnsaved: () => true, saveNow }, null)({ preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(saveNow).toHaveBeenCalledOnce();
});

describe('a window with two screens whose work cannot be saved', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    Reflect.deleteProperty(window, 'nianbao');
  });
  const unsavable = () => ({ hasUnsaved: () => true, saveNow: () => Promise.resolve(false) });
  const isPrevented = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('asks the clerk once for both, and then goes', async () => {
    const confirmLoss = vi.fn(() => Promise.resolve(true));
    Object.defineProperty(window, 'nianbao', { configurable: true, value: { confirmLoss } });
    const went = vi.fn();
    vi.spyOn(window, 'close').mockImplementation(() => void (isPrevented() || went()));
    const screens = [unsavable(), unsavable()].map((one) => renderHook(() => useSaveBeforeClosing(one)));
    expect(isPrevented()).toBe(true);
    await vi.waitFor(() => expect(went).toHaveBeenCalledOnce());
    expect(confirmLoss).toHaveBeenCalledOnce();
    for (const { unmount } of screens) unmount();
    expect(isPrevented(), 'nothing is left to be asked about').toBe(false);
  });
});
