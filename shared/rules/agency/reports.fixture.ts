/** Reports of invented agencies that say nothing but what a case is about. */
import { emptyReport } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import { withParagraphs, type FiringCase, type RuleCase } from '../rule-cases.fixture.ts';

const YEAR = 2024;

export const TOWN = '清河县白石镇人民政府';
export const TOWNSHIP = '安平市清河县云岭乡人民政府';
export const STREET = '安平市和兴区东门街道办事处';
export const BUREAU = '清河县水利局';
export const DISTRICT_BUREAU = '和兴区教育局';
export const COMMISSION = '清河县卫生健康委员会';
export const OFFICE = '清河县政务公开协调办公室';
export const ZONE = '清河经济开发区管理委员会';
export const CITY_BUREAU = '安平市自然资源和规划局';
export const COUNTY = '清河县人民政府';
export const DISTRICT = '和兴区人民政府';
export const GOVERNMENT_OFFICE = '清河县人民政府办公室';

/** A report of `agency` with its title and signature and not a word of text. */
export function silentReport(agency: string): Report {
  return {
    ...emptyReport('2021'),
    agency,
    year: YEAR,
    titleLines: [agency, `${YEAR}年政府信息公开工作年度报告`],
    signature: [agency, `${YEAR + 1}年1月16日`],
  };
}

/** A report of `agency` of which section `no` says these paragraphs and nothing else is said. */
export function saying(agency: string, text: string, no = 1): Report {
  return withParagraphs(silentReport(agency), no, [text]);
}

/** A report of `agency` with this preamble. */
export function prefacing(agency: string, text: string): Report {
  return { ...silentReport(agency), preamble: [text] };
}

/** A report of `agency` signed with these lines. */
export function signedBy(agency: string, ...signature: readonly string[]): Report {
  return { ...silentReport(agency), signature: [...signature] };
}

/** Where `saying` puts its sentence. */
export const PLACE = 'section:1/paragraph:1';

/** A case in which `agency` says something that the rule must find; `message`: words of the finding. */
export const fires = (name: string, agency: string, text: string, message = ''): FiringCase => ({
  name,
  report: saying(agency, text),
  place: PLACE,
  message,
});

/** A case in which `agency` says something that the rule must leave alone. */
export const quiet = (name: string, agency: string, text: string): RuleCase => ({
  name,
  report: saying(agency, text),
});
