/** One page-object fixture for both hosts: what a clerk does, in a clerk's words. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { startBrowserHost, startElectron } from './hosts.ts';

export class Clerk {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Drops files from the machine on the window, as the system does it: with real files, through the browser. */
  async drop(...files: string[]): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 800, height: 600 };
    await this.dropAt(Math.round(width / 2), Math.round(height / 2), files);
  }

  /** Drops files in the middle of one part of the window. */
  async dropOn(target: Locator, ...files: string[]): Promise<void> {
    const box = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await this.dropAt(Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2), files);
  }

  private async dropAt(x: number, y: number, files: readonly string[]): Promise<void> {
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    const session = await this.page.context().newCDPSession(this.page);
    const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      session.send('Input.dispatchDragEvent', { type, x, y, data });
    await send('dragEnter');
    // The pointer stays over the window, and nobody lets go before it has said that it takes the files.
    await expect(async () => {
      await send('dragOver');
      await expect(this.page.getByText('松开鼠标，读取年报')).toBeVisible({ timeout: 300 });
    }).toPass();
    await send('dragOver');
    await send('drop');
    await session.detach();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** A figure's cell by its official name. */
  cell(figure: string): Locator {
    const escaped = figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return this.page.getByRole('gridcell', { name: new RegExp(`^${escaped}：`, 'u') });
  }

  /** Types into a cell as a clerk does: go there, type over what stands there, Enter. */
  async type(figure: string, text: string): Promise<void> {
    await this.cell(figure).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Presses keys one after the other, as Playwright names them, while the window is too busy to answer: they wait in line. */
  async typeWhileBusy(...keys: string[]): Promise<void> {
    const { keyboard } = this.page;
    const busy = this.page.evaluate(() => {
      const end = performance.now() + 300;
      while (performance.now() < end);
    });
    const strokes = keys.flatMap((key) => {
      const together = key.split('+');
      return [
        ...together.map((one) => keyboard.down(one)),
        ...together.toReversed().map((one) => keyboard.up(one)),
      ];
    });
    await Promise.all([busy, ...strokes]);
  }

  /** Unlocks the old report that is open. */
  async correct(): Promise<void> {
    await this.button('更正…').click();
    await this.button('开始更正').click();
    // While the dialog goes, the keys are still its own.
    await expect(this.button('开始更正')).toHaveCount(0);
    await expect(this.button('结束更正')).toBeVisible();
  }

  get findings(): Locator {
    return this.page.getByRole('region', { name: '检查结果' });
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText(/已保存 \d{1,2}:\d{2}:\d{2}/)).toBeVisible();
  }
}

interface AppFixtures {
  /** Data folder of this test's library. */
  data: string;
  clerk: Clerk;
}

export const test = base.extend<AppFixtures>({
  data: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  clerk: async ({ browser, data }, use, info) => {
    const isElectron = info.project.name === 'electron';
    const app = isElectron ? await startElectron(data) : await startBrowserHost(browser, data);
    const errors: string[] = [];
    app.page.on('pageerror', (error) => errors.push(error.message));
    await use(new Clerk(app.page));
    await app.close();
    expect(errors).toEqual([]);
  },
});

export { expect };
