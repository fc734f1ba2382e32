/** The find bar of the editor with the keys that open it. */
import { useState } from 'react';
import type { Hit } from '../../../shared/find/find-in-report.ts';
import { FIGURES } from '../../../shared/forms/figures.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import { useShortcut } from '../../ui/shortcuts.ts';
import type { PlaceRegistry } from '../parts/place-registry.ts';
import { FindBar } from './find-bar.tsx';
import { useFind } from './use-find.ts';

interface Props {
  readonly report: Report;
  readonly registry: PlaceRegistry;
  /** Nothing can be replaced in it. */
  readonly isLocked: boolean;
  readonly undo: () => void;
}

export function FindInEditor({ report, registry, isLocked, undo }: Props) {
  const [bar, setBar] = useState<{ readonly replace: boolean; readonly asked: number } | null>(null);
  const find = useFind(report, bar !== null);
  const open = (replace: boolean) => {
    // What is chosen on the paper is what is looked for.
    const chosen = window.getSelection()?.toString().trim() ?? '';
    if (chosen !== '' && !chosen.includes('\n')) find.setQuery(chosen);
    setBar((now) => ({
      replace: (replace || (now?.replace ?? false)) && !isLocked,
      asked: (now?.asked ?? 0) + 1,
    }));
  };
  useShortcut('Ctrl+F', () => open(false));
  useShortcut('Ctrl+H', () => open(true));
  if (!bar) return null;
  return (
    <FindBar
      find={find}
      asked={bar.asked}
      withReplace={bar.replace && !isLocked}
      onReplaceShown={isLocked ? null : () => open(true)}
      onReplaced={(count) => count > 0 && offerUndo(`已替换 ${count} 处。`, undo)}
      onClose={(hit) => {
        setBar(null);
        if (hit) goTo(registry, hit);
        else document.querySelector<HTMLElement>('[data-part]')?.focus();
      }}
    />
  );
}

function goTo(registry: PlaceRegistry, hit: Hit): void {
  const words = FIGURES.has(hit.place) ? null : { quote: hit.words, start: hit.shownAt };
  registry.goTo(hit.place, words);
}
