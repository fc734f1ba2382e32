import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { stated } from './read.fixture.ts';
import { wrongAverages, wrongSums } from './reckonings.ts';

function wrong(find: typeof wrongSums, text: string): string {
  return find(readParagraph(text), stated(text).counts)
    .map(({ percent, formula, expected }) => `${percent.value} ≠ ${formula} = ${expected}`)
    .join(', ');
}

describe('what there was, what came and went, what there is', () => {
  it.each([
    ['原有专栏14个，新增3个，现有17个。', ''],
    ['原有专栏14个，新增3个，现有18个。', '18 ≠ 14 + 3 = 17'],
    ['原有专栏14个，新增3个，撤并1个，现有专栏17个。', '17 ≠ 14 + 3 − 1 = 16'],
    ['年初有账号12个，年内注销2个，年底剩余9个。', '9 ≠ 12 − 2 = 10'],
    ['上年末关注人数12600人，本年新增2150人，年末达到14850人。', '14850 ≠ 12600 + 2150 = 14750'],
    ['上年末关注人数12600人，本年新增约2000人，年末达到14850人。', ''],
    ['年初有公示栏16个，当年又建4个，目前共有21个。', '21 ≠ 16 + 4 = 20'],
    ['年初部署任务12个，现场检查3个，年底为18个。', ''],
    ['原有专栏14个，新增信息3条，现有专栏18个。', ''],
  ])('%s: %j', (text, expected) => {
    expect(wrong(wrongSums, text)).toBe(expected);
  });
});

describe('so many times so much', () => {
  it.each([
    ['组织培训4期，每期30人，共培训120人次。', ''],
    ['组织培训4期，每期30人，共培训150人次。', '150 ≠ 4 × 30 = 120'],
    ['在16个行政村各设公示栏2块，共33块。', '33 ≠ 16 × 2 = 32'],
    ['覆盖16个行政村，每村公示栏2块，合计32块。', ''],
    ['覆盖16个行政村，每村公示栏2块，合计30块。', '30 ≠ 16 × 2 = 32'],
    ['组织培训4期，每期约30人，共培训118人次。', ''],
    ['12个乡镇监测站各配终端，每站3台，共36台。', ''],
    ['12个乡镇监测站各配终端，每站3台，共33台。', '33 ≠ 12 × 3 = 36'],
    // 各 belongs to the names in front of it, or to several numbers.
    ['在12个窗口发放灌溉、防汛、移民手册各200份，合计600份。', ''],
    ['为6个村、4个社区各配屏幕2块，共20块。', ''],
    ['9个社区共设置公示栏27块，每个社区4块。', '27 ≠ 9 × 4 = 36'],
    ['9个社区共设置公示栏27块，每个社区3块。', ''],
    // Of another number than how many there are.
    ['组织培训4期，每村2人，共32人。', ''],
    ['编印简报12期，每期200份，其中发放村级1800份。', ''],
  ])('%s: %j', (text, expected) => {
    expect(wrong(wrongSums, text)).toBe(expected);
  });
});

describe('an average', () => {
  it.each([
    ['全年发布信息480条，月均40条。', ''],
    ['全年发布信息480条，月均45条。', '45 ≠ 480 ÷ 12 = 40'],
    ['全年发布信息480条，平均每月发布45条。', '45 ≠ 480 ÷ 12 = 40'],
    ['发布信息485条，月均40.4条。', ''],
    ['发布信息485条，月均40条。', ''],
    ['16个村公开信息384条，村均26条。', '26 ≠ 384 ÷ 16 = 24'],
    ['16个村公开信息384条，村均24条。', ''],
    ['举办讲座12场，听众960人，场均90人。', '90 ≠ 960 ÷ 12 = 80'],
    // Days of the year or days of work.
    ['接待来访732人次，日均3人次。', ''],
    ['接待来访732人次，日均2人次。', ''],
    ['接待来访732人次，日均5人次。', '5 ≠ 732 ÷ 366 = 2'],
    // Of another time, of another thing, near.
    ['春运40天接待16.8万人次，日均0.42万人次。', ''],
    ['3月上线以来发布信息480条，月均48条。', ''],
    ['注册居民1.8万人，日均访问460人次。', ''],
    ['发布信息480条，月均约45条。', ''],
    ['发布信息480条，月均阅读量2万次。', ''],
  ])('%s: %j', (text, expected) => {
    expect(wrong(wrongAverages, text)).toBe(expected);
  });
});
