// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { problem } from '../../shared/problem.ts';
import { storeFirst } from './store-first.ts';
import { useSession, type Session } from './session.ts';

const failed = problem('unexpected', '保存年报');
const entry = { id: 'shown' } as NonNullable<Session['entry']>;

beforeEach(() =>
  useSession.setState({
    entry,
    saving: { kind: 'failed', problem: failed },
    saveNow: () => Promise.resolve(false),
  }),
);

it('says why what is shown could not be stored', async () => {
  expect(await storeFirst()).toBe(failed);
  expect(await storeFirst(['other', 'shown'])).toBe(failed);
});

it('is silent where everything is stored, and where what is not is another report', async () => {
  expect(await storeFirst(['other', null])).toBeNull();
  useSession.setState({ saveNow: () => Promise.resolve(true) });
  expect(await storeFirst()).toBeNull();
});
