/** How the names of agencies end. */
export const BODY_ENDINGS: readonly string[] =
  '局 委员会 管委会 委 人民政府 政府 街道 街道办事处 办事处 镇 乡 中心 办公室 办 厅 院 处 大队 中队 支队 站 所 学校 法院 检察院 公司'.split(
    ' ',
  );
/** Ends of the names of departments, which have parts of their own. */
export const DEPARTMENT_ENDINGS: readonly string[] = '局 委 厅 院'.split(' ');
/** Ends of the names of what an agency is made of. */
export const PARTS_OF_BODIES: readonly string[] =
  '大队 中队 支队 站 所 中心 办公室 党政办 综合办 科 股 室 处'.split(' ');
/** A name with one of these says where the agency is, so that it can be another's. */
export const PLACE_SIGNS = '省市县区州旗镇乡街道';
/** Words in the names of bureaus that decide cases of reconsideration over others. */
export const DECIDING_BODIES: readonly string[] = '司法 税务 海关 安全局'.split(' ');
/** In front of a body, where or through whom this agency did it: 经县委宣传部审核，发布信息12条. */
export const THROUGH: ReadonlySet<string> = new Set(['经', '在']);
