import { describe, expect, it } from 'vitest';
import { yuanIn } from './documents.ts';
import { countsIn } from './read.fixture.ts';

describe('numbers of documents', () => {
  it.each([
    [
      '制发行政规范性文件2件，废止1件，现行有效11件。',
      'normativeDocument.issued 2, normativeDocument.repealed 1, normativeDocument.inForce 11',
    ],
    ['制定并出台规范性文件4件，宣布失效2件。', 'normativeDocument.issued 4, normativeDocument.repealed 2'],
    ['制发规章1件、行政规范性文件2件。', 'regulation.issued 1, normativeDocument.issued 2'],
    ['新制定规章1部，废止规范性文件3份。', 'regulation.issued 1, normativeDocument.repealed 3'],
    ['行政规范性文件制发4件。', 'normativeDocument.issued 4'],
    ['行政规范性文件4件继续有效。', 'normativeDocument.inForce 4'],
    ['规范性文件新增、废止各5件。', 'normativeDocument.issued&normativeDocument.repealed 5'],
    ['规范性文件新增、废止0件。', 'normativeDocument.issued&normativeDocument.repealed 0'],
    ['规范性文件新增、废止5件。', '? 5'],
    ['规范性文件新增2件，现行有效9件。', 'normativeDocument.issued 2, normativeDocument.inForce 9'],
    ['年末规范性文件9件。', 'normativeDocument.inForce 9'],
    ['现有规范性文件9件。', 'normativeDocument.inForce 9'],
    ['没有制发、废止行政规范性文件，现行有效3件。', 'normativeDocument.inForce 3'],
    ['规章和规范性文件共制发4件。', 'regulation+normativeDocument.issued 4'],
    ['制发规章、规范性文件4件。', '? 4'],
    ['制发规章、规范性文件0件。', 'regulation.issued&normativeDocument.issued 0'],
    ['制发粮食储备类行政规范性文件4件。', '<normativeDocument.issued 4'],
    ['行政规范性文件存量5件（《云溪县粮食储备办法》等）。', 'normativeDocument.inForce 5'],
    [
      '全面清理行政规范性文件，废止4件，保留8件。',
      'normativeDocument.repealed 4, normativeDocument.inForce 8',
    ],
    [
      '清理行政规范性文件12件，废止4件，保留8件。',
      '- 12, normativeDocument.repealed 4, <normativeDocument.inForce 8',
    ],
    ['现行的7件行政规范性文件中有3件出台已满五年。', '- 7, - 3'],
    ['对现行的7件行政规范性文件逐件评估。', 'normativeDocument.inForce 7'],
    ['粮库制发行政规范性文件4件。', 'normativeDocument.issued 4'],
    ['截至2024年底，现行有效行政规范性文件8件。', 'normativeDocument.inForce 8'],
    ['制发行政规范性文件2件，粮库废止1件。', 'normativeDocument.issued 2, ? 1'],
    ['制发行政规范性文件2件，信息废止1件。', 'normativeDocument.issued 2, - 1'],
    ['制发行政规范性文件2件，1件培训。', 'normativeDocument.issued 2, - 1'],
    ['没有制发、废止行政规范性文件，现行有效8件。', 'normativeDocument.inForce 8'],
    ['没有制发规章和行政规范性文件，现行有效共8件。', 'regulation+normativeDocument.inForce 8'],
    ['制发行政规范性文件2件。作出行政处罚16件。', 'normativeDocument.issued 2, penalty 16'],
    ['现行有效行政规范性文件8件，实施行政强制3件。', 'normativeDocument.inForce 8, coercion 3'],
    // What is said of all of them is no other act.
    [
      '制发行政规范性文件3件，新制发的3件均配有解读。',
      'normativeDocument.issued 3, normativeDocument.issued 3',
    ],
    [
      '制发行政规范性文件3件，废止2件均公布信息。',
      'normativeDocument.issued 3, normativeDocument.repealed 2',
    ],
    ['现行有效行政规范性文件由9件增加到11件。', '- 9, normativeDocument.inForce 11'],
    [
      '制发行政规范性文件由9件增加到11件，新增2件。',
      '- 9, normativeDocument.issued 11, normativeDocument.issued 2',
    ],
    ['开展行政规范性文件清理工作，建议修订2件，继续有效3件。', '- 2, - 3'],
    ['行政规范性文件8件建议修改2件，继续有效3件。', '- 8, - 2, <normativeDocument.inForce 3'],
    ['清理规章和规范性文件12件，继续有效8件。', '- 12, ? 8'],
    ['登记、编号、印发规范性文件4件。', 'normativeDocument.issued 4'],
    ['新增规范性文件4件，登记规范性文件4件。', 'normativeDocument.issued 4, - 4'],
    ['登记、新增规范性文件4件。', '- 4'],
    ['规范性文件年初4件。', '- 4'],
    ['规章和规范性文件新增、废止各1件。', '? 1'],
  ])('%s counts %s', (text, expected) => {
    expect(countsIn(text)).toBe(expected);
  });

  it.each([
    '规章16件。',
    '审查规范性文件16件。',
    '收到规范性文件16件。',
    '党组规范性文件16件。',
    '主动公开规范性文件信息16条。',
    '公开行政规范性文件16件。',
    '网站公布制发行政规范性文件16件。',
    '报备行政规范性文件16件。',
    '制发行政规范性文件较上年增加16件。',
    '拟制发行政规范性文件16件。',
    '制发规范性文件16场。',
    '联合制发行政规范性文件16件。',
    '上年制发行政规范性文件16件。',
  ])('is none of them: %s', (text) => {
    expect(countsIn(text)).toBe('- 16');
  });
});

