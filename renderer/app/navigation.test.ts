// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followHistory, useNavigation } from './navigation.ts';

/** Runs `step` and waits until the browser has moved in its history. */
async function moved(step: () => void): Promise<void> {
  const arrived = new Promise((done) => window.addEventListener('popstate', done, { once: true }));
  step();
  await arrived;
}

const nav = () => useNavigation.getState();

describe('navigation', () => {
  let unfollow: () => void;
  beforeEach(() => {
    window.history.replaceState(null, '');
    unfollow = followHistory();
    useNavigation.setState({ screen: { name: 'library' }, index: 0, key: 'start' });
  });
  afterEach(() => unfollow());

  it('goes back and forward through the screens that were visited', async () => {
    nav().go({ name: 'editor', id: 'a' });
    nav().go({ name: 'comparison', id: 'a' });
    await moved(nav().back);
    expect(nav().screen).toEqual({ name: 'editor', id: 'a' });
    await moved(nav().back);
    expect(nav().screen).toEqual({ name: 'library' });
    await moved(nav().forward);
    expect(nav().screen).toEqual({ name: 'editor', id: 'a' });
  });

  it('comes back to the same visit, so that its scroll position is found', async () => {
    nav().go({ name: 'templates' });
    const { key } = nav();
    nav().go({ name: 'library' });
    await moved(nav().back);
    expect(nav().key).toBe(key);
  });

  it('counts no step for the screen that is already shown', () => {
    nav().go({ name: 'editor', id: 'a' });
    nav().go({ name: 'editor', id: 'a' });
    expect(nav().index).toBe(1);
    nav().go({ name: 'editor', id: 'a', place: 'section:2' });
    expect(nav().index).toBe(2);
  });

  it('leads to the library where there is nothing to go back to', () => {
    useNavigation.setState({ screen: { name: 'templates' }, index: 0, key: 'start' });
    nav().back();
    expect(nav().screen).toEqual({ name: 'library' });
  });

  it('does what was asked for last: what took its time goes nowhere once another screen has been asked for', () => {
    const example = nav().later();
    nav().go({ name: 'settings' });
    example({ name: 'editor', id: 'example' });
    expect(nav().screen).toEqual({ name: 'settings' });
  });

  it('takes the screen that is shown for asked for, too', () => {
    const example = nav().later();
    nav().go({ name: 'library' });
    example({ name: 'editor', id: 'example' });
    expect(nav().screen).toEqual({ name: 'library' });
  });

  it('goes there late where nobody has asked for anything else', () => {
    nav().later()({ name: 'editor', id: 'example' });
    expect(nav().screen).toEqual({ name: 'editor', id: 'example' });
  });
});
