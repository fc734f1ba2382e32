/** Traditional characters that labels and headings of reports are written with, each before its simplified form. */
const PAIRS = (
  '許许 處处 罰罚 強强 關关 開开 數数 現现 維维 糾纠 審审 結结 總总 計计 轉转 機机 構构 業业 組组 織织 務务 規规 費费 單单 萬万 據据 僅仅 項项 內内 決决 ' +
  '廢废 發发 製制 對对 購购 採采 額额 訴诉 訟讼 複复 復复 議议 經经 過过 係系 為为 於于 與与 請请 會会 讓让 無无 國国 屬属 類类 條条 該该 執执 檔档 詢询 ' +
  '補补 繳缴 納纳 獲获 認认 確确 舉举 報报 訪访 當当 續续 辦办 繼继 體体 況况 題题 進进 問问 實实 際际 標标 準准 從从 個个 們们 來来 時时 動动 員员 團团 ' +
  '圍围 園园 場场 壓压 學学 寫写 專专 導导 將将 屆届 幣币 幫帮 庫库 廣广 張张 彙汇 後后 應应 戶户 擔担 擴扩 攜携 敘叙 斷断 書书 極极 樣样 樂乐 權权 歲岁 ' +
  '歷历 歸归 殘残 減减 溝沟 滿满 災灾 爲为 狀状 獎奖 產产 畫画 監监 盡尽 盤盘 礎础 稅税 種种 稱称 積积 穩稳 競竞 筆笔 範范 簡简 約约 級级 細细 終终 統统 ' +
  '網网 緊紧 綜综 線线 練练 縣县 績绩 羅罗 義义 習习 聯联 聲声 職职 腦脑 臨临 舊旧 莊庄 藝艺 號号 衛卫 見见 親亲 覺觉 觀观 訂订 訊讯 記记 設设 詳详 語语 ' +
  '誤误 說说 調调 論论 諮咨 證证 識识 護护 讀读 變变 財财 貨货 責责 資资 質质 賬账 賽赛 趨趋 車车 軟软 較较 輕轻 輸输 農农 這这 連连 週周 遞递 適适 選选 ' +
  '還还 邊边 郵邮 鄉乡 鎮镇 鐵铁 錄录 錢钱 長长 門门 間间 隊队 陳陈 陽阳 隨随 險险 難难 電电 靈灵 靜静 頁页 順顺 須须 領领 頻频 顯显 風风 館馆 驗验 齊齐 ' +
  '點点 黨党 佈布 餘余 協协 濟济 營营 環环 蓋盖 衆众 眾众 絡络'
).split(' ');
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

/** The same words in simplified characters, one for one: for comparing labels, never for what is kept. */
export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (sign) => SIMPLIFIED.get(sign) ?? sign);
}
