/** What a text says about 信息处理费: whether it was charged and whether anybody was told to pay. */

/** Also 收费通知 and 未收取任何费用, which say nothing else in this report. */
const STATEMENT =
  /信\s*息\s*处\s*理\s*费|信息公开(?:处理)?(?:收费|费用)|处理费|(?:收费|缴费|缴款|缴纳费用|交费)(?:的)?(?:通知|告知)|收取(?:[^，。；]{0,12})费|(?:未|没有|不|无|零|没)(?:有|曾|发生|产生)?(?:对[^，。；]{0,20})?收(?:取)?费|收费(?:情况|金额|总金额|为|事项|0)/u;

/** Does the text say anything about fees for disclosure? */
export function speaksOfFee(text: string): boolean {
  return STATEMENT.test(text);
}

const NOTICE = /(?:收费|缴费|缴款|缴纳费用|交费|费用)(?:的)?(?:通知|告知)/u;
const NONE = /未|没有|无|不|零|(?<![\d.])0(?![\d.])\s*[件份次宗笔人]/u;

/** Does a clause of the text say that a notice to pay was sent? */
export function reportsFeeNotice(text: string): boolean {
  return text.split(/[，,。；;！!\n]/u).some((clause) => NOTICE.test(clause) && !NONE.test(clause));
}
