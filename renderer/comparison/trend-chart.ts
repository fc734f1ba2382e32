/** A trend as a picture: bars that stay sharp when printed, told apart by pattern as well as by colour. */
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Trend } from '../../shared/comparison/trends.ts';

register([AriaComponent, BarChart, GridComponent, LegendComponent, SVGRenderer, TooltipComponent]);

const COLOURS = ['#2f6fc4', '#d08a1d', '#2c8a5b', '#a04a9a', '#6b7a90', '#b8443a', '#3aa0b0'];

/** Draws `trend` into `place` and follows its width; returns what takes it away. */
export function drawTrend(place: HTMLElement, { isWhole, years, series }: Trend): () => void {
  const style = getComputedStyle(place);
  const [ink, line] = [style.getPropertyValue('--ink-soft'), style.getPropertyValue('--line')];
  const text = { color: ink, fontFamily: style.fontFamily };
  const chart = init(place, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    // The words are those of the element around it.
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    color: COLOURS,
    textStyle: text,
    grid: { left: 8, right: 8, top: 40, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text, itemWidth: 16, itemHeight: 12 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'category', data: [...years], axisLabel: text, axisLine: { lineStyle: { color: line } } },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: text,
      splitLine: { lineStyle: { color: line } },
    },
    series: series.map(({ name, values }) => ({
      type: 'bar',
      name,
      // A year without a number has no bar; 0 would be one.
      data: values.map((value) => value ?? '-'),
      barMaxWidth: 48,
      ...(isWhole ? { stack: 'whole' } : {}),
    })),
  });
  const resized = new ResizeObserver(() => chart.resize());
  resized.observe(place);
  return () => {
    resized.disconnect();
    chart.dispose();
  };
}
