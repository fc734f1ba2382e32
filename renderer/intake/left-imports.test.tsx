// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { bridge } from '../app/bridge.ts';
import { useHeld } from './held.ts';
import { LeftImportsActions, useLeftImports } from './left-imports.tsx';

afterEach(cleanup);

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);

function Screen() {
  const left = useLeftImports();
  return <main tabIndex={-1}>{left !== null && <LeftImportsActions />}</main>;
}

it('whoever gives up what is left has the keyboard on the screen, not nowhere', async () => {
  const file = { id: 'a', batch: 'b', name: '2024年报.docx', changedAt: null };
  vi.spyOn(bridge, 'listHeld').mockResolvedValue({ ok: true, held: [file] } as never);
  const drop = vi.spyOn(bridge, 'dropHeld').mockResolvedValue({ ok: true });
  await useHeld.getState().look();
  render(<Screen />);
  fireEvent.click(screen.getByRole('button', { name: /^放\s?弃$/u }));
  const confirm = await waitFor(() => screen.getAllByRole('button', { name: /^放\s?弃$/u }).at(-1));
  confirm?.focus();
  fireEvent.click(confirm ?? expect.fail('nobody asks'));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  expect(drop).toHaveBeenCalledWith({ ids: ['a'] });
  expect(screen.queryByRole('button', { name: '继续' })).toBeNull();
});
