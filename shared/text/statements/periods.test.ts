import { describe, expect, it } from 'vitest';
import { areAllPeriods, periodOf } from './periods.ts';
import { stated } from './read.fixture.ts';

const partsOf = (text: string) => stated(text).counts.map((count) => ({ count }));

/** `year 1–6`, `批 2–2`; `-` for a number of no part of the year. */
const periodsIn = (text: string): string =>
  partsOf(text)
    .map((part) => periodOf(part))
    .map((period) => (period ? `${period.of} ${period.from}–${period.to}` : '-'))
    .join(', ');

describe('the part of the year that a number is told of', () => {
  it.each([
    ['上半年受理来信40件，下半年45件。', 'year 1–6, year 7–12'],
    ['其中前两季度受理来信40件，后两季度45件。', 'year 1–6, year 7–12'],
    ['前三季度受理来信60件，四季度25件。', 'year 1–9, year 10–12'],
    ['第二季度受理来信60件，第三季度25件。', 'year 4–6, year 7–9'],
    ['1至6月受理来信40件，7至12月45件。', 'year 1–6, year 7–12'],
    ['7月受理来信40件，8月份45件。', 'year 7–7, year 8–8'],
    ['2024年受理来信40件，全年45件。', '-, -'],
    ['第一批40件，第二批45件。', '批 1–1, 批 2–2'],
    ['第三轮40件，来信45件。', '轮 3–3, -'],
  ])('%s: %s', (text, expected) => {
    expect(periodsIn(text)).toBe(expected);
  });
});

describe('parts are all of the year, or all batches', () => {
  it.each([
    ['上半年受理来信40件，下半年45件。', null, true],
    ['下半年受理来信40件，上半年45件。', null, true],
    ['前三季度受理来信60件，四季度25件。', null, true],
    ['一季度9件，二季度8件，三季度7件，四季度6件。', null, true],
    ['一季度9件，二季度8件，三季度7件。', null, false],
    ['二季度8件，三季度7件，四季度6件。', null, false],
    ['上半年受理来信40件，上半年45件。', null, false],
    ['上半年受理来信40件，三季度45件。', null, false],
    ['上半年受理来信40件，下半年45件，来访6件。', null, false],
    ['全年受理来信40件。', null, false],
    ['第一批40件，第二批45件，第三批30件。', null, true],
    ['第一批40件，第三批45件，第四批30件。', null, false],
    ['第一批40件，第二轮45件，第三批30件。', null, false],
    // Of two batches there may be a third, where nothing says how many there were.
    ['第一批40件，第二批45件。', null, false],
    ['第一批40件，第二批45件。', 2, true],
    ['第一批40件，第二批45件。', 3, false],
  ] as const)('%s of %s: %s', (text, many, expected) => {
    expect(areAllPeriods(partsOf(text), many)).toBe(expected);
  });
});
