// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useZoomKeys } from '../app/window-zoom.ts';
import { ZoomChoice } from './zoom-choice.tsx';

afterEach(cleanup);

function Window() {
  useZoomKeys();
  return <ZoomChoice />;
}

it('in a browser the keys of the browser are named, and left to it', () => {
  render(<Window />);
  expect(screen.queryByRole('radiogroup')).toBeNull();
  expect(screen.getByText(/由浏览器调整/).textContent).toContain('Ctrl');
  for (const key of ['+', '-', '0']) {
    // False where somebody prevented it.
    expect(fireEvent.keyDown(document.body, { key, ctrlKey: true })).toBe(true);
  }
});
