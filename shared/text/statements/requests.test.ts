import { describe, expect, it } from 'vitest';
import { countsIn, stated } from './read.fixture.ts';

/** As in section three, where every application is one for disclosure. */
const inSection = (text: string): string => countsIn(text, { topic: 'requests' });

describe('numbers of applications', () => {
  it.each([
    ['共收到政府信息公开申请17件。', 'received 17'],
    ['一年来我局接收14件政府信息公开申请。', 'received 14'],
    ['依申请公开方面，新收23件，办结21件。', 'new 23, handled 21'],
    ['政府信息公开申请方面，登记31件，答复30件。', 'received 31, handled 30'],
    ['政府信息公开申请共受理33件，答复31件，另有2件正在办理。', 'received 33, handled 31, pending 2'],
    ['全年共有11件政府信息公开申请。', 'mentioned 11'],
    ['政府信息公开申请11件。', 'mentioned 11'],
    ['政府信息公开申请共11条。', 'mentioned 11'],
    ['政府信息公开申请量为11。', 'mentioned 11'],
    ['我局今年政府信息公开申请总量为11。', 'mentioned 11'],
    // Of none it does not matter who received them.
    ['粮库政府信息公开申请为0件。', 'mentioned 0'],
    ['共收到政府信息公开申请七件。', 'received 7'],
    ['共收到政府信息公开申请二十三件。', 'received 23'],
    ['收到政府信息公开申请0件。', 'received 0'],
    ['收到书面政府信息公开申请28件。', 'received 28'],
    ['登记政府信息公开申请2次。', 'received 2'],
    ['收到政府信息公开申请2人次。', 'received 2'],
    ['收到公民、法人和其他组织提交的政府信息公开申请8件。', 'received 8'],
    ['收到并答复政府信息公开申请12件。', 'received&handled 12'],
    ['应办理政府信息公开申请12件。', 'due 12'],
    ['未办结政府信息公开申请2件。', 'pending 2'],
    ['补正后办理的政府信息公开申请3件。', '- 3'],
    ['经补正后受理政府信息公开申请3件。', '- 3'],
  ])('%s counts %s', (text, expected) => {
    expect(countsIn(text)).toBe(expected);
  });

  it.each([
    ['（二）依申请公开　新收451件，上年结转11件，办结440件。', 'new 451, carriedIn 11, handled 440'],
    [
      '新收申请14件，上年结转3件，办结15件，结转下年度继续办理2件。',
      'new 14, carriedIn 3, handled 15, carriedOut 2',
    ],
    ['新收申请55件，加上年结转4件，共59件，办结58件。', 'new 55, carriedIn 4, due 59, handled 58'],
    ['加上年结转4件，新收申请55件，共59件。', 'carriedIn 4, new 55, - 59'],
    ['新收申请55件，加上年结转4件，其中共59件。', 'new 55, carriedIn 4, - 59'],
    // What they are about is no other matter.
    ['受理政府信息公开申请37件，涉及房屋征收、道路建设两类。年内办结35件。', 'received 37, - 2, handled 35'],
    // The sum is that of the part that was told right before.
    ['新收申请55件，上年结转4件。其中关于灌溉的申请占四成，共22件。', 'new 55, carriedIn 4, - 40, - 22'],
    ['新收申请55件，上年结转4件，应办理59件。', 'new 55, carriedIn 4, due 59'],
    ['2024年受理的申请办结11件。', 'handled 11'],
    ['当年办结11件。', '- 11'],
    ['未办结2件。', 'pending 2'],
    ['2件尚未办结。', 'pending 2'],
    ['4件未办结的均为12月收到。', 'pending 4'],
    ['仍有3件因征求第三方意见未到答复期限。', 'pending 3'],
    // Of those answered, not of all that came in.
    ['办结的100件中，本年新收94件，上年结转6件。', 'handled 100, - 94, - 6'],
    ['办结9件：予以公开、部分公开各3件，无法提供3件。', 'handled 9, granted&partial 3, unavailable 3'],
    ['办结申请3件；新收申请5件。', 'handled 3, new 5'],
    ['8件已办结。', 'processed 8'],
    ['收到的12件申请，除2件外均已办结。', 'received 12, - 2'],
    ['收到的12件申请，除2件未办结外，均已办结。', 'received 12, pending 2'],
    ['本年新收加上年结转共38件。', 'due 38'],
    ['3件申请因延期结转下年。', 'carriedOut 3'],
    ['2024年末结转的4件。', 'carriedOut 4'],
    ['2023年末结转的4件。', 'carriedIn 4'],
    ['20个工作日内办结430件。', '<handled 430'],
    ['收到申请12件，剩余2件正在办理。', 'received 12, pending 2'],
    ['收到申请12件，剩余2件办结。', 'received 12, - 2'],
    ['收到申请12件，剩余2件今年正在办理。', 'received 12, - 2'],
    ['收到申请12件，剩余2件由粮库处理。', 'received 12, - 2'],
    ['收到申请12件，其余2件结转下年度。', 'received 12, pending 2'],
    ['收到申请12件，年末答复9件，余下3件结转2025年答复。', 'received 12, handled 9, pending 3'],
    ['收到申请12件，另有3件由2023年转入。', 'received 12, carriedIn 3'],
    ['收到申请12件，另有3件转入2025年。', 'received 12, pending 3'],
    ['答复申请12件，其中全部或部分公开的9件。', 'handled 12, granted+partial 9'],
    ['结转至2024年3件。', 'carriedIn 3'],
    ['2023年结转3件。', 'carriedIn 3'],
    ['结转至2025年3件。', 'carriedOut 3'],
    ['2024年结转3件。', 'carried 3'],
    ['今年结转3件。', 'carried 3'],
    ['结转3件。', 'carried 3'],
    ['上年结转正在办理3件。', 'carriedIn 3'],
    ['上年结转办结3件。', '? 3'],
    ['上年结转予以公开3件。', '? 3'],
    ['收到的申请答复8件。', 'handled 8'],
    ['共8件政府信息公开申请。', 'mentioned 8'],
    ['8件政府信息公开申请。', '? 8'],
    ['申请量为8件。', 'mentioned 8'],
    [
      '收到申请8件，其中自然人6件，已答复7件，1件结转下年办理。',
      'received 8, received/natural 6, handled 7, carriedOut 1',
    ],
    ['收到申请8件，其中1件系上年结转。', 'received 8, - 1'],
    ['未结转到2025年的8件申请均已答复。', '? 8'],
    ['以市政府为答复机关、由本局经办的政府信息公开申请8件。', '- 8'],
    ['收到粮食检测样品8件，全部办结。', '? 8'],
    ['因没有现成信息而无法提供的3件。', 'unavailable.needsCreation 3'],
    ['共有8条政府信息公开申请。', '? 8'],
  ])('under the heading of applications %s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });

  it.each([
    ['收到申请36件，其中自然人29件、企业7件。', 'received 36, received/natural 29, received/company 7'],
    ['收到申请36件，其中公民29件、法人或其他组织7件。', 'received 36, received/natural 29, received/legal 7'],
    [
      '收到申请36件，其中个人31件、商业企业2件、社会组织3件。',
      'received 36, received/natural 31, received/business 2, received/otherOrganisation 3',
    ],
    ['收到申请36件，社会公益组织1件。', 'received 36, received/charity 1'],
    [
      '收到申请36件，科研机构1件、律师事务所2件。',
      'received 36, received/research 1, received/legalService 2',
    ],
    ['办结申请36件，其中自然人29件。', 'handled 36, handled/natural 29'],
    ['办理申请36件，自然人29件。', 'processed 36, processed/natural 29'],
    ['正在办理自然人申请2件。', 'received/natural 2'],
    ['上年结转自然人3件。', 'carriedIn/natural 3'],
    ['收到自然人和企业申请8件。', '? 8'],
    ['收到公民、法人和其他组织申请8件，自然人6件。', 'received 8, received/natural 6'],
    ['收到公民、法人和其他组织自然人申请8件。', '? 8'],
    ['答复申请12件，予以公开8件（自然人7件、企业1件）。', 'handled 12, granted 8, - 7, - 1'],
  ])('applicants: %s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });

  it.each([
    ['答复类型：予以公开8件，部分公开4件，无法提供2件。', 'granted 8, partial 4, unavailable 2'],
    ['答复内容为予以公开8件、部分公开4件、不予公开2件。', 'granted 8, partial 4, denied 2'],
    ['处理结果是予以公开8件、部分公开4件、不予处理2件。', 'granted 8, partial 4, rejected 2'],
    ['按答复结果分，同意公开8件、部分公开4件、其他处理2件。', 'granted 8, partial 4, otherHandling 2'],
    [
      '答复情况为：本机关不掌握4件，没有现成信息1件，重复申请2件。',
      'unavailable.notHeld 4, unavailable.needsCreation 1, rejected.repeated 2',
    ],
    [
      '不予公开3件，其中属于国家秘密1件，四类过程性信息2件。',
      'denied 3, denied.stateSecret 1, denied.process 2',
    ],
    ['因属于国家秘密不予公开2件。', 'denied.stateSecret 2'],
    ['不予公开的国家秘密2件。', 'denied.stateSecret 2'],
    ['不予公开、不予处理3件。', '? 3'],
    ['予以公开、部分公开各3件。', 'granted&partial 3'],
    ['予以公开和部分公开共11件。', 'granted+partial 11'],
    ['予以公开、部分公开11件。', '? 11'],
    ['予以公开和不予公开共11件。', 'granted+denied 11'],
    ['予以公开（含部分公开）11件。', 'granted+partial 11'],
    ['予以公开粮食类11件。', '<granted 11'],
    ['不掌握、需另行制作的分别为14件、2件。', 'unavailable.notHeld 14, unavailable.needsCreation 2'],
    ['申请公开出版物的2件。', 'rejected.publication 2'],
    ['第三方不同意公开而未予公开的3件。', 'denied.thirdParty 3'],
    ['“不予公开”类答复3件。', 'denied 3'],
    ['今年收到的4件申请中，3件予以公开。', 'received 4, <granted 3'],
    ['经多轮补正申请内容仍不明确的2件。', '<unavailable.stillUnclear 2'],
    ['需要本机关另行制作而未能提供的2件。', 'unavailable.needsCreation 2'],
    ['信访、投诉类申请3件，告知其他渠道。', 'rejected.petition 3'],
    ['予以公开自然人11件。', '? 11'],
    ['答复10件，公开6件，部分公开4件。', 'handled 10, opened 6, partial 4'],
    ['予以公开3件，部分公开1件，信访事项2件。', 'granted 3, partial 1, rejected.petition 2'],
    ['予以公开3件，部分公开1件，建议提案2件。', 'granted 3, partial 1, - 2'],
    ['予以公开6件，办结自然人申请3件。', 'granted 6, handled/natural 3'],
    ['办结10件，办结件中公开6件。', 'handled 10, opened 6'],
    ['收到10件，公开6件。', 'received 10, - 6'],
    ['办结10件，公开6条。', 'handled 10, - 6'],
    ['公开类答复6件。', '? 6'],
    ['不予公开的信息6条。', '- 6'],
    ['答复2件，不予公开6条。', 'handled 2, denied 6'],
    ['从结果看，公开6件，部分公开4件，不予公开2件。', 'opened 6, partial 4, denied 2'],
    ['公开6件。', '- 6'],
    ['答复10件，以公开为主，公开6件，部分公开4件。', 'handled 10, opened 6, partial 4'],
    ['答复10件，公开信息6条，部分公开4件。', 'handled 10, - 6, - 4'],
    ['因重复申请、大量反复申请不予处理4件。', 'rejected.repeated+rejected.excessive 4'],
    ['因过程性信息和执法案卷不予公开各4件。', 'denied.process&denied.enforcementFile 4'],
    ['申请量持续上升，达到16件。', 'mentioned 16'],
    ['提交的政府信息公开申请达到16件。', 'mentioned 16'],
    ['申请总量达到16件。', 'mentioned 16'],
    ['政府信息公开申请由12件达到16件。', '- 12, - 16'],
    ['办结10件，包括予以公开6件、部分公开4件。', 'handled 10, granted 6, partial 4'],
    ['申请中，9件由公民提出，3件由企业提出。', 'received/natural 9, received/company 3'],
    ['予以公开6件，9件由公民提出。', 'granted 6, - 9'],
    ['9件由公民和企业提出。', '- 9'],
    ['2件由清河建材厂等企业提出。', 'received/company 2'],
    ['2件由云溪粮站、白沙粮库等单位提出。', '- 2'],
    ['自然人和商业企业两类合计48件。', 'received/natural+business 48'],
    ['予以公开、部分公开、不予公开三类合计39件。', 'granted+partial+denied 39'],
    ['以予以公开、部分公开和不予公开为主，三类合计39件。', 'granted+partial+denied 39'],
    ['办结的46件中不予公开、无法提供合计16件。', 'handled 46, denied+unavailable 16'],
    ['作出予以公开、部分公开答复27件。', 'granted+partial 27'],
    ['因不掌握等原因无法提供3件。', 'unavailable 3'],
    ['信息不存在3件。', '<unavailable.missing 3'],
    ['申请人主动撤回的2件。', '<otherHandling 2'],
    ['其中申请人主动撤回的2件。', '- 2'],
    // Of some of the applications alone.
    ['涉及房屋征收的申请，予以公开36件。', '? 36'],
    ['房屋征收类申请中，予以公开36件。', '? 36'],
    ['收到市民关于停车收费的申请26件，予以公开20件。', '- 26, ? 20'],
    ['通过邮寄、网络等途径提出的申请，予以公开36件。', 'granted 36'],
    ['便民服务中心受理各类申请事项2136件。', '? 2136'],
    ['9件由公民提出后撤回。', '- 9'],
    ['43件办结件的结果为公开15件、部分公开2件。', '- 43, opened 15, partial 2'],
    ['承接上年度3件，新收4件。', 'carriedIn 3, new 4'],
    ['粮农申请量持续上升，达到16件。', '- 16'],
    ['上年申请量持续上升，达到16件。', '- 16'],
    ['申请量持续上升，办结率达到16件。', '- 16'],
    ['答复10件，公开及部分公开8件。', 'handled 10, granted+partial 8'],
    ['答复10件，公开和不予公开8件。', 'handled 10, ? 8'],
  ])('results: %s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });

  it('results that only applications have count without a topic', () => {
    expect(countsIn('因重复申请不予处理2件。')).toBe('rejected.repeated 2');
    expect(countsIn('予以公开2件。')).toBe('- 2');
  });
});

describe('some of the applications', () => {
  it.each([
    ['通过网站收到政府信息公开申请16件。', '<due 16'],
    ['收到市民关于停车收费的信息公开申请16件。', '<due 16'],
    ['受理居民陈某等人的政府信息公开申请16件。', '<due 16'],
    ['收到粮农提出的政府信息公开申请16件。', '<due 16'],
    ['收到粮农张某关于仓储合同的信息公开申请16件。', '<due 16'],
    ['答复粮农提出的政府信息公开申请16件。', '<due 16'],
    ['收到县政府转办的粮农政府信息公开申请16件。', '- 16'],
    ['收到粮农政府信息公开申请较上年多16件。', '- 16'],
    ['收到粮农行政许可申请16件。', '- 16'],
    ['粮农的政府信息公开申请16件。', '? 16'],
    ['收到粮农申请16件。', '? 16'],
  ])('are never more than all: %s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });

  it.each([
    ['通过邮寄、网络等途径收到政府信息公开申请16件。', 'received 16'],
    ['通过网络等方式收到政府信息公开申请16件。', 'received 16'],
    ['通过网络等方式收到政府信息公开申请16件，当面收到2件。', '<due 16, - 2'],
    ['通过网络、邮寄收到政府信息公开申请16件。', '<due 16'],
    ['网上收到8件，邮寄收到4件，总计12件。', '- 8, - 4, received 12'],
    ['收到申请，网上8件，邮寄4件，总计12件。', '- 8, - 4, - 12'],
    ['网上收到8件，邮寄收到4件。总计12件。', '- 8, - 4, - 12'],
    ['网上收到8件，其中邮寄收到4件，总计12件。', '- 8, - 4, - 12'],
  ])('are all of them where no way is left out: %s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });
});

describe('what is no number of applications', () => {
  it.each([
    // Whose and when.
    '以县政府为受理机关的政府信息公开申请16件。',
    '县政府收到政府信息公开申请16件。',
    '下属单位收到政府信息公开申请16件。',
    '各村收到政府信息公开申请16件。',
    '全县各部门共收到政府信息公开申请16件。',
    '全县共收到政府信息公开申请16件。',
    '转其他机关政府信息公开申请16件。',
    '上级转办政府信息公开申请16件。',
    '上半年收到政府信息公开申请16件。',
    '第三季度收到政府信息公开申请16件。',
    '3月收到政府信息公开申请16件。',
    '2022年收到政府信息公开申请16件。',
    '上年收到政府信息公开申请16件。',
    '近三年收到政府信息公开申请16件。',
    '2025年将受理政府信息公开申请16件。',
    '力争办结政府信息公开申请16件。',
    '拟办结政府信息公开申请16件。',
    '应当收到政府信息公开申请不少于16件。',
    // Caseloads of another kind.
    '收到12345热线工单16件。',
    '市长信箱来信16件。',
    '办理建议提案16件。',
    '信访件办结16件。',
    '受理行政许可申请16件。',
    '收到低保申请16件。',
    // Changes, channels, parts.
    '政府信息公开申请增加16件。',
    '收到政府信息公开申请较上年多16件。',
    '政府信息公开申请由16件。',
    '通过网上平台，收到政府信息公开申请16件。',
    '自然人提出的，收到政府信息公开申请16件。',
    '涉及政府信息公开申请16件。',
    '政府信息公开申请培训16件。',
    '政府信息公开申请答复16篇。',
    '政府信息公开申请16条。',
    '依申请公开信息16条。',
  ])('%s', (text) => {
    expect(countsIn(text)).toBe('- 16');
  });

  it.each([
    ['收到申请28件，其中网络申请16件、信函8件、当面4件。', 'received 28, - 16, - 8, - 4'],
    ['收到12345热线工单120件，办结118件。', '- 120, - 118'],
    ['收到申请10件，其中4件于12月收到。', 'received 10, - 4'],
    ['收到申请10件，其中收到4件。', 'received 10, - 4'],
    ['收到申请10件，其中2件系2023年结转。', 'received 10, - 2'],
    ['收到申请10件，其中今年新收8件。', 'received 10, new 8'],
    ['收到申请10件，其中新收8件。', 'received 10, - 8'],
    ['收到申请10件，其中8件予以公开。', 'received 10, granted 8'],
    ['收到申请10件，其中8件尚未办结。', 'received 10, pending 8'],
    ['收到申请10件，其中年底新收8件。', 'received 10, - 8'],
    ['收到申请9件，3件答复后行政复议。', 'received 9, - 3'],
    ['无法提供的3件中2件不掌握。', 'unavailable 3, - 2'],
    ['新收10件申请中，自然人8件，收到9件。', 'new 10, received/natural 8, received 9'],
    ['新收的10件申请中，办结8件，正在办理2件。', 'new 10, - 8, - 2'],
    ['新收的10件申请中，办结8件；办结9件。', 'new 10, - 8, handled 9'],
    ['2023年、2024年分别收到申请12件、10件。', '- 12, - 10'],
    ['收到申请12件，便民服务申请20件，办结15件。', 'received 12, ? 20, - 15'],
    ['收到申请2人次，登记申请3次。', 'received 2, - 3'],
    ['收到申请9件，9件政府信息公开答复被申请行政复议。', 'received 9, reconsideration.total 9'],
  ])('parts, other things and other words: %s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });
});

describe('an unknown word', () => {
  it.each([
    ['收到移民户提出的申请3件。', '? 3'],
    ['收到居民办事申请1350件。', '? 1350'],
    ['收到移民户提出的申请3件，办结4件。', '? 3, handled 4'],
    ['粮库收到申请3件。', 'received 3'],
    ['粮库新收3件。', '? 3'],
    ['收到申请3件，粮库办结3件。', 'received 3, ? 3'],
    ['粮库结转3件。', '? 3'],
    ['收到粮库自然人申请3件。', '? 3'],
    ['共收到8，办结7。', '? 8, ? 7'],
  ])('makes its own number unsure and no other: %s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });
});

describe('whose and when', () => {
  it.each([
    ['2022年收到政府信息公开申请4件。今年收到5件。', '- 4, received 5'],
    ['上半年收到政府信息公开申请4件；全年收到政府信息公开申请9件。', '- 4, received 9'],
    ['下属单位收到政府信息公开申请4件。我局收到政府信息公开申请9件。', '- 4, received 9'],
    ['拟受理政府信息公开申请4件。收到政府信息公开申请9件。', '- 4, received 9'],
    ['今年，我局收到政府信息公开申请9件。', 'received 9'],
    ['2024年收到政府信息公开申请9件。', 'received 9'],
    ['2024年1月1日至12月31日收到政府信息公开申请9件。', 'received 9'],
  ])('end with their sentence: %s counts %s', (text, expected) => {
    expect(countsIn(text)).toBe(expected);
  });

  it('all of a territory is its government’s own', () => {
    const agency = '云溪县人民政府';
    expect(countsIn('全县共收到政府信息公开申请9件。', { agency, home: '县' })).toBe('received 9');
    expect(countsIn('全市共收到政府信息公开申请9件。', { agency, home: '县' })).toBe('- 9');
    expect(countsIn('县政府本级收到政府信息公开申请9件。', { agency, home: '县' })).toBe('- 9');
    expect(countsIn('本级收到政府信息公开申请9件。')).toBe('received 9');
  });
});

describe('vague numbers', () => {
  it.each([
    ['收到政府信息公开申请近百件。', 100],
    ['收到政府信息公开申请30余件。', 30],
    ['收到政府信息公开申请约50件。', 50],
    ['收到政府信息公开申请60件以上。', 60],
    ['收到政府信息公开申请60至70件。', 60],
  ])('%s is about %i', (text, value) => {
    const [count] = stated(text).counts;
    expect(count?.matters).toHaveLength(1);
    expect(count?.number).toMatchObject({ value, vague: true });
  });

  it('words that hold a numeral count nothing', () => {
    const text = '公开第一批一站式服务事项，推进一网通办和两微一端建设，落实三审三校，对照十四五规划。';
    expect(countsIn(text)).toBe('');
  });
});

describe('applications in other words', () => {
  it.each([
    ['群众前来申请公开的有六件。', 'mentioned 6'],
    [
      '新收申请33件，连同2023年延续办理的2件，应办35件。答复33件。',
      'new 33, carriedIn 2, due 35, handled 33',
    ],
    ['经检索确认不属于本机关掌握范围、告知申请人无法提供的有6件。', 'unavailable.notHeld 6'],
    ['申请人无正当理由逾期不补正、县粮食局不再处理的2件。', 'otherHandling.notCorrected 2'],
    ['按领域划分，收储类14件、检验类9件、其他类7件。', '- 14, - 9, - 7'],
    ['其中自然人5件，企业3件，其他类2件。', 'received/natural 5, received/company 3, received/others 2'],
  ])('%s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });

  it('are never more than those received, where they came by one way', () => {
    expect(inSection('今年收到的政府信息公开申请中，网上提交6件、当面提交1件。')).toBe('<due 6, <due 1');
    expect(inSection('今年收到的政府信息公开申请都很规范，网上提交6件。')).not.toContain('<due');
  });
});

describe('applications told from behind', () => {
  it.each([
    ['手头还有9件申请没有办完，转入2025年接着办。', 'pending 9'],
    ['去年没有办完、转到今年接着办的有2件。', 'carriedIn 2'],
    ['凡属信访举报投诉类的申请，作出不予处理决定，全年计9件。', 'rejected.petition 9'],
    ['没有现成信息、需要另行制作的申请，依法告知无法提供，共3件。', 'unavailable.needsCreation 3'],
    ['经审查属于过程性信息，决定不予公开的4件。', 'denied.process 4'],
    ['属于过程性信息的申请，认真研究，全年答复4件。', 'handled 4'],
    ['1.予以公开10件；', 'granted 10'],
    // What the granted ones were about is over with the sentence.
    ['全部公开15件，主要为培训名单。部分公开5件，遮去账号。', 'granted 15, partial 5'],
    // Parts of another number are none of the table.
    ['还没到期的11件转到下一年，其中自然人7件、商业企业4件。', 'pending 11, - 7, - 4'],
    ['办结2件，另有8件（自然人6件、企业2件）结转。', 'handled 2, - 8, - 6, - 2'],
    ['转下年8件，自然人6件、企业2件。', 'carriedOut 8, - 6, - 2'],
    ['办结8件（自然人6件、企业2件）。', 'handled 8, handled/natural 6, handled/company 2'],
    // One kind of applicants beside others is not all of them.
    ['居民来件9件，企业来件2件，合计11件。', '? 9, received/company 2, - 11'],
    ['居民来件9件。', 'received 9'],
    ['全年办结86件，包括上年结转的5件和本年新收的81件。', 'handled 86, - 5, - 81'],
    ['办结的86件中，本年新收81件，上年结转5件。', 'handled 86, - 81, - 5'],
    ['4件未办结的均为12月收到。', 'pending 4'],
    ['全年收到和办结数分别为23件、22件。', 'received 23, handled 22'],
    ['县粮食局办公室办结的33件中，予以公开15件。', 'handled 33, ? 15'],
  ])('%s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });

  it('are of the whole government where all of its bodies are named', () => {
    const text = '各行政机关依法办理，全年因重复申请不予处理6件。';
    expect(countsIn(text, { topic: 'requests', home: '县' })).toBe('rejected.repeated 6');
    expect(countsIn(text, { topic: 'requests' })).toBe('- 6');
  });
});

describe('a result that the clause before names', () => {
  it.each([
    ['属于过程性信息的申请，决定不予公开的3件。', 'denied.process 3'],
    ['属于过程性信息的政府信息公开申请，决定不予公开的3件。', 'denied.process 3'],
    ['属于过程性信息的，决定不予公开的3件。', '- 3'],
  ])('is that of the number where applications are spoken of: %s', (text, expected) => {
    expect(countsIn(text)).toBe(expected);
  });
});

describe('what an earlier clause only mentions', () => {
  it('does not narrow the total of a group', () => {
    expect(inSection('对涉及国家秘密的申请严格把关，全年不予公开4件。')).toBe('denied 4');
    expect(inSection('经审查属于国家秘密，决定不予公开的4件。')).toBe('denied.stateSecret 4');
  });

  it('is over with its sentence only where it was a passing topic', () => {
    expect(inSection('主要涉及培训名单，另受理居民办事申请1350件。已全部办结1350件。')).not.toContain(
      'handled',
    );
    expect(
      countsIn('收到政府信息公开申请20件。主要涉及培训名单，上述政府信息公开申请均已答复。予以公开15件。'),
    ).toBe('received 20, granted 15');
  });

  it('is not the government’s where it was handed on', () => {
    const text = '全年收到政府信息公开申请86件，转交各部门办理52件。';
    expect(countsIn(text, { home: '县', agency: '云溪县人民政府' })).toBe('received 86, - 52');
  });
});
