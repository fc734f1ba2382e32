import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from './compare-texts.ts';
import type { TextChange } from './diff.ts';
import { lines, ops, section, textOf } from './marked.fixture.ts';

function compare(last: readonly string[], current: readonly string[]): TextChange {
  const [change] = compareTexts([section(...last)], [section(...current)]);
  if (!change) throw new Error('one part gives one change');
  return change;
}

/** A year's section one of an invented agency. */
const LAST = [
  '（一）主动公开情况',
  '2024年，云溪县粮食局通过县政府门户网站公开信息288条，其中工作动态98条、公示公告45条。',
  '（二）依申请公开情况',
  '全年收到申请8件，均已按期答复。办公室统一登记、统一答复，重大事项集体会商。',
  '（三）政府信息管理情况',
  '落实信息发布三级审核，发布前逐件进行保密审查。对以前的文件开展清理，废止3件。',
  '（四）监督保障情况',
  '组织业务培训2次，参训46人次。邀请社会评议员开展满意度调查，结果为良好。',
];

/** What a clerk makes of it; a line a paragraph that is not the same. */
function edited(edit: (paragraphs: string[]) => readonly string[]): string[] {
  return lines(compare(LAST, edit([...LAST]))).filter((line) => line !== 'same');
}

function replaced(index: number, from: string, to: string): string[] {
  return edited((all) => all.with(index, (all[index] ?? '').replace(from, to)));
}

