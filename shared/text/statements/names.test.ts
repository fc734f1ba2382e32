import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { nameAgency } from './names.ts';
import type { Setting } from './reading.ts';

/** What leads a clause, once an agency's name is one word: `self 县粮食局`, `bodies 水利局`. */
function lead(text: string, agency = '云溪县粮食局'): string {
  const setting: Setting = { topic: null, year: 2024, home: '', agency };
  const words = readParagraph(text).sentences[0]?.clauses[0]?.tokens ?? [];
  const named = nameAgency(words, setting).find(({ key }) => key === 'named');
  return named ? `${named.tag} ${named.word}` : '';
}

describe('an agency that a clause begins with', () => {
  it.each([
    ['云溪县粮食局收到申请。', 'self 云溪县粮食局'],
    ['县粮食局收到申请。', 'self 县粮食局'],
    ['粮食局收到申请。', 'self 粮食局'],
    ['2024年云溪县粮食局收到申请。', 'self 云溪县粮食局'],
    ['全年县粮食局收到申请。', 'self 县粮食局'],
    ['财务处收到申请。', 'self 财务处'],
    ['以县粮食局名义办理申请。', 'self 以县粮食局'],
    ['以县水利局名义办理申请。', 'bodies 以县水利局'],
    ['以县水利局名义制发以工代赈行政规范性文件3件。', 'bodies 以县水利局名义'],
    ['信访局收到申请。', 'self 信访局'],
    ['云溪县粮食局收购中心收到申请。', 'self 云溪县粮食局收购中心'],
    ['云溪县水利局收到申请。', 'bodies 云溪县水利局'],
    ['县水利局收到申请。', 'bodies 县水利局'],
    ['县住房和城乡建设局收到申请。', 'bodies 县住房和城乡建设局'],
    ['县公安局和县水利局收到申请。', 'bodies 县公安局'],
    ['水利局收到申请。', 'self 水利局'],
    ['云溪县人民政府收到申请。', 'bodies 云溪县人民政府'],
    // Behind a sign, and as whom something is done towards.
    ['逾期不补正、县粮食局不再处理。', 'self 县粮食局'],
    ['逾期不补正、县水利局不再处理。', 'bodies 县水利局'],
    ['没有公民向县粮食局申请。', 'self 向县粮食局'],
    ['没有公民向县水利局申请。', ''],
    // 本级 behind a name belongs to it.
    ['县粮食局本级收到申请。', 'self 县粮食局本级'],
    ['粮食局局本级收到申请。', 'self 粮食局局本级'],
    // In whose name: all of those that are named.
    ['以县粮食局名义制发行政规范性文件3件。', 'self 以县粮食局名义'],
    ['以县粮食局、县水利局名义制发行政规范性文件3件。', 'bodies 以县粮食局、县水利局名义'],
    ['以县粮食局和局办公室名义制发行政规范性文件3件。', 'bodies 以县粮食局和局办公室名义'],
    ['以县粮食局名义开展培训3次。', 'self 以县粮食局'],
    ['以县粮食局名义所印发行政规范性文件3件。', 'self 以县粮食局名义'],
    ['以粮食局、水利局、农业局、财政局、民政局名义制发行政规范性文件3件。', 'self 以粮食局'],
    // Whoever decides cases is asked to, and nothing else.
    ['居民向县政府申请行政复议2件。', ''],
  ])('%s: %s', (text, expected) => {
    expect(lead(text)).toBe(expected);
  });

  it.each([
    ['镇政府收到申请。', '云溪县白沙镇人民政府', 'self 镇政府'],
    ['白沙镇收到申请。', '云溪县白沙镇人民政府', 'self 白沙镇'],
    ['县政府收到申请。', '云溪县白沙镇人民政府', 'bodies 县政府'],
    ['县人社局收到申请。', '云溪县人力资源和社会保障局', 'self 县人社局'],
    ['青山街道综合执法大队收到申请。', '青山街道办事处', 'self 青山街道综合执法大队'],
    ['桃园街道综合执法大队收到申请。', '青山街道办事处', 'bodies 桃园街道综合执法大队'],
    ['青山街道水利局收到申请。', '青山街道办事处', 'bodies 青山街道水利局'],
    ['云溪县水利局收到申请。', '', 'self 云溪县水利局'],
  ])('%s in a report of %j: %s', (text, agency, expected) => {
    expect(lead(text, agency)).toBe(expected);
  });

  it.each([
    '收到申请。',
    '县局收到申请。',
    '我局水利局收到申请。',
    '收到水利局申请。',
    '水利灌区收到申请。',
    '',
  ])('is not seen in %j', (text) => {
    expect(lead(text)).toBe('');
  });

  it('has a name of at most 30 signs', () => {
    const name = (length: number): string => `${'粮'.repeat(length - 1)}局`;
    expect(lead(`${name(30)}收到申请。`)).toBe(`self ${name(30)}`);
    expect(lead(`${name(31)}收到申请。`)).toBe('');
  });

  it('is one word at its place, and the others stay', () => {
    const text = '今年云溪县“阳光”粮食局收到申请3件。';
    const words = readParagraph(text).sentences[0]?.clauses[0]?.tokens ?? [];
    const named = nameAgency(words, { topic: null, year: 2024, home: '', agency: '云溪县水利局' });
    expect(named.map(({ tag, start, end }) => `${tag} ${start}-${end}`)).toEqual([
      'time 0-2',
      'bodies 2-12',
      'act 12-14',
      'apply 14-16',
      'number 16-18',
    ]);
  });
});

describe('the words of a clause', () => {
  it.each([
    '今年县粮食局本级收到申请3件。',
    '全年以县水利局名义印发行政规范性文件3件。',
    '没有公民向县粮食局提出申请。',
    '居民向县政府申请行政复议2件。',
    '逾期不补正、县水利局不再处理。',
  ])('stay in order and without a gap: %s', (text) => {
    const words = readParagraph(text).sentences[0]?.clauses[0]?.tokens ?? [];
    const named = nameAgency(words, { topic: null, year: 2024, home: '', agency: '云溪县粮食局' });
    expect(named.map(({ word }) => word).join('')).toBe(words.map(({ word }) => word).join(''));
    expect(named.slice(1).map(({ start }) => start)).toEqual(named.slice(0, -1).map(({ end }) => end));
    expect(named.length).toBeLessThan(words.length + 1);
  });
});

describe('a short name', () => {
  it.each([
    ['县粮储局收到申请。', 'self 县粮储局'],
    ['县储备局收到申请。', 'bodies 县储备局'],
    ['县粮备储局收到申请。', 'bodies 县粮备储局'],
    ['县粮储委收到申请。', 'bodies 县粮储委'],
  ])('%s: %s', (text, expected) => {
    expect(lead(text, '云溪县粮食和物资储备局')).toBe(expected);
  });
});
