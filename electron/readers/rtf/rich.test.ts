import { describe, expect, it } from 'vitest';
import { GIF, PNG } from '../../writers/rich-report.fixture.ts';
import { FONTS, paragraphsOf, remarksOf, row, tablesOf } from './rtf.fixture.ts';

const looksOf = (body: string, header?: string) =>
  (paragraphsOf(body, header)[0]?.looks ?? []).map((look) => {
    const what = look.kind === 'link' ? ` ${look.href}` : look.kind === 'note' ? ` ${look.text}` : '';
    return `${look.kind} ${look.start}-${look.end}${what}`;
  });
const hex = (base64: string) => Buffer.from(base64, 'base64').toString('hex');

describe('bold and underlined words', () => {
  it('are told with their place, until they are plain again', () => {
    expect(
      looksOf('\\pard 全年{\\b 公开\\ul 信息}\\b 甲\\b0 乙\\uldb 丙\\ulnone 丁\\b 戊\\plain 己\\par'),
    ).toEqual(['bold 2-7', 'underline 4-6', 'underline 8-9', 'bold 10-11']);
  });

  it('are Chinese letters that only the word for letters of East Asia speaks of', () => {
    expect(looksOf('\\pard {\\rtlch\\ab \\ltrch\\dbch 甲}{\\rtlch\\ab \\ltrch\\dbch\\ab 乙}\\par')).toEqual([
      'bold 1-2',
    ]);
    for (const others of ['loch', 'hich', 'ltrch', 'rtlch'])
      expect(looksOf(`\\pard {\\dbch\\${others}\\ab 甲}\\par`), others).toEqual([]);
  });

  it('are not those of a paragraph whose style is bold: it is repeated in its runs', () => {
    const header = `${FONTS}{\\stylesheet{\\s0 Normal;}{\\s1\\b heading;}}`;
    expect(looksOf('\\pard\\s1 {\\b 标题}\\par', header)).toEqual([]);
    expect(looksOf('\\pard\\s0 {\\b 正文}\\par', header)).toEqual(['bold 0-2']);
    expect(looksOf('\\pard\\s1 {\\b\\ul 标题}\\par', header)).toEqual(['underline 0-2']);
  });
});

describe('links', () => {
  const field = (code: string) => `\\pard 见{\\field{\\*\\fldinst{${code}}}{\\fldrslt{\\ul 网站}}}。\\par`;

  it('lead to the web or a mailbox', () => {
    const body = field('HYPERLINK "https://www.example.gov.cn/a"');
    expect(paragraphsOf(body)[0]?.text).toBe('见网站。');
    expect(looksOf(body)).toEqual(['link 1-3 https://www.example.gov.cn/a']);
  });

  it('to a file are said to be lost, and other fields are none', () => {
    const file = field('HYPERLINK "file:///C:/a.doc"');
    expect(looksOf(file)).toEqual(['underline 1-3']);
    expect(remarksOf(file)).toEqual(['link']);
    expect(remarksOf(field('PAGE'))).toEqual([]);
  });
});

describe('foot notes', () => {
  it('stand at their marks, with all of their lines', () => {
    const body =
      '\\pard 公开{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} 含{\\b 转载}。\\par 二。}}信息。\\par';
    expect(paragraphsOf(body).map(({ text }) => text)).toEqual(['公开信息。']);
    expect(looksOf(body)).toEqual(['note 2-2 含转载。\n二。']);
    expect(remarksOf(body)).toEqual([]);
  });
});

describe('pictures', () => {
  const picture = (words: string, data: string) => `\\pard 甲{\\*\\shppict{\\pict${words} ${data}}}乙\\par`;

  it('are kept with their size and their words, once where there are two versions', () => {
    const description =
      '{\\*\\picprop{\\sp{\\sn wzName}{\\sv x}}{\\sp{\\sn wzDescription}{\\sv 首页}}}\\picwgoal3600\\pichgoal1800\\pngblip';
    const [paragraph] = paragraphsOf(
      `${picture(description, hex(PNG)).replace('乙', `{\\nonshppict{\\pict\\wmetafile8 00}}乙`)}`,
    );
    expect(paragraph?.text).toBe('甲乙');
    expect(paragraph?.pictures).toEqual([
      { kind: 'picture', type: 'png', data: PNG, width: 240, height: 120, alt: '首页' },
    ]);
  });

  it('of a shape that floats stand where it is anchored', () => {
    const shape = `{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 75}}{\\sp{\\sn pib}{\\sv {\\pict\\pngblip ${hex(PNG)}}}}}}`;
    expect(paragraphsOf(`\\pard 甲${shape}\\par`)[0]?.pictures).toHaveLength(1);
  });

  it('that cannot be kept are named', () => {
    expect(remarksOf(picture('\\emfblip', '00'))).toEqual(['picture-kind']);
    expect(remarksOf(picture('\\pngblip', '8950'))).toEqual(['picture-kind']);
    expect(remarksOf(picture('\\jpegblip', hex(PNG).slice(0, 40)))).toEqual(['picture-damaged']);
    // What a picture is, its content tells.
    expect(paragraphsOf(picture('\\pngblip', hex(GIF)))[0]?.pictures).toMatchObject([{ type: 'gif' }]);
  });
});

it('a table says that its first row is a head', () => {
  const body = row([900, 1800], ['2023', '2024']).replace('\\trgaph108', '\\trgaph108\\trhdr');
  expect(tablesOf(body + row([900, 1800], ['1', '2']))[0]?.isHeaded).toBe(true);
  expect(tablesOf(row([900, 1800], ['1', '2']))[0]?.isHeaded).toBeUndefined();
});