describe('an edit as clerks make them', () => {
  it('a number changed', () => {
    expect(replaced(1, '288', '312')).toEqual([
      'changed 2024年，云溪县粮食局通过县政府门户网站公开信息[-288条-]{+312条+}，其中工作动态98条、公示公告45条。',
    ]);
  });

  it('a sentence in', () => {
    expect(replaced(3, '办公室统一', '对3件复杂申请组织了专题研究。办公室统一')).toEqual([
      'changed 全年收到申请8件，均已按期答复。{+对3件复杂申请组织了专题研究。+}办公室统一登记、统一答复，重大事项集体会商。',
    ]);
  });

  it('a sentence out', () => {
    expect(replaced(5, '对以前的文件开展清理，废止3件。', '')).toEqual([
      'changed 落实信息发布三级审核，发布前逐件进行保密审查。[-对以前的文件开展清理，废止3件。-]',
    ]);
  });

  it('a paragraph moved', () => {
    const moved = edited((all) => [...all.toSpliced(5, 1), all[5] ?? '']);
    expect(moved).toEqual([`moved ${LAST[5] ?? ''}`]);
    expect(compare(LAST, [...LAST.toSpliced(5, 1), LAST[5] ?? '']).similarity).toBe(1);
  });

  it('a paragraph moved and its number changed', () => {
    expect(edited((all) => [...all.toSpliced(5, 1), (all[5] ?? '').replace('3件', '5件')])).toEqual([
      'moved 落实信息发布三级审核，发布前逐件进行保密审查。对以前的文件开展清理，废止[-3件-]{+5件+}。',
    ]);
  });

  it('two paragraphs merged', () => {
    expect(edited((all) => all.toSpliced(4, 4, `${all[5] ?? ''}${all[7] ?? ''}`))).toEqual([
      'removed [-（三）政府信息管理情况-]',
      `merged ${LAST[5] ?? ''}[-\n-]${LAST[7] ?? ''}`,
      'removed [-（四）监督保障情况-]',
    ]);
  });

  it('a paragraph split', () => {
    const [first = '', second = ''] = (LAST[3] ?? '').split(/(?<=答复。)/u);
    expect(edited((all) => all.toSpliced(3, 1, first, second))).toEqual([`split ${first}{+\n+}${second}`]);
  });

  it('a sub-heading split from its text', () => {
    expect(
      lines(
        compare(
          ['（一）主动公开。全年公开信息12条，更新栏目3个。'],
          ['（一）主动公开', '全年公开信息15条，更新栏目3个。'],
        ),
      ),
    ).toEqual(['split （一）主动公开[-。-]{+\n+}全年公开信息[-12条-]{+15条+}，更新栏目3个。']);
  });

  it('an item put into a list', () => {
    expect(
      lines(
        compare(
          ['1.加强培训，举办专题班。', '2.优化平台，合并栏目。', '3.严格考核，通报结果。'],
          [
            '1.加强培训，举办专题班。',
            '2.规范办理，修订文书。',
            '3.优化平台，合并栏目。',
            '4.严格考核，通报结果。',
          ],
        ),
      ),
    ).toEqual([
      'same',
      'added {+2.规范办理，修订文书。+}',
      'changed [-2-]{+3+}.优化平台，合并栏目。',
      'changed [-3-]{+4+}.严格考核，通报结果。',
    ]);
  });

  it('two sub-parts swapped', () => {
    expect(
      edited((all) => [
        ...all.slice(0, 2),
        '（二）政府信息管理情况',
        all[5] ?? '',
        '（三）依申请公开情况',
        all[3] ?? '',
        ...all.slice(6),
      ]),
    ).toEqual([
      'changed （[-三-]{+二+}）政府信息管理情况',
      'moved （[-二-]{+三+}）依申请公开情况',
      `moved ${LAST[3] ?? ''}`,
    ]);
  });

  it('the agency’s name everywhere', () => {
    const paragraphs = ['云溪县粮食局公开信息12条。', '县粮食局修订《云溪县粮食局信息发布办法》。'];
    expect(
      lines(
        compare(
          paragraphs,
          paragraphs.map((text) => text.replaceAll('粮食局', '粮食和物资储备局')),
        ),
      ),
    ).toEqual([
      'changed [-云溪县粮食局-]{+云溪县粮食和物资储备局+}公开信息12条。',
      'changed [-县粮食局-]{+县粮食和物资储备局+}修订[-《云溪县粮食局信息发布办法》-]{+《云溪县粮食和物资储备局信息发布办法》+}。',
    ]);
  });

  it('the year everywhere', () => {
    const texts = ['2024年，我局坚持公开为民。', '统计期限为2024年1月1日至2024年12月31日。'];
    const change = compare(
      texts,
      texts.map((text) => text.replaceAll('2024', '2025')),
    );
    expect(lines(change)).toEqual([
      'changed [-2024年-]{+2025年+}，我局坚持公开为民。',
      'changed 统计期限为[-2024年1月1日-]{+2025年1月1日+}至[-2024年12月31日-]{+2025年12月31日+}。',
    ]);
    expect(change.similarity).toBe(1);
  });

  it('full width and separators', () => {
    const change = compare(
      ['公开信息7292条，培训三十二次，参训１２人次,效果良好。'],
      ['公开信息7,292条，培训32次，参训12人次，效果良好。'],
    );
    expect(lines(change)).toEqual(['same']);
    expect(change.similarity).toBe(1);
  });

  it('a paragraph rewritten', () => {
    expect(
      lines(
        compare(
          ['建立信息公开工作台账，明确专人负责，每季度向办公室报送一次进展。'],
          ['我局把政务公开纳入年度考核，按月调度，逐项对账销号，形成闭环。'],
        ),
      ),
    ).toEqual([
      'removed [-建立信息公开工作台账，明确专人负责，每季度向办公室报送一次进展。-]',
      'added {+我局把政务公开纳入年度考核，按月调度，逐项对账销号，形成闭环。+}',
    ]);
  });
});

