// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ErrorBoundary } from './error-boundary.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('shows a sentence and a way out instead of a screen that breaks, and nothing of the error', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const onLeave = vi.fn();
  const Broken = () => {
    throw new Error('secret detail');
  };
  render(
    <ErrorBoundary subject="资料库" onRetry={() => undefined} onLeave={onLeave}>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert').textContent).toContain('“资料库”');
  expect(document.body.textContent).not.toContain('secret detail');
  fireEvent.click(screen.getByRole('button', { name: '回到资料库' }));
  expect(onLeave).toHaveBeenCalled();
});
