import { describe, expect, it } from 'vitest';
import {
  level,
  lists,
  numbered,
  overrides,
  paragraph,
  read,
  sprm,
  style,
  textsOf,
  word,
} from './doc.fixture.ts';
import { SPRM } from './sprms.ts';

/** Codes of number formats (MS-OSHARED 2.2.1.3). */
const [DECIMAL, BULLET, CIRCLED, COUNTING, THOUSANDS, NONE] = [0, 23, 18, 37, 39, 255];
const OFFICE = [
  level(THOUSANDS, '%1、'),
  level(COUNTING, '（%2）'),
  level(DECIMAL, '%3.'),
  level(CIRCLED, '%4'),
  ...Array.from({ length: 5 }, () => level(NONE, '')),
];

describe('automatic numbers', () => {
  it('are counted as they show, each level after the ones above it', () => {
    const body = [
      numbered('甲', 1),
      numbered('乙', 1, 1),
      numbered('丙', 1, 1),
      numbered('丁', 1, 2),
      numbered('戊', 1, 3),
      numbered('己', 1),
      numbered('庚', 1, 1),
      paragraph('辛'),
    ];
    const parts = { lists: lists([{ id: 5, levels: OFFICE }]), overrides: overrides([{ id: 5 }]) };
    expect(textsOf(body, parts)).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '1.丁',
      '①戊',
      '二、己',
      '（一）庚',
      '辛',
    ]);
    expect(read({ body, ...parts }).remarks).toEqual([]);
  });

  it('begin where an override says, once', () => {
    const parts = {
      lists: lists([{ id: 5, levels: [level(DECIMAL, '%1.', 3)] }]),
      overrides: overrides([{ id: 5 }, { id: 5, startAt: [[0, 7]] }]),
    };
    const body = [numbered('甲', 1), numbered('乙', 1), numbered('丙', 2), numbered('丁', 1)];
    expect(textsOf(body, parts)).toEqual(['3.甲', '4.乙', '7.丙', '8.丁']);
  });

  it('come from the style, on the level that names it, and can be taken away', () => {
    const named = sprm(SPRM.list, ...word(1));
    const styles = [
      style({ kind: 1 }),
      style({ kind: 1, base: 0, paragraph: named }),
      style({ kind: 1, base: 1 }),
      style({ kind: 1, base: 0, paragraph: named }),
    ];
    const parts = {
      styles,
      lists: lists([{ id: 5, levels: OFFICE, styles: [1, 3] }]),
      overrides: overrides([{ id: 5 }]),
    };
    const body = [
      paragraph('甲', { style: 1 }),
      paragraph('乙', { style: 3 }),
      paragraph('丙', { style: 2 }),
      paragraph('丁', { style: 1, sprms: sprm(SPRM.list, ...word(0)) }),
      paragraph('戊', { style: 1, sprms: sprm(SPRM.list, ...word(0xf801)) }),
    ];
    expect(textsOf(body, parts)).toEqual(['一、甲', '（一）乙', '二、丙', '丁', '戊']);
  });

  it('do not begin again on a level that is told not to', () => {
    const levels = [level(DECIMAL, '%1.'), level(DECIMAL, '%2)', 1, [0x08, 0]), ...OFFICE.slice(2)];
    const parts = { lists: lists([{ id: 5, levels }]), overrides: overrides([{ id: 5 }]) };
    const body = [numbered('甲', 1), numbered('乙', 1, 1), numbered('丙', 1), numbered('丁', 1, 1)];
    expect(textsOf(body, parts)).toEqual(['1.甲', '1)乙', '2.丙', '2)丁']);
  });

  it('begin again only below the levels above their limit', () => {
    const levels = [
      level(DECIMAL, '%1.'),
      level(DECIMAL, '%2)'),
      level(DECIMAL, '(%3)', 1, [0x08, 1]),
      ...OFFICE.slice(3),
    ];
    const parts = { lists: lists([{ id: 5, levels }]), overrides: overrides([{ id: 5 }]) };
    const body = [0, 1, 2, 1, 2, 0, 2].map((no) => numbered('甲', 1, no));
    expect(textsOf(body, parts)).toEqual(['1.甲', '1)甲', '(1)甲', '2)甲', '(2)甲', '2.甲', '(1)甲']);
  });

  it('show no bullets', () => {
    const parts = {
      lists: lists([{ id: 5, levels: [level(BULLET, '\uf0b7')] }]),
      overrides: overrides([{ id: 5 }]),
    };
    expect(textsOf([numbered('甲', 1)], parts)).toEqual(['甲']);
  });

  it('that are cut off are left out, and the file says so', () => {
    const whole = overrides([{ id: 5 }]);
    const body = [numbered('甲', 1)];
    const parts = { lists: lists([{ id: 5, levels: OFFICE }]), overrides: whole.slice(0, 10) };
    expect(textsOf(body, parts)).toEqual(['甲']);
    expect(read({ body, ...parts }).remarks).toMatchObject([{ code: 'numbers' }]);
  });
});
