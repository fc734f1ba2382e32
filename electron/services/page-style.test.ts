import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { pageOf } from '../../shared/document/page.ts';
import { STANDARD_STYLE } from '../../shared/document/page-style.ts';
import { exampleReport } from '../../shared/example.ts';
import { writeDocx } from '../writers/docx/write-docx.ts';
import { ownServices } from './services.fixture.ts';

const own = ownServices();
const STYLE = { ...STANDARD_STYLE, linePitch: 28, redHead: 'agency-file' } as const;

it('the page of a library is the standard’s until another is chosen, and outlasts the program', async () => {
  expect(await own.services.loadPageStyle({})).toEqual({ ok: true, style: STANDARD_STYLE });
  expect(await own.services.savePageStyle({ style: STYLE })).toEqual({ ok: true });
  await own.reopen();
  expect(await own.services.loadPageStyle({})).toEqual({ ok: true, style: STYLE });
});

it('a page that tables would not fit is refused, and what was chosen before stays', async () => {
  await own.services.savePageStyle({ style: STYLE });
  const wide = { ...STANDARD_STYLE, margins: { ...STANDARD_STYLE.margins, left: 90 } };
  const refused = await own.services.savePageStyle({ style: wide }).catch((error: unknown) => error);
  expect(refused).not.toEqual({ ok: true });
  expect(await own.services.loadPageStyle({})).toEqual({ ok: true, style: STYLE });
});

it('reports are exported on the page of their library', async () => {
  const added = await own.services.addExample({});
  if (!added.ok) throw new Error(added.problem.what);
  await own.services.savePageStyle({ style: STYLE });
  const answer = await own.services.exportReport({ id: added.entry.id, format: 'docx' });
  if (!answer.ok || answer.delivery.kind !== 'download') throw new Error('not exported');
  const document = strFromU8(unzipSync(answer.delivery.bytes)['word/document.xml'] ?? new Uint8Array());
  expect(document).toContain('w:linePitch="560"');
  expect(document).toContain('清河县水利局文件');
});

it('a file of the office’s own gives its page without changing the library’s', async () => {
  const bytes = new Uint8Array(await writeDocx(exampleReport(), pageOf(STYLE)));
  const answer = await own.services.readPageStyle({ name: '范本.docx', bytes });
  if (!answer.ok) throw new Error(answer.problem.what);
  expect(answer.style.linePitch).toBe(28);
  expect(answer.style.redHead).toBe('agency-file');
  expect(await own.services.loadPageStyle({})).toEqual({ ok: true, style: STANDARD_STYLE });
  const refused = await own.services.readPageStyle({
    name: '范本.doc',
    bytes: new TextEncoder().encode('{\\rtf1}'),
  });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'no-style-source' } });
});
