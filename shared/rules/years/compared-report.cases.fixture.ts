import { exampleReport } from '../../example.ts';
import type { RuleCases } from '../rule-cases.fixture.ts';
import { yearBeforeExample } from './years.fixture.ts';

const last = yearBeforeExample();

export const COMPARED_REPORT_CASES: RuleCases = {
  rule: 'Y-02',
  fires: [
    {
      name: 'the report of two years ago',
      report: exampleReport(),
      rest: { last: { ...last, year: 2022 } },
      place: 'title',
      message: '2024年的上一年应是2023年',
    },
    { name: 'the same year', report: exampleReport(), rest: { last: exampleReport() }, place: 'title' },
    {
      name: 'next year’s report',
      report: exampleReport(),
      rest: { last: { ...last, year: 2025 } },
      place: 'title',
    },
    {
      name: 'another agency',
      report: exampleReport(),
      rest: { last: { ...last, agency: '清河县林业局' } },
      place: 'title',
      message: '不是同一机关',
    },
    {
      name: 'another county',
      report: exampleReport(),
      rest: { last: { ...last, agency: '安平县水利局' } },
      place: 'title',
    },
    {
      name: 'the county’s government',
      report: { ...exampleReport(), agency: '清河县人民政府办公室' },
      rest: { last: { ...last, agency: '清河县人民政府' } },
      place: 'title',
    },
    {
      name: 'an earlier report that somebody chose',
      report: {
        ...exampleReport(),
        notes: [{ code: 'year-gap', place: 'report', message: '', doubt: false }],
      },
      rest: { last: { ...last, year: 2021 } },
      place: 'title',
      level: 'warning',
    },
    {
      name: 'a year that nobody knows',
      report: exampleReport(),
      rest: { last: { ...last, year: null } },
      place: 'title',
      level: 'warning',
    },
    {
      name: 'a name that another reform changed',
      report: { ...exampleReport(), agency: '清河县工业和信息化局' },
      rest: { last: { ...last, agency: '清河县经济和信息化局' } },
      place: 'title',
      level: 'hint',
    },
    {
      name: 'a name that a reform changed',
      report: { ...exampleReport(), agency: '清河县生态环境局' },
      rest: { last: { ...last, agency: '清河县环境保护局' } },
      place: 'title',
      level: 'hint',
      message: '按机关更名核对',
    },
  ],
  quiet: [
    { name: 'the year before', report: exampleReport(), rest: { last } },
    {
      name: 'a short name',
      report: { ...exampleReport(), agency: '清河县人力资源和社会保障局' },
      rest: { last: { ...last, agency: '清河县人社局' } },
    },
    {
      name: 'a place without its kind',
      report: exampleReport(),
      rest: { last: { ...last, agency: '清河水利局' } },
    },
    {
      name: 'a short name with many full ones',
      report: { ...exampleReport(), agency: '清河县文化和旅游局' },
      rest: { last: { ...last, agency: '清河县文旅局' } },
    },
    {
      name: 'the city before the county',
      report: exampleReport(),
      rest: { last: { ...last, agency: '安平市清河县水利局' } },
    },
    {
      name: 'an agency that nobody knows',
      report: exampleReport(),
      rest: { last: { ...last, agency: null } },
    },
    { name: 'no last year', report: exampleReport() },
  ],
};
