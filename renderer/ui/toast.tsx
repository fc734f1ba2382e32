/** Short news in a corner, with at most one action (undo); read out by screen readers, gone by itself. */
import { useEffect } from 'react';
import { Button } from 'antd';
import { CloseOutlined } from '@ant-design/icons';
import { create } from 'zustand';
import type { Problem } from '../../shared/problem.ts';
import { ProblemMessage } from './problem-message.tsx';
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
  readonly toasts: readonly Toast[];
  readonly dismiss: (id: number) => void;
}

/** Long enough to read; with an action, to reach for it. */
const SHOWN_MS = 4000;
const SHOWN_WITH_ACTION_MS = 10_000;
const MOST = 3;
let nextId = 1;

const useToasts = create<Toasts>()((set) => ({
  toasts: [],
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));

/** Shows news, in place of the same news said before. Answers how to take the toast away before its time. */
function show(toast: Omit<Toast, 'id'>): () => void {
  const id = nextId++;
  useToasts.setState(({ toasts }) => {
    const others = toasts.filter(({ text }) => text !== toast.text);
    return { toasts: [...others, { ...toast, id }].slice(-MOST) };
  });
  return () => useToasts.getState().dismiss(id);
}

/** Says `text`; with `action`, offers it while the toast stands. Answers how to take the toast away. */
export function showToast(text: string, action: ToastAction | null = null): () => void {
  return show({ text, action, problem: null });
}

/** Says what went wrong, until the user closes it. */
export function showProblem(problem: Problem): void {
  show({ text: problem.what, action: null, problem });
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const dismiss = useToasts((state) => state.dismiss);
  const { id, action, problem } = toast;
  const shownFor = action ? SHOWN_WITH_ACTION_MS : SHOWN_MS;
  useEffect(() => {
    if (problem) return;
    const timer = setTimeout(() => dismiss(id), shownFor);
    return () => clearTimeout(timer);
  }, [dismiss, id, problem, shownFor]);
  return (
    <div className="toast">
      {problem ? <ProblemMessage problem={problem} /> : <span>{toast.text}</span>}
      {action && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            dismiss(id);
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
        icon={<CloseOutlined />}
        onClick={() => dismiss(id)}
      />
    </div>
  );
}

/** The corner where toasts appear; once in the frame. */
export function ToastCorner() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className="toast-corner" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}
