/** Agencies in general: S-26. */
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

export const GENERAL_TEXT_CASES: RuleCases = {
  rule: 'S-26',
  fires: [
    fires('most departments', BUREAU, '多数部门建立了公开机制，部分地区开发了小程序。', '多数部门'),
    fires('regions and departments', TOWN, '各地区各部门普遍建立了公开机制，不少单位开发了小程序。'),
    fires('many units', STREET, '许多单位的信息公开流于形式。'),
    fires('some regions', COMMISSION, '部分地区政务公开平台建设滞后。'),
    fires('some places act', TOWNSHIP, '一些地方探索政务公开与政务服务融合。'),
    fires('most units', ZONE, '绝大多数单位能够及时公开信息。'),
    fires('not a few places', CITY_BUREAU, '不少地方推出政策解读短视频。'),
    fires('everywhere', DISTRICT_BUREAU, '各地普遍加强了政府网站管理。'),
    fires('governments at all levels', BUREAU, '各级政府普遍重视信息公开工作。'),
    fires('some government departments', BUREAU, '部分政府部门对公开工作认识不足。'),
    fires('certain agencies', TOWN, '某些行政机关答复申请不够规范，公开意识不强。'),
    fires('a weak word beside a sure one', COMMISSION, '大多数部门设立了公开专栏，个别单位信息更新不及时。'),
    fires('all places act alike', STREET, '各地纷纷开通政务新媒体，拓宽公开渠道。'),
  ],
  quiet: [
    quiet('its own offices', BUREAU, '部分股室更新不及时，已督促整改。'),
    quiet('its communities', STREET, '部分社区公开栏更新不及时，个别村公开内容偏少。'),
    quiet('its members', BUREAU, '局属多数单位公开及时，下属部分单位更新偏慢。'),
    quiet('some units', TOWN, '部分单位信息报送不及时，个别部门重视不够。'),
    quiet('a county', COUNTY, '多数部门建立公开机制，部分地区公开不均衡。'),
    quiet('a district', DISTRICT, '不少单位公开意识不强，各地普遍加强管理。'),
    quiet('a government office', GOVERNMENT_OFFICE, '大多数部门按时公开，个别单位滞后。'),
    quiet('who reports for all', '清河县政务服务管理局', '多数部门建立公开机制，县直部分单位滞后。'),
    quiet('places of the work', BUREAU, '公开工作中一些地方还不够完善，有的地方需要加强。'),
    quiet('there are places', TOWN, '工作中还有一些地方需要改进，公开内容有些单薄。'),
    quiet('all units, told what to do', BUREAU, '各部门要高度重视公开工作，各单位及时报送信息。'),
    quiet('the town’s departments', TOWN, '镇直各部门普遍建立公开台账，辖区多数单位公开及时。'),
    quiet('learning', BUREAU, '借鉴各地公开经验，学习不少地方的做法。'),
    quiet('help for many', COMMISSION, '为许多单位提供信息公开咨询，指导多数部门更新目录。'),
    quiet('many people', STREET, '许多群众通过公开栏了解政策，不少居民提出建议。'),
    quiet('within the county', BUREAU, '全县多数单位使用节水信息公开平台。'),
    quiet('our own', BUREAU, '我局部分部门信息公开不及时，本局多数单位已整改。'),
    quiet('some areas of weather', '清河县气象局', '部分地区出现强降雨，及时启动响应。'),
    quiet('visitors', TOWN, '接待来自全国各地和部分地区的参观者了解公开工作。'),
    quiet('in quotation marks', BUREAU, '查摆“多数部门”共性问题，公开整改情况。'),
    quiet('in a title', BUREAU, '学习《各地区各部门普遍公开经验选编》。'),
    quiet('half of its staff', TOWN, '部分工作人员公开意识不强。'),
    quiet('a part of the content', BUREAU, '部分政府信息公开不及时。'),
    quiet('all agencies under the law', BUREAU, '对各级行政机关公开工作的要求更高。'),
    quiet('everybody’s site', ZONE, '各类政府网站和各级平台公开信息同步更新。'),
    quiet('units that are served', BUREAU, '走访多数单位，听取公开建议。'),
    quiet('some companies', ZONE, '不少企业通过公开平台查询政策。'),
  ],
};
