/** Work above the agency’s level: S-23. */
import type { RuleCases } from '../rule-cases.fixture.ts';
import {
  BUREAU,
  CITY_BUREAU,
  COMMISSION,
  COUNTY,
  DISTRICT,
  DISTRICT_BUREAU,
  OFFICE,
  STREET,
  TOWN,
  TOWNSHIP,
  ZONE,
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

export const SCOPE_CASES: RuleCases = {
  rule: 'S-23',
  fires: [
    fires(
      'a town that promotes the work of the province',
      TOWN,
      '组织推动全省政府信息公开工作，取得新的成效。',
      '全省',
    ),
    fires(
      'a bureau that trains the country’s system',
      BUREAU,
      '组织全国水利系统政务公开培训2期，印发辅导材料。',
    ),
    fires(
      'a township that draws up the county’s points',
      TOWNSHIP,
      '制定全县政务公开工作要点，明确责任单位。',
    ),
    fires('a street that trains the district’s departments', STREET, '举办全区各部门信息公开业务培训1次。'),
    fires(
      'a commission that examines the province’s sites',
      COMMISSION,
      '开展全省政府网站检查，通报问题12个。',
    ),
    fires('a street that coordinates the city', STREET, '统筹推进全市政务公开标准化规范化工作。'),
    fires(
      'a city bureau that leads the country',
      CITY_BUREAU,
      '牵头起草全国基层政务公开事项清单，指导全国各地公开工作。',
    ),
    fires(
      'a county that examines the province’s units',
      COUNTY,
      '对全省各单位公开情况进行考核，结果予以通报。',
    ),
    fires('an office that directs the province', OFFICE, '负责全省政府信息公开工作的督促指导。'),
    fires('a town whose own work the county’s is', TOWN, '全县政务公开工作由我镇负责组织实施。'),
    fires('a bureau that coordinates the city', BUREAU, '统筹协调全市政务公开工作，通报进展情况。'),
    fires(
      'under whose lead it is does not matter',
      TOWN,
      '在县委、县政府领导下，组织推动全省政府信息公开工作。',
    ),
    fires('a zone that directs the country', ZONE, '督促指导全国各单位做好年度报告编制工作。'),
    fires('with a number between', TOWN, '全年组织召开2次全县政务公开工作推进会。'),
  ],
  quiet: [
    quiet('standards of the country', STREET, '按照全国统一的基层政务公开标准目录，梳理公开事项96项。'),
    quiet('a model of the province', TOWN, '白石镇便民大厅被评为全省政务公开示范点。'),
    quiet(
      'a meeting of the province',
      BUREAU,
      '认真落实全省政务公开工作会议精神，组织收看全省政务公开电视电话会议。',
    ),
    quiet('helping', BUREAU, '配合开展全省政府网站检查。'),
    quiet('a comparison', TOWN, '公开总量居全县各乡镇第二位。'),
    quiet('a day of the country', COMMISSION, '组织开展全国爱眼日宣传活动，公开义诊信息。'),
    quiet('a census', TOWN, '做好全国农业普查，开展全国经济普查信息公开。'),
    quiet('the county’s own county', COUNTY, '统筹推进全县政务公开工作，对全县各部门进行考核。'),
    quiet('a bureau and its county', BUREAU, '指导全县水利系统政务公开工作，组织全县水利单位培训。'),
    quiet('a district and its district', DISTRICT, '组织开展全区政务公开培训。'),
    quiet('a city bureau and its city', CITY_BUREAU, '组织全市自然资源系统信息公开培训。'),
    quiet('a zone and its zone', ZONE, '开展全区各部门信息公开培训。'),
    quiet('following', TOWN, '按照全县统一部署，组织开展公开栏目自查。'),
    quiet('taking part', TOWN, '组织人员参加全县政务公开培训2次。'),
    quiet(
      'organised by others',
      TOWN,
      '参加县政府办组织的全县政务公开培训，县政务公开办组织全县各单位观摩。',
    ),
    quiet('the superior as the actor', BUREAU, '省水利厅对全省各单位公开情况进行通报，我局位列前茅。'),
    quiet('a system of the country', BUREAU, '管理全国水利信息系统账号，使用全国信用信息共享平台公开信息。'),
    quiet('one net', DISTRICT_BUREAU, '推进全国一体化政务服务平台应用。'),
    quiet('an examination', COMMISSION, '组织全国护士执业资格考试，公开考试信息。'),
    quiet('a civilised city', STREET, '推进全国文明城市创建信息公开。'),
    quiet('readers from everywhere', TOWN, '向全国各地游客公开景区信息。'),
    quiet('a document’s title', TOWN, '转发《全省政务公开工作要点》并制定落实措施。'),
    quiet('for the county’s work', STREET, '为推进全区政务公开工作贡献力量。'),
    quiet('taking part in drawing up', BUREAU, '参与制定全省水利系统政务公开标准。'),
    quiet('an honour', TOWN, '政务公开工作在全县考核中获得优秀等次。'),
    quiet('passed on', TOWN, '学习全省各地公开经验，借鉴全国各地政务公开做法。'),
    quiet('安全省心', TOWN, '推进公开服务安全省心，健全县乡联动公开机制。'),
    quiet('a bureau and the city’s points', BUREAU, '贯彻落实全市政务公开工作要点。'),
    quiet('superiors without a name', TOWN, '上级组织全县公开工作检查，我镇名列第三。'),
    quiet(
      'the county’s government by what it does',
      TOWN,
      '县政府召开全县政务公开工作推进会，我镇作了发言。',
    ),
  ],
};
