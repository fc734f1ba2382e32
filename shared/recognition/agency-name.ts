/** Telling the name of an agency from other short lines. */
import { squash } from './tables/labels.ts';

/** Words that names of agencies end with. */
export const AGENCY_END =
  /(?:局|委|委员会|政府|办|办公室|办事处|街道|镇|乡|厅|部|处|室|中心|会|院|署|站|队|校|学校|公司|馆|社|所|园区|开发区|管委会|机关|法院|检察院|银行|联社|联合会|总工会|集团|台|支行)$/u;
const STATEMENT = /[无没未]|事项|情况|问题|工作|报告|附件|说明|统计|如下|表$/u;
const PUNCTUATION = /[，。；：、？！,;:!?\d]/u;
const SEAL = /[(（](?:盖章|公章|印章|签章|章|印)[)）]$/u;
/** What reports are written after or for, and what does not name an agency. */
const OTHERS =
  /国务院|本级|^(?:本|我|各|该|全)|根据|按照|依据|依照|要求|规定|我[局委办镇乡厅院]|本[局委办镇乡厅院机]/u;
const LENGTH = { from: 4, to: 30 };

/** Does a line beyond doubt name one agency, or several divided by white space or 、? */
export function isAgencyLine(text: string, agency: string | null): boolean {
  const line = squash(text).replace(SEAL, '');
  if (agency !== null && line === squash(agency)) return true;
  const names = text
    .trim()
    .replace(SEAL, '')
    .split(/[\s、]+/u);
  return isSure(line) || (names.length > 1 && names.every((name) => isSure(squash(name))));
}

function isSure(name: string): boolean {
  return fits(name) && AGENCY_END.test(name) && !/[无没未]|事项|情况|问题|报告|附件/u.test(name);
}

function fits(name: string): boolean {
  return name.length >= LENGTH.from && name.length <= LENGTH.to && !PUNCTUATION.test(name);
}

/** Could a line that stands where an agency signs name one? A statement does not. */
export function couldBeAgency(text: string, agency: string | null): boolean {
  const line = squash(text).replace(SEAL, '');
  return isAgencyLine(text, agency) || (fits(line) && !STATEMENT.test(line));
}

/** “…，清河县水利局编制了本报告”, “现将清河县水利局2024年政府信息公开…公布”. */
const WRITING =
  /(?:^|[，。；：,;])(?:本(?:年度)?报告)?(?:现将|现由|特由|由)?(\p{Script=Han}{4,30}?)(?:(?:负责|组织|牵头|结合\p{Script=Han}{2,10}|特|现)?(?:编制|编写|撰写|起草|形成|制作|汇总|公布|发布|向社会公布)|(?:关于)?20\d{2}年(?:度)?(?:的)?(?:政府|政务)?信息公开)/gu;

/** The agency that a sentence of the preamble names as the writer of the report, or null. */
export function agencyWriting(text: string): string | null {
  for (const [, name = ''] of squash(text).matchAll(WRITING)) {
    if (isSure(name) && !OTHERS.test(name)) return name;
  }
  return null;
}