describe('the paragraphs of two sections', () => {
  it('are paired with the most alike, in order', () => {
    const change = compare(
      ['（一）主动公开情况', '公开信息152条，其中工作动态98条。', '全年未收到申请，也没有结转。'],
      ['（一）主动公开情况', '修订信息发布制度，逐件进行保密审查。', '公开信息160条，其中工作动态101条。'],
    );
    expect(ops(change)).toBe('same added changed removed');
  });

  it('say where they stand on either side', () => {
    const [, split] = compare(LAST.slice(2, 4), [
      '（二）依申请公开情况',
      '全年收到申请8件，均已按期答复。',
      '办公室统一登记、统一答复，重大事项集体会商。',
    ]).paragraphs;
    expect(split).toMatchObject({
      op: 'split',
      lastPlaces: ['section:1/paragraph:2'],
      thisPlaces: ['section:1/paragraph:2', 'section:1/paragraph:3'],
    });
  });

  it('that moved to another section are told there, with where they were', () => {
    const sentence = '聘请社会评议员五名，就信息公开情况发放问卷两百份，逐条反馈意见。';
    const [first, fifth] = compareTexts(
      [section('甲项工作已经完成。', sentence), { ...section('存在的问题。'), place: 'section:5' }],
      [section('甲项工作已经完成。'), { ...section('存在的问题。', sentence), place: 'section:5' }],
    );
    expect(first && ops(first)).toBe('same');
    expect(fifth?.paragraphs[1]).toMatchObject({
      op: 'moved',
      lastPlaces: ['section:1/paragraph:2'],
      thisPlaces: ['section:5/paragraph:2'],
    });
  });

  it('of a part that a report does not have are as alike as nobody knows', () => {
    const [change] = compareTexts([{ ...section(), isThere: false }], [section('新的一段。')]);
    expect(change).toMatchObject({ similarity: null, copied: null });
    expect(compare([], [])).toMatchObject({ similarity: 1 });
  });

  it('are 雷同 where the agency’s own words are last year’s, whatever the numbers', () => {
    const own = '围绕粮食收储和应急保供编发图解8期，在3个乡镇设立公开栏，安排专人解答售粮农户的疑问。';
    const fee = '2024年度，我局未向申请人发出收费通知，未收取信息处理费，也没有减免。';
    const change = compare([own, fee], [own.replace('8期', '12期'), fee.replace('2024', '2025')]);
    expect(change.paragraphs.map(({ copied }) => copied)).toEqual([true, false]);
    expect(change.copied).toBeGreaterThan(0.4);
    expect(change.copied).toBeLessThan(1);
  });
});

describe('paragraphs that moved together', () => {
  const [one, two] = [
    '编印便民手册，在赶集日向群众发放。',
    '手册介绍用水报装和故障报修的流程，群众反映实用。',
  ];
  const [three, four] = [
    '会商舆情，遇有误读及时说明，',
    '重要回应由负责人把关，回应稿经法律顾问审阅后发布。',
  ];
  const stay = [
    '办公室统一登记、转办和答复。',
    '信息员每季度核对公开目录，发现缺漏的当月补上，并向全局通报结果。',
  ];
  const last = [one, two, ...stay, three + four];
  const current = [three, four, ...stay, one + two];

  it('and were joined or divided on the way are told as such, from either side', () => {
    expect(ops(compare(last, current))).toBe('split same same merged');
    expect(ops(compare(current, last))).toBe('split same same merged');
  });
});

// ── Any text ───────────────────────────────────────────────────────────────────────────────────────────────

const SENTENCES = [
  '全年公开信息{n}条，其中工作动态占多数。',
  '修订信息发布审核办法，明确三级责任。',
  '依申请公开事项由办公室统一登记答复。',
  '组织业务培训{n}次，参训人员逐年增加。',
  '优化门户网站专栏，合并重复的栏目。',
  '发布前逐件进行保密审查，退回修改{n}条。',
  '邀请社会评议员开展满意度调查。',
  '清理历年文件{n}份，结果向社会公布。',
  '政务新媒体实行专人值守，没有发布事故。',
  '围绕粮食安全编发政策解读{n}篇。',
];
const sentence = fc
  .tuple(fc.constantFrom(...SENTENCES), fc.integer({ min: 2, max: 400 }))
  .map(([text, n]) => text.replace('{n}', String(n)));
const paragraph = fc.oneof(
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
  fc.constantFrom('（一）主动公开情况', '无', '', ' '),
);
const paragraphs = fc.array(paragraph, { maxLength: 10 });

/** Different sentences, each a paragraph of its own. */
const distinct = fc.shuffledSubarray(
  SENTENCES.map((text) => text.replace('{n}', '12')),
  { minLength: 4 },
);

