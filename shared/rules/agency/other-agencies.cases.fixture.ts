/** Other agencies in the place of the own: S-24. */
import type { RuleCases } from '../rule-cases.fixture.ts';
import {
  BUREAU,
  CITY_BUREAU,
  COMMISSION,
  COUNTY,
  DISTRICT,
  DISTRICT_BUREAU,
  GOVERNMENT_OFFICE,
  STREET,
  TOWN,
  TOWNSHIP,
  prefacing,
  saying,
} from './reports.fixture.ts';

const PLACE = 'section:1/paragraph:1';

const fires = (name: string, agency: string, text: string, message = '') => ({
  name,
  report: saying(agency, text),
  place: PLACE,
  message,
});
const quiet = (name: string, agency: string, text: string) => ({ name, report: saying(agency, text) });

export const OTHER_AGENCY_CASES: RuleCases = {
  rule: 'S-24',
  fires: [
    fires(
      'a town of another county',
      TOWN,
      '云台县松岭镇人民政府把公开工作列入年度重点任务，压实各办责任。',
      '云台县松岭镇人民政府',
    ),
    fires('a neighbour’s short name', TOWN, '松岭镇高度重视政府信息公开工作，公开信息120条。'),
    fires('a bureau of another county', BUREAU, '2024年，云台县水利局主动公开政府信息152条。'),
    fires('another bureau of the county', BUREAU, '县教育局高度重视政务公开工作，成立领导小组。'),
    fires('another bureau with the county’s name', BUREAU, '清河县教育局严格落实信息公开保密审查制度。'),
    fires('a bureau in a town’s report', TOWN, '县农业农村局把政务公开列入年度重点工作。'),
    fires('another street', STREET, '西关街道办事处严格落实保密审查，公开前逐件审核。'),
    fires('a township’s neighbour', TOWNSHIP, '青松乡人民政府坚持先审查后公开。'),
    fires('the site of another county', COMMISSION, '通过云台县人民政府网站公开信息90条。'),
    fires('another commission’s county', COMMISSION, '云台县卫生健康委员会认真贯彻条例，办理申请2件。'),
    fires('another district', DISTRICT, '建业区人民政府高度重视政务公开工作。'),
    fires('another county', COUNTY, '云台县人民政府坚持把政务公开作为重点工作。'),
    fires('another district’s bureau', DISTRICT_BUREAU, '建业区教育局成立政务公开领导小组，明确专人负责。'),
    fires('another county’s office', GOVERNMENT_OFFICE, '云台县人民政府办公室不断完善公开制度。'),
    fires('a name before its 的', BUREAU, '云台县水利局的政府信息公开工作取得新进展。'),
    {
      name: 'the author',
      report: prefacing(BUREAU, '根据《中华人民共和国政府信息公开条例》，由清河县教育局编制本报告。'),
      place: 'preamble/paragraph:1',
    },
    {
      name: 'an author of another county',
      report: prefacing(TOWN, '按照条例要求，现由云台县白石镇人民政府编制2024年度报告。'),
      place: 'preamble/paragraph:1',
    },
    {
      name: 'in a later section',
      report: saying(BUREAU, '2024年，云台县水利局没有收取信息处理费。', 6),
      place: 'section:6/paragraph:1',
    },
  ],
  quiet: [
    quiet('itself', BUREAU, '清河县水利局高度重视政务公开工作，县水利局成立领导小组，水利局公开信息12条。'),
    quiet('itself in full', TOWN, '清河县白石镇人民政府坚持公开，白石镇公开信息21条，镇政府加强管理。'),
    quiet('with the city in front', BUREAU, '安平市清河县水利局主动公开政府信息152条。'),
    quiet('a short form', COMMISSION, '县卫健委严格落实公开制度，主动公开信息300条。'),
    quiet('a short form of a long name', CITY_BUREAU, '市自规局坚持以公开为常态，主动公开政府信息820条。'),
    quiet(
      'superiors that issue',
      BUREAU,
      '县政府办公室印发政务公开工作要点，县政务服务局严格落实公开通报制度。',
    ),
    quiet('superiors that lead', TOWN, '在县委、县政府领导下推进公开，县政府高度重视政务公开工作。'),
    quiet('guests', TOWN, '县财政局、县民政局派员到我镇讲解补贴公开要求。'),
    quiet('partners', BUREAU, '与县教育局联合开展节水信息公开宣传，会同县司法局审查文件。'),
    quiet('lists', BUREAU, '县教育局、县民政局等单位提供公开信息30条。'),
    quiet('its bureaus in a county’s report', COUNTY, '县教育局高度重视政务公开工作，主动公开信息200条。'),
    quiet(
      'its towns in a county’s report',
      COUNTY,
      '白石镇、云岭乡坚持公开，县水利局主动公开政府信息152条。',
    ),
    quiet('the office’s report about bureaus', GOVERNMENT_OFFICE, '县民政局严格落实信息公开制度。'),
    quiet('learning', TOWN, '赴云台县松岭镇学习政务公开经验，借鉴云台县水利局做法。'),
    quiet('passed on', BUREAU, '县信访局移送申请1件，县自然资源局转来公开申请2件。'),
    quiet('another’s caseload', BUREAU, '县司法局全年受理行政复议案件120件。'),
    quiet('its towns in a bureau’s report', BUREAU, '白石镇建立农村供水信息公开栏，云岭乡设立公示牌。'),
    quiet('a court', BUREAU, '清河县人民法院判决维持1件。'),
    quiet('the site of its county', TOWN, '通过清河县人民政府网站公开信息90条，依托县政府网站更新专栏。'),
    quiet('the site of its city', TOWN, '通过安平市人民政府网站公开信息9条。'),
    quiet('a neighbour that visits', TOWN, '松岭镇来我镇交流政务公开经验。'),
    quiet(
      'its own offices',
      TOWN,
      '农业农村办、财政所、应急办按照方案梳理公开事项11个，党政办公室严格落实保密审查。',
    ),
    quiet('doing it for another', BUREAU, '代县政府起草规范性文件1件，参与会签县直部门规范性文件3件。'),
    quiet('a law’s words', BUREAU, '依据《清河县教育局政务公开办法》规范办理。'),
    quiet('a superior city bureau', BUREAU, '市水利局高度重视基层政务公开工作，安平市水利局完善公开目录。'),
    quiet('its villages', TOWN, '红旗村坚持村务公开，东风社区公开低保名单。'),
    quiet('an earlier name of its place', BUREAU, '清河区水利局主动公开政府信息152条。'),
    quiet(
      'counties in a city’s report',
      CITY_BUREAU,
      '清河县自然资源局坚持公开土地信息，云台县自然资源局成立领导小组。',
    ),
    quiet('its streets in a district’s report', DISTRICT, '东门街道办事处坚持公开，区教育局主动公开信息。'),
    {
      name: 'itself as the author',
      report: prefacing(BUREAU, '本报告由清河县水利局编制，如有疑问请与清河县人民政府办公室联系。'),
    },
    { name: 'what superiors demand', report: prefacing(TOWN, '按照清河县人民政府办公室要求，编制本报告。') },
  ],
};
