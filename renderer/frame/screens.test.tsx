// @vitest-environment jsdom
import { Suspense, useState } from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { createScreens, type FetchScreen } from './screens.tsx';

type Fetch = FetchScreen<{ readonly name: string }>;

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('a screen that cannot be fetched is said so calmly, and comes when it is asked for again', async () => {
  let isServerThere = false;
  const fetchScreen = vi.fn<Fetch>(() =>
    isServerThere
      ? Promise.resolve({ default: () => <p>模板的内容</p> })
      : Promise.reject(new TypeError('Unable to preload CSS for /assets/templates.css')),
  );
  const screens = createScreens({ templates: fetchScreen }, { templates: '年报模板' });
  const Frame = () => {
    const [, setAttempt] = useState(0);
    const retry = () => {
      screens.again('templates');
      setAttempt((attempt) => attempt + 1);
    };
    return (
      <ErrorBoundary subject="年报模板" onRetry={retry} onLeave={() => undefined}>
        <Suspense fallback="正在打开">{screens.show('templates')}</Suspense>
      </ErrorBoundary>
    );
  };
  render(<Frame />);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('“打开年报模板”没有完成');
  expect(document.body.textContent).not.toContain('CSS');

  fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
  await screen.findByRole('alert');
  expect(fetchScreen).toHaveBeenCalledTimes(2);

  isServerThere = true;
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(await screen.findByText('模板的内容')).toBeTruthy();
});

it('fetching ahead fails in silence: nothing is left that nobody catches, and the screen is fetched when wanted', async () => {
  const fetchScreen = vi
    .fn<Fetch>()
    .mockRejectedValueOnce(new Error('gone'))
    .mockResolvedValue({ default: () => <p>编辑的内容</p> });
  const screens = createScreens({ editor: fetchScreen }, { editor: '编辑年报' });
  await screens.ahead('editor');
  await vi.waitFor(() => expect(fetchScreen.mock.settledResults[0]?.type).toBe('rejected'));
  render(<Suspense fallback="正在打开">{screens.show('editor')}</Suspense>);
  expect(await screen.findByText('编辑的内容')).toBeTruthy();
});

it('a screen is ready when it has what it shows, and no later than somebody wants to know why he waits', async () => {
  vi.useFakeTimers();
  try {
    let answer: () => void = () => undefined;
    const asked = vi.fn(() => new Promise<void>((done) => (answer = done)));
    const screens = createScreens(
      { editor: () => Promise.resolve({ default: () => null, prepare: asked }) },
      { editor: '编辑年报' },
    );
    const isReady = async (visit: { screen: { name: 'editor' } }) => {
      let ready = false;
      void screens.ready(visit).then(() => (ready = true));
      await vi.advanceTimersByTimeAsync(0);
      return ready;
    };
    const quick = { screen: { name: 'editor' as const } };
    expect(await isReady(quick)).toBe(false);
    answer();
    expect(await isReady(quick)).toBe(true);
    expect(asked).toHaveBeenCalledTimes(1);
    const slow = { screen: { name: 'editor' as const } };
    expect(await isReady(slow)).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await isReady(slow)).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
