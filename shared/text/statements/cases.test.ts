import { describe, expect, it } from 'vitest';
import { countsIn, stated } from './read.fixture.ts';

const inSection = (text: string): string =>
  countsIn(text, { topic: 'review' }).replaceAll(
    'directLitigation+litigationAfterReconsideration',
    'litigation',
  );
const anywhere = (text: string): string =>
  countsIn(text).replaceAll('directLitigation+litigationAfterReconsideration', 'litigation');

describe('numbers of cases over disclosure', () => {
  it.each([
    ['行政复议5件，行政诉讼2件。', 'reconsideration.total 5, litigation.total 2'],
    [
      '因政府信息公开被申请行政复议5件，其中结果维持3件，结果纠正1件，尚未审结1件。',
      'reconsideration.total 5, reconsideration.upheld 3, reconsideration.corrected 1, reconsideration.pending 1',
    ],
    [
      '行政复议3件，驳回2件、撤回1件。',
      'reconsideration.total 3, reconsideration.upheld 2, reconsideration.other 1',
    ],
    ['行政复议零件。', 'reconsideration.total 0'],
    ['4件被申请行政复议。', 'reconsideration.total 4'],
    ['9件政府信息公开答复被申请行政复议。', 'reconsideration.total 9'],
    ['粮库9件被申请行政复议。', '? 9'],
    ['9件被粮库申请行政复议。', '? 9'],
    ['9件被审理的行政复议。', '- 9'],
    ['9件被法院受理的行政诉讼。', '- 9'],
    ['9件行政复议出庭应诉。', '- 9'],
    ['7件行政复议中有1件被纠正。', 'reconsideration.total 7, reconsideration.corrected 1'],
    ['行政复议案件中又提起行政诉讼的2件。', 'litigation.total 2'],
    ['行政复议中1件被纠正。', 'reconsideration.corrected 1'],
    ['行政复议8件，已判决驳回6件。', 'reconsideration.total 8, reconsideration.upheld 6'],
    ['新发生行政复议8件。', 'reconsideration.total 8'],
    ['2件答复在行政复议中被纠正。', 'reconsideration.corrected 2'],
    ['2件答复被复议机关纠正。', 'reconsideration.corrected 2'],
    ['2件答复被粮库复议机关纠正。', '? 2'],
    ['行政复议3件，复议决定纠正的2件。', 'reconsideration.total 3, reconsideration.corrected 2'],
    [
      '行政诉讼7件，其中直接起诉4件，复议后起诉3件；已判决6件，败诉1件。',
      'litigation.total 7, directLitigation.total 4, litigationAfterReconsideration.total 3, litigation.settled 6, litigation.corrected 1',
    ],
    ['行政诉讼中直接起诉3件。', 'directLitigation.total 3'],
    ['行政诉讼中复议后起诉的3件。', 'litigationAfterReconsideration.total 3'],
    ['行政复议中1件被纠正或撤诉。', '- 1'],
    ['行政复议、行政诉讼共5件。', 'reconsideration+litigation.total 5'],
    ['行政复议和行政诉讼各2件。', 'reconsideration.total&litigation.total 2'],
    ['行政复议、行政诉讼均为0件。', 'reconsideration.total&litigation.total 0'],
    ['行政复议、行政诉讼0件。', 'reconsideration.total&litigation.total 0'],
    ['行政复议、行政诉讼均5件。', 'reconsideration.total&litigation.total 5'],
    ['行政复议、行政诉讼5件。', '? 5'],
    ['行政诉讼胜诉2件。', 'litigation.upheld 2'],
    [
      '行政诉讼5件，判决驳回原告诉讼请求3件，裁定驳回起诉2件。',
      'litigation.total 5, litigation.upheld 3, litigation.upheld 2',
    ],
    ['行政诉讼案件败诉1件、撤诉1件。', 'litigation.corrected 1, litigation.other 1'],
    ['行政诉讼维持和败诉3件。', '? 3'],
    ['直接起诉2起。', 'directLitigation.total 2'],
    [
      '未经复议直接起诉2件，复议后起诉1件，其中维持1件。',
      'directLitigation.total 2, litigationAfterReconsideration.total 1, litigationAfterReconsideration.upheld 1',
    ],
    [
      '未经复议直接起诉2件，复议后起诉1件，尚未审结2件。',
      'directLitigation.total 2, litigationAfterReconsideration.total 1, litigation.pending 2',
    ],
    [
      '未经复议直接起诉2件，复议后起诉1件（尚未审结1件）。',
      'directLitigation.total 2, litigationAfterReconsideration.total 1, litigationAfterReconsideration.pending 1',
    ],
    [
      '未经复议直接起诉2件；复议后起诉1件，尚未审结1件。',
      'directLitigation.total 2, litigationAfterReconsideration.total 1, litigationAfterReconsideration.pending 1',
    ],
    [
      '行政复议1件，直接起诉2件，维持1件。',
      'reconsideration.total 1, directLitigation.total 2, directLitigation.upheld 1',
    ],
    ['行政复议4件，被粮库纠正1件。', 'reconsideration.total 4, <reconsideration.corrected 1'],
    [
      '行政诉讼共7件，其中直接起诉5件，复议后起诉2件，除2件尚在审理外，其余胜诉。',
      'litigation.total 7, directLitigation.total 5, litigationAfterReconsideration.total 2, ? 2',
    ],
    [
      '直接起诉14件，复议后起诉8件，已审结21件。',
      'directLitigation.total 14, litigationAfterReconsideration.total 8, litigation.settled 21',
    ],
    [
      '直接起诉14件、复议后起诉8件；已审结21件，败诉1件。',
      'directLitigation.total 14, litigationAfterReconsideration.total 8, litigation.settled 21, litigation.corrected 1',
    ],
    ['被申请行政复议4次。', 'reconsideration.total 4'],
    ['行政复议4次。', '- 4'],
    ['行政复议4件，已审结3件。', 'reconsideration.total 4, reconsideration.settled 3'],
    ['经行政复议后又提起行政诉讼的政府信息公开案件2件。', 'litigationAfterReconsideration.total 2'],
    ['行政复议4件，较上年增加1件。', 'reconsideration.total 4, - 1'],
    ['行政复议4件，较上年增加1件，维持2件。', 'reconsideration.total 4, - 1, reconsideration.upheld 2'],
    ['行政复议中1件。', '- 1'],
    ['行政复议粮库维持6件。', 'reconsideration.upheld 6'],
    ['复议决定维持2件。', 'reconsideration.upheld 2'],
    ['法院判决维持2件。', 'litigation.upheld 2'],
    ['复议委员会维持2件。', '- 2'],
    ['维持2件。', '- 2'],
    ['行政复议5件，其中现场2件。', 'reconsideration.total 5, - 2'],
    ['行政复议4件，收到答复1件。', 'reconsideration.total 4, - 1'],
    // What is settled is of the cases told before, where nothing else is named.
    ['行政复议4件，已审结3件行政诉讼。', 'reconsideration.total 4, - 3'],
    ['行政复议4件，法院判决2件。', 'reconsideration.total 4, - 2'],
    [
      '直接起诉2件，行政诉讼共5件，已审结4件。',
      'directLitigation.total 2, litigation.total 5, litigation.settled 4',
    ],
    ['已审结3件。', '- 3'],
    ['治安处罚类行政复议6件，已审结5件。', '? 6, - 5'],
    ['行政复议审结16件。', '- 16'],
    ['行政复议案件由法院驳回2件。', 'reconsideration.upheld 2'],
    ['因被申请行政复议开展培训4次。', '- 4'],
    // How cases over answers ended, one way and by one body.
    ['2件政府信息公开答复被复议机关纠正。', 'reconsideration.corrected 2'],
    ['2件政府信息公开在行政复议中被纠正。', 'reconsideration.corrected 2'],
    ['2件答复在行政诉讼期间被撤销。', 'litigation.corrected 2'],
    ['2件答复被复议机关纠正或维持。', '- 2'],
    ['2件答复未被复议机关纠正。', '- 2'],
    ['2件行政处罚答复被复议机关纠正。', '- 2'],
    ['2件培训被复议机关纠正。', '- 2'],
    ['2件办理被复议机关纠正。', '- 2'],
    ['2件答复后被纠正的行政复议。', '- 2'],
    // Of those told before, one outcome.
    ['行政复议5件，被维持或纠正3件。', 'reconsideration.total 5, - 3'],
    ['行政复议5件，其中政府信息公开类维持或纠正3件。', '- 5, - 3'],
    [
      '直接起诉2件，复议后起诉1件，维持、纠正2件。',
      'directLitigation.total 2, litigationAfterReconsideration.total 1, ? 2',
    ],
    [
      '直接起诉2件，复议后起诉1件，被粮库维持2件。',
      'directLitigation.total 2, litigationAfterReconsideration.total 1, ? 2',
    ],
  ])('in section four %s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });

  it.each([
    ['因政府信息公开引发行政复议2件、行政诉讼1件。', 'reconsideration.total 2, litigation.total 1'],
    ['被申请行政复议41件，其中涉及政府信息公开的3件。', '- 41, reconsideration.total 3'],
    // The last word of a text that ends without a sign says it as well.
    ['被申请行政复议2件，均涉及政府信息公开', 'reconsideration.total 2'],
    [
      '被申请行政复议41件，其中涉及政府信息公开的3件，维持2件。',
      '- 41, reconsideration.total 3, reconsideration.upheld 2',
    ],
    ['我局被诉行政案件12件，其中政府信息公开类1件。', '- 12, litigation.total 1'],
    ['收到政府信息公开申请5件，引发行政复议2件。', 'received 5, reconsideration.total 2'],
    ['因对答复不服而引起的政府信息公开行政复议2件。', 'reconsideration.total 2'],
    ['受理因信息公开引起的行政复议2件。', '- 2'],
    ['2件政府信息公开申请的答复被提起行政复议。', 'reconsideration.total 2'],
    ['2件政府信息公开申请的答复引起行政复议。', '- 2'],
    [
      '收到政府信息公开申请5件。行政复议2件，维持1件。',
      'received 5, reconsideration.total 2, reconsideration.upheld 1',
    ],
    ['因政府信息公开被申请行政复议3件，均已审结。', 'reconsideration.total 3'],
  ])('elsewhere only cases over disclosure count: %s counts %s', (text, expected) => {
    expect(anywhere(text)).toBe(expected);
  });
});

describe('what is no number of such cases', () => {
  it.each([
    '行政复议16件。',
    '办理行政复议案件16件。',
    '收到建议后，行政复议16件。',
    '行政复议16件，均与政府信息公开无关。',
  ])('elsewhere than in section four: %s', (text) => {
    expect(anywhere(text)).toBe('- 16');
  });

  it.each([
    '受理政府信息公开行政复议案件16件。',
    '审理政府信息公开行政诉讼案件16件。',
    '登记行政复议16件。',
    '答复行政复议16件。',
    '行政应诉案件16件。',
    '出庭应诉16件。',
    '行政复议16篇。',
    '被申请行政复议16人。',
    '行政复议培训16件。',
    '行政复议信访16件。',
    '行政复议较上年多16件。',
    '力争行政复议16件。',
    '行政复议占16件。',
    '无行政复议16件。',
    '下属单位被申请行政复议16件。',
    '上年被申请行政复议16件。',
  ])('those that others decide, and other things: %s', (text) => {
    expect(inSection(text)).toBe('- 16');
  });

  it.each([
    ['受理行政复议案件31件，审结28件，维持20件。', '- 31, - 28, - 20'],
    ['因工伤认定引发的行政诉讼5件，其中维持4件。', '? 5, - 4'],
    ['治安处罚类行政复议6件，维持5件。', '? 6, - 5'],
    ['行政处罚行政复议6件。', '? 6'],
    ['信访行政复议6件。', '? 6'],
    ['治安处罚类政府信息公开行政复议6件。', 'reconsideration.total 6'],
    ['治安处罚类行政复议6件。行政诉讼2件。', '? 6, litigation.total 2'],
    ['治安处罚类行政复议6件，其中涉及政府信息公开的5件。', '? 6, reconsideration.total 5'],
    ['治安处罚类行政复议和行政诉讼共6件，其中涉及政府信息公开的5件。', '? 6, - 5'],
  ])('cases of another kind, and what follows of them: %s counts %s', (text, expected) => {
    expect(inSection(text)).toBe(expected);
  });

  it.each([
    ['我局办理行政复议案件52件，其中因政府信息公开引发的2件。', '- 52, - 2'],
    ['作为复议机关审理行政复议案件3件，其中政府信息公开案件1件。', '- 3, - 1'],
    ['收到政府信息公开申请5件，已审结2件。', 'received 5, - 2'],
    ['收到政府信息公开申请5件，其中申请人撤回1件。', 'received 5, - 1'],
    ['收到政府信息公开申请5件，被法院判决维持1件。', 'received 5, litigation.upheld 1'],
  ])('a part of what this agency decides: %s counts %s', (text, expected) => {
    expect(anywhere(text)).toBe(expected);
  });
});

describe('cases that an agency handles', () => {
  it.each([
    ['云溪县粮食局', 'reconsideration.total 2'],
    ['云溪县白沙镇人民政府', 'reconsideration.total 2'],
    ['云溪县人民政府', '- 2'],
    ['云溪县司法局', '- 2'],
    ['清河市粮食局', '- 2'],
  ])('are those against it where it decides none: of %s', (agency, expected) => {
    expect(countsIn('办理政府信息公开行政复议案件2件。', { topic: 'review', agency })).toBe(expected);
  });

  it('are those against it where it says so', () => {
    expect(inSection('办理以我局为被申请人的行政复议案件9件。')).toBe('reconsideration.total 9');
    expect(inSection('办理以街道为被申请人的行政复议案件9件。')).toBe('- 9');
  });

  it('may be over anything, and are taken up by others', () => {
    const setting = { topic: 'review', agency: '云溪县白沙镇人民政府' } as const;
    expect(countsIn('办理行政复议案件2件。', setting)).toBe('- 2');
    expect(countsIn('受理政府信息公开行政复议案件2件。', setting)).toBe('- 2');
  });
});

describe('cases among the problems', () => {
  it.each([
    ['答复说理不充分，引发行政复议1件。', '<reconsideration.total 1'],
    ['答复说理不充分，引发行政复议1件，被纠正1件。', '<reconsideration.total 1, reconsideration.corrected 1'],
    ['引发行政复议被纠正2件。', 'reconsideration.corrected 2'],
    ['引发行政复议、行政诉讼2件。', '? 2'],
    ['被申请行政复议6件。', 'reconsideration.total 6'],
    ['因答复引发政府信息公开行政复议6件。', 'reconsideration.total 6'],
  ])('are no more than some of them, unless it is said whose: %s counts %s', (text, expected) => {
    expect(countsIn(text, { disclosure: true })).toBe(expected);
  });
});

describe('new cases', () => {
  it('are not all where others were carried over', () => {
    expect(inSection('新增行政复议案件3件，上年度结转1件，共4件。')).toBe('? 3, - 1, - 4');
    expect(inSection('新增行政复议案件3件。')).toBe('reconsideration.total 3');
  });
});

describe('cases of several groups', () => {
  it('leave open in a new sentence which group it goes on with', () => {
    expect(inSection('行政复议6件，行政诉讼3件。责令重新答复的1件。')).toBe(
      'reconsideration.total 6, litigation.total 3, ? 1',
    );
    expect(inSection('行政复议6件，行政诉讼3件。行政复议方面，责令重新答复1件。')).toBe(
      'reconsideration.total 6, litigation.total 3, reconsideration.corrected 1',
    );
    expect(inSection('行政复议6件。责令重新答复的1件。')).toBe(
      'reconsideration.total 6, reconsideration.corrected 1',
    );
  });

  it('may be called cases that were brought', () => {
    expect(anywhere('因政府信息公开答复而被申请复议的案件共9件。')).toBe('reconsideration.total 9');
    expect(anywhere('居民对政府信息公开答复不服，向区政府申请行政复议2件。')).toBe('reconsideration.total 2');
  });
});

it('cases that are settled are those of litigation, or of either kind where both were told', () => {
  const settled = (text: string) => stated(text, { topic: 'review' }).counts.at(-1)?.matters[0];
  expect(settled('行政诉讼5件，已审结3件。')).not.toHaveProperty('either');
  expect(settled('直接起诉14件，复议后起诉8件，已审结21件。')).toHaveProperty('either', true);
});
