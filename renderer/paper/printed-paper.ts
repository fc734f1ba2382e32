/**
 * Whatever way somebody prints a window, what comes out is the paper and never the window: the browser says that it is
 * about to print, and the paper takes the window's place until it has.
 */
import { useEffect, useEffectEvent } from 'react';
import type { Paper } from '../../shared/document/html/paper.ts';
import { fillWithPaper } from './paper-content.ts';
import './printed-paper.css';

/** While it is used, printing prints what `make` gives; null leaves it to the window. */
export function usePrintedPaper(make: () => Paper | null): void {
  const onMake = useEffectEvent(make);
  useEffect(() => {
    let takeAway = (): void => undefined;
    const before = () => {
      takeAway();
      const paper = onMake();
      if (paper) takeAway = layOut(paper);
    };
    const after = () => {
      takeAway();
      takeAway = () => undefined;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      after();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}

/** Puts the paper into the document; answers how to take it out again. */
function layOut(paper: Paper): () => void {
  const { title } = document;
  const style = document.createElement('style');
  style.textContent = paper.pageRules;
  const host = document.createElement('div');
  host.className = 'printed-paper';
  document.head.append(style);
  document.body.append(host);
  fillWithPaper(host, paper);
  // A browser names the file after it.
  document.title = paper.title;
  return () => {
    style.remove();
    host.remove();
    document.title = title;
  };
}
