import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { readNumbers, type WrittenNumber } from '../numbers/read-numbers.ts';
import { readParagraph } from '../paragraph.ts';
import { agrees, decimalsOf, roundAs, type OtherWholes } from './percents.ts';
import { wrongShares } from './shares.ts';
import { stated } from './read.fixture.ts';

const NO_WHOLES: OtherWholes = () => [];

/** The wrong percentages of a text of section three: `83.2% ≠ 10 ÷ 12 = 83.3`. */
function wrong(text: string, wholes: OtherWholes = NO_WHOLES): string {
  const { counts } = stated(text, { topic: 'requests' });
  return wrongShares(readParagraph(text), counts, wholes)
    .map(({ percent, formula, expected }) => `${percent.value}% ≠ ${formula} = ${expected}`)
    .join(', ');
}

function percent(text: string): WrittenNumber {
  const [number] = readNumbers(fold(text));
  if (!number) throw new Error(text);
  return number;
}

describe('the digits of a percentage', () => {
  it.each([
    ['34%', 0],
    ['33.9%', 1],
    ['33.90%', 2],
    ['百分之三十三点九', 1],
    ['百分之三十三', 0],
  ])('%s shows %i behind the point', (text, decimals) => {
    expect(decimalsOf(percent(text))).toBe(decimals);
  });

  it.each([
    // 2 ÷ 3: rounded, cut off, and one further away.
    ['66.7%', 200 / 3, true],
    ['66.6%', 200 / 3, true],
    ['66.5%', 200 / 3, false],
    // 1 ÷ 3 is neither rounded nor cut off to 33.4.
    ['33.3%', 100 / 3, true],
    ['33.4%', 100 / 3, false],
    ['34%', 33.5, true],
    ['34%', 33.49, false],
    ['33%', 33.99, true],
    ['66.8%', 200 / 3, false],
    ['67%', 200 / 3, true],
    ['66%', 200 / 3, true],
    ['65%', 200 / 3, false],
    ['68%', 200 / 3, false],
    ['66.67%', 200 / 3, true],
    ['66.66%', 200 / 3, true],
    ['66.65%', 200 / 3, false],
    // An exact value has no digits to cut off.
    ['50%', 50, true],
    ['51%', 50, false],
    ['49%', 50, false],
    ['50.1%', 50, false],
    ['49.9%', 50, false],
    ['33.3%', 33.4, false],
    ['33.3%', 33.39, true],
    ['100%', 99.5, true],
    ['100%', 99, false],
    // In words: to a tenth, to a twentieth.
    ['六成，', 50.5, true],
    ['六成，', 69.5, true],
    ['六成，', 50, false],
    ['六成，', 70, false],
    ['六成半，', 60.5, true],
    ['六成半，', 70, false],
    ['三分之一', 37, true],
    ['三分之一', 38.4, false],
    ['三分之一', 28.3, false],
    // What the words around it leave open.
    ['超过60%', 59.1, true],
    ['超过60%', 59, false],
    ['超过60%', 84, true],
    ['60余%', 69.9, true],
    ['60余%', 70, false],
    ['60%左右', 67.9, true],
    ['60%左右', 68, false],
    ['近三成，', 28, true],
    ['近三成，', 35, false],
    ['近三成，', 14, false],
  ])('%s for %d is right: %s', (text, value, right) => {
    expect(agrees({ number: percent(text), left: [] }, value)).toBe(right);
  });

  it.each([
    ['9%', 66.666, 67],
    ['9.0%', 66.666, 66.7],
    ['9.00%', 66.664, 66.66],
  ])('%s would be written with the digits it shows', (text, value, rounded) => {
    expect(roundAs(percent(text), value)).toBe(rounded);
  });
});

