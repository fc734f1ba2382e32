/** A trend as SVG, drawn without a window. */
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { PRINTED, PRINTED_SIZE, trendOption } from '../../../shared/comparison/trend-option.ts';
import type { Trend } from '../../../shared/comparison/trends.ts';

register([AriaComponent, BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** One `<svg>` element of PRINTED_SIZE, the same for the same trend; `name` tells the names in it from another one's. */
export function drawTrend(trend: Trend, name: string): string {
  const { width, height } = PRINTED_SIZE;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(trendOption(trend, PRINTED));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return onPaper(svg, name);
}

/** Without what only a pointer meets, and with names that do not count the pictures drawn before. */
function onPaper(svg: string, name: string): string {
  return svg
    .replace(/<style[^>]*>.*?<\/style>/su, '')
    .replaceAll(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/gu, '')
    .replaceAll(/zr\d+-/gu, `${name}-`);
}
