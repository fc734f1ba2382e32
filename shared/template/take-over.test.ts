import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besidePart } from '../comparison/beside.ts';
import { exampleReport } from '../example.ts';
import { FORM_IDS } from '../forms/forms.ts';
import { applyEdits, emptyReport } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { BUILT_IN_TEMPLATE } from './built-in.ts';
import { resolvePlaceholders } from './placeholders.ts';
import { newReport } from './roll-over.ts';
import { takeOver } from './take-over.ts';

const PART = 'section:1';

function saying(paragraphs: readonly string[], report: Report = exampleReport()): Report {
  const sections = report.sections.map((section) =>
    section.no === 1 ? { ...section, paragraphs: [...paragraphs] } : section,
  );
  return { ...report, sections };
}

function next(last: Report): Report {
  return newReport({
    last,
    agency: last.agency ?? '',
    year: 2025,
    text: 'last',
    template: BUILT_IN_TEMPLATE,
  });
}

/** Next year's report with these paragraphs in section one, and nothing noted about them. */
function writing(paragraphs: readonly string[], last: Report): Report {
  return { ...saying(paragraphs, next(last)), notes: [] };
}

/** Takes over the paragraph of `last` that is `nth` of section one. */
function take(last: Report, report: Report, nth: number): Report {
  const beside = besidePart(resolvePlaceholders(last), resolvePlaceholders(report), PART) ?? [];
  const wanted = beside.find(({ from }) => from.includes(`${PART}/paragraph:${nth}`));
  if (!wanted) throw new Error(`no paragraph ${nth}`);
  return applyEdits(report, takeOver(last, report, { part: PART, ...wanted }));
}

function textOf(report: Report): readonly string[] {
  return report.sections[0]?.paragraphs ?? [];
}

const FIRST = '2024年，本局围绕灌区供水公开各类信息，方便群众查询。';
const SECOND = '全年收到政府信息公开申请10件，举办讲座3场。';
const THIRD = '信息员每季度到各科室核对一次目录，发现缺漏的及时补上。';
const last = saying([FIRST, SECOND, THIRD]);
const carried = textOf(next(last));

describe('a paragraph of last year', () => {
  it('stands in the report as it would in a new one, with what there is to look at', () => {
    const report = take(last, writing(['今年开展了新的工作。'], last), 2);
    expect(textOf(report)).toContain(carried[1]);
    expect(carried[1]).toContain('{{待核：3}}');
    const looked = take(last, writing([], last), 3);
    expect(textOf(looked)).toEqual([carried[2]]);
    expect(looked.notes).toEqual([
      expect.objectContaining({ code: 'carried-text', place: `${PART}/paragraph:1`, doubt: false }),
    ]);
  });

  it.each([
    ['takes the place of what it became', [FIRST, '全年收到政府信息公开申请12件，举办讲座。', THIRD], 2, 1],
    ['is put in behind the paragraph that it followed', [FIRST, THIRD], 2, 1],
    ['is put in first where it stood first', [SECOND, THIRD], 1, 0],
    ['is put in last where it stood last', [FIRST, SECOND], 3, 2],
    ['fills a part without words', ['', ' '], 2, 0],
  ])('%s', (_, written, nth, at) => {
    const report = take(last, writing(written, last), nth);
    const rest = written.filter((text) => text.trim() !== '');
    const stays = rest.filter((text) => !text.startsWith('全年收到政府信息公开申请12件'));
    expect(textOf(report)[at]).toBe(carried[nth - 1]);
    expect(textOf(report).toSpliced(at, 1)).toEqual(stays);
  });

  it('comes back whole where it was split, and as several where several became one', () => {
    const long = '本局完善公开制度，明确各科室职责，并对信息员开展培训，全年组织学习讨论，效果良好。';
    const [one, two] = [
      '本局完善公开制度，明确各科室职责，',
      '并对信息员开展培训，全年组织学习讨论，效果良好。',
    ];
    const before = saying([long]);
    expect(textOf(take(before, writing([one, two], before), 1))).toEqual(textOf(next(before)));
    const apart = saying([one, two]);
    expect(textOf(take(apart, writing([long], apart), 1))).toEqual(textOf(next(apart)));
  });

  it('changes nothing where it stands already', () => {
    const report = next(last);
    expect(take(last, report, 2)).toBe(report);
  });

  it('takes the name, the years and the form of the report along', () => {
    const [old = ''] = FORM_IDS;
    const before = saying(
      [`${exampleReport().agency ?? ''}按照国办公开办函〔2019〕60号编制，2024年共办理2件。`],
      { ...exampleReport(), form: old },
    );
    const report = { ...emptyReport('2021'), agency: '云溪县粮食局', year: 2025 };
    expect(textOf(take(before, report, 1))).toEqual([
      '云溪县粮食局按照国办公开办函〔2021〕30号编制，2025年共办理{{待核：2}}件。',
    ]);
  });

  it('brings its looks along and leaves those of the other paragraphs where they are', () => {
    const before: Report = {
      ...last,
      looks: { [`${PART}/paragraph:2`]: [{ kind: 'bold', start: 0, end: 2 }] },
    };
    const report: Report = {
      ...writing([FIRST, THIRD], before),
      looks: { [`${PART}/paragraph:2`]: [{ kind: 'underline', start: 0, end: 3 }] },
    };
    expect(take(before, report, 2).looks).toEqual({
      [`${PART}/paragraph:2`]: [{ kind: 'bold', start: 0, end: 2 }],
      [`${PART}/paragraph:3`]: [{ kind: 'underline', start: 0, end: 3 }],
    });
  });
});

describe('a part of last year that was not read', () => {
  it('stands beside nothing', () => {
    const unread = {
      ...last,
      sections: last.sections.map((section) =>
        section.no === 1 ? { ...section, heading: '', paragraphs: [] } : section,
      ),
    };
    expect(besidePart(unread, writing([FIRST], last), PART)).toBeNull();
  });
});

it('taking over every paragraph in any order gives the text of a new report', () => {
  const paragraph = fc.constantFrom(FIRST, SECOND, THIRD, '本局网站开设专栏。', '今年没有新的情况。');
  const order = fc.array(fc.nat(), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.uniqueArray(paragraph, { minLength: 1 }), order, (paragraphs, keys) => {
      const before = saying(paragraphs);
      const turns = paragraphs.map((_, index) => index + 1).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
      const report = turns.reduce((written, nth) => take(before, written, nth), writing([], before));
      expect(textOf(report)).toEqual(textOf(next(before)));
    }),
  );
});
