import { describe, expect, it } from 'vitest';
import { guessProfile, profileFor } from './guess-profile.ts';
import type { AgencyProfile } from './profile.ts';

const DEPARTMENT_DAY = { month: 1, day: 31 };
const GOVERNMENT_DAY = { month: 3, day: 31 };
const county: AgencyProfile = { level: 'countyDepartment', ruleMaking: false, deadline: DEPARTMENT_DAY };
const prefecture: AgencyProfile = { level: 'cityDepartment', ruleMaking: false, deadline: DEPARTMENT_DAY };
const town: AgencyProfile = { level: 'township', ruleMaking: false };
const government = (ruleMaking: boolean | null): AgencyProfile => ({
  level: 'government',
  ...(ruleMaking === null ? {} : { ruleMaking }),
  deadline: GOVERNMENT_DAY,
});

const GUESSES: readonly (readonly [what: string, profile: AgencyProfile, names: readonly string[]])[] = [
  [
    'a town or a street office',
    town,
    [
      '清河镇人民政府',
      '清河县白石镇人民政府',
      '安平市清河区白石街道办事处',
      '白石街道',
      '云岭族乡人民政府',
      '清河县白石乡',
      '安平市乡宁镇人民政府',
      '白石镇政府',
      '白石街道办',
      '乌兰苏木人民政府',
      '清河县 白石镇 人民政府',
      '北京市清河区白石街道办事处',
    ],
  ],
  [
    'a department of a county or a district',
    county,
    [
      '清河县水利局',
      '清河县市场监督管理局',
      '清河县城市管理局',
      '清河县住房和城市建设局',
      '清河县住房和城乡建设局',
      '清河县乡村振兴局',
      '清河县乡镇企业局',
      '清河县农业农村局',
      '清河县人民政府办公室',
      '清河县政府办',
      '清河县发改委',
      '清河县国有资产监督管理委员会',
      '清河县人社局',
      '清河县政务服务办',
      '清河县档案局（馆）',
      '泾县水利局',
      '清河区教育局',
      '西城区城市管理委员会',
      '红旗区财政局',
      '安平市清河区财政局',
      '安平市清河县林业局',
      '安平市和平区水务局',
      '青山省安平市清河县交通运输局',
      '安平市白石市审计局',
      '上海市清河区绿化和市容管理局',
      '清河土家族苗族自治县民政局',
      '白云旗农牧局',
      '清河族自治旗司法局',
      '延边州白石市统计局',
    ],
  ],
  [
    'a department of a prefecture',
    prefecture,
    ['清河族自治州水利局', '凉山州财政局', '锡林郭勒盟教育局', '塔城地区民政局', '青山省清河族自治州体育局'],
  ],
  [
    'the government of a county or a district',
    government(false),
    [
      '清河县人民政府',
      '清河县政府',
      '清河区人民政府',
      '安平市清河区人民政府',
      '安平市白石市人民政府',
      '白云旗人民政府',
    ],
  ],
  [
    'the government of a city of which the rank is open',
    government(null),
    ['安平市人民政府', '青山省安平市人民政府'],
  ],
  [
    'a government that makes rules',
    government(true),
    ['青山省人民政府', '上海市人民政府', '清河族自治区人民政府', '清河族自治州人民政府'],
  ],
  [
    'a body that makes no rules and of which the level is open',
    { ruleMaking: false },
    [
      '安平市水利局',
      '安平市市场监督管理局',
      '安平市城市管理局',
      '安平市住房和城市建设局',
      '安平市智慧城市管理局',
      '安平市政务服务局',
      '安平市高新区财政局',
      '安平市城乡和社区发展局',
      '安平市老区建设办公室',
      '韩城市市场监督管理局',
      '晋城市水利局',
      '呼和浩特市林业局',
      '青山省水利厅',
      '青山省安平市水利局',
      '北京市水务局',
      '清河县委办公室',
      '清河县供电公司',
      '清河县白石湖管理委员会',
      '清河县工业园区管理委员会',
      '清河县高新区财政局',
      '清河县白石镇财政所',
      '清河县东门街道综合执法办公室',
      '国家税务总局清河县税务局',
      '国家税务总局安平市税务局',
      '中国人民银行清河县支行',
      '阿里地区行政公署',
      '凉山州高新区财政局',
    ],
  ],
  [
    'a name that says nothing',
    {},
    [
      '',
      '水利局',
      '城市管理局',
      '某单位',
      '清河高新技术产业开发区管理委员会',
      '白石经济开发区财政局',
      '国家市场监督管理总局',
      '中华人民共和国住房和城市建设部',
    ],
  ],
];

describe('what the name of an agency says about it', () => {
  for (const [what, profile, names] of GUESSES) {
    it.each(names)(`takes %s for ${what}`, (name) => {
      expect(guessProfile(name)).toEqual(profile);
    });
  }

  it('says nothing without a name', () => {
    expect(guessProfile(null)).toEqual({});
  });
});

describe('the profile of an agency', () => {
  it('is the guess where nothing is stored', () => {
    expect(profileFor('清河县水利局', null)).toEqual(county);
  });

  it('takes what is stored over the guess, key by key', () => {
    const stored: AgencyProfile = { deadline: { month: 1, day: 20 }, powers: { penalty: true } };
    expect(profileFor('清河县水利局', stored)).toEqual({ ...county, ...stored });
  });

  it('lets the user say that nobody knows', () => {
    const unknown = { level: null, ruleMaking: null };
    expect(profileFor('清河县水利局', unknown)).toEqual(unknown);
  });

  it('has the legal deadline of the level that the user chose', () => {
    expect(profileFor('安平市水利局', { level: 'cityDepartment' }).deadline).toEqual(DEPARTMENT_DAY);
    expect(profileFor('清河县水利局', { level: 'government' }).deadline).toEqual(GOVERNMENT_DAY);
  });
});