describe('documents made in a name', () => {
  const OFFICE = { agency: '云溪县人民政府办公室' };
  const COUNTY = { agency: '云溪县人民政府', home: '县' };
  const ALL = 'normativeDocument.issued 2, normativeDocument.repealed 1, normativeDocument.inForce 11';
  it.each([
    ['以我局名义制发行政规范性文件2件，废止1件，现行有效11件。', {}, ALL],
    ['以本机关名义制发行政规范性文件2件，废止1件，现行有效11件。', {}, ALL],
    ['我局名义制发行政规范性文件2件。', {}, '- 2'],
    ['以局名义印发行政规范性文件2件，废止1件，现行有效11件。', {}, ALL],
    ['以县粮食局名义出台的行政规范性文件2件，废止1件，现行有效11件。', {}, ALL],
    ['全年以县政府办名义制发行政规范性文件2件，废止1件，现行有效11件。', OFFICE, ALL],
    ['以办公室名义制发行政规范性文件2件。', OFFICE, 'normativeDocument.issued 2'],
    // Another's, for an office that of its government.
    ['以县政府名义印发行政规范性文件2件，废止1件。', {}, '- 2, - 1'],
    ['以县水利局名义印发行政规范性文件2件。', {}, '- 2'],
    ['以县政府名义制发行政规范性文件2件。', OFFICE, '- 2'],
    ['以县政府、县政府办名义制发行政规范性文件2件，现行有效11件。', OFFICE, '- 2, - 11'],
    // A government counts what its departments made, too.
    [
      '以县政府及县政府办公室名义印发行政规范性文件2件，废止1件。现行有效11件。',
      COUNTY,
      '<normativeDocument.issued 2, <normativeDocument.repealed 1, <normativeDocument.inForce 11',
    ],
    [
      '县政府办公室制发行政规范性文件2件。全县共制发行政规范性文件9件，废止1件。',
      COUNTY,
      '<normativeDocument.issued 2, normativeDocument.issued 9, normativeDocument.repealed 1',
    ],
    ['以县委、县政府名义印发行政规范性文件2件。', COUNTY, '- 2'],
    ['以部门名义印发行政规范性文件2件。', COUNTY, '- 2'],
    ['县政府办公室印发行政规范性文件2件。', COUNTY, '<normativeDocument.issued 2'],
    ['制发行政规范性文件3件，县政府办公室印发2件。', COUNTY, 'normativeDocument.issued 3, ? 2'],
    ['县政府印发行政规范性文件2件。', COUNTY, 'normativeDocument.issued 2'],
    ['审查以县政府名义印发的文件草案46件，其中行政规范性文件2件。', COUNTY, '- 46, - 2'],
  ])('%s in a report of %o counts %s', (text, setting, expected) => {
    expect(countsIn(text, setting)).toBe(expected);
  });
});