describe('any two runs of paragraphs', () => {
  it('appear exactly once, this year’s in order', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (last, current) => {
        const { paragraphs: found } = compare(last, current);
        const numbers = (places: readonly string[]) =>
          places.map((place) => Number(/\d+$/u.exec(place)?.[0]));
        const [was, is] = [
          found.flatMap(({ lastPlaces }) => numbers(lastPlaces)),
          found.flatMap(({ thisPlaces }) => numbers(thisPlaces)),
        ];
        expect([...was].sort((a, b) => a - b)).toEqual(last.map((_, index) => index + 1));
        expect([...is].sort((a, b) => a - b)).toEqual(current.map((_, index) => index + 1));
        const firsts = found.flatMap(({ thisPlaces }) => numbers(thisPlaces).slice(0, 1));
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }),
      { numRuns: 400 },
    );
  });

  it('become one another by their words', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (last, current) => {
        for (const change of compare(last, current).paragraphs) {
          expect(textOf(change.words, 'removed')).toBe(change.this ?? '');
          expect(textOf(change.lastWords ?? change.words, 'added')).toBe(change.last ?? '');
          expect(change.last === null).toBe(change.op === 'added');
          expect(change.this === null).toBe(change.op === 'removed');
        }
      }),
    );
  });

  it('are the same where nothing changed', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const change = compare(texts, texts);
        expect(change.similarity).toBe(1);
        expect(change.paragraphs.every(({ op }) => op === 'same')).toBe(true);
      }),
    );
  });

  it('are as much alike seen from either side, added and removed changed', () => {
    fc.assert(
      fc.property(distinct, distinct, (last, current) => {
        const count = (change: TextChange, op: string) =>
          change.paragraphs.filter((one) => one.op === op).length;
        const [there, back] = [compare(last, current), compare(current, last)];
        expect(count(there, 'added')).toBe(count(back, 'removed'));
        expect(count(there, 'removed')).toBe(count(back, 'added'));
        expect(there.similarity).toBeCloseTo(back.similarity ?? NaN);
      }),
    );
  });
});

describe('an edit of any text', () => {
  const places = fc.tuple(distinct, fc.nat(), fc.nat());

  it('that moves a paragraph is one moved paragraph', () => {
    fc.assert(
      fc.property(places, ([texts, from, to]) => {
        const at = from % texts.length;
        const rest = texts.toSpliced(at, 1);
        const current = rest.toSpliced(to % texts.length, 0, texts[at] ?? '');
        const found = ops(compare(texts, current)).split(' ');
        const isSame = current.every((text, index) => text === texts[index]);
        expect(found.filter((op) => op !== 'same')).toEqual(isSame ? [] : ['moved']);
      }),
    );
  });

  it('that splits a paragraph is one split paragraph, and back one merged', () => {
    fc.assert(
      fc.property(places, ([texts, from]) => {
        const at = from % (texts.length - 1);
        const joined = texts.toSpliced(at, 2, `${texts[at] ?? ''}${texts[at + 1] ?? ''}`);
        const others = (change: TextChange) =>
          ops(change)
            .split(' ')
            .filter((op) => op !== 'same');
        expect(others(compare(joined, texts))).toEqual(['split']);
        expect(others(compare(texts, joined))).toEqual(['merged']);
      }),
    );
  });

  it('that puts a paragraph in is one added paragraph, and back one removed', () => {
    fc.assert(
      fc.property(places, ([texts, to]) => {
        const fresh = '新建基层公开专区一处，面向农户提供自助查询服务。';
        const more = texts.toSpliced(to % (texts.length + 1), 0, fresh);
        const others = (change: TextChange) =>
          ops(change)
            .split(' ')
            .filter((op) => op !== 'same');
        expect(others(compare(texts, more))).toEqual(['added']);
        expect(others(compare(more, texts))).toEqual(['removed']);
      }),
    );
  });

  it('is found in a file of tens of thousands of paragraphs', () => {
    const many = Array.from({ length: 40_000 }, (_, index) => `第${'甲乙丙丁'[index % 4] ?? ''}${index}段。`);
    const current = [...many.slice(0, 20_000), '新增一段文字。', ...many.slice(20_001)];
    expect(
      ops(compare(many, current))
        .split(' ')
        .filter((op) => op === 'same').length,
    ).toBeGreaterThan(39_990);
    const others = Array.from({ length: 30_000 }, (_, index) => `别的${index}。`);
    expect(compare(many.slice(0, 30_000), others).paragraphs.length).toBeLessThanOrEqual(60_000);
  });
});
