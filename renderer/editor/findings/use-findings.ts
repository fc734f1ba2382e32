/** The findings of the opened report as the editor works with them: the line at hand, the way there and back. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DecidedFinding } from '../../../shared/findings/decisions.ts';
import type { Place, Report } from '../../../shared/report/schema.ts';
import { showToast } from '../../ui/toast.tsx';
import { useSteady } from '../../ui/use-steady.ts';
import { rememberReason } from './decision-reasons.ts';
import type { FindingActions } from './finding-actions.ts';
import { shownItems, WHOLE_PANEL, type PanelView } from './findings-panel.tsx';
import {
  countItems,
  itemAt,
  matterItems,
  stepItem,
  targetsOf,
  type FindingItem,
  type Target,
} from './findings-view.ts';
import { createKeeper } from '../../session/keep-unchanged.ts';
import { isChecked, type LiveFindings } from '../../session/live-check.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import type { PlaceRegistry } from '../parts/place-registry.ts';
import { revealCard } from './reveal-card.ts';
import { useSession, whenChecked } from '../../session/session.ts';
import { TAKES_ROOM, type SideState } from '../side/side-state.ts';

interface Given {
  readonly report: Report;
  readonly findings: LiveFindings;
  readonly registry: PlaceRegistry;
  readonly side: Pick<SideState, 'open' | 'tab' | 'show' | 'fold'>;
  /** Where the caret stands. */
  readonly here: Place | null;
  readonly undo: () => void;
}

const DECIDED = { confirmed: '已确认无误。', ignored: '已忽略。' } as const;
const LEVEL_WORDS = { error: '错误', warning: '警告', hint: '提示' } as const;

/** Puts the keyboard on a button of the list once it is drawn. */
function focusInPanel(selector: string): void {
  requestAnimationFrame(() => {
    const content = document.querySelector<HTMLElement>('#side-content');
    const button =
      content?.querySelector<HTMLElement>(selector) ?? content?.querySelector<HTMLElement>('button');
    (button ?? content)?.focus();
    const card = button?.closest('li');
    if (card) revealCard(card);
  });
}

const cardButton = (id: string) => `[data-finding="${CSS.escape(id)}"] button`;

export function useFindings({ report, findings, registry, side, here, undo }: Given) {
  const [keep] = useState(createKeeper<FindingItem>);
  const [chosen, setChosen] = useState<string | null>(null);
  const [view, setView] = useState<PanelView>(WHOLE_PANEL);
  /** Said to those who cannot see where F8 has gone. */
  const [said, setSaid] = useState('');
  /** The line that was left for the paper, until somebody comes back. */
  const left = useRef<string | null>(null);

  const { figures } = report;
  const items = useMemo(() => keep(matterItems(findings, { figures })), [keep, findings, figures]);
  const { error, warning, hint } = useMemo(() => countItems(items), [items]);
  // Null while nothing has been checked, and the same object while the numbers are the same, for what is drawn from it.
  const isKnown = isChecked(findings);
  const counts = useMemo(() => (isKnown ? { error, warning, hint } : null), [isKnown, error, warning, hint]);
  const current = useMemo(() => itemAt(items, chosen, here), [items, chosen, here]);
  const { show, fold } = side;
  const isShown = side.open && side.tab === 'findings';

  const goTo = useCallback(
    ({ place, words }: Target) => {
      // Whoever goes to a place wants to see it.
      if (window.matchMedia(TAKES_ROOM).matches) fold();
      registry.goTo(place, words);
    },
    [registry, fold],
  );
  const locate = useCallback(
    (item: FindingItem, target: Target) => {
      setChosen(item.id);
      left.current = item.id;
      goTo(target);
    },
    [goTo],
  );
  /** A line as it is now, when what was typed last has been checked; null where it has gone. */
  const lineNow = useSteady((id: string) => items.find((item) => item.id === id) ?? null);
  const actions = useMemo((): FindingActions => {
    const withNow = (item: FindingItem, act: (now: FindingItem) => void) =>
      whenChecked(() => {
        const now = lineNow(item.id);
        if (now) act(now);
      });
    const afterDecision = (text: string) => {
      offerUndo(text, undo);
      left.current = null;
    };
    return {
      locate,
      fix: (item, { title }) =>
        withNow(item, ({ id, fixes, targets: [target] }) => {
          const fix = fixes.find((one) => one.title === title);
          if (!fix) return;
          const next = nextCard(id);
          useSession.getState().edit(fix.edits);
          if (target) registry.goTo(target.place);
          left.current = next;
          offerUndo(`${title}：已改好。`, undo);
        }),
      decide: (item, verdict, reason) => {
        rememberReason(reason);
        withNow(item, ({ id, decidable }) => {
          const next = nextCard(id);
          useSession.getState().decide(decidable, verdict, reason);
          whenChecked(() => focusInPanel(next === null ? '.decided-toggle' : cardButton(next)));
          afterDecision(DECIDED[verdict]);
        });
      },
      look: ({ finding }: DecidedFinding) => {
        const [target] = targetsOf(finding, {
          figures: useSession.getState().history?.present.figures ?? {},
        });
        if (target) goTo(target);
      },
      reopen: (decided) => {
        useSession.getState().edit(
          [...new Set(decided.map(({ decision }) => decision.basis))].map((basis) => ({
            kind: 'reopen',
            basis,
          })),
        );
        whenChecked(() => focusInPanel('.decided-toggle'));
        afterDecision('已撤回，重新列为未处理。');
      },
    };
  }, [locate, goTo, registry, undo, lineNow]);

  /** A step that was asked for before anything had been checked. */
  const asked = useRef<1 | -1 | null>(null);
  /** Goes to the next or the previous finding of those that are shown. */
  const step = useSteady((by: 1 | -1) => {
    asked.current = isKnown ? null : by;
    if (!isKnown) return;
    const shown = isShown ? shownItems(items, view) : items;
    const item = stepItem(shown, current?.id ?? null, by);
    const [target] = item?.targets ?? [];
    if (!item || !target) {
      showToast(items.length > 0 ? '这一级别没有未处理的问题。' : '没有未处理的问题。');
      return;
    }
    setSaid(`${LEVEL_WORDS[item.level]}：${item.message}`);
    locate(item, target);
  });
  useEffect(() => {
    if (isKnown && asked.current !== null) step(asked.current);
  }, [isKnown, step]);
  const next = useCallback(() => step(1), [step]);
  /** Shows the list with the keyboard where it was, else at the line at hand. */
  const showList = useSteady(() => {
    show('findings');
    const at = left.current ?? current?.id;
    left.current = null;
    focusInPanel(at === undefined ? '.findings button' : cardButton(at));
  });
  /** Goes back to the line that led to the paper; false where none did. */
  const goBack = () => {
    const wasLeft = left.current !== null;
    if (wasLeft) showList();
    return wasLeft;
  };
  return { items, counts, current, view, setView, actions, step, next, showList, goBack, said, isShown };
}

/** The line after the one with `id` in the list as it is drawn. */
function nextCard(id: string): string | null {
  const cards = [...document.querySelectorAll<HTMLElement>('#side-content [data-finding]')];
  const at = cards.findIndex((card) => card.dataset['finding'] === id);
  return (cards[at + 1] ?? cards[at - 1])?.dataset['finding'] ?? null;
}
