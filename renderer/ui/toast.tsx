/**
 * News, one at a time, on a line of its own at the bottom of the window: it covers nothing. Read out by screen readers,
 * reached with a key, gone by itself, with the next news, or with the state that it speaks of.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from 'antd';
import { CloseOutlined } from '@ant-design/icons';
import { create } from 'zustand';
import type { Problem } from '../../shared/problem.ts';
import { ProblemMessage } from './problem-message.tsx';
import { useShortcut } from './shortcuts.ts';
import { keyName } from './bindings.ts';
import { nestQuotes } from '../../shared/text/nested-quotes.ts';
import './toast.css';

interface ToastAction {
  readonly title: string;
  readonly run: () => void;
}

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action: ToastAction | null;
  /** Shown in full instead of `text`; stays until it is closed. */
  readonly problem: Problem | null;
}

interface Toasts {
  /** What is said stands last; below it lie the problems that nobody has closed yet. */
  readonly toasts: readonly Toast[];
  readonly dismiss: (id: number) => void;
}

/** Leads the keyboard to the news. */
export const TOAST_KEYS = 'Alt+M';

/** Long enough to read; with an action, to reach for it. */
const SHOWN_MS = 4000;
const SHOWN_WITH_ACTION_MS = 10_000;
let nextId = 1;

const useToasts = create<Toasts>()((set) => ({
  toasts: [],
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));

/** Shows news in place of what is said; problems wait below it. Answers how to take the toast away before its time. */
function show(toast: Omit<Toast, 'id'>): () => void {
  const id = nextId++;
  useToasts.setState(({ toasts }) => {
    const waiting = toasts.filter(({ problem, text }) => problem !== null && text !== toast.text);
    return { toasts: [...waiting, { ...toast, id }] };
  });
  return () => useToasts.getState().dismiss(id);
}

/** Says `text`; with `action`, offers it while the toast stands. Answers how to take the toast away. */
export function showToast(text: string, action: ToastAction | null = null): () => void {
  return show({ text: nestQuotes(text), action, problem: null });
}

/** Says what went wrong, until the user closes it; with `action`, offers it. */
export function showProblem(problem: Problem, action: ToastAction | null = null): void {
  show({ text: problem.what, action, problem });
}

/** What is said. It does not leave while the pointer or the keyboard is on it. */
function ToastCard({ toast }: { readonly toast: Toast }) {
  const dismiss = useToasts((state) => state.dismiss);
  const [isHeld, setHeld] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const { id, action, problem } = toast;
  const shownFor = action ? SHOWN_WITH_ACTION_MS : SHOWN_MS;
  useEffect(() => {
    if (problem || isHeld) return;
    const timer = setTimeout(() => dismiss(id), shownFor);
    return () => clearTimeout(timer);
  }, [dismiss, id, problem, isHeld, shownFor]);
  useShortcut(TOAST_KEYS, () => {
    before.current = document.activeElement;
    card.current?.querySelector('button')?.focus();
  });
  /** The keyboard goes back to where it came from. */
  const close = () => {
    const isInside = card.current?.contains(document.activeElement) ?? false;
    if (isInside && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    dismiss(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <div
      ref={card}
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={onKeyDown}
    >
      {problem ? <ProblemMessage problem={problem} /> : <span>{toast.text}</span>}
      {action && (
        <Button
          type="link"
          size="small"
          title={`${action.title}（${keyName(TOAST_KEYS)}，回车）`}
          onClick={() => {
            close();
            action.run();
          }}
        >
          {action.title}
        </Button>
      )}
      <Button
        type="text"
        size="small"
        aria-label="关闭提示"
        title={`关闭提示（${keyName(TOAST_KEYS)} 到这里，${keyName('Esc')} 关闭）`}
        icon={<CloseOutlined />}
        onClick={close}
      />
    </div>
  );
}

/** The line where toasts appear; once in the frame. */
export function ToastLine() {
  const said = useToasts((state) => state.toasts.at(-1));
  return (
    <section className="toast-line" aria-label="提示">
      <div role="status" aria-live="polite">
        {said && <ToastCard key={said.id} toast={said} />}
      </div>
    </section>
  );
}
