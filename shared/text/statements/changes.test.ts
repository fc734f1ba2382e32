import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { changesOf, type Change } from './changes.ts';
import { stated } from './read.fixture.ts';

function changes(text: string): readonly Change[] {
  return changesOf(readParagraph(text), stated(text).counts);
}

/** The changes of a text: `12件 +20%`, `12件 −3件 from 15 in 2023`, `12件 ×1.5倍`, `826件 from 790 in 2024`. */
function told(text: string): string {
  return changes(text)
    .map(({ subject, direction, by, manner, year, before }) => {
      const number = subject?.number;
      const unit = by?.unit ?? '';
      const value = `${by?.value ?? ''}${unit}`;
      const sign = manner === 'times' ? '×' : direction === 1 ? '+' : direction === -1 ? '-' : '=';
      return [
        number ? `${number.value}${number.unit}` : '?',
        ...(manner === 'to' ? [] : [`${sign}${value}`]),
        ...(before ? [`from ${before.number.value}`] : []),
        ...(year === null ? [] : [`in ${year}`]),
      ].join(' ');
    })
    .join(', ');
}

describe('a change against last year', () => {
  it.each([
    ['收到申请12件，同比增长20%。', '12件 +20%'],
    ['收到申请12件，较上年增加2件。', '12件 +2件'],
    ['收到申请12件，比去年减少2件。', '12件 -2件'],
    ['收到申请12件，比2023年减少3件，下降20%。', '12件 -3件 in 2023, 12件 -20% in 2023'],
    ['收到申请12件，与上年相比，增长20%。', '12件 +20%'],
    ['与上年相比，收到申请12件，增长20%。', '12件 +20%'],
    ['收到申请12件，同比增加2件，又增长20%。', '12件 +2件, 12件 +20%'],
    ['收到申请12件，与上年持平。', '12件 ='],
    ['收到申请12件与上年持平。', '12件 ='],
    ['收到申请12件，较2022年持平。', '12件 = in 2022'],
    ['收到申请12件较2022年翻一番。', '12件 × in 2022'],
    ['收到申请12件，较上年翻一番。', '12件 ×'],
    ['收到申请12件，是去年的1.5倍。', '12件 ×1.5倍'],
    ['收到申请12件，较上年增长1.5倍。', '12件 +1.5倍'],
    ['公开信息50条，是2023年25条的2倍。', '50条 ×2倍 from 25 in 2023'],
    ['公开信息50条，较去年多发布10条。', '50条 +10条'],
    ['公开信息50条，较去年增加约10条。', '50条 +10条'],
    ['公开信息50条，满意率98%，同比提高3个百分点。', '98% +3个百分点'],
    ['收费3万元，较上年增加1万元。', '3万元 +1万元'],
    ['公开信息50条，比2022年增长25%，比2023年增长30%。', '50条 +25% in 2022, 50条 +30% in 2023'],
    ['公开信息50条，增加10条，同比增长25%。', '50条 +25%'],
    ['收到申请12件；较上年增长20%。', '? +20%'],
    ['新收申请总量比上年增长18.6%。', '? +18.6%'],
    ['公开信息90条，其中动态同比增长15%。', '? +15%'],
    ['公开信息90条，其中动态30条，同比增长15%。', '30条 +15%'],
    ['公开信息90条，同比增长20%；召开会议5次，增加1次。', '90条 +20%'],
    ['培训4次，参训240人次，分别比上年增加1次、60人次。', '4次 +1次, 240人次 +60人次'],
    ['公开信息90条，编发简报12期，同比分别增长20%和50%。', '90条 +20%, 12期 +50%'],
    ['培训4次，参训240人次，分别比上年减少1次、60人次。', '4次 -1次, 240人次 -60人次'],
    ['培训4次，参训240人次，分别比上年增加1次、减少60人次。', '4次 +1次, 240人次 -60人次'],
    ['培训4次，参训240人次，分别比2022年增加1次、60人次。', '4次 +1次 in 2022, 240人次 +60人次 in 2022'],
    ['今年培训4次、参训240人次，去年分别为3次、180人次。', ''],
    ['培训4次，参训240人次，分别比上年增加1次、60人次，发放资料80份。', '4次 +1次, 240人次 +60人次'],
    ['培训4次，参训240人次，分别比上年增加1次、8场。', ''],
    ['培训4次、讲座6次，参训240人次，分别比上年增加1次、60人次。', ''],
    ['培训约4次，参训240人次，分别比上年增加1次、60人次。', ''],
    ['动态90条，公告12条，占比同比分别提高20%和50%。', ''],
    ['公开信息90条，召开会议5次，申请量较上年有所下降。', '? -'],
    ['公开信息90条，召开会议5次，较上年有所下降。', '5次 -'],
    ['申请量较2022年有所上升。', '? + in 2022'],
    ['申请量较上年没有增加。', ''],
    ['申请量力争较上年有所增加。', ''],
    ['申请量较上年增加，质量不高。', '? +'],
    ['公开信息50条，2024年较2022年增加10条。', '50条 +10条 in 2022'],
    ['浏览1260万次，同比增长20%，上年为1050万次。', '12600000次 +20% from 10500000'],
    ['浏览1260万次，同比增长20%，上年为1050万条。', '12600000次 +20%'],
    ['浏览1260次，同比增加210次，上年为1050次。', '1260次 +210次'],
    ['浏览1260次，同比增长20%，上年走访为1050次。', '1260次 +20%'],
    // Of which of the three is left open.
    ['培训4次，信息90条，简报12期，同比分别增长20%和50%。', ''],
    ['公开信息90条，较上年持平；召开会议5次，翻一番。', '90条 ='],
  ])('%s is %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['收到申请由2023年的790件增至826件。', '826件 from 790 in 2023'],
    ['收到申请由790件增至826件。', '826件 from 790'],
    ['去年收到申请10件，增至12件。', '12件 from 10 in 2023'],
    ['收到申请43件，比上年的52件减少9件。', '43件 -9件 from 52'],
    ['2023年收到申请10件，今年收到申请12件，增加2件。', '12件 +2件 from 10 in 2023'],
    ['去年收到申请10件，今年收到12件，与上年持平。', '12件 = from 10'],
    ['去年10件、会议3次，今年收到12件，增加2件。', '12件 +2件 from 10'],
    ['去年10件、受理3件，今年收到12件，增加2件。', '12件 +2件'],
    ['去年10件、受理3件，今年收到12件，与上年持平。', '12件 ='],
  ])('with last year’s number: %s is %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    '收到申请12件，增长20%。',
    '收到申请12件，增加2件。',
    '收到申请12件，持平。',
    '收到申请12件，翻一番。',
    '收到申请增长到12件。',
    '收到申请12件，较上年降至10件。',
    '收到申请12件，较上年增长20%至30%。',
    '收到申请12件，较上年增加数十件。',
    '由2023年的10件、2022年的8件增至12件。',
    '由2023年的10件增至12条。',
    '公开信息50条，达2倍。',
    '2023年公开25条，今年公开50条，达2倍。',
    '公开信息50条，较去年增加粮食类10条。',
    '公开信息50条，同比分别增加10条。',
    '召开会议5次，较上年分别增长20%和25%。',
    '较上年持平。',
    '公开信息50条，较上年增加3月。',
    '公开信息50条，较上年增加第3条。',
    '公开信息50条。',
    '公开信息50条，认真宣传。',
  ])('is not told by %s', (text) => {
    expect(told(text)).toBe('');
  });

  it('may be about another number of its sentence with the same unit', () => {
    const [change] = changes('收到申请12件，会议3次，办结10件，同比增长20%。');
    expect(change?.subject?.number.value).toBe(10);
    expect(change?.others.map(({ number }) => number.value)).toEqual([12]);
  });

  it('takes what was planned for no number of last year', () => {
    expect(changes('公开信息50条，较计划的40条增加12条。')[0]?.before).toBeNull();
    expect(changes('公开信息50条，较上年的40条增加12条。')[0]?.before?.number.value).toBe(40);
  });

  it('looks twelve numbers back', () => {
    const items = (length: number): string => Array.from({ length }, (_, at) => `${at + 1}件`).join('、');
    const [change] = changes(`收到申请${items(14)}，同比增长20%。`);
    expect(change?.subject?.number.value).toBe(14);
    expect(change?.others.map(({ number }) => number.value)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  it('goes on with the change before it', () => {
    const [first, second] = changes('收到申请12件，比2023年减少3件，下降20%。');
    expect(first?.previous).toBeNull();
    expect(second?.previous).toBe(first);
    expect(second?.words).toBe(first?.words);
    const [, apart] = changes('收到申请12件，同比增加2件，办结9件，同比增长20%。');
    expect(apart?.previous).toBeNull();
    expect(apart?.subject?.number.value).toBe(9);
  });

  it('stands from its subject to its end', () => {
    const places = (text: string): string[] => {
      const { folded } = readParagraph(text);
      return changes(text).map(({ start, end }) => folded.text.slice(start, end));
    };
    expect(places('全年收到申请12件，比2023年减少3件，下降20%。')).toEqual([
      '12件,比2023年减少3件',
      '12件,比2023年减少3件,下降20%',
    ]);
    expect(places('收到申请12件，与上年基本持平，认真办理。')).toEqual(['12件,与上年基本持平']);
    expect(places('收到申请12件，较上年翻一番，认真办理。')).toEqual(['12件,较上年翻一番']);
    expect(places('收到申请12件与上年持平。')).toEqual(['12件与上年持平']);
    expect(places('新收申请总量比上年增长18.6%。')).toEqual(['新收申请总量比上年增长18.6%']);
    expect(places('收到申请由2023年的790件增至826件。')).toEqual(['收到申请由2023年的790件增至826件']);
  });

  it('tells the words in front of it, where no number says what has changed', () => {
    const words = (text: string): string =>
      changes(text)[0]
        ?.words.map(({ word }) => word)
        .join('') ?? '';
    expect(words('新收申请总量比上年增长18.6%。')).toBe('新收申请总量比上年增长');
    expect(words('收到申请由2023年的790件增至826件。')).toBe('收到申请');
    expect(words('去年收到申请10件，增至12件。')).toBe('');
  });
});

describe('verbs with what a number came to', () => {
  it.each(['压减为', '整合到', '精简至', '提高至'])('由58个%s46个', (verb) => {
    expect(told(`网站栏目由58个${verb}46个，减少12个。`)).toBe('46个 from 58, 46个 -12个 from 58');
  });

  it.each(['精简', '压减', '缩短'])('and the same verb with the difference: %s', (verb) => {
    expect(told(`办理环节由8个${verb}为6个，${verb}25%。`)).toBe('6个 from 8, 6个 -25% from 8');
  });
});

describe("last year's number behind the change", () => {
  it.each([
    ['浏览1260万次，同比增长20%，上年为1050万次。', '12600000次 +20% from 10500000'],
    ['浏览1260万次，同比增长20%，上年公开1050条。', '12600000次 +20%'],
    ['浏览1260万次，同比增长20%，上年点击为1050万次。', '12600000次 +20%'],
  ])('%s: %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

describe('a change between parts of the year', () => {
  it.each([
    ['上半年编发简报36期，下半年编发52期，比上半年增加16期。', '52期 +16期 from 36 in 0'],
    ['上半年编发简报36期，下半年编发52期，下半年比上半年增加16期。', '52期 +16期 from 36 in 0'],
    ['编发简报52期，比上半年增加16期。', '? +16期 in 0'],
  ])('is none against another year: %s is %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});
