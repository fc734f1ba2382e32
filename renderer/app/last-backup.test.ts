import { expect, it } from 'vitest';
import { isBackupDue, lastBackupWords } from './last-backup.ts';

const now = Date.parse('2026-02-01T00:00:00Z');

it.each([
  [
    'nothing has changed since',
    { at: '2025-01-01T00:00:00Z', since: '2025-01-01T00:00:00Z', changed: 0 },
    false,
  ],
  [
    'something has, a while ago',
    { at: '2026-01-01T00:00:00Z', since: '2026-01-01T00:00:00Z', changed: 1 },
    true,
  ],
  ['something has, lately', { at: '2026-01-25T00:00:00Z', since: '2026-01-25T00:00:00Z', changed: 3 }, false],
  ['there never was one, on the first days', { at: null, since: '2026-01-30T00:00:00Z', changed: 2 }, false],
  ['there never was one', { at: null, since: '2026-01-10T00:00:00Z', changed: 2 }, true],
  ['the library is empty', { at: null, since: null, changed: 0 }, false],
])('a backup is asked for where it should be: %s', (_, last, expected) => {
  expect(isBackupDue(last, now)).toBe(expected);
});

it('what is said of the last backup names how much is not in it', () => {
  expect(lastBackupWords({ at: '2026-01-20T02:21:00Z', since: null, changed: 3 })).toMatch(
    /^上次备份整个资料库：2026年1月20日 .*，以后新增或改过 3 份年报。$/,
  );
  expect(lastBackupWords({ at: null, since: null, changed: 2 })).toBe('还没有备份过，资料库里有 2 份年报。');
});