describe('a share behind its part', () => {
  it.each([
    ['14个村中有11个村按月晒粮，占村总数的81.3%。', '81.3% ≠ 11 ÷ 14 = 78.6'],
    ['14个村中有11个村按月晒粮，占村总数的78.6%。', ''],
    ['全镇14个村中有11个村按月晒粮，占全县村总数的4.3%。', ''],
    // The whole stands in the sentence before, or is both kinds together.
    ['收到来信32件。来信人以村民为主，共28件，占87.5%。', ''],
    ['收到来信32件。来信人以村民为主，共26件，占87.5%。', '87.5% ≠ 26 ÷ 32 = 81.3'],
    ['收到来信32件。召开会议2次，村民代表26人参加，占87.5%。', ''],
    ['线上受理建议58条，线下受理24条，线上占比70.7%。', ''],
    ['线上受理建议58条，线下受理24条，线上占比72.7%。', '72.7% ≠ 58 ÷ 82 = 70.7'],
    ['收到申请12件，其中自然人10件，占83.3%。', ''],
    ['收到申请12件，其中自然人10件，占83.2%。', '83.2% ≠ 10 ÷ 12 = 83.3'],
    ['收到申请12件，其中自然人8件，占66.6%。', ''],
    ['收到申请12件，其中自然人8件，占66.5%。', '66.5% ≠ 8 ÷ 12 = 66.7'],
    ['收到申请12件，其中自然人8件，占66.8%。', '66.8% ≠ 8 ÷ 12 = 66.7'],
    ['收到申请12件。其中自然人8件，占66.8%。', '66.8% ≠ 8 ÷ 12 = 66.7'],
    ['公开信息9条，动态5条（占比55.6%）。', ''],
    ['公开信息9条，动态5条（占比58.6%）。', '58.6% ≠ 5 ÷ 9 = 55.6'],
    ['公开信息9条，动态5条（58.6%）。', '58.6% ≠ 5 ÷ 9 = 55.6'],
    ['公开信息9条，动态5条，动态占比58.6%。', '58.6% ≠ 5 ÷ 9 = 55.6'],
    ['公开信息9条，动态5条，已经占58.6%。', '58.6% ≠ 5 ÷ 9 = 55.6'],
    ['公开信息9条，动态5条，公告占比58.6%。', ''],
    ['公开信息9条，动态5条，动态3条，动态占比58.6%。', ''],
    ['公开信息9条，动态5条，合计占58.6%。', ''],
    ['共107件，予以公开65件（自然人52件），占62.7%。', '62.7% ≠ 65 ÷ 107 = 60.7'],
    ['共107件，予以公开65件（自然人52件），占60.7%。', ''],
    ['公开信息300条，网站200条，占公开信息的70%。', '70% ≠ 200 ÷ 300 = 67'],
    ['公开信息300条，培训200条，网站20条，占培训的11%。', '11% ≠ 20 ÷ 200 = 10'],
    ['公开信息300条，网站20条，占信访的11%。', ''],
    ['公开信息9条，动态9条，占98%。', '98% ≠ 9 ÷ 9 = 100'],
    ['公开信息9条，会议8次，动态5条，占62.5%。', ''],
    ['公开信息20条，会议8条，动态5条，占62.5%。', ''],
    ['公开信息20条，会议12条，动态8条，占25%。', ''],
    ['公开信息20条，会议12条，动态8条，占50%。', '50% ≠ 8 ÷ 20 = 40'],
    ['收到申请9件。会议2次。办结申请5件，占58.6%。', '58.6% ≠ 5 ÷ 9 = 55.6'],
    ['收到申请9件。会议2次。培训2次。办结申请5件，占58.6%。', ''],
    ['收到申请9件。会议5件，占58.6%。', ''],
    ['会议9件。收到申请5件，占58.6%。', ''],
    ['公开信息9条，动态5条，信息占55.6%，其中公告占44.4%。', ''],
  ])('%s is %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });

  it.each([
    '公开信息9条，动态约5条，占58.6%。',
    '公开信息9条，动态5条，占50%以上。',
    '公开信息9条，动态5条，占50%至60%。',
    '公开信息9条，动态5条，力争占58.6%。',
    '公开信息约9条，动态5条，占58.6%。',
    '公开信息9条，动态15条，占58.6%。',
    '公开信息9条，动态5条，增长58.6%。',
    '公开信息9条，动态5条，占58.6‰。',
    '公开信息9条，动态5条，占3个百分点。',
    '公开信息9条，动态5条。占58.6%。',
    '自然人占58.6%。',
    '公开信息9条，动态5条（满意58.6%）。',
    '公开信息9条，动态5条，58.6%。',
    '问卷120份，收回100份，满意率98%。',
  ])('is not judged in %s', (text) => {
    expect(wrong(text)).toBe('');
  });

  it('may be of a whole that the tables tell', () => {
    const text = '收到自然人申请10件，占83.3%。';
    expect(wrong(text)).toBe('');
    expect(wrong(text, () => [12])).toBe('');
    expect(wrong(text, () => [13, 12])).toBe('');
    expect(wrong(text, () => [13])).toBe('83.3% ≠ 10 ÷ 13 = 76.9');
    expect(wrong(text, () => [0, 9])).toBe('');
    expect(wrong('收到自然人申请10件，占99.8%。', () => [10])).toBe('99.8% ≠ 10 ÷ 10 = 100');
  });

  it('looks sixteen numbers back', () => {
    const text = (between: number): string => `公开信息9条，${'会议1次，'.repeat(between)}动态5条，占58.6%。`;
    expect(wrong(text(14))).toBe('58.6% ≠ 5 ÷ 9 = 55.6');
    expect(wrong(text(15))).toBe('');
  });

  it('stands from its part to the percent sign', () => {
    const text = '全年收到申请12件，其中自然人10件，占83.2%。';
    const [share] = wrongShares(readParagraph(text), stated(text).counts, NO_WHOLES);
    expect(fold(text).text.slice(share?.start, share?.end)).toBe('12件,其中自然人10件,占83.2%');
  });
});

describe('shares of one whole side by side', () => {
  it.each([
    ['共9件，予以公开5件占55.6%、部分公开3件占33.3%、不予公开1件占11.1%。', ''],
    ['共9件，予以公开5件占55.6%、部分公开3件占33.3%、不予公开1件占12.1%。', '12.1% ≠ 1 ÷ 9 = 11.1'],
    ['共9件，予以公开5件占57.6%、部分公开3件占33.3%、不予公开1件占11.1%。', '57.6% ≠ 5 ÷ 9 = 55.6'],
    ['予以公开5件占55.6%、部分公开3件占33.3%、不予公开1件占12.1%。', '12.1% ≠ 1 ÷ 9 = 11.1'],
    ['共9件，予以公开5件占55.6%、部分公开3件增长30%。', ''],
    ['共9件，予以公开5件占粮食的20%、部分公开3件占33.3%、不予公开1件占11.1%。', ''],
    ['38个单位，14家占36.8%、5家占20%。', ''],
    ['予以公开5件占57.6%、部分公开3件占35.3%、不予公开1件占11.1%。', ''],
    ['予以公开5件（55.6%）、部分公开3件（33.3%）、不予公开1件（12.1%）。', '12.1% ≠ 1 ÷ 9 = 11.1'],
    ['收到12件，上年结转8件，自然人10件占50%、企业5件占25%。', ''],
    ['收到12件，上年结转8件，自然人10件占50%、企业5件占28%。', '28% ≠ 5 ÷ 20 = 25'],
    ['收到12件，上年结转8件，自然人9件占75%、企业3件占25%。', ''],
    ['收到12件，上年结转8件，自然人9件占75%、企业3件占28%。', '28% ≠ 3 ÷ 12 = 25'],
  ])('%s is %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });

  it.each([
    ['自然人27件、商业企业4件，分别占87.1%和12.9%。', ''],
    ['自然人27件、商业企业4件，分别占87.1%和12.8%。', '12.8% ≠ 4 ÷ 31 = 12.9'],
    ['自然人27件、商业企业4件，分别占87.3%和12.9%。', '87.3% ≠ 27 ÷ 31 = 87.1'],
    ['自然人27件、商业企业4件，分别占12.9%和87.1%。', ''],
    ['共40件，自然人27件、商业企业4件，分别占67.5%和10%。', ''],
    ['共40件，自然人27件、商业企业4件，分别占70.5%和10%。', '70.5% ≠ 27 ÷ 40 = 67.5'],
    ['共40件，自然人27件、商业企业4条，分别占70.5%和10%。', ''],
    ['共40件，自然人27件、商业企业约4件，分别占70.5%和10%。', ''],
    ['自然人27件、商业企业4件，分别为87.1%和12.8%。', ''],
    ['自然人27件、商业企业4件、科研机构9件，依次占67.5%、10%和22.5%。', ''],
    ['自然人27件、商业企业4件、科研机构9件，依次占67.5%、10%和22.7%。', '22.7% ≠ 9 ÷ 40 = 22.5'],
    ['自然人27件、商业企业4件、科研机构9件，依次占67.5%、12%和22.7%。', ''],
    ['自然人27件，分别占87.1%和12.8%。', ''],
  ])('behind their parts: %s is %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });

  it('may be of a whole that the tables tell', () => {
    const text = '自然人27件占67.5%、商业企业4件占18%。';
    expect(wrong(text)).toBe('');
    expect(wrong(text, () => [40])).toBe('18% ≠ 4 ÷ 40 = 10');
    expect(wrong(text, () => [20])).toBe('');
  });
});

describe('several parts together', () => {
  it.each([
    ['共107件，予以公开41件、部分公开24件，合计占60.7%。', ''],
    ['共107件，予以公开41件、部分公开24件，合计占62.7%。', '62.7% ≠ 65 ÷ 107 = 60.7'],
    ['共107件，予以公开41件、部分公开24件，合计占38.3%。', ''],
    ['共107件，予以公开41件、部分公开24件，合计占100%。', ''],
    // Those that are named again, and no others.
    [
      '回收问卷240份，满意198份、基本满意31份、不满意11份，满意和基本满意的合计占94.5%。',
      '94.5% ≠ 229 ÷ 240 = 95.4',
    ],
    ['回收问卷240份，满意198份、基本满意31份、不满意11份，满意和基本满意的合计占95.4%。', ''],
    [
      '回收问卷240份，满意198份、基本满意31份、不满意11份，基本满意和不满意的合计占95.4%。',
      '95.4% ≠ 42 ÷ 240 = 17.5',
    ],
    ['共107件，予以公开41件、部分公开24条，合计占62.7%。', ''],
    ['共107件，予以公开41件，合计占62.7%。', ''],
    ['共40件，予以公开41件、部分公开24件，合计占62.7%。', ''],
    ['共107件，予以公开41件、部分公开24件，合计占粮食类的62.7%。', ''],
    ['共107件，予以公开41件、部分公开24件、不予公开10件，合计占35%。', '35% ≠ 34 ÷ 107 = 32'],
  ])('%s is %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});

it('wrong percentages are told in order, whatever they are shares of', () => {
  const chain = '共9件，予以公开5件占55.6%、部分公开3件占33.3%、不予公开1件占12.1%。';
  expect(wrong(`收到申请12件，其中自然人10件，占83.2%。${chain}应公开20项，公开18项，公开率98%。`)).toBe(
    '83.2% ≠ 10 ÷ 12 = 83.3, 12.1% ≠ 1 ÷ 9 = 11.1, 98% ≠ 18 ÷ 20 = 90',
  );
});

describe('a share of a whole that its words name', () => {
  it.each([
    ['受理来信100件，灌溉类60件，占60%。防汛类30件，占受理来信的30%。', ''],
    ['受理来信100件，灌溉类60件，占60%。防汛类30件，占受理来信的35%。', '35% ≠ 30 ÷ 100 = 30'],
    // Two numbers of one thing are not added up twice.
    // Of all that was told, where nothing else is its whole.
    ['动态60条、公告40条，公告占40%，满意率95%。', ''],
    ['动态60条、公告40条，公告占48%，满意率95%。', '48% ≠ 40 ÷ 60 = 67'],
    ['受理来信50件，甲类20件，占20%，乙类30件，占30%，丙类10件，占40%。', ''],
  ])('%s is %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});

describe('shares that changed places', () => {
  const told = '公开信息30条，其中灌溉21条、防汛4条、移民5条，占比依次为';
  it.each([
    [`${told}70.0%、13.3%和16.7%。`, ''],
    [`${told}70.0%、16.7%和13.3%。`, '16.7% ≠ 4 ÷ 30 = 13.3'],
    // Of another whole, which no number tells.
    [`${told}70.0%、21.3%和26.7%。`, ''],
  ])('%s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});

describe('a share of a part that is named again', () => {
  const told = '公开信息400条，其中灌溉类100条、防汛类300条。';
  it.each([
    [`${told}灌溉信息占公开总数的25%。`, ''],
    [`${told}灌溉信息占公开总数的35%。`, '35% ≠ 100 ÷ 400 = 25'],
    [`${told}灌溉类信息占公开总数的35%。`, '35% ≠ 100 ÷ 400 = 25'],
    [`${told}移民信息占公开总数的35%。`, ''],
    // Of two parts that the name fits, neither is meant for certain.
    ['公开信息400条，其中灌溉100条、灌溉类300条。灌溉信息占公开总数的35%。', ''],
  ])('%s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});

describe('a share told behind several parts', () => {
  it.each([
    ['新收申请16件，集中在农机、农田两类，分别为6件和5件，占68.8%。', ''],
    ['新收申请16件，集中在农机、农田两类，分别为6件和5件，占31.3%。', ''],
    ['新收申请16件，集中在农机、农田两类，分别为6件和5件，占45%。', '45% ≠ 5 ÷ 16 = 31'],
    ['水价类5件，占38.5%；供水类4件，占38%；其他4件。', '38% ≠ 4 ÷ 13 = 31'],
    ['水价类5件，占38.5%；供水类4件，占30.8%；其他4件。', ''],
    ['水价类5件，占38.5%；供水类4件，占38%；合计13件。', '38% ≠ 4 ÷ 13 = 31'],
    ['水价类5件，占38.5%；供水类4件，占38%；其他4条。', ''],
  ])('may be of them together, and the rest told last belongs to the whole: %s', (text, expected) => {
    expect(wrong(text, (part) => (part.matters.length > 0 ? [16] : []))).toBe(expected);
  });
});

describe('a share that no number of the sentence is told of', () => {
  const ofTables = (text: string): string => {
    const { counts } = stated(text, { topic: 'requests' });
    return wrongShares(readParagraph(text), counts, NO_WHOLES, () => [{ part: 2, whole: 9 }])
      .map(({ percent, formula }) => `${percent.value}% ≠ ${formula}`)
      .join(', ');
  };
  it.each([
    ['个人申请占到12.2%。', '12.2% ≠ 2 ÷ 9'],
    ['予以公开占12.2%。', '12.2% ≠ 2 ÷ 9'],
    ['个人申请占22.2%。', ''],
    ['个人申请占粮食类的12.2%。', ''],
    ['粮食类占12.2%。', ''],
    ['收到申请41件，个人申请占12.2%。', ''],
  ])('is held against the tables where it is of an applicant or a result: %s', (text, expected) => {
    expect(ofTables(text)).toBe(expected);
  });
});

describe('shares that make a hundred together', () => {
  it.each([
    ['甲类1件、乙类1件、丙类1件，分别占33.3%、33.3%、33.4%。', ''],
    ['甲类1件、乙类1件、丙类1件，分别占33.3%、33.3%、33.5%。', '33.5% ≠ 1 ÷ 3 = 33.3'],
    ['甲类1件、乙类1件、丙类1件，分别占33.3%、33.4%、33.4%。', ''],
    ['甲类1件、乙类1件、丙类1件，分别占33.3%、33.3%、33.2%。', '33.2% ≠ 1 ÷ 3 = 33.3'],
  ])('may have one filled up by a digit: %s', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});

describe('a share of a whole that is named between', () => {
  it.each([
    ['收到申请64件，自然人提出58件，超过申请总量的九成。', ''],
    ['收到申请64件，自然人提出51件，超过申请总量的九成。', '90% ≠ 51 ÷ 64 = 80'],
    ['收到申请64件，自然人提出56件，接近申请总量的九成。', ''],
    ['收到申请64件，自然人提出32件，达到申请总数的60%。', '60% ≠ 32 ÷ 64 = 50'],
    ['收到申请64件，自然人提出32件，达到申请总数的50%。', ''],
  ])('%s', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});

describe('a share of a whole that stands with its number behind 占', () => {
  it.each([
    ['自然人提出10件，占全部11件申请的90.9%。', ''],
    ['自然人提出10件，占全部11件申请的83.3%。', '83.3% ≠ 10 ÷ 11 = 90.9'],
    ['自然人提出10件，占补贴类11件申请的83.3%。', ''],
    ['全镇4260户，领到的有4047户，占九成五。', ''],
    ['全镇4260户，领到的有4047户，占九成八。', '98% ≠ 4047 ÷ 4260 = 95'],
  ])('%s is %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });

  it('may be named without what says 总', () => {
    expect(wrong('追回资金96.5万元，其中检查追回41.2万元，占追回总额的42.7%。')).toBe('');
    expect(wrong('追回资金96.5万元，其中检查追回41.2万元，占追回总额的47.2%。')).toBe(
      '47.2% ≠ 41.2 ÷ 96.5 = 42.7',
    );
  });
});

describe('several numbers together', () => {
  const handled: OtherWholes = (_, named) => (named.length > 0 ? [22] : []);

  it.each([
    ['予以公开9件、部分公开3件，两项占办结件数的54.5%。', ''],
    ['予以公开9件、部分公开3件，两项占办结件数的64.5%。', '64.5% ≠ 12 ÷ 22 = 54.5'],
    ['予以公开9件、部分公开3篇，两项占办结件数的64.5%。', ''],
    ['公开预算信息4条、补贴信息28条，补贴信息占两类之和的87.5%。', ''],
    ['公开预算信息4条、补贴信息28条，补贴信息占两类之和的83%。', '83% ≠ 28 ÷ 32 = 88'],
    ['公开预算信息4条、补贴信息28件，补贴信息占两类之和的83%。', ''],
  ])('%s: %j', (text, expected) => {
    expect(wrong(text, handled)).toBe(expected);
  });

  it.each([
    ['收购粮食12000吨，订单农户2400户，占粮食收购量的20%。', ''],
    ['发布岗位1.2万个，达成意向2400人，占发布岗位数的20%。', ''],
    ['发布岗位1.2万个，达成意向2400人，占发布岗位数的25%。', '25% ≠ 2400 ÷ 12000 = 20'],
    ['发布岗位1.2万个、新增岗位300个，达成意向2400人，占岗位数的25%。', ''],
  ])('of a thing in another unit: %s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });

  it.each([
    ['网站、微信、微博分别发布300条、150条、50条，占比为60%、30%、10%。', ''],
    ['网站、微信、微博分别发布300条、150条、50条，占比为60%、30%、15%。', '15% ≠ 50 ÷ 500 = 10'],
    ['公开信息500条，动态类占六成以上，达到310条。', ''],
    ['公开信息500条，动态类占七成以上，达到310条。', '70% ≠ 310 ÷ 500 = 62'],
    ['计划公开信息600条，实际公开648条，完成计划的108%。', ''],
    ['计划公开信息600条，实际公开648条，完成计划的118%。', '118% ≠ 648 ÷ 600 = 108'],
  ])('told side by side, behind the share or of a plan: %s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });

  it.each([
    ['受理工单200件，满意190件，满意率95%。', ''],
    ['发现问题57个，整改率98.2%（整改到位56个）。', ''],
    ['发现问题57个，整改率98.2%（整改到位52个）。', '98.2% ≠ 52 ÷ 57 = 91.2'],
    ['受理工单200件，满意190件，满意率92%。', '92% ≠ 190 ÷ 200 = 95'],
    ['受理工单200件，回访190件，满意率92%。', ''],
    ['粮站提出问题12个，整改11个，整改完成率100%。', '100% ≠ 11 ÷ 12 = 92'],
    ['粮站提出问题12个，整改11个，整改完成率91.7%。', ''],
  ])('rates by the verb that was told: %s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});
