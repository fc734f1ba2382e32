import { describe, expect, it } from 'vitest';
import { wrongListsIn } from './wrong-lists.fixture.ts';

describe('names and numbers behind a whole that come near to it', () => {
  it.each([
    // Ways and applicants leave nothing open: more than the whole is wrong.
    ['收到求助90件，网上60件，邮寄20件，当面15件。', 'over 90 ≠ 60+20+15'],
    ['收到求助90件，网上提交60件，邮寄送达20件，当面递交10件。', ''],
    // Other names may: a hint.
    ['举办讲座20场，进粮站8场，进粮库7场，进校园3场。', 'slip 20 ≠ 8+7+3'],
    ['举办讲座20场，进粮站8场，进粮库7场，进校园5场。', ''],
    ['粮食服务窗口达到60处，县级2处、乡镇16处、村级48处。', 'slip 60 ≠ 2+16+48'],
    // Between marks of a list, even a part that is more than all of them.
    ['粮食服务窗口60处，县级2处、乡镇6处、村级62处。', 'over 60 ≠ 2+6+62'],
    ['印发公文134件，公开属性认定情况为主动公开51件、依申请公开49件、不予公开43件。', 'over 134 ≠ 51+49+43'],
    ['粮食服务窗口由50处增至60处，县级2处、乡镇16处、村级48处。', ''],
    ['设立公示栏30处，镇政府4处，行政村28处。', 'slip 30 ≠ 4+28'],
    ['发现问题96个，立行立改62个，限期整改24个。', 'slip 96 ≠ 62+24'],
    ['公开信息100条，概况类10条，公示类60条，文件类40条。', 'slip 100 ≠ 10+60+40'],
    // What is left over says that it is all.
    ['公开信息100条。政策类30条。动态类50条。其他类10条。', 'short 100 ≠ 30+50+10'],
    ['征集线索80条，有20条由粮站提出，其余50条来自农户。', 'short 80 ≠ 20+50'],
    ['征集线索80条，有20条由粮站提出，其余60条来自农户。', ''],
    // What came of what was gone through.
    ['清理台账120份，继续有效80份，修改12份，废止20份。', 'slip 120 ≠ 80+12+20'],
    ['审核拟公开信息640条，一次通过612条，退回修改38条。', 'slip 640 ≠ 612+38'],
    ['审核拟公开信息640条，一次通过612条，退回修改28条。', ''],
    // How many kinds there are stands between.
    ['公开信息100条，分属三个栏目：动态40条、公告30条、文件20条。', 'short 100 ≠ 40+30+20'],
    ['公开信息100条，分属三个栏目：动态40条、公告30条、文件30条。', ''],
  ])('%s is %j', (text, expected) => {
    expect(wrongListsIn(text)).toBe(expected);
  });

  it.each([
    // Too far off for a list of the whole.
    '收到求助90件，网上20件，邮寄15件。',
    '收到求助90件，网上80件，邮寄70件。',
    // The first is one of them.
    '县级讲座22场，镇级讲座12场，村级讲座8场。',
    '发布动态120条，公告60条，文件50条。',
    '网站发布500条，微信300条，微博190条。',
    '答复公开31件、部分公开16件、无法提供12件。',
    // Deeds of their own.
    '收到求助90件，办结80件，转办9件。',
    '发布信息100条，召开会议3次，转发信息60条，回复信息36条。',
    // Two attributes of one thing.
    '职工80人，党员50人，本科以上35人。',
    // Something further is told, or parts of the year are left out.
    '收到求助90件，网上60件，邮寄20件，较上年增加9件，当面15件。',
    '推送信息100条，1月50条，2月45条。',
  ])('%s is no such list', (text) => {
    expect(wrongListsIn(text)).toBe('');
  });
});

describe('splits and totals that are told in another place', () => {
  it.each([
    ['两个渠道，前者320条，后者190条，共发布510条。', ''],
    ['两个渠道，前者320条，后者190条，共发布520条。', 'short 520 ≠ 320+190'],
    ['收到取水申请90件，准予取水81件，不予取水9件。', ''],
    ['收到取水申请90件，准予取水81件，不予取水19件。', 'over 90 ≠ 81+19'],
    // The first is a part like the others.
    ['申请集中在灌溉和移民，前者8件，后者4件，其余2件为防汛。', ''],
    ['抽检样品60个，合格55个，不合格15个。', 'over 60 ≠ 55+15'],
    // Both are what was done with other things.
    ['收到取水申请90件，准予延期81件，不予取水19件。', ''],
    ['两场培训，第一场42人，第二场38人，两场共有90人。', 'short 90 ≠ 42+38'],
    ['在要闻栏发布信息180条，在公告栏发布信息60条，两个栏目累计发布250条。', 'short 250 ≠ 180+60'],
    ['公开文件64份、留存文件21份、归档文件15份，三类共110份。', 'short 110 ≠ 64+21+15'],
    ['公开文件64份、留存文件21份、归档文件15份，三类共100份。', ''],
    ['收录文件162份，按有效、修订、失效三类标识，分别为118份、13份、41份。', 'over 162 ≠ 118+13+41'],
    ['收录文件162份，按有效、修订、失效三类标识，分别为118份、13份、31份。', ''],
    // The second split is of the whole, not of the last quarter.
    [
      '公开信息500条。其中，一季度120条，二季度130条，三季度110条，四季度140条。按类别分，动态300条，公告200条。',
      '',
    ],
    [
      '公开信息500条。其中，一季度120条，二季度130条，三季度110条，四季度140条。按类别分，动态300条，公告220条。',
      'over 500 ≠ 300+220',
    ],
  ])('%s is %j', (text, expected) => {
    expect(wrongListsIn(text)).toBe(expected);
  });
});
