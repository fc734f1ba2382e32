import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Trend } from '../../../shared/comparison/trends.ts';
import { drawTrend } from './draw-trend.ts';

const trend: Trend = {
  title: '新收申请，按申请人',
  unit: '件',
  isWhole: true,
  years: ['2024年', '2025年'],
  series: [
    { name: '自然人', values: [7, 9] },
    { name: '“甲<乙>”企业', values: [2, null] },
  ],
};

function textsOf(svg: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') texts.push(text);
  });
  parser.write(svg).close();
  return texts;
}

describe('a trend drawn without a window', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is well-formed, and names its years and what it counts', () => {
    const texts = textsOf(drawTrend(trend, 'a'));
    expect(texts).toEqual(expect.arrayContaining(['2024年', '2025年', '自然人', '“甲<乙>”企业']));
    expect(parse(drawTrend(trend, 'a'))).toBeTruthy();
  });

  it('has no bar for a year without a number', () => {
    const full = { ...trend, series: [{ name: '自然人', values: [7, 9] }] };
    const half = { ...trend, series: [{ name: '自然人', values: [7, null] }] };
    const bars = (svg: string) => svg.match(/fill="#2f6fc4"/gu)?.length ?? 0;
    expect(bars(drawTrend(full, 'a')) - bars(drawTrend(half, 'a'))).toBe(1);
  });

  it('is the same twice, and shares no name with another one on the page', () => {
    const names = (svg: string) => [...svg.matchAll(/id="([^"]+)"/gu)].map(([, id]) => id);
    expect(drawTrend(trend, 'a')).toBe(drawTrend(trend, 'a'));
    const own = names(drawTrend(trend, 'a'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((id) => names(drawTrend(trend, 'b')).includes(id))).toEqual([]);
  });

  it('says nothing on the way: the shell may be printing something else', () => {
    const said = (['log', 'warn', 'error', 'info'] as const).map((name) => vi.spyOn(console, name));
    drawTrend(trend, 'a');
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
  });
});
