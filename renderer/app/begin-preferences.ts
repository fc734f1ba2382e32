/** Fetches what the window remembers, and has the program keep what it is to remember. */
import { beginWith } from '../ui/preferences.ts';
import { bridge } from './bridge.ts';

/** Never rejects: a window that nobody remembers looks as it looks at first. */
export async function beginPreferences(): Promise<void> {
  const answer = await bridge.loadPreferences({}).catch(() => null);
  beginWith(answer?.ok ? answer.values : {}, (name, value) => {
    void bridge.keepPreference({ name, value }).catch(() => undefined);
  });
}
