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
    const at = { x: Math.round(width / 2), y: Math.round(height / 2) };
    const data = { items: [], files, dragOperationsMask: 1 };
    const session = await this.page.context().newCDPSession(this.page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, ...at, data });
    }
    await session.detach();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** A figure's cell by its official name. */
  cell(figure: string): Locator {
    return this.page.getByRole('gridcell', { name: figure, exact: true });
  }

  /** Types into a cell as a clerk does: go there, type over what stands there, Enter. */
  async type(figure: string, text: string): Promise<void> {
    await this.cell(figure).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
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
