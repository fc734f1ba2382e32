import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from './compare-words.ts';
import { marked, textOf } from './marked.fixture.ts';

function change(last: string, current: string): string {
  return marked(compareWords(last, current).words);
}

function share(last: string, current: string): number {
  const { letters, stayed } = compareWords(last, current);
  return stayed / letters;
}

describe('the words of a changed paragraph', () => {
  it('mark a number with its unit, a year and a date as one', () => {
    expect(change('2024年，全年公开信息288条。', '2025年，全年公开信息312条。')).toBe(
      '[-2024年-]{+2025年+}，全年公开信息[-288条-]{+312条+}。',
    );
    expect(change('统计期限自2024年1月1日起。', '统计期限自2025年1月1日起。')).toBe(
      '统计期限自[-2024年1月1日-]{+2025年1月1日+}起。',
    );
  });

  it('mark the name of an agency as one, however much of it stayed', () => {
    expect(change('由县人力资源和社会保障局按月报送。', '由县人社局按月报送。')).toBe(
      '由[-县人力资源和社会保障局-]{+县人社局+}按月报送。',
    );
    expect(change('云溪县粮食局认真落实条例。', '云溪县粮食和物资储备局认真落实条例。')).toBe(
      '[-云溪县粮食局-]{+云溪县粮食和物资储备局+}认真落实条例。',
    );
  });

  it('mark a quoted title and a document number as one', () => {
    expect(change('印发《信息发布审核办法》并组织学习。', '印发《信息发布管理办法》并组织学习。')).toBe(
      '印发[-《信息发布审核办法》-]{+《信息发布管理办法》+}并组织学习。',
    );
    expect(change('按照云办发〔2024〕12号要求落实。', '按照云办发〔2025〕7号要求落实。')).toBe(
      '按照云办发[-〔2024〕12号-]{+〔2025〕7号+}要求落实。',
    );
  });

  it.each([
    ['公开信息7292条。', '公开信息7,292条。'],
    ['组织培训32次。', '组织培训三十二次。'],
    ['参训１２人次，效果良好。', '参训12人次,效果良好.'.replace('.', '。')],
    ['访问量1.2万次。', '访问量12000次。'],
    ['  全年没有申请。', '全年没有 申请。'],
  ])('find nothing in what is only written in another way: %s %s', (last, current) => {
    const { words, lastWords } = compareWords(last, current);
    expect(words).toEqual([['same', current]]);
    expect(lastWords).toEqual([['same', last]]);
  });

  it('leave no comma and no single sign between two changes', () => {
    expect(change('建立工程信息月度清单，办公室负责核对。', '录制政策解读短视频节目，宣传科承担发布。')).toBe(
      '[-建立工程信息月度清单，办公室负责核对-]{+录制政策解读短视频节目，宣传科承担发布+}。',
    );
  });

  it('put a new sentence in whole', () => {
    expect(change('按时答复。逐件归档。', '按时答复。复杂申请集体会商，逐件登记。逐件归档。')).toBe(
      '按时答复。{+复杂申请集体会商，逐件登记。+}逐件归档。',
    );
  });

  it('set years and numbers aside where they say how much stayed', () => {
    expect(share('2024年公开信息288条，培训3次。', '2025年公开信息312条，培训十次。')).toBe(1);
    expect(share('甲乙丙丁', '戊己庚辛')).toBe(0);
    expect(share('清河水利工作', '清河水务工作')).toBeGreaterThan(0.5);
  });
});

const pieces = fc.constantFrom(
  ...[
    '2024年',
    '二〇二四年',
    '全年',
    '公开',
    '信息',
    '288条',
    '７,292条',
    '三十二次',
    '，',
    '。',
    '\n',
    ' ',
    '　',
  ],
  ...[
    '清河县水利局',
    '县人社局',
    '《条例》',
    '“清河水利”',
    '\u200b',
    '（一）',
    '的',
    '无',
    '12',
    '𠮷',
    '〔2021〕30号',
  ],
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('the words of any two texts', () => {
  it('give both back to the sign', () => {
    fc.assert(
      fc.property(text, text, (last, current) => {
        const { words, lastWords } = compareWords(last, current);
        expect(textOf(words, 'removed')).toBe(current);
        expect(textOf(lastWords ?? words, 'added')).toBe(last);
        expect([...words, ...(lastWords ?? [])].every(([, run]) => run !== '')).toBe(true);
      }),
    );
  });

  it('find nothing between a text and itself', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(compareWords(one, one).words.filter(([op]) => op !== 'same')).toEqual([]);
      }),
    );
  });

  it('never have two runs of one kind beside each other', () => {
    fc.assert(
      fc.property(text, text, (last, current) => {
        const ops = compareWords(last, current).words.map(([op]) => op);
        expect(ops.every((op, index) => op !== ops[index + 1])).toBe(true);
      }),
    );
  });

  it('say how much stayed, the same both ways where nothing or everything did', () => {
    fc.assert(
      fc.property(text, text, (last, current) => {
        const there = compareWords(last, current);
        const back = compareWords(current, last);
        expect(there.letters).toBe(back.letters);
        expect(there.stayed).toBeGreaterThanOrEqual(0);
        expect(there.stayed).toBeLessThanOrEqual(there.letters);
        expect(there.stayed === there.letters).toBe(back.stayed === back.letters);
      }),
    );
  });

  it('are found in the largest paragraphs within the time of a test', () => {
    const long = Array.from({ length: 9_000 }, (_, index) => `第${index % 97}项工作，`).join('');
    const other = Array.from({ length: 9_000 }, (_, index) => `另一项${index % 89}事，`).join('');
    expect(compareWords(long, other).words.length).toBeGreaterThan(1);
    expect(compareWords(long, long.replaceAll('工作', '任务')).words.length).toBeGreaterThan(1);
  });
});
