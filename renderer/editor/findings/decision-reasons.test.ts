import { beforeEach, expect, it } from 'vitest';
import type { Decision } from '../../../shared/report/schema.ts';
import { beginWith, preference, setPreference } from '../../ui/preferences.ts';
import { recentReasons, rememberReason } from './decision-reasons.ts';

const decision = (reason: string, day: number) =>
  ({ reason, decidedAt: `2025-01-${String(day).padStart(2, '0')}T08:00:00.000Z` }) as Decision;

beforeEach(() => beginWith({}, () => undefined));

it('reasons are offered the latest first, four of them, each once, those of the report before others', () => {
  for (const reason of ['一', '二', '三', '二']) rememberReason(reason);
  expect(recentReasons([])).toEqual(['二', '三', '一']);
  expect(recentReasons([decision('甲', 1), decision('乙', 3), decision('', 4), decision('三', 2)])).toEqual([
    '乙',
    '三',
    '甲',
    '二',
  ]);
});

it('twelve are kept, and no empty one', () => {
  for (let at = 0; at < 14; at++) rememberReason(String(at));
  rememberReason('');
  expect(preference('editor.reasons')).toEqual(Array.from({ length: 12 }, (_, at) => String(13 - at)));
});

it('what is kept in another shape is none', () => {
  setPreference('editor.reasons', '一');
  expect(recentReasons([])).toEqual([]);
  setPreference('editor.reasons', ['一', 2, null]);
  expect(recentReasons([])).toEqual(['一']);
});
