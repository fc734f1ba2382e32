import { existsSync, readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';
import { markupOf, pageOf } from './page.fixture.ts';
import { readMhtml } from './read-mhtml.ts';

const TYPE = 'Content-Type: text/html; charset="utf-8"';

/** A message of these lines; line ends are those of the network. */
function message(...lines: readonly string[]): Uint8Array {
  return strToU8(lines.join('\r\n'));
}

function related(...parts: readonly (readonly string[])[]): Uint8Array {
  return message(
    'From: "=?utf-8?B?5bm05oql?=" <a@b.cn>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\tboundary="----=_Next_01"; type="text/html"',
    '',
    'This is a multi-part message in MIME format.',
    '',
    ...parts.flatMap((part) => ['------=_Next_01', ...part]),
    '------=_Next_01--',
    '',
  );
}

function texts(bytes: Uint8Array): string[] {
  return readMhtml('年报.mht', bytes).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : '[table]',
  );
}

function quoted(text: string): string {
  const codes = [...strToU8(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  return codes.map((code, index) => (index % 20 === 19 ? `${code}=\r\n` : code)).join('');
}

const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');

describe('pages saved as one file', () => {
  it('read the page among pictures and styles, in any encoding for transport', () => {
    const picture = ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo='];
    const page = '<p>年报 = 一</p>';
    for (const [encoding, body] of [
      ['quoted-printable', quoted(page)],
      ['BASE64', base64(page)],
      ['8bit', page],
    ] as const) {
      const part = [
        TYPE,
        `Content-Transfer-Encoding: ${encoding}`,
        'Content-Location: file:///C:/a.htm',
        '',
        body,
      ];
      expect(texts(related(picture, part))).toEqual(['年报 = 一']);
    }
  });

  it('join soft line ends, and keep an equals sign that stands for itself', () => {
    const part = [TYPE, 'Content-Transfer-Encoding: quoted-printable', '', '<p>a=', 'b=3Dc a=x</p>'];
    expect(texts(related(part))).toEqual(['ab=c a=x']);
  });

  it('decode by the charset of the part, the page, or neither, as the bytes bear out', () => {
    const gbk = Buffer.from([0xc4, 0xea, 0xb1, 0xa8]).toString('base64');
    for (const charset of ['gb2312', 'utf-8', 'no-such-thing']) {
      const part = [
        `Content-Type: text/html; charset=${charset}`,
        'Content-Transfer-Encoding: base64',
        '',
        gbk,
      ];
      expect(texts(related(part))).toEqual(['年报']);
    }
  });

  it('look into nested parts, begin with the one that is stated, and pass over frames', () => {
    const inner = [
      'Content-Type: multipart/alternative; boundary=b2',
      '',
      '--b2',
      'Content-Type: text/plain',
      '',
      '甲',
      '--b2',
      TYPE,
      '',
      '<p>乙</p>',
      '--b2--',
    ];
    expect(texts(related(inner))).toEqual(['乙']);
    const frames = [TYPE, '', '<html><frameset><frame src=a></frameset></html>'];
    expect(texts(related(frames, [TYPE, '', '<p>丙</p>']))).toEqual(['丙']);
    const started = message(
      'Content-Type: multipart/related; boundary=b; start="<main>"',
      '',
      '--b',
      TYPE,
      '',
      '<p>页眉</p>',
      '--b',
      TYPE,
      'Content-ID: <main>',
      '',
      '<p>正文</p>',
      '--b--',
    );
    expect(texts(started)).toEqual(['正文']);
  });

  it('may be a single part', () => {
    expect(
      texts(message('MIME-Version: 1.0', TYPE, 'Content-Transfer-Encoding: base64', '', base64('<p>甲</p>'))),
    ).toEqual(['甲']);
  });

  it('are refused where boundaries or the encoding for transport are broken', () => {
    const whole = Buffer.from(
      related([TYPE, 'Content-Transfer-Encoding: base64', '', base64('<p>本年新收12件</p>')]),
    ).toString();
    for (const broken of [
      whole.replaceAll('\r\n------=_Next_01', '\r\n------=_Next_02'),
      whole.slice(0, whole.indexOf('PHA+') + 8),
      whole.replace('PHA+', 'PH!+'),
      whole.replaceAll('text/html', 'text/htm1'),
    ]) {
      expect(() => readMhtml('年报.mht', strToU8(broken))).toThrow(ProblemError);
    }
  });

  it('are read where only what follows the page is missing', () => {
    const whole = Buffer.from(related([TYPE, '', '<html><p>甲</p></html>'])).toString();
    expect(texts(strToU8(whole.slice(0, whole.indexOf('</html>') + 7)))).toEqual(['甲']);
  });

  it('give the whole report', () => {
    const page = quoted(pageOf(markupOf(exampleReport())));
    const bytes = related([TYPE, 'Content-Transfer-Encoding: quoted-printable', '', page]);
    const { figures, sections, titleLines, signature } = exampleReport();
    expect(recognise(readMhtml('年报.mht', bytes), { name: '年报.mht', sha256: '' })).toMatchObject({
      ok: true,
      report: { figures, sections, titleLines, signature },
    });
  });

  const edge = new URL('../../../../shared/corpus/edge/003_mht_named.doc', import.meta.url);
  it.skipIf(!existsSync(edge))(
    'reads a file that states the wrong encoding twice (skipped without ../shared)',
    () => {
      const tables = readMhtml('a.doc', readFileSync(edge)).blocks.filter((block) => block.kind === 'table');
      expect(tables.map(({ columnCount }) => columnCount)).toEqual([4, 10, 15]);
    },
  );
});
