import { createRoot } from 'react-dom/client';
import { problem } from '../shared/problem.ts';
import { beginPreferences } from './app/begin-preferences.ts';
import { enterWindow, staySeen } from './app/own-window.ts';
import { App } from './frame/app.tsx';
import { ProblemMessage } from './ui/problem-message.tsx';

/** In a browser: only a page that the program opened may do anything. */
function isLetIn(): boolean {
  if (window.nianbao) return true;
  const hasEntered = enterWindow();
  if (hasEntered) staySeen();
  return hasEntered;
}

const root = document.getElementById('root');
if (root && isLetIn()) {
  // What is remembered comes first, so that nothing changes its size or colour once it is shown.
  void beginPreferences().then(() => createRoot(root).render(<App />));
} else if (root) {
  createRoot(root).render(<ProblemMessage problem={problem('not-let-in', '年报助手')} />);
}
