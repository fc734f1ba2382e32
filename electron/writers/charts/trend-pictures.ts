/** Trends as pictures for a Word file, drawn by a browser of the machine where no window does it. */
import { PRINTED_SIZE } from '../../../shared/comparison/trend-option.ts';
import type { Trend } from '../../../shared/comparison/trends.ts';
import { findBrowser } from '../pdf/find-browser.ts';
import { browserAt } from '../pdf/run-browser.ts';
import { drawTrend } from './draw-trend.ts';
import { PNG_SIGN } from './png.ts';

/** Dots to one px of the screen. */
const SHARPNESS = 3;

/** PNG by the titles of the trends; without those that no browser could draw. */
export async function trendPictures(trends: readonly Trend[]): Promise<Map<string, Uint8Array>> {
  const browser = trends.length === 0 ? null : await findBrowser();
  const pictures = new Map<string, Uint8Array>();
  if (browser === null) return pictures;
  const layOut = browserAt(browser);
  for (const trend of trends) {
    const bytes = await layOut({
      page: `<!DOCTYPE html><meta charset="utf-8"><style>body{margin:0;background:#fff}svg{display:block}</style>${drawTrend(trend, 'chart')}`,
      name: 'chart.png',
      optionsFor: (target) => [
        '--hide-scrollbars',
        `--window-size=${PRINTED_SIZE.width},${PRINTED_SIZE.height}`,
        `--force-device-scale-factor=${SHARPNESS}`,
        `--screenshot=${target}`,
      ],
      sign: PNG_SIGN,
    });
    if (bytes === null) return pictures;
    pictures.set(trend.title, bytes);
  }
  return pictures;
}
