import type { FiringCase, RuleCase, RuleCases } from '../rule-cases.fixture.ts';
import { withSection, withSubheadings } from './reports.fixture.ts';

const TITLES = [
  '主动公开情况',
  '依申请公开情况',
  '政府信息管理情况',
  '政府信息公开平台建设情况',
  '监督保障情况',
];
const OFFICIAL = ['（一）', '（二）', '（三）', '（四）', '（五）'];
const numbered = (numbers: readonly string[], titles: readonly string[] = TITLES) =>
  withSubheadings(...titles.map((title, at) => `${numbers[at] ?? ''}${title}`));

/** Every number is another one than （一）…（五）. */
const otherwise = (numbers: readonly string[]): FiringCase => ({
  name: numbers.join(' '),
  report: numbered(numbers),
  place: 'section:1/paragraph:2',
  level: 'hint',
  message: '“（五）”',
});
const quiet = (name: string, report: RuleCase['report']): RuleCase => ({ name, report });

/** The five aspects of section one carry （一）…（五）: S-27. */
export const ASPECT_NUMBER_CASES: readonly RuleCases[] = [
  {
    rule: 'S-27',
    fires: [
      otherwise(['1.', '2.', '3.', '4.', '5.']),
      otherwise(['1、', '2、', '3、', '4、', '5、']),
      otherwise(['①', '②', '③', '④', '⑤']),
      otherwise(['（1）', '（2）', '（3）', '（4）', '（5）']),
      otherwise(['(1)', '(2)', '(3)', '(4)', '(5)']),
      otherwise(['1）', '2）', '3）', '4）', '5）']),
      otherwise(['一、', '二、', '三、', '四、', '五、']),
      otherwise(['第一，', '第二，', '第三，', '第四，', '第五，']),
      otherwise(['⒈', '⒉', '⒊', '⒋', '⒌']),
      otherwise(['１．', '２．', '３．', '４．', '５．']),
      {
        name: 'three of them',
        report: numbered(['1.', '2.', '3.'], TITLES.slice(0, 3)),
        place: 'section:1/paragraph:2',
        level: 'hint',
        message: '“（三）”',
      },
      {
        name: 'a number twice',
        report: numbered(['（一）', '（二）', '（二）', '（四）', '（五）']),
        place: 'section:1/paragraph:6',
        message: '应为“（三）”',
      },
      {
        name: 'a number left out',
        report: numbered(
          ['（一）', '（二）', '（四）', '（五）'],
          TITLES.filter((_, at) => at !== 2),
        ),
        place: 'section:1/paragraph:6',
        message: '应为“（三）”',
      },
      {
        name: 'the first one left out',
        report: numbered(['（二）', '（三）', '（四）', '（五）'], TITLES.slice(1)),
        place: 'section:1/paragraph:2',
        message: '第一个小标题',
      },
      {
        name: 'two that changed places',
        report: numbered(['（一）', '（三）', '（二）', '（四）', '（五）']),
        place: 'section:1/paragraph:4',
        message: '应为“（二）”',
      },
      {
        name: 'one that stands out',
        report: numbered(['（一）', '（二）', '3.', '（四）', '（五）']),
        place: 'section:1/paragraph:6',
        level: 'hint',
        message: '应为“（三）”',
      },
    ],
    quiet: [
      quiet('（一）…（五）', numbered(OFFICIAL)),
      quiet('narrow brackets', numbered(OFFICIAL.map((one) => one.replace('（', '(').replace('）', ')')))),
      quiet('numbers that are one sign', numbered(['㈠', '㈡', '㈢', '㈣', '㈤'])),
      quiet('blanks inside', numbered(['（ 一 ）', '（ 二 ）', '（ 三 ）', '（ 四 ）', '（ 五 ）'])),
      quiet('a mark behind', numbered(OFFICIAL.map((one) => `${one}、`))),
      quiet('no numbers at all', numbered([])),
      quiet('one that lost its number', numbered(OFFICIAL.map((one, at) => (at === 2 ? '' : one)))),
      quiet('the last one without a number', numbered(OFFICIAL.slice(0, 4))),
      quiet(
        'a list one level deeper',
        withSection(
          1,
          '（一）主动公开情况',
          '1.公开渠道。网站和公示栏。',
          '2.公开内容。公开信息5条。',
          '（二）依申请公开情况',
          '1.受理情况。收到申请3件。',
          '2.答复情况。答复3件。',
          '（三）政府信息管理情况',
          '修订目录。',
          '（四）平台建设和监督保障情况',
          '1.平台维护。2.监督检查。',
        ),
      ),
      quiet(
        'a list of what was done about one aspect',
        withSection(1, '1.公开渠道不断拓宽。', '2.群众更加满意。', '3.机制更加健全。'),
      ),
      quiet(
        'circled steps within a paragraph',
        withSection(
          1,
          '（一）主动公开情况',
          '按①起草、②审核、③发布三步办理。',
          '（二）依申请公开情况',
          '（三）监督保障',
        ),
      ),
      quiet('two aspects under one', numbered(OFFICIAL, [...TITLES.slice(0, 3), '平台建设和监督保障情况'])),
      quiet('six of them', numbered([...OFFICIAL, '（六）'], [...TITLES, '其他情况'])),
      quiet('two numbered sentences', withSection(1, '1.主动公开信息5条。', '2.收到公开申请3件。')),
      quiet('slogans with numbers', withSubheadings('1.提高站位', '2.压实责任', '3.回应关切')),
      quiet(
        'run-in headings',
        withSection(1, '（一）主动公开。公开5条。', '（二）依申请公开。3件。', '（三）监督保障。'),
      ),
      quiet(
        '一是 in running text',
        withSection(1, '一是主动公开，二是依申请公开，三是监督保障，四是平台建设。'),
      ),
      quiet(
        'a year in front',
        withSection(1, '2024年主动公开信息5条。', '2024年依申请公开3件。', '2024年监督保障有力。'),
      ),
      quiet('an empty section', withSection(1)),
      quiet(
        'numbers that begin again',
        withSubheadings(
          ...TITLES.map((title, at) => `${OFFICIAL[at] ?? ''}${title}`),
          '（一）其他方面',
          '（二）特色做法',
        ),
      ),
      quiet(
        'a list of five under one sub-heading',
        withSection(
          1,
          '（一）工作情况',
          '1.主动公开5条。',
          '2.依申请公开3件。',
          '3.平台建设1个。',
          '4.监督保障2次。',
        ),
      ),
      quiet(
        'numbers of another section',
        withSection(5, '1.主动公开不足。', '2.依申请公开不足。', '3.监督保障不足。'),
      ),
    ],
  },
];
