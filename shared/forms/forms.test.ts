import { afterEach, describe, expect, it, vi } from 'vitest';
import { FORM_2021 } from './form-2021.ts';
import {
  APPLICANT_HEADINGS,
  disclosureCaption,
  FORM_IDS,
  formDefinition,
  formOfYear,
  formSource,
  FRAME_ROWS,
  NEWEST_FORM,
  numericRows,
  REQUEST_COLUMNS,
  REVIEW_GROUPS,
  REVIEW_HEADINGS,
  REVIEW_RESULTS,
  uniqueByKey,
} from './forms.ts';
import { backToTwoForms, withThirdForm } from './third-form.fixture.ts';

describe('the form of a year', () => {
  it('is the newest one that holds by then, and the first one for the years before it', () => {
    const years = [1, 2018, 2019, 2020, 2021, 2022, 2050];
    expect(years.map(formOfYear)).toEqual(['2019', '2019', '2019', '2019', '2021', '2021', '2021']);
    expect(NEWEST_FORM).toBe('2021');
  });

  it('is the one whose own first year it is', () => {
    for (const id of FORM_IDS) expect(formOfYear(formDefinition(id).firstYear)).toBe(id);
  });

  it('is known by its name alone: another name is a mistake', () => {
    expect(() => formDefinition('2020')).toThrow('unknown form 2020');
    expect(formSource('2021')).toBe('国办公开办函〔2021〕30号');
  });
});

describe('with other forms in the list', () => {
  afterEach(backToTwoForms);

  it('years of a form that holds for one, for two and for more of them are said in words', async () => {
    vi.resetModules();
    const years = [2019, 2020, 2022, 2025];
    vi.doMock('./all-forms.ts', () => ({
      ALL_FORMS: years.map((firstYear) => ({ ...FORM_2021, id: `${firstYear}`, firstYear })),
    }));
    const { formYears } = await import('./forms.ts');
    expect(years.map((year) => formYears(`${year}`))).toEqual([
      '2019年度',
      '2020、2021年度',
      '2022至2024年度',
      '2025年度及以后',
    ]);
  });

  it('columns of all forms stand once, in the order of the newest', async () => {
    const forms = await withThirdForm(() => import('./forms.ts'));
    expect(forms.NEWEST_FORM).toBe('2027');
    expect(forms.REQUEST_COLUMNS.map(({ key }) => key)).toEqual([
      'natural',
      'business',
      'legalService',
      'research',
      'charity',
      'other',
      'total',
    ]);
  });
});

describe('rows, columns and headings over all forms', () => {
  it('stand once each', () => {
    expect(REQUEST_COLUMNS.map(({ label }) => label)).toEqual([
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '总计',
    ]);
    expect(APPLICANT_HEADINGS).toEqual(['法人或其他组织']);
    expect(REVIEW_GROUPS.map(({ label }) => label)).toEqual(['行政复议', '未经复议直接起诉', '复议后起诉']);
    expect(REVIEW_RESULTS.map(({ label }) => label)).toEqual([
      '结果维持',
      '结果纠正',
      '其他结果',
      '尚未审结',
      '总计',
    ]);
    expect(REVIEW_HEADINGS).toEqual(['行政诉讼']);
  });

  it('have 合计 as another wording of their totals', () => {
    for (const labelled of [...REQUEST_COLUMNS, ...REVIEW_RESULTS]) {
      expect(labelled.also ?? []).toEqual(labelled.key === 'total' ? ['合计'] : []);
    }
  });

  it('are the first of their key where several forms have it', () => {
    const [first, other] = [
      { key: 'a', label: '甲' },
      { key: 'b', label: '乙' },
    ];
    expect(uniqueByKey([first, other, { key: 'a', label: '丙' }])).toEqual([first, other]);
  });

  it('belong to the article of the regulations that asks for them', () => {
    expect(disclosureCaption({ item: '（八）' })).toBe('第二十条第（八）项');
  });
});

describe('rows with numbers', () => {
  it('are those without rows of their own, each with the labels it stands under', () => {
    const inner = { label: '（一）', rows: [{ key: 'deep', label: '1.' }] };
    const outer = { label: '一、', rows: [{ key: 'shallow', label: '（零）' }, inner] };
    const rows = numericRows([{ key: 'top', label: '零、' }, outer, { label: '说明' }]);
    expect(rows.map(({ key, under }) => [key, under.map(({ label }) => label)])).toEqual([
      ['top', []],
      ['shallow', ['一、']],
      ['deep', ['一、', '（一）']],
    ]);
  });

  it.each(FORM_IDS)(
    'of form %s stand in the order of the printed table, results between what came in and out',
    (id) => {
      const keys = numericRows(formDefinition(id).requests.rows).map(({ key }) => key);
      expect(keys.filter((key) => FRAME_ROWS.has(key))).toEqual([
        'new',
        'carriedIn',
        'handled',
        'carriedOut',
      ]);
      expect(keys.slice(0, 4)).toEqual(['new', 'carriedIn', 'granted', 'partial']);
      expect(keys.slice(-2)).toEqual(['handled', 'carriedOut']);
    },
  );
});
