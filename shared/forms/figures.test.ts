import { describe, expect, it, vi } from 'vitest';
import { FORM_2021 } from './form-2021.ts';
import {
  baseFigures,
  columnOf,
  DOCUMENT_BALANCES,
  documentRows,
  figureDefinition,
  FIGURES,
  foreignForms,
  formFigures,
  rowOf,
} from './figures.ts';
import { FORM_IDS, formDefinition } from './forms.ts';
import { backToTwoForms, withThirdForm } from './third-form.fixture.ts';

/** How many figures there are below each of these beginnings of an id. */
function counts(form: string, beginnings: readonly string[]): number[] {
  return beginnings.map((start) => formFigures(form).filter((id) => id.startsWith(`${start}.`)).length);
}

const TABLES = ['disclosure', 'requests', 'review'];
const BLOCKS = ['denied', 'unavailable', 'rejected', 'otherHandling'].map((block) => `requests.${block}`);

describe('figures of the forms', () => {
  it('are as many as the printed tables have cells for numbers', () => {
    expect(counts('2019', TABLES)).toEqual([6 + 6 + 6 + 2 + 2, 23 * 7, 3 * 5]);
    expect(counts('2021', TABLES)).toEqual([6 + 1 + 2 + 1, 25 * 7, 3 * 5]);
    expect(counts('2019', BLOCKS)).toEqual([8 * 7, 3 * 7, 5 * 7, 7]);
    expect(counts('2021', BLOCKS)).toEqual([8 * 7, 3 * 7, 5 * 7, 3 * 7]);
    expect(formFigures('1949')).toEqual([]);
  });

  it.each(FORM_IDS)('of form %s have an id and an official name that no other has, and a form', (form) => {
    const ids = formFigures(form);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.map((id) => figureDefinition(id).label)).size).toBe(ids.length);
    for (const id of ids) expect(figureDefinition(id).forms).toContain(form);
  });

  it('belong to every form that has them, in the order of the years', () => {
    expect(figureDefinition('requests.new.natural').forms).toEqual(['2019', '2021']);
    expect(figureDefinition('requests.otherHandling.natural').forms).toEqual(['2019']);
    expect(figureDefinition('requests.otherHandling.other.natural').forms).toEqual(['2021']);
    expect(FIGURES.size).toBe(new Set(FORM_IDS.flatMap((form) => formFigures(form))).size);
  });

  it('of an id that no form has are a mistake', () => {
    expect(() => figureDefinition('requests.new.nobody')).toThrow('unknown figure requests.new.nobody');
  });

  it('have the official name of their row, the numbers it stands under in front, and of their column', () => {
    const label = (id: string) => figureDefinition(id).label;
    expect(label('requests.new.natural')).toBe('一、本年新收政府信息公开申请数量 × 自然人');
    expect(label('requests.partial.total')).toBe('三、（二）部分公开 × 总计');
    expect(label('requests.denied.stateSecret.natural')).toBe('三、（三）1.属于国家秘密 × 自然人');
    expect(label('disclosure.regulation.issued')).toBe('第（一）项 规章 本年制发件数');
    expect(label('review.reconsideration.upheld')).toBe('行政复议 结果维持');
    expect(label('review.directLitigation.total')).toBe('行政诉讼 未经复议直接起诉 总计');
  });

  it('have a short name that leaves out what goes without saying', () => {
    const short = (id: string) => figureDefinition(id).short;
    expect(short('disclosure.normativeDocument.inForce')).toBe('规范性文件\n现行有效');
    expect(short('disclosure.regulation.issued')).toBe('规章\n制发');
    expect(short('disclosure.licensing.decisions')).toBe('行政许可');
    expect(short('disclosure.fee.amount')).toBe('行政事业性收费\n（万元）');
    expect(short('requests.new.natural')).toBe('一、本年新收政府信息公开申请数量 × 自然人');
    expect(short('review.litigationAfterReconsideration.total')).toBe('行政诉讼 复议后起诉 总计');
  });

  it('stand in the section of their table', () => {
    for (const { id, section } of FIGURES.values()) {
      expect([id, section]).toEqual([id, 2 + TABLES.indexOf(id.split('.')[0] ?? '')]);
    }
  });

  it('are counts, but for money, which is in 万元, and for what grew or shrank', () => {
    const others = [...FIGURES.values()].filter(({ kind }) => kind !== 'count');
    expect(others.map(({ id, kind, unit }) => [id, kind, unit])).toEqual([
      ['disclosure.licensing.itemsChange', 'change', null],
      ['disclosure.otherService.itemsChange', 'change', null],
      ['disclosure.penalty.itemsChange', 'change', null],
      ['disclosure.coercion.itemsChange', 'change', null],
      ['disclosure.fee.itemsChange', 'change', null],
      ['disclosure.procurement.amount', 'money', '万元'],
      ['disclosure.fee.amount', 'money', '万元'],
    ]);
    expect([...FIGURES.values()].filter(({ kind, unit }) => kind === 'count' && unit !== null)).toEqual([]);
  });

  it('count items of a list of powers only in the form of 2019, not what was done in the year', () => {
    const background = [...FIGURES.values()].filter(({ isBackground }) => isBackground);
    expect(new Set(background.map(({ id }) => columnOf(id)))).toEqual(
      new Set(['itemsLastYear', 'itemsChange']),
    );
    expect(background).toHaveLength(5 * 2);
    expect(background.every(({ forms }) => forms.join() === '2019')).toBe(true);
  });

  it('are told by row and column, also where the row has dots of its own', () => {
    expect(rowOf('requests.denied.process.other')).toBe('requests.denied.process');
    expect(columnOf('requests.denied.process.other')).toBe('other');
  });
});