describe('numbers of decisions', () => {
  it.each([
    ['作出行政许可决定214件，行政处罚决定15件，行政强制措施2件。', 'licensing 214, penalty 15, coercion 2'],
    ['办理行政许可312件、行政处罚14件。', 'licensing 312, penalty 14'],
    ['办结行政许可312件。', 'licensing 312'],
    ['行政处罚总数为54件。', 'penalty 54'],
    ['行政处罚共54件。', 'penalty 54'],
    ['12件行政处罚已作出。', 'penalty 12'],
    ['实施行政强制措施3次。', 'coercion 3'],
    ['粮食收购等行政许可办结80件。', 'licensing 80'],
    ['粮库作出行政许可80件。', 'licensing 80'],
    ['作出粮食收购行政许可80件。', '<licensing 80'],
    ['粮食经营许可80件。', '? 80'],
    ['处罚决定书80份。', 'penalty 80'],
    ['行政处罚80份。', '- 80'],
    ['受理粮食收购许可申请90件，准予许可80件。', '- 90, <licensing 80'],
    ['粮食收购行政许可共80件。', 'licensing 80'],
    ['98件行政许可中，由大厅集中办理行政许可71件。', '? 98, - 71'],
    ['行政许可粮食收购共80件。', '? 80'],
    ['行政处罚7件。', 'penalty 7'],
    ['行政处罚方面，共作出决定64件。', 'penalty 64'],
    ['行政处罚方面，共查处64件。', '- 64'],
    ['公示行政许可2件、行政处罚7件。', '- 2, ? 7'],
    ['双公示方面，行政处罚7件。', '? 7'],
    ['作出行政许可、行政处罚共50件。', '? 50'],
    ['作出行政处罚12件，其中罚款9件。', 'penalty 12, - 9'],
    ['作出行政许可12件，其中作出行政处罚9件。', 'licensing 12, - 9'],
    ['作出申请的行政许可12件。', '? 12'],
    ['作出行政处罚决定80份。', '- 80'],
    ['粮食收购等行政许可80件。', 'licensing 80'],
    ['粮食收购等许可80件。', '? 80'],
    ['办理粮食收购等行政许可80件。', 'licensing 80'],
    ['办理粮食收购等许可80件。', '<licensing 80'],
    ['行政处罚16件、行政强制3件。', 'penalty 16, coercion 3'],
    ['作出处理4件，行政处罚16件。', '- 4, ? 16'],
  ])('%s counts %s', (text, expected) => {
    expect(countsIn(text)).toBe(expected);
  });

  it.each([
    '公示行政处罚信息16条。',
    '公开行政强制16件。',
    '网站公布作出行政处罚16件。',
    '行政许可事项清单16项。',
    '作出行政处罚16件公开。',
    '县公安局作出行政处罚16件。',
    '受理行政许可申请16件。',
    '举办行政处罚16次。',
    '作出行政处罚培训16次。',
    '作出行政处罚16篇。',
    '作出行政处罚同比增加16件。',
    '上半年作出行政处罚16件。',
    '政府信息公开作出行政处罚16件。',
  ])('is none of them: %s', (text) => {
    expect(countsIn(text)).toBe('- 16');
  });
});

describe('amounts of fees', () => {
  it.each([
    ['收取行政事业性收费7.3万元。', 'charge 7.3'],
    ['收取行政事业性收费九百元。', 'charge 900'],
    ['行政事业性收费达3万元，较上年增加1万元。', 'charge 3, - 1'],
    ['粮食检验等行政事业性收费8万元。', 'charge 8'],
    ['行政事业性收费粮食检验8万元。', '? 8'],
    ['收取行政事业性收费12.5万元，信息处理费800元。', 'charge 12.5, ? 800'],
    ['收取信息处理费800元。', 'processing 800'],
    ['信息处理费方面，共收取1200元。', 'processing 1200'],
    ['行政事业性收费方面，共收取1200元。', 'charge 1200'],
    ['行政事业性收费3万元，收取1200元。', 'charge 3, charge 1200'],
    ['行政事业性收费3万元，罚没1200元。', 'charge 3, - 1200'],
    ['信息处理费1200元。', '? 1200'],
    ['收取1200元。', '- 1200'],
    ['收取行政事业性收费粮食检验8万元。', '? 8'],
    ['行政事业性收费每年12万元。', '- 12'],
    ['减免行政事业性收费2万元。', '- 2'],
    ['行政事业性收费标准每件50元。', '- 50'],
    ['罚款20万元。', '- 20'],
    ['收费20万元。', '- 20'],
    ['行政事业性收费同比减少2万元。', '- 2'],
    ['下属单位收取行政事业性收费2万元。', '- 2'],
    ['上年收取行政事业性收费2万元。', '- 2'],
  ])('%s counts %s', (text, expected) => {
    expect(countsIn(text)).toBe(expected);
  });

  it.each([
    ['元', 1],
    ['元整', 1],
    ['万元', 10_000],
    ['百万元', 1_000_000],
    ['千万元', 10_000_000],
    ['亿元', 100_000_000],
    ['件', null],
    ['', null],
  ])('one %s is %s yuan', (unit, yuan) => {
    expect(yuanIn(unit)).toBe(yuan);
  });
});
