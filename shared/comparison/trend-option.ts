/** A trend as a drawing of echarts: bars told apart by pattern as well as by colour. The same on screen and in files. */
import type { Trend } from './trends.ts';

export interface ChartLook {
  /** Of words. */
  readonly ink: string;
  /** Of axes. */
  readonly line: string;
  readonly font: string;
}

/** On paper. */
export const PRINTED: ChartLook = {
  ink: '#333333',
  line: '#bfbfbf',
  // Stands in an attribute: no double quotes.
  font: "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif",
};

/** Size of a chart in a file, in px of 1/96 inch. */
export const PRINTED_SIZE = { width: 640, height: 300 } as const;

const COLOURS = ['#2f6fc4', '#d08a1d', '#2c8a5b', '#a04a9a', '#6b7a90', '#b8443a', '#3aa0b0'];

/** What echarts is told to draw; plain data. */
export function trendOption({ isWhole, years, series }: Trend, { ink, line, font }: ChartLook) {
  const text = { color: ink, fontFamily: font };
  return {
    animation: false,
    // The words are those of the element around it.
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    color: COLOURS,
    textStyle: text,
    // With the labels of the axes.
    grid: {
      left: 8,
      right: 8,
      top: 40,
      bottom: 4,
      outerBoundsMode: 'same' as const,
      outerBoundsContain: 'axisLabel' as const,
    },
    legend: { top: 0, left: 0, textStyle: text, itemWidth: 16, itemHeight: 12 },
    xAxis: {
      type: 'category' as const,
      data: [...years],
      axisLabel: text,
      axisLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'value' as const,
      minInterval: 1,
      axisLabel: text,
      splitLine: { lineStyle: { color: line } },
    },
    series: series.map(({ name, values }) => ({
      type: 'bar' as const,
      name,
      // A year without a number has no bar; 0 would be one.
      data: values.map((value) => value ?? '-'),
      barMaxWidth: 48,
      ...(isWhole ? { stack: 'whole' } : {}),
    })),
  };
}