describe('labels of another form in a report’s tables', () => {
  const figures = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, null]));
  const foreign = (form: string, ...ids: string[]) =>
    foreignForms({ form, figures: figures(...ids) }).map(({ id }) => id);

  it('are those of figures that its own form has not', () => {
    expect(foreign('2021', 'requests.new.natural', 'requests.otherHandling.natural')).toEqual(['2019']);
    expect(foreign('2019', 'disclosure.fee.amount')).toEqual(['2021']);
    expect(foreign('2021', 'disclosure.fee.amount', 'requests.new.natural')).toEqual([]);
    expect(foreign('2021', 'a.figure.of.nobody')).toEqual([]);
  });

  it('of several forms come from the nearest first', async () => {
    const load = () => import('./figures.ts');
    const { foreignForms: ofThree } = await withThirdForm(load);
    const both = figures('requests.otherHandling.natural', 'disclosure.fee.amount');
    backToTwoForms();
    expect(ofThree({ form: '2027', figures: both }).map(({ id }) => id)).toEqual(['2021', '2019']);
    const petition = figures('requests.rejected.petition.natural');
    expect(ofThree({ form: '2027', figures: petition }).map(({ id }) => id)).toEqual(['2021', '2019']);
  });
});

describe('figures of a form that counts less', () => {
  const load = async () => {
    vi.resetModules();
    const rows = [{ label: '办理结果', rows: [{ key: 'done', label: '1.办结' }] }];
    const disclosure = FORM_2021.disclosure.map((block) => ({
      ...block,
      columns: block.columns.filter(({ key }) => key !== 'issued'),
    }));
    const form = { ...FORM_2021, disclosure, requests: { ...FORM_2021.requests, rows } };
    vi.doMock('./all-forms.ts', () => ({ ALL_FORMS: [form] }));
    const loaded = await import('./figures.ts');
    backToTwoForms();
    return loaded;
  };

  it('do without the number of a label that has none', async () => {
    const { figureDefinition: of } = await load();
    expect(of('requests.done.natural').label).toBe('1.办结 × 自然人');
  });

  it('are not held against last year’s where it does not say how many documents were issued', async () => {
    const loaded = await load();
    expect(loaded.documentRows(FORM_2021)).toHaveLength(2);
    expect(loaded.DOCUMENT_BALANCES).toEqual([]);
    expect(loaded.baseFigures('2021')).toHaveLength(2);
  });
});

describe('documents in table two', () => {
  it('have a figure for each act that the form counts', () => {
    const rows = documentRows(formDefinition('2021'));
    expect(rows.map(({ row, label }) => [row, label])).toEqual([
      ['disclosure.regulation', '规章'],
      ['disclosure.normativeDocument', '行政规范性文件'],
    ]);
    expect(rows[0]?.figures).toEqual({
      issued: 'disclosure.regulation.issued',
      repealed: 'disclosure.regulation.repealed',
      inForce: 'disclosure.regulation.inForce',
    });
    expect(documentRows(formDefinition('2019'))[1]?.figures).toEqual({
      issued: 'disclosure.normativeDocument.made',
      repealed: null,
      inForce: null,
    });
  });

  it('follow from those of last year only where all three are counted', () => {
    expect(baseFigures('2019')).toEqual([]);
    expect(baseFigures('2021')).toEqual([
      'disclosure.regulation.inForce',
      'disclosure.normativeDocument.inForce',
    ]);
    expect(DOCUMENT_BALANCES).toEqual(
      documentRows(formDefinition('2021')).map(({ row, label, figures }) => ({ row, label, ...figures })),
    );
  });

  it('are balanced once for each row, however many forms have it, and where one act is not counted, not at all', async () => {
    const load = () => import('./figures.ts');
    const { DOCUMENT_BALANCES: ofThree } = await withThirdForm(load);
    backToTwoForms();
    expect(ofThree).toEqual(DOCUMENT_BALANCES);
  });
});
