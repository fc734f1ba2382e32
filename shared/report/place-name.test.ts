import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { figuresAt, placeName, sectionAt } from './place-name.ts';

describe('a place of the report', () => {
  it.each([
    ['title', '标题'],
    ['preamble/paragraph:2', '前言第2段'],
    ['section:1/paragraph:3', '一 总体情况第3段'],
    ['section:5', '五 问题改进'],
    ['signature', '落款'],
    ['report', '整份年报'],
    ['disclosure', '表二'],
    ['review', '表四'],
    ['disclosure.fee.amount', '表二 第（八）项 行政事业性收费 本年收费金额（单位：万元）'],
    ['requests.partial', '表三 三、（二）部分公开'],
    ['requests.*.natural', '表三 “自然人”一列'],
    ['review.reconsideration', '表四 行政复议'],
  ])('%s is called %s', (place, name) => {
    expect(placeName(place)).toBe(name);
  });

  it('names the figures it stands for', () => {
    const report = exampleReport();
    expect(figuresAt('requests.new.total', report)).toEqual(['requests.new.total']);
    expect(figuresAt('requests.new', report)).toHaveLength(7);
    expect(figuresAt('requests.*.total', report)).toHaveLength(25);
    expect(figuresAt('review.reconsideration', report)).toHaveLength(5);
    expect(figuresAt('requests', report)).toEqual([]);
    expect(figuresAt('section:2', report)).toEqual([]);
    expect(figuresAt('title', report)).toEqual([]);
  });

  it('belongs to a section, before or after the six included', () => {
    expect(['title', 'section:6/paragraph:1', 'review.reconsideration', 'signature'].map(sectionAt)).toEqual([
      0, 6, 4, 7,
    ]);
  });
});
