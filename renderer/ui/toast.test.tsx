// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { showToast, ToastCorner } from './toast.tsx';

afterEach(cleanup);

it('says the same news once, however often it is asked for', () => {
  render(<ToastCorner />);
  act(() => {
    showToast('没有未处理的问题。');
    showToast('已保存。');
    showToast('没有未处理的问题。');
  });
  // Other news may still stand: the corner is one for the whole window.
  const said = screen.getAllByText(/^(?:没有未处理的问题|已保存)。$/);
  expect(said.map(({ textContent }) => textContent)).toEqual(['已保存。', '没有未处理的问题。']);
});
