// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { focusScreen, recordFocus, restoreFocus } from './focus-memory.ts';

let visit = 'a';
let stop: () => void = () => undefined;
let stopRestoring: () => void = () => undefined;

function draw(html: string): HTMLElement {
  document.body.innerHTML = `<button id="outside">外</button><main tabindex="-1">${html}</main>`;
  const main = document.querySelector('main');
  if (!main) throw new Error('no main');
  return main;
}

function focus(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

const frame = () => new Promise((done) => requestAnimationFrame(done));

beforeEach(() => {
  stop = recordFocus(() => visit);
});
afterEach(() => {
  document.body.replaceChildren();
  stop();
  stopRestoring();
});

it('going back leads to the cell that had the keyboard, even where it is drawn later', async () => {
  visit = 'back';
  const editor = '<table><tr><td data-figure="requests.new.total" tabindex="-1">1</td></tr></table>';
  draw(editor);
  focus('td');
  visit = 'elsewhere';
  draw('<button>返回</button>');
  const main = draw('');
  stopRestoring = restoreFocus('back', main);
  expect(document.activeElement).toBe(main);
  main.innerHTML = editor;
  await frame();
  expect(document.activeElement?.getAttribute('data-figure')).toBe('requests.new.total');
});

it('a new screen has the keyboard where it says, else as a whole', () => {
  stopRestoring = restoreFocus('new', draw('<p>空</p>'));
  expect(document.activeElement?.tagName).toBe('MAIN');
  stopRestoring = restoreFocus('new', draw('<button>一</button><button data-first-focus="true">二</button>'));
  expect(document.activeElement?.textContent).toBe('二');
});

it('what has the keyboard keeps it, and a key of the user ends the search', async () => {
  const main = draw('');
  focus('#outside');
  stopRestoring = restoreFocus('kept', main);
  expect(document.activeElement?.id).toBe('outside');

  const other = draw('');
  stopRestoring = restoreFocus('kept', other);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8' }));
  other.innerHTML = '<button data-first-focus="true">二</button>';
  await frame();
  expect(document.activeElement).toBe(other);
});

it('a screen has the keyboard back where what had it has gone, and nothing else is taken away', () => {
  const main = draw('<p data-first-focus="true" tabindex="-1">行</p><button>放弃</button>');
  focus('main button');
  focusScreen();
  expect(document.activeElement?.textContent).toBe('放弃');
  document.activeElement?.remove();
  focusScreen();
  expect(document.activeElement?.textContent).toBe('行');
  document.activeElement?.remove();
  focusScreen();
  expect(document.activeElement).toBe(main);
});
