import { expect, it, vi } from 'vitest';
import { beginWith, preference, setPreference, whenPreferences } from './preferences.ts';

it('what is remembered is there from the beginning, said to whom it concerns, and kept when it changes', () => {
  const listener = vi.fn();
  const keep = vi.fn();
  whenPreferences(listener);
  beginWith({ theme: 'dark' }, keep);
  expect(listener).toHaveBeenCalledOnce();
  expect([preference('theme'), preference('zoom')]).toEqual(['dark', undefined]);
  setPreference('zoom', 1.25);
  expect([preference('theme'), preference('zoom')]).toEqual(['dark', 1.25]);
  expect(keep).toHaveBeenCalledExactlyOnceWith('zoom', 1.25);
  beginWith({}, () => undefined);
  expect(preference('zoom')).toBeUndefined();
});
