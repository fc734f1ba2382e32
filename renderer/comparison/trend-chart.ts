/** A trend as a picture that stays sharp when printed. */
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { PRINTED, PRINTED_SIZE, trendOption } from '../../shared/comparison/trend-option.ts';
import type { Trend } from '../../shared/comparison/trends.ts';

register([AriaComponent, BarChart, GridComponent, LegendComponent, SVGRenderer, TooltipComponent]);

/** Draws `trend` into `place` and follows its width; returns what takes it away. */
export function drawTrend(place: HTMLElement, trend: Trend): () => void {
  const style = getComputedStyle(place);
  const chart = init(place, null, { renderer: 'svg' });
  const [ink, line] = [style.getPropertyValue('--ink-soft'), style.getPropertyValue('--line')];
  chart.setOption({
    ...trendOption(trend, { ink, line, font: style.fontFamily }),
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
  });
  const resized = new ResizeObserver(() => chart.resize());
  resized.observe(place);
  return () => {
    resized.disconnect();
    chart.dispose();
  };
}

/** Dots of a picture to one px of the screen: as sharp on paper as the print beside it. */
const SHARPNESS = 3;

/** `trend` as PNG on white ground, for files and the clipboard. Throws where the browser cannot draw it. */
export async function trendPicture(trend: Trend): Promise<Blob> {
  const { width, height } = PRINTED_SIZE;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(trendOption(trend, PRINTED));
  const svg = new Blob([chart.renderToSVGString()], { type: 'image/svg+xml' });
  chart.dispose();
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * SHARPNESS, height * SHARPNESS];
    const paper = canvas.getContext('2d');
    if (!paper) throw new Error('no canvas');
    paper.fillStyle = '#ffffff';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
