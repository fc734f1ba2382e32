import { describe, expect, it } from 'vitest';
import type { Matter } from '../text/statements/statement.ts';
import { expressionsOf } from './figures.ts';
import { reportWith } from './report.fixture.ts';

const requests = (row: string, applicant: string | null = null): Matter => ({
  topic: 'requests',
  row,
  applicant,
});

/** Figures of every way to understand a matter, table and common words left out. */
function figures(matter: Matter, report = reportWith()): string[] {
  return expressionsOf(matter, report).map((expression) =>
    expression.figures.map((id) => id.replace(/^(?:requests|review|disclosure)\./u, '')).join(' + '),
  );
}

describe('what of table three a matter means', () => {
  it.each([
    ['received', ['new.total', 'new.total + carriedIn.total']],
    ['new', ['new.total']],
    ['handled', ['handled.total']],
    ['processed', ['handled.total', 'new.total', 'new.total + carriedIn.total']],
    [
      'mentioned',
      [
        'new.total',
        'new.total + carriedIn.total',
        'handled.total',
        'granted.total',
        'granted.total + partial.total',
      ],
    ],
    ['opened', ['granted.total', 'granted.total + partial.total']],
    ['granted', ['granted.total']],
    ['granted+partial', ['granted.total + partial.total']],
    ['pending', ['carriedOut.total']],
    ['due', ['new.total + carriedIn.total', 'new.total']],
    ['carriedIn', ['carriedIn.total']],
    ['carriedOut', ['carriedOut.total']],
    ['carried', ['carriedOut.total', 'carriedIn.total']],
    ['denied.stateSecret', ['denied.stateSecret.total']],
    [
      'unavailable',
      ['unavailable.notHeld.total + unavailable.needsCreation.total + unavailable.stillUnclear.total'],
    ],
    ['unknown', []],
  ])('%s means %j', (row, expected) => {
    expect(figures(requests(row))).toEqual(expected);
  });

  it.each([
    ['natural', ['new.natural', 'new.natural + carriedIn.natural']],
    ['business', ['new.business', 'new.business + carriedIn.business']],
  ])('of the applicant %s the same rows', (applicant, expected) => {
    expect(figures(requests('received', applicant))).toEqual(expected);
  });

  it('applicants named behind 办结 may be those of all that came in', () => {
    expect(figures(requests('handled', 'natural'))).toEqual([
      'handled.natural',
      'new.natural',
      'new.natural + carriedIn.natural',
    ]);
  });

  it.each([
    ['legal', ['business + research + charity + legalService + other']],
    ['company', ['business', 'business + research + charity + legalService + other']],
    [
      'otherOrganisation',
      ['other', 'business + research + charity + legalService + other', 'charity', 'charity + other'],
    ],
    [
      'others',
      [
        'other',
        'research + charity + legalService + other',
        'business + research + charity + legalService + other',
      ],
    ],
  ])('%s means one of %j', (applicant, expected) => {
    expect(figures(requests('new', applicant)).map((text) => text.replaceAll('new.', ''))).toEqual(expected);
  });

  it('what was refused is neither granted nor partly granted', () => {
    const [refused] = expressionsOf(requests('refused'), reportWith());
    expect(refused?.figures).toContain('requests.denied.stateSecret.total');
    expect(refused?.figures).toContain('requests.otherHandling.notCorrected.total');
    expect(refused?.figures).toHaveLength(19);
    expect(refused?.figures.every((id) => !/granted|partial|new|carried|handled/u.test(id))).toBe(true);
  });
});

describe('all results but one', () => {
  const ids = (row: string) => expressionsOf(requests(row), reportWith()).flatMap((one) => one.figures);

  it('are the rows of the other results in the column of totals, those below the one left out too', () => {
    const others = ids('except:granted');
    expect(others).toHaveLength(20);
    expect(others).toContain('requests.partial.total');
    expect(others).not.toContain('requests.granted.total');
    expect(ids('except:denied')).toHaveLength(13);
    expect(ids('except:granted+partial')).toHaveLength(19);
  });

  it('are called by the label of the one that is left out', () => {
    const name = (row: string) => expressionsOf(requests(row), reportWith())[0]?.name;
    expect(name('except:granted')).toBe('表三“三、（一）予以公开”以外的办理结果合计');
    expect(name('except:denied')).toBe('表三“（三）不予公开”以外的办理结果合计');
  });
});

