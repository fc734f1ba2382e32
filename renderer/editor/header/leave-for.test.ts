// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { problem } from '../../../shared/problem.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useSession } from '../../session/session.ts';
import { leaveFor } from './leave-for.ts';

beforeEach(() => useNavigation.getState().go({ name: 'editor', id: 'shown' }));

it('goes to the pages of a report that is stored', async () => {
  useSession.setState({ saveNow: () => Promise.resolve(true) });
  await leaveFor('print', 'shown');
  expect(useNavigation.getState().screen).toEqual({ name: 'print', id: 'shown' });
});

it('stays with a report that could not be stored, so that no older one goes to paper', async () => {
  useSession.setState({
    saveNow: () => Promise.resolve(false),
    saving: { kind: 'failed', problem: problem('unexpected', '保存年报') },
  });
  await leaveFor('print', 'shown');
  expect(useNavigation.getState().screen).toEqual({ name: 'editor', id: 'shown' });
});
