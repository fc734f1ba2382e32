import { describe, expect, it, vi } from 'vitest';
import { partHelp } from '../side/part-help.ts';
import { PARTS, partOf } from './parts.ts';
import { createPlaceRegistry } from './place-registry.ts';

describe('the parts of a report', () => {
  it('are named and numbered in order', () => {
    expect(PARTS.map(({ key, section, name }) => [key, section, name])).toEqual([
      ['cover', null, '标题'],
      ['preamble', null, '前言'],
      ['section:1', 1, '一 总体情况'],
      ['section:2', 2, '二 主动公开'],
      ['section:3', 3, '三 申请办理'],
      ['section:4', 4, '四 复议诉讼'],
      ['section:5', 5, '五 问题改进'],
      ['section:6', 6, '六 其他事项'],
      ['signature', null, '落款'],
    ]);
  });

  it.each([
    ['title', 'cover'],
    ['report', 'cover'],
    ['preamble/paragraph:2', 'preamble'],
    ['section:5/paragraph:1', 'section:5'],
    ['requests.new.natural', 'section:3'],
    ['review.reconsideration.total', 'section:4'],
    ['signature', 'signature'],
  ])('%s belongs to %s', (place, part) => {
    expect(partOf(place)).toBe(part);
  });

  it('have help each, and none is made up', () => {
    for (const { key } of PARTS) expect(partHelp(key).length).toBeGreaterThan(0);
    expect(partHelp('section:7')).toEqual([]);
  });
});

describe('going to a place', () => {
  const handle = () => ({
    focusFigure: vi.fn(),
    focusText: vi.fn(),
    focusBesides: vi.fn(),
    show: vi.fn(),
    begin: vi.fn(),
  });
  function registered(part: string) {
    const registry = createPlaceRegistry();
    const own = handle();
    const leave = registry.register(part, own);
    return { registry, own, leave };
  }
  const words = { quote: '公开', start: 3 };

  it('of a figure is going to its cell', () => {
    const { registry, own } = registered('section:3');
    registry.goTo('requests.new.natural');
    expect(own.focusFigure).toHaveBeenCalledExactlyOnceWith('requests.new.natural');
    expect(own.show).not.toHaveBeenCalled();
  });

  it('of a paragraph is going behind its words', () => {
    const { registry, own } = registered('section:1');
    registry.goTo('section:1/paragraph:3', words);
    expect(own.focusText).toHaveBeenCalledExactlyOnceWith(2, words);
    registry.goTo('section:1/paragraph:3');
    expect(own.focusText).toHaveBeenLastCalledWith(2, null);
  });

  it('of a signature, or of words of the title, is going to the text', () => {
    const signature = registered('signature');
    signature.registry.goTo('signature');
    expect(signature.own.focusText).toHaveBeenCalledExactlyOnceWith(undefined, null);
    const cover = registered('cover');
    cover.registry.goTo('title', words);
    expect(cover.own.focusText).toHaveBeenCalledExactlyOnceWith(undefined, words);
    cover.registry.goTo('title');
    expect(cover.own.show).toHaveBeenCalledOnce();
  });

  it('of a cell of an own table or of a note is going there', () => {
    const { registry, own } = registered('section:1');
    const places = ['section:1/table:1/cell:2:3', 'section:1/paragraph:2/note:1'];
    for (const place of [...places, 'section:1']) registry.goTo(place);
    expect(own.focusBesides.mock.calls).toEqual(places.map((place) => [place]));
    expect(own.show).toHaveBeenCalledOnce();
  });

  it('is showing its part where the part has no more', () => {
    const show = vi.fn();
    const registry = createPlaceRegistry();
    registry.register('section:3', { show, begin: vi.fn() });
    registry.goTo('requests.new.natural');
    registry.goTo('section:3/paragraph:1');
    registry.goTo('section:3/paragraph:1/note:1');
    expect(show).toHaveBeenCalledTimes(3);
  });

  it('begins where the part is shown', () => {
    const { registry, own } = registered('section:3');
    registry.show('section:3');
    expect([own.show, own.begin].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    registry.begin('section:3');
    expect([own.show, own.begin].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
  });

  it('waits for a part that is not drawn yet, once, unless something else was asked for meanwhile', () => {
    const registry = createPlaceRegistry();
    const [third, fourth] = [handle(), handle()];
    registry.goTo('requests.new.natural');
    registry.begin('section:4');
    registry.register('section:3', third);
    registry.register('section:4', fourth);
    expect(third.focusFigure).not.toHaveBeenCalled();
    expect(fourth.begin).toHaveBeenCalledOnce();
    registry.register('section:4', fourth);
    expect(fourth.begin).toHaveBeenCalledOnce();
  });

  it('reaches no part that was taken out, and keeps one that took its place', () => {
    const { registry, own, leave } = registered('section:3');
    const next = handle();
    registry.register('section:3', next);
    leave();
    registry.show('section:3');
    expect(next.show).toHaveBeenCalledOnce();
    const gone = registered('section:3');
    gone.leave();
    gone.registry.show('section:3');
    expect([own.show, gone.own.show].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  });
});
