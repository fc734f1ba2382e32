import { expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { contentMark } from '../../../shared/report/handed-out.ts';
import { startHistory } from '../../../shared/report/history.ts';
import { setFigure } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import type { SaveState } from '../../session/autosave.ts';
import { useSession } from '../../session/session.ts';
import { createHandedOutState } from './handed-out-state.ts';

const handed = exampleReport();
const handedOut = { at: '2026-01-20T10:00:00.000Z', mark: contentMark(handed) };
const entry = { ...useSession.getState().entry, handedOut } as NonNullable<
  ReturnType<typeof useSession.getState>['entry']
>;
const session = (report: Report, saving: SaveState) => ({ entry, saving, history: startHistory(report) });

it('a report that was handed in is read when it has been stored, not at every key', () => {
  const stateOf = createHandedOutState();
  const saved: SaveState = { kind: 'saved', at: null };
  const changed = setFigure(handed, 'requests.new.natural', '8');
  expect(stateOf(session(handed, saved))).toBe('same');
  expect(stateOf(session(changed, saved))).toBe('same');
  expect(stateOf(session(changed, { kind: 'saving' }))).toBe('same');
  const again: SaveState = { kind: 'saved', at: '2026-01-21T10:00:00.000Z' };
  expect(stateOf(session(changed, again))).toBe('changed');
  expect(stateOf(session(handed, { kind: 'saving' }))).toBe('changed');
  expect(stateOf(session(handed, { kind: 'saved', at: null }))).toBe('same');
});

it('a report that is handed in anew, or never was, has no answer of before', () => {
  const stateOf = createHandedOutState();
  const changed = setFigure(handed, 'requests.new.natural', '8');
  const waiting: SaveState = { kind: 'saving' };
  expect(stateOf(session(changed, waiting))).toBe('changed');
  const anew = { ...entry, handedOut: { ...handedOut, mark: contentMark(changed) } };
  expect(stateOf({ ...session(changed, waiting), entry: anew })).toBe('same');
  expect(stateOf({ ...session(changed, waiting), entry: { ...entry, handedOut: null } })).toBeNull();
});
