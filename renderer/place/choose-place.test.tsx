// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { bridge } from '../app/bridge.ts';
import { useChoosePlace } from './choose-place.tsx';

afterEach(cleanup);

function Settings() {
  const { choose, dialog } = useChoosePlace({ now: '/data', onMoved: () => undefined });
  return (
    <>
      <button onClick={choose}>换一个位置…</button>
      {dialog}
    </>
  );
}

it('whoever stops the copying of a library has the keyboard at the button that would begin it again', async () => {
  vi.spyOn(bridge, 'choosePlace').mockResolvedValue({
    ok: true,
    choice: { id: '1', folder: '/stick/年报资料库', reports: null, caution: null },
  } as never);
  vi.spyOn(bridge, 'moveProgress').mockResolvedValue({ ok: true, progress: null } as never);
  vi.spyOn(bridge, 'moveLibrary').mockImplementation(
    () =>
      new Promise((done) => {
        vi.spyOn(bridge, 'stopMoving').mockImplementation(() => {
          done({ ok: true, isMoved: false } as never);
          return Promise.resolve({ ok: true } as never);
        });
      }),
  );
  render(<Settings />);
  fireEvent.click(screen.getByText('换一个位置…'));
  fireEvent.change(screen.getByLabelText('文件夹的完整位置'), { target: { value: '/stick' } });
  fireEvent.click(screen.getByRole('button', { name: '下一步' }));
  fireEvent.click(await screen.findByRole('button', { name: /复制并改用/ }));
  const stop = await screen.findByRole('button', { name: '停止复制' });
  stop.focus();
  fireEvent.click(stop);
  await waitFor(() => expect(screen.queryByText('停止复制')).toBeNull());
  const again = screen.getByRole('button', { name: /复制并改用/ });
  await waitFor(() => expect(document.activeElement).toBe(again));
});
