import { describe, expect, it } from 'vitest';
import { simplified } from './traditional.ts';

describe('traditional characters', () => {
  it.each([
    ['行政許可', '行政许可'],
    ['行政處罰', '行政处罚'],
    ['行政強制', '行政强制'],
    ['本年處理決定數量', '本年处理决定数量'],
    ['現行有效件數', '现行有效件数'],
    ['（六）其他處理', '（六）其他处理'],
    [
      '自然人、商業企業、科研機構、社會公益組織、法律服務機構',
      '自然人、商业企业、科研机构、社会公益组织、法律服务机构',
    ],
    ['結果維持、結果糾正、尚未審結、總計', '结果维持、结果纠正、尚未审结、总计'],
    ['結轉下年度繼續辦理', '结转下年度继续办理'],
    ['政府信息公開行政復議、行政訴訟情況', '政府信息公开行政复议、行政诉讼情况'],
  ])('become simplified ones: %s', (written, read) => {
    expect(simplified(written)).toBe(read);
  });

  it('leave simplified ones, and their number, as they are', () => {
    const text = '三、收到和处理政府信息公开申请情况，1件。';
    expect(simplified(text)).toBe(text);
    expect(simplified('處理')).toHaveLength(2);
  });
});
