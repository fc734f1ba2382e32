import { describe, expect, it } from 'vitest';
import { strToU8 } from 'fflate';
import { parseMessage, type MimePart } from './mime.ts';

const parse = (...lines: readonly string[]) => parseMessage(strToU8(lines.join('\r\n')));
const textOf = (part: MimePart | undefined) => {
  const content = part?.read() ?? null;
  return content && Buffer.from(content).toString();
};

describe('the head of a message', () => {
  it('states type, charset and where the part belongs', () => {
    const part = parse(
      'Content-Type: TEXT/HTML;charset="gb2312"; start=<a>',
      'Content-ID:  <a> ',
      'Content-Location: http://www.example.cn/a ',
      '',
      '甲',
    );
    expect(part).toMatchObject({
      type: 'text/html',
      charset: 'gb2312',
      start: '<a>',
      id: '<a>',
      location: 'http://www.example.cn/a',
      parts: [],
      isEnded: true,
    });
    expect(textOf(part)).toBe('甲');
  });

  it('is plain text where it states nothing, and may be missing', () => {
    expect(parse('', '甲')).toMatchObject({
      type: 'text/plain',
      charset: undefined,
      id: undefined,
      start: undefined,
    });
    expect(textOf(parse('甲', '乙'))).toBe('甲\r\n乙');
    expect(textOf(parse('Content-Type: text/html', '甲'))).toBe('甲');
    expect(textOf(parse('Content-Type: text/html'))).toBe('');
  });

  it('may be folded, and the first field of a name counts', () => {
    const folded = parse('Content-Type: text/html;', '\tcharset=utf-8;', '  start=<a>', '', '甲');
    expect([folded.charset, folded.start]).toEqual(['utf-8', '<a>']);
    const twice = parse('Content-Type: text/html', 'content-type: text/css', ' ;charset=a', '', '甲');
    expect([twice.type, twice.charset]).toEqual(['text/html', undefined]);
  });

  it('may stand behind a mark of the encoding and blank lines, with line ends of any kind', () => {
    expect(parseMessage(strToU8('\ufeff\n\nContent-Type: text/css\n\n甲')).type).toBe('text/css');
    expect(parse('\ufeffContent-Type: text/css', '', '甲').type).toBe('text/css');
  });
});

describe('the parts of a message', () => {
  const HEAD = ['Content-Type: multipart/related; boundary=b', ''];

  it('stand between boundaries; the last is ended by a boundary too', () => {
    const { parts } = parse(...HEAD, '前言', '--b', '', '甲', '--b', '', '乙', '丙', '--b--', '后记');
    expect(parts.map(textOf)).toEqual(['甲', '乙\r\n丙']);
    expect(parts.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });

  it('may state nothing, with line ends of any kind', () => {
    const lines = [...HEAD, '--b', '', '甲', '--b--'];
    expect(parseMessage(strToU8(lines.join('\n'))).parts.map(textOf)).toEqual(['甲']);
  });

  it('are not ended where the file ends', () => {
    const { parts } = parse(...HEAD, '--b', '', '甲', '--b', '', '乙');
    expect(parts.map((part) => [textOf(part), part.isEnded])).toEqual([
      ['甲', true],
      ['乙', false],
    ]);
    expect(parse(...HEAD, '--b').parts).toEqual([]);
  });

  it('are divided by a boundary at the start of a line alone', () => {
    expect(parse(...HEAD, '--b', '', '甲 --b 乙', '--b--').parts.map(textOf)).toEqual(['甲 --b 乙']);
  });

  it('are none without a boundary, or of a type that has none', () => {
    expect(parse('Content-Type: multipart/related', '', '--b', '', '甲', '--b--').parts).toEqual([]);
    expect(parse('Content-Type: multipart/related; boundary=""', '', '--', '', '甲').parts).toEqual([]);
    expect(parse('Content-Type: text/html; boundary=b', '', '--b', '', '甲', '--b--').parts).toEqual([]);
  });

  it('may have parts themselves, ten levels deep and two thousand in all', () => {
    let depth = 0;
    const nested = (level: number): string[] =>
      level === 0
        ? ['', '甲']
        : [
            `Content-Type: multipart/mixed; boundary=b${String(level)}x`,
            '',
            `--b${String(level)}x`,
            ...nested(level - 1),
            `--b${String(level)}x--`,
          ];
    for (let part: MimePart | undefined = parse(...nested(12)); part; part = part.parts[0]) depth += 1;
    expect(depth).toBe(11);
    const many = Array.from({ length: 2100 }, () => ['--b', '', '甲']).flat();
    expect(parse(...HEAD, ...many, '--b--').parts).toHaveLength(2000);
  });
});

describe('the content of a part', () => {
  const encoded = (encoding: string, body: string) =>
    textOf(parse(`Content-Transfer-Encoding: ${encoding}`, '', body));

  it.each([
    ['base64', '55Sy', '甲'],
    [' BASE64 ', '55\r\nSy\r\n', '甲'],
    ['base64', '55S', null],
    ['base64', '55!y', null],
    ['base64', 'eQ==', 'y'],
    ['base64', 'e===', null],
    ['base64', '', ''],
    ['quoted-printable', '=E7=94=b2', '甲'],
    ['quoted-printable', 'a=\r\nb', 'ab'],
    ['quoted-printable', 'a= \t\nb', 'ab'],
    ['quoted-printable', 'a=b=3', 'a=b=3'],
    ['8bit', '甲=3D', '甲=3D'],
    ['7bit', 'a', 'a'],
  ])('in %s: %j', (encoding, body, text) => {
    expect(encoded(encoding, body)).toBe(text);
  });
});
