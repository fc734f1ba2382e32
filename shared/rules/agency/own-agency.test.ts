import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../report/report.ts';
import { findingsOf } from '../rule-test.fixture.ts';
import { readAgency, selfWord } from './own-agency.ts';
import { BUREAU, saying, signedBy, TOWN } from './reports.fixture.ts';

/** A name in one line: kind, places with their ranks, body, what it calls itself by. */
function spell(name: string): string | null {
  const own = readAgency(name);
  if (!own) return null;
  const places = own.places.map((place) => `${place.name}(${place.rank})`).join('');
  return `${own.kind} ${places} ${own.body} ${selfWord(own) ?? '-'}`;
}

describe('the name of an agency', () => {
  it.each([
    ['清河县水利局', 'department 清河县(county) 水利局 局'],
    ['清河县卫健委', 'department 清河县(county) 卫生健康委员会 委'],
    ['清河县档案局（馆）', 'department 清河县(county) 档案局 局'],
    ['国家税务总局清河县税务局', 'department 清河县(county) 税务局 局'],
    ['清河县政务公开办公室', 'department 清河县(county) 政务公开办公室 办'],
    ['清河县政务服务中心', 'department 清河县(county) 政务服务中心 -'],
    ['青山省水利厅', 'department 青山省(province) 水利厅 -'],
    ['安平市清河区教育局', 'department 安平市(city)清河区(county) 教育局 局'],
    ['广州市水务局', 'department 广州市(city) 水务局 局'],
    ['安平市清河县白石镇人民政府', 'town 安平市(city)清河县(county)白石镇(town) 人民政府 镇'],
    ['白石乡', 'town 白石乡(town)  乡'],
    ['东门街道办事处', 'street 东门街道(street) 办事处 街道'],
    ['清河县人民政府', 'government 清河县(county) 人民政府 县'],
    ['清河县人民政府办公室', 'governmentOffice 清河县(county) 人民政府办公室 办'],
    ['清河经济开发区管理委员会', 'zone  清河经济开发区管理委员会 -'],
    ['某单位', null],
    ['', null],
  ])('%s', (name, expected) => {
    expect(spell(name)).toBe(expected);
  });
});

describe('what a finding says', () => {
  it('quotes the words in the source, and its fix writes the agency’s own', () => {
    const report = saying(TOWN, '2024年， 我 乡公开信息。我乡加强管理。');
    const [first, second] = findingsOf('S-22', report);
    expect(first).toMatchObject({ quote: '我 乡', start: 7, expected: '我镇' });
    const edits = [...(second?.fix?.edits ?? []), ...(first?.fix?.edits ?? [])];
    const fixed = applyEdits(report, edits);
    expect(fixed.sections[0]?.paragraphs).toEqual(['2024年， 我镇公开信息。我镇加强管理。']);
  });

  it('offers no fix where more than one word would have to change', () => {
    expect(findingsOf('S-22', saying(BUREAU, '我镇政府公开信息。'))[0]?.fix).toBeNull();
    expect(findingsOf('S-22', saying(BUREAU, '我镇政府信息公开有序。'))[0]?.expected).toBe('我局');
    expect(findingsOf('S-22', saying(TOWN, '局党组高度重视公开工作。'))[0]?.fix).toBeNull();
  });

  it('names the place of a signature that is not whole', () => {
    const [finding] = findingsOf('S-32', signedBy(BUREAU, BUREAU, '2025年1月'));
    expect(finding).toMatchObject({ quote: '2025年1月', start: 7, expected: '2025年×月×日' });
  });
});