describe('what of tables two and four a matter means', () => {
  it.each<[Matter, string[]]>([
    [{ topic: 'review', groups: ['reconsideration'], result: 'total' }, ['reconsideration.total']],
    [
      { topic: 'review', groups: ['directLitigation', 'litigationAfterReconsideration'], result: 'upheld' },
      ['directLitigation.upheld + litigationAfterReconsideration.upheld'],
    ],
    [{ topic: 'review', groups: [], result: 'total' }, []],
    [
      { topic: 'review', groups: ['reconsideration'], result: 'settled' },
      ['reconsideration.upheld + reconsideration.corrected + reconsideration.other'],
    ],
    [{ topic: 'documents', rows: ['normativeDocument'], act: 'issued' }, ['normativeDocument.issued']],
    [{ topic: 'documents', rows: ['regulation'], act: 'repealed' }, ['regulation.repealed']],
    [
      { topic: 'documents', rows: ['regulation', 'normativeDocument'], act: 'inForce' },
      ['regulation.inForce + normativeDocument.inForce'],
    ],
    [{ topic: 'documents', rows: ['regulation'], act: 'published' }, []],
    [{ topic: 'decisions', row: 'licensing' }, ['licensing.decisions']],
    [{ topic: 'fee', kind: 'charge' }, ['fee.amount']],
    [{ topic: 'fee', kind: 'processing' }, []],
  ])('%j means %j', (matter, expected) => {
    expect(figures(matter)).toEqual(expected);
  });

  it('in form 2019 counts documents made, not those in force', () => {
    const report = reportWith({ form: '2019' });
    const matter = (act: string): Matter => ({ topic: 'documents', rows: ['normativeDocument'], act });
    expect(figures(matter('issued'), report)).toEqual(['normativeDocument.made']);
    expect(figures(matter('inForce'), report)).toEqual([]);
    expect(figures(matter('repealed'), report)).toEqual([]);
  });

  it('fees count only where the table has them', () => {
    const report = reportWith();
    const { 'disclosure.fee.amount': _, ...rest } = report.figures;
    expect(figures({ topic: 'fee', kind: 'charge' }, { ...report, figures: rest })).toEqual([]);
  });
});

describe('how a figure is called', () => {
  const names = (matter: Matter): string[] => expressionsOf(matter, reportWith()).map(({ name }) => name);

  it.each<[Matter, string]>([
    [requests('new'), '表三“一、本年新收政府信息公开申请数量·总计”'],
    [requests('new', 'natural'), '表三“一、本年新收政府信息公开申请数量·自然人”'],
    [{ topic: 'decisions', row: 'licensing' }, '表二“行政许可 处理决定数量”'],
    [{ topic: 'fee', kind: 'charge' }, '表二“行政事业性收费 本年收费金额（单位：万元）”'],
  ])('%j is %s', (matter, name) => {
    expect(names(matter)[0]).toBe(name);
  });

  it('says which rows and columns are meant together', () => {
    expect(names(requests('unavailable'))[0]).toMatch(/^表三“.*无法提供”各项合计$/u);
    expect(names(requests('granted+partial'))[0]).toMatch(/^表三“.*予以公开”加“.*部分公开.*”总计$/u);
    expect(names(requests('new', 'legal'))[0]).toMatch(/^表三“.*新收.*”法人或其他组织各列合计$/u);
    expect(names(requests('refused'))[0]).toBe('表三“（三）不予公开”至“（六）其他处理”各项合计');
    expect(
      names({ topic: 'documents', rows: ['regulation', 'normativeDocument'], act: 'issued' })[0],
    ).toMatch(/^表二“规章 .*”与“行政规范性文件 .*”合计$/u);
    expect(names({ topic: 'documents', rows: ['regulation'], act: 'issued' })[0]).toMatch(
      /^表二“规章 [^合]*”$/u,
    );
    expect(
      names({
        topic: 'review',
        groups: ['directLitigation', 'litigationAfterReconsideration'],
        result: 'total',
      })[0],
    ).toMatch(/^表四“.*”加“.*”$/u);
  });
});
