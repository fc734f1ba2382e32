/** Does a sentence speak of the year's work, of plans, or of other years? */

const PLAN =
  /下一步|今后|将(?:[^,，。]{0,12})(?:继续|进一步|加强|加大|推进|完善|开展|组织|力争|努力|做好|严格|不断|重点|公开|达)|计划|拟(?!定)|力争|争取|预计|目标|新的一年|明年|下一年|来年|下年(?!度继续办理)|要求|规定|应当|须|不得|每[年月周季日半个]|原则上/u;

/** Plans, duties and rules of conduct: what must or will happen has not been counted. */
export function isPlan(sentence: string): boolean {
  return PLAN.test(sentence);
}

const LAST_YEAR = /(?:上年|去年|上一年)(?!度?结转)|往年|历年|截至目前累计/u;

/** The sentence, or a comparison in it, speaks of last year. Carried-over applications do not count as such. */
export function namesLastYear(sentence: string): boolean {
  return LAST_YEAR.test(sentence);
}
