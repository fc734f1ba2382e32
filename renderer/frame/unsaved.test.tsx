// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { problem } from '../../shared/problem.ts';
import { useNavigation } from '../app/navigation.ts';
import CheckSheetScreen from '../check-sheet/check-sheet-screen.tsx';
import ComparisonScreen from '../comparison/comparison-screen.tsx';
import PrintScreen from '../print/print-screen.tsx';
import { useSession, type Session } from '../session/session.ts';

afterEach(cleanup);

it.each([
  ['print', PrintScreen],
  ['check-sheet', CheckSheetScreen],
  ['comparison', ComparisonScreen],
] as const)('%s says that the report could not be stored, and shows no older one', async (name, Screen) => {
  useNavigation.getState().go({ name, id: 'shown' });
  useSession.setState({
    entry: { id: 'shown' } as NonNullable<Session['entry']>,
    saveNow: () => Promise.resolve(false),
    saving: { kind: 'failed', problem: problem('unexpected', '保存年报') },
  });
  render(<Screen />);
  expect((await screen.findByRole('alert')).textContent).toContain('保存年报');
});
