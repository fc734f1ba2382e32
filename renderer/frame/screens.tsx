/** The screens, each fetched when it is first wanted; one that could not be fetched can be asked for again. */
import { createElement, lazy, type ComponentType, type ReactElement } from 'react';
import { problem, ProblemError } from '../../shared/problem.ts';

export type FetchScreen = () => Promise<{ readonly default: ComponentType }>;

export interface Screens<Name extends string> {
  /** The screen itself; it suspends while it is fetched and throws a ProblemError when it cannot be. */
  readonly show: (name: Name, key?: string) => ReactElement;
  /** Fetches again what could not be fetched. Nobody does so unasked: a server that is gone stays gone. */
  readonly again: (name: Name) => void;
  /** Fetches a screen before it is wanted. What fails is fetched when it is wanted. */
  readonly ahead: (name: Name) => void;
}

/** `titles` name the screens in a message. */
export function createScreens<Name extends string>(
  fetchers: Readonly<Record<Name, FetchScreen>>,
  titles: Readonly<Record<Name, string>>,
): Screens<Name> {
  const components = new Map<Name, ComponentType>();
  const make = (name: Name): ComponentType => {
    const component = lazy(() =>
      fetchers[name]().catch(() => {
        throw new ProblemError(problem('no-answer', `打开${titles[name]}`));
      }),
    );
    components.set(name, component);
    return component;
  };
  return {
    show: (name, key) => createElement(components.get(name) ?? make(name), { key }),
    again: (name) => void components.delete(name),
    ahead: (name) => void fetchers[name]().catch(() => undefined),
  };
}
