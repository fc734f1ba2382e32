/**
 * The screens, each fetched when it is first wanted; one that could not be fetched can be asked for again. A screen that
 * has to ask for what it shows is shown when it has it: until then the one before stands.
 */
import { createElement, lazy, type ComponentType, type ReactElement } from 'react';
import { problem, ProblemError } from '../../shared/problem.ts';

export interface FetchedScreen<Screen> {
  readonly default: ComponentType;
  /** Gets what the screen shows first; nothing to wait for where it is at hand. */
  readonly prepare?: (screen: Screen) => Promise<void> | undefined;
}

export type FetchScreen<Screen> = () => Promise<FetchedScreen<Screen>>;

export interface Screens<Screen extends { readonly name: string }> {
  /** The screen itself; it suspends while it is fetched and throws a ProblemError when it cannot be. */
  readonly show: (name: Screen['name'], key?: string) => ReactElement;
  /**
   * Fulfilled when what a visit shows is there, when it cannot be had, or when it takes so long that the screen had
   * better say so. The same for the same visit.
   */
  readonly ready: (visit: { readonly screen: Screen }) => Promise<void>;
  /** Fetches again what could not be fetched. Nobody does so unasked: a server that is gone stays gone. */
  readonly again: (name: Screen['name']) => void;
  /** Fetches a screen before it is wanted; never fails. What cannot be fetched is fetched when it is wanted. */
  readonly ahead: (name: Screen['name']) => Promise<void>;
}

/** Whoever waits longer is told what for. */
const UNTOLD_MS = 250;

/** `titles` name the screens in a message. */
export function createScreens<Screen extends { readonly name: string }>(
  fetchers: Readonly<Record<Screen['name'], FetchScreen<Screen>>>,
  titles: Readonly<Record<Screen['name'], string>>,
): Screens<Screen> {
  type Name = Screen['name'];
  const components = new Map<Name, ComponentType>();
  const visits = new WeakMap<{ readonly screen: Screen }, Promise<void>>();
  const fetchScreen = async (name: Name) => {
    const fetched = await fetchers[name]();
    if (!components.has(name)) components.set(name, fetched.default);
    return fetched;
  };
  const make = (name: Name): ComponentType => {
    const component = lazy(() =>
      fetchers[name]().catch(() => {
        throw new ProblemError(problem('no-answer', `打开${titles[name]}`));
      }),
    );
    components.set(name, component);
    return component;
  };
  const prepare = async (screen: Screen) => {
    const { prepare: ask } = await fetchScreen(screen.name);
    await ask?.(screen);
  };
  return {
    show: (name, key) => createElement(components.get(name) ?? make(name), { key }),
    ready: (visit) => {
      const known = visits.get(visit);
      if (known) return known;
      const prepared = prepare(visit.screen).catch(() => undefined);
      const ready = Promise.race([prepared, new Promise<void>((done) => setTimeout(done, UNTOLD_MS))]);
      visits.set(visit, ready);
      return ready;
    },
    again: (name) => void components.delete(name),
    ahead: (name) =>
      fetchScreen(name).then(
        () => undefined,
        () => undefined,
      ),
  };
}
