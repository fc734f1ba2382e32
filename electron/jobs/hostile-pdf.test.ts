import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdfBytes } from '../readers/pdf/pdf.fixture.ts';
import { WORKER_LIMITS, workerPool, type WorkerPool } from './worker-pool.ts';

// The worker as it is shipped: only there can it be ended.
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
let pool: WorkerPool;

beforeAll(async () => {
  folder = mkdtempSync(join(ROOT, 'node_modules/.hostile-pdf-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    publicDir: false,
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: join(ROOT, 'electron/jobs/job-worker.ts'),
        output: { entryFileNames: 'job-worker.js' },
      },
    },
  });
  cpSync(join(ROOT, 'electron/readers/pdf/cmaps'), join(folder, 'cmaps'), { recursive: true });
  pool = workerPool(pathToFileURL(join(folder, 'job-worker.js')), WORKER_LIMITS, 1);
}, 300_000);

afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A small PDF whose only page is `drawing`, compressed. */
function page(drawing: string): Uint8Array {
  const packed = deflateSync(drawing).toString('latin1');
  const [head = '', tail = ''] = Buffer.from(pdfBytes(['@']))
    .toString('latin1')
    .split('<< /Length 1 >>\nstream\n@');
  const stream = `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}`;
  return Uint8Array.from(Buffer.from(head + stream + tail, 'latin1'));
}

it('ends the worker over a page that takes more memory than any report, and reads the next file', async () => {
  const hostile = page('BT /F1 9 Tf 1 0 0 1 50 50 Tm <4e004e00> Tj ET\n'.repeat(700_000));
  const result = await pool.run('read', '大.pdf', hostile, {});
  expect(result).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  const next = await pool.run('read', '空.txt', Buffer.from('没有年报。'), {});
  expect(next).toMatchObject({ ok: false, problem: { code: 'not-a-report' } });
}, 300_000);
