import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { claimsIn, stated } from './read.fixture.ts';

const shortened = (claims: string): string =>
  claims.replaceAll('directLitigation+litigationAfterReconsideration', 'litigation');
const anywhere = (text: string): string => shortened(claimsIn(text));
const ofCases = (text: string): string => shortened(claimsIn(text, { topic: 'review' }));
const ofRequests = (text: string): string => claimsIn(text, { topic: 'requests' });

describe('that all were finished', () => {
  it('is not claimed of applications by what is said of a thing without a name', () => {
    expect(ofRequests('收到粮食检测样品8件，全部办结。')).toBe('');
    expect(ofRequests('收到申请8件，全部办结。')).toBe('allHandled carriedOut');
  });
});

describe('that there were no applications', () => {
  it.each([
    '全年未收到政府信息公开申请。',
    '各渠道均没有收到政府信息公开申请。',
    '各渠道未收到政府信息公开申请。',
    '未收到政府信息公开申请事项。',
    '我局没有收到公民、法人和其他组织的政府信息公开申请。',
    '我局未收到公民、法人和其他组织提出的政府信息公开申请。',
    '暂无政府信息公开申请。',
    '未新收政府信息公开申请。',
    '政府信息公开申请均无。',
    '政府信息公开申请无情形。',
    '依申请公开无。',
    '没有公民、法人或者其他组织向县粮食局申请获取政府信息。',
  ])('is claimed by %s', (text) => {
    expect(anywhere(text)).toBe('none received');
  });

  it.each([
    '未收到申请人的补正材料。',
    '通过邮箱均未收到政府信息公开申请。',
    '未收到粮库的政府信息公开申请。',
    '未办结政府信息公开申请。',
    '未发生政府信息公开申请撤回。',
    '通过信函未收到政府信息公开申请。',
    '信访未收到政府信息公开申请。',
    '自然人未收到政府信息公开申请。',
    '涉及粮食未收到政府信息公开申请。',
    '无未收到政府信息公开申请。',
    '其中未收到政府信息公开申请3件。',
    '全县未收到政府信息公开申请。',
    '下属单位未收到政府信息公开申请。',
    '上半年未收到政府信息公开申请。',
    '2022年未收到政府信息公开申请。',
    '力争未收到政府信息公开申请。',
    '政府信息公开申请无障碍。',
    '政府信息公开申请未公开的原因。',
    '粮库政府信息公开申请无。',
    '未收到申请。',
    '2024年各类平台均未收到政府信息公开申请。',
  ])('is not claimed by %s', (text) => {
    expect(anywhere(text)).toBe('');
  });

  it('is claimed of any application where the text is about them', () => {
    expect(ofRequests('未收到申请。')).toBe('none received');
    expect(ofRequests('收到申请3件，其中未收到申请。')).toBe('');
    expect(ofRequests('未收到申请引发的行政复议。')).toBe('none reconsideration.total');
  });

  it.each([
    ['未收到政府信息公开申请和行政复议。', 'none received, none reconsideration.total'],
    ['未收到政府信息公开申请、行政诉讼。', 'none received, none litigation.total'],
    ['未收到政府信息公开申请的行政复议。', 'none received, none reconsideration.total'],
    ['未收到因政府信息公开申请、行政复议。', 'none reconsideration.total'],
    ['未收到政府信息公开申请行政复议。', 'none reconsideration.total'],
    ['本年没有收到政府信息公开申请，也没有结转。', 'none received, none carried'],
  ])('may stand beside another claim: %s', (text, expected) => {
    expect(anywhere(text)).toBe(expected);
  });

  it('is not made of all where only those that were answered are told of', () => {
    expect(ofRequests('办结的36件中，当年新收33件、上年结转3件，全部在法定期限内答复。')).toBe('');
    expect(ofRequests('当年新收33件，全部在法定期限内答复。')).toBe('allHandled carriedOut');
  });

  it('is made of the cases that are settled where their number says so', () => {
    expect(ofCases('行政诉讼4件。已审结的3件，法院均判决驳回原告诉讼请求。')).toContain('settled');
  });

  it('stands from the denial on', () => {
    const text = '全年未收到政府信息公开申请事项。';
    const [claim] = stated(text).claims;
    const { folded } = readParagraph(text);
    expect(folded.text.slice(claim?.start, claim?.end)).toBe('未收到政府信息公开申请事项');
  });

  it('beside a number stands from its words to what was done', () => {
    const text = '我局收到的4件政府信息公开申请均已办结存档。';
    const [claim] = stated(text).claims;
    const { folded } = readParagraph(text);
    expect(folded.text.slice(claim?.start, claim?.end)).toBe('我局收到的4件政府信息公开申请均已办结');
  });
});

describe('that nothing was carried over', () => {
  it.each([
    ['上年无结转。', 'none carriedIn'],
    ['无上年结转申请。', 'none carriedIn'],
    ['无结转下年度办理的申请。', 'none carriedOut'],
    ['没有结转到明年的情况。', 'none carriedOut'],
    ['无结转至2025年办理的申请。', 'none carriedOut'],
    ['没有结转。', 'none carried'],
    ['没有粮库结转。', ''],
    ['申请办理实现“零结转”。', 'none carried'],
    ['2023年没有结转。', 'none carriedIn'],
    ['2022年没有结转。', ''],
    ['除1件依法延期外，没有结转。', ''],
    ['预算资金无结转。', ''],
    ['到期申请零积压、零结转。', ''],
    ['结转下年度。', ''],
  ])('%s claims %j', (text, expected) => {
    expect(ofRequests(text)).toBe(expected);
  });

  it('is claimed of applications alone', () => {
    expect(anywhere('没有结转。')).toBe('');
    expect(anywhere('预算执行实现“零结转”。')).toBe('');
  });

  it('stands from the denial on', () => {
    const text = '申请办理实现“零结转”。';
    const [claim] = stated(text, { topic: 'requests' }).claims;
    expect(readParagraph(text).folded.text.slice(claim?.start, claim?.end)).toBe('“零结转”');
  });
});

describe('that there were no cases', () => {
  it.each([
    ['全年无行政复议、行政诉讼。', 'none reconsideration.total, none litigation.total'],
    ['未发生因政府信息公开引起的行政复议。', 'none reconsideration.total'],
    ['未因政府信息公开被申请行政复议。', 'none reconsideration.total'],
    ['没有未经复议直接起诉案件。', 'none directLitigation.total'],
    ['行政诉讼无。', 'none litigation.total'],
    ['行政诉讼无情况。', 'none litigation.total'],
    ['复议机构未受理行政复议。', ''],
    ['未办结行政复议。', ''],
    ['未发生因时间引起的行政复议。', ''],
    ['未发生粮库行政复议。', ''],
    ['未发生因行政处罚引起的行政复议。', ''],
    ['未发生行政复议培训。', ''],
    ['上年无行政复议。', ''],
    ['行政复议无障碍。', ''],
  ])('in section four %s claims %j', (text, expected) => {
    expect(ofCases(text)).toBe(expected);
  });

  it('elsewhere needs a word on disclosure', () => {
    expect(anywhere('全年无行政复议。')).toBe('');
    expect(anywhere('全年无政府信息公开行政复议。')).toBe('none reconsideration.total');
  });
});

describe('that there were no documents, decisions or fees', () => {
  it.each([
    ['未制发行政规范性文件。', 'none normativeDocument.issued'],
    ['行政规范性文件全年无废止。', 'none normativeDocument.repealed'],
    ['未制发规章和行政规范性文件。', 'none regulation.issued, none normativeDocument.issued'],
    ['制发行政规范性文件2件，没有废止。', 'none normativeDocument.repealed'],
    ['行政规范性文件制发2件，规章未废止。', 'none regulation.repealed'],
    ['公开信息30条，没有废止。', ''],
    ['未制发粮食类行政规范性文件。', ''],
    ['审查后未制发行政规范性文件。', ''],
    ['信访未制发行政规范性文件。', ''],
    ['上年未制发行政规范性文件。', ''],
    ['未作出行政处罚、行政强制。', 'none penalty, none coercion'],
    ['没有行政事业性收费。', 'none charge'],
    ['未收取信息处理费。', ''],
    ['未公示行政处罚。', ''],
    ['公示未作出行政处罚。', ''],
    ['因涉密未作出行政处罚。', ''],
    ['未作出罚款类行政处罚。', ''],
  ])('%s claims %j', (text, expected) => {
    expect(anywhere(text)).toBe(expected);
  });
});

describe('that no application had a result', () => {
  it.each([
    ['没有不予公开的情形。', 'none denied'],
    ['没有属于国家秘密的申请。', 'none denied.stateSecret'],
    ['没有未办结的申请。', 'none carriedOut'],
    ['没有其余申请。', 'none carriedOut'],
    ['除此之外，没有其他申请。', ''],
    ['没有因重复申请不予处理的申请。', 'none rejected.repeated'],
    ['没有遗留申请。', 'none carried'],
    ['没有不予公开和不予处理的情形。', 'none denied, none rejected'],
    ['没有不予公开未办结的情形。', ''],
    ['没有粮食类不予公开的情形。', ''],
    ['没有办结的申请。', ''],
  ])('%s claims %j', (text, expected) => {
    expect(ofRequests(text)).toBe(expected);
  });

  it('is claimed of applications alone', () => {
    expect(anywhere('没有不予公开的情形。')).toBe('');
    expect(anywhere('政府信息公开申请方面，没有不予公开的情形。')).toBe('none denied');
  });
});

describe('that all applications had an end', () => {
  it.each([
    ['收到申请4件，均已办结。', 'allHandled carriedOut'],
    ['收到申请4件，均已按时办结。', 'allHandled carriedOut'],
    ['收到申请4件，全部答复。', 'allHandled carriedOut'],
    ['收到申请4件，均予以公开。', 'allGranted refused'],
    ['收到申请4件，都依法予以公开。', 'allGranted refused'],
    ['收到的4件申请已全部答复。', 'allHandled carriedOut of 4'],
    ['5件申请均已办结。', 'allHandled carriedOut of 5'],
    ['收到申请4件，办结率100%。', 'allHandled carriedOut'],
    // That no answer was late says nothing of what is not due yet.
    ['收到申请4件，均已答复。', ''],
    ['收到申请4件，均按时答复。', ''],
    ['收到申请4件，按时答复率100%。', ''],
    ['收到申请4件，按时办结率100%。', ''],
    ['收到申请4件，按时100%办结率。', ''],
    ['收到申请4件，办结率98%。', ''],
    ['收到申请4件，信访办结率100%。', ''],
    ['收到申请4件，结转办结率100%。', ''],
    ['收到申请4件，其中办结率100%。', ''],
    ['收到申请4件，均予以公开或部分公开。', ''],
    ['收到申请4件，均予以公开部分公开。', ''],
    ['收到申请4件，均不予公开。', 'none except:denied'],
    ['收到申请4件，均为公开或不予公开。', ''],
    ['收到申请4件，因涉密均不予公开。', ''],
    ['收到申请4件，均由粮农提出并不予公开。', ''],
    ['收到申请4件，同意公开。', ''],
    ['收到申请4件，均为公开或部分公开。', 'none except:granted+partial'],
    ['收到申请4件，均因不属于本局职责无法提供。', 'none except:unavailable'],
    ['收到申请4件，均因涉密不予公开。', 'none except:denied'],
    ['对涉密的申请，均不予公开。', ''],
    ['收到申请4件，全部登记。', ''],
    ['收到申请4件，各承办科室已办结。', ''],
    ['办结的申请均已归档。', ''],
    ['收到申请4件，做到当年清零。', 'allHandled carriedOut'],
    ['申请办理全部清零。', 'allHandled carriedOut'],
    ['收到的4件申请均已登记。', ''],
    ['5件申请办结后均已归档。', ''],
    ['收到的政府信息公开申请80%均已办结。', ''],
    ['上年结转2件和本年新收9件均已办结。', 'allHandled carriedOut of 9'],
    ['收到的4件申请均已登记并办结。', 'allHandled carriedOut of 4'],
    ['收到申请4件，粮库均予以公开。', ''],
    ['收到申请4件，其中网上申请均已办结。', ''],
    ['收到申请4件，其余均已办结。', ''],
    ['收到申请4件，均未办结。', ''],
    ['收到申请4件，信访均已办结。', ''],
    ['收到申请4件，应均办结。', ''],
    ['收到申请4件，均已办结，结转1件。', ''],
    ['收到申请4件，均已办结，结转0件。', 'allHandled carriedOut'],
    ['收到申请4件，均已办结，未办结1件。', ''],
    ['下属单位收到申请4件，均已办结。', ''],
  ])('%s claims %j', (text, expected) => {
    expect(ofRequests(text)).toBe(expected);
  });

  it('is claimed of applications alone', () => {
    expect(anywhere('会议8次，均已办结。')).toBe('');
    expect(anywhere('信访办结率100%。')).toBe('');
    expect(anywhere('依申请公开办结率达到100%。')).toBe('allHandled carriedOut');
    expect(anywhere('政府信息公开申请均已办结。')).toBe('allHandled carriedOut');
  });
});

describe('that there were applications', () => {
  it.each([
    ['收到的申请均由粮农提出。', 'some received'],
    ['申请人均为企业。', 'some received'],
    ['申请人都是本村的种粮户。', 'some received'],
    ['申请人均表示满意。', ''],
    ['收到的政府信息公开申请以查询储粮补贴为主。', 'some received'],
    ['全年办理的申请以企业居多。', 'some received'],
    ['办理申请以线上为主。', ''],
    ['收到的申请以书面答复为主。', ''],
    ['收到的申请以书面形式登记。', ''],
    ['今年收到的申请主要集中在补贴方面。', 'some received'],
    ['今年的申请主要涉及补贴。', 'some received'],
    ['新收申请涉及补贴。', 'some received'],
    ['对收到的申请严格把关。', ''],
    ['收到的申请严格把关。', ''],
    ['收到的申请不存在均由粮农提出。', ''],
    ['上年的申请主要涉及补贴。', ''],
    ['办结的申请主要涉及补贴。', ''],
    ['3名居民提出政府信息公开申请。', 'some received'],
    ['3人提出政府信息公开申请。', 'some received'],
    ['3位提出申请。', ''],
    ['3个提出政府信息公开申请。', ''],
    ['增加申请8件。', 'some received'],
    ['增加申请0件。', ''],
    ['增加申请8条。', ''],
    ['增加粮食申请8件。', ''],
    ['增加信访申请8件。', ''],
    ['下属单位增加申请8件。', ''],
    ['信访增加，增加申请8件。', ''],
    ['收到申请8件。', ''],
    ['由3人负责政府信息公开申请。', ''],
    ['自然人申请人3人。', ''],
    ['答复3人。', ''],
  ])('%s claims %j', (text, expected) => {
    expect(ofRequests(text)).toBe(expected);
  });

  it.each([
    ['收到申请4件，均由自然人提出。', 'none received/legal'],
    ['收到申请4件，均为自然人。', 'none received/legal'],
    ['收到申请4件，均为企业提出。', ''],
    ['收到申请4件，均由自然人和企业提出。', ''],
    ['收到申请4件，均由自然人答复。', ''],
    ['收到申请4件，由自然人提出。', ''],
    ['收到申请8件，其中公开4件，均为自然人提出。', ''],
  ])('from natural persons alone: %s claims %j', (text, expected) => {
    expect(ofRequests(text)).toBe(expected);
  });
});

it('a claim about applications needs a text about them', () => {
  expect(anywhere('收到的申请均由粮农提出。')).toBe('');
  expect(anywhere('收到的政府信息公开申请均由粮农提出。')).toBe('some received');
});

it('a claim about applicants may stand behind the applications', () => {
  expect(ofRequests('今年的申请均由自然人提出。')).toContain('none received/legal');
});

describe('the result of the one application that there was', () => {
  it.each([
    ['收到申请1件，经审查不予公开。', 'some denied'],
    ['收到申请1件，已依法作出部分公开答复。', 'some partial'],
    ['受理1件申请，属于国家秘密。', 'some denied.stateSecret'],
    ['收到申请1件，属于国家秘密不予公开。', 'some denied.stateSecret'],
    ['收到申请1件，申请人已撤回。', 'some otherHandling'],
    ['收到申请1件，以书面答复书告知不予公开。', ''],
    ['收到申请1件，召开会议2次，不予公开。', ''],
    ['收到申请2件，经审查不予公开。', ''],
    ['收到申请1件，不予公开、不予处理。', ''],
    ['收到申请1件，未作出不予公开答复。', 'none denied'],
    ['收到申请1件，粮库不予公开。', ''],
    ['收到申请1件，拟不予公开。', ''],
    ['不予公开。', ''],
  ])('%s claims %j', (text, expected) => {
    expect(ofRequests(text)).toBe(expected);
  });
});

describe('a rate of all', () => {
  it.each([
    ['政府信息公开申请答复率、办结率均为100%。', 'allHandled carriedOut'],
    ['政府信息公开申请答复率100%。', ''],
  ])('%s: %j', (text, expected) => {
    expect(ofRequests(text)).toBe(expected);
  });

  it.each([
    ['政府信息公开申请答复率、办结率均为100%。', 'allHandled carriedOut'],
    ['粮食样品检测合格率、办结率均达100%并答复政府信息公开申请。', ''],
    ['粮食样品检测办结率100%。', ''],
    ['上半年政府信息公开申请办结率100%。', ''],
  ])('is that of applications: %s', (text, expected) => {
    expect(anywhere(text)).toBe(expected);
  });
});

describe('claims in other words', () => {
  it.each([
    ['收到的政府信息公开申请多与粮食补贴有关。', 'some received'],
    ['群众提出的申请都集中在粮食补贴方面。', 'some received'],
    ['申请人提出的申请都依法办理。', ''],
    ['一年到头，没有人来局里申请公开政府信息。', 'none received'],
  ])('%s: %j', (text, expected) => {
    expect(ofRequests(text)).toBe(expected);
  });

  it.each([
    ['没有信息公开案件被复议机关纠正或被法院判决败诉。', 'noLoss reconsideration+litigation.corrected'],
    [
      '行政复议4件，其中3件已审结，结果均为维持，1件尚未审结。',
      'allUpheld reconsideration.corrected settled',
    ],
    ['未发生涉及政府信息公开的行政复议案件。', 'none reconsideration.total'],
    ['行政复议3件，结果均为维持。', 'allUpheld reconsideration.corrected'],
    ['行政复议4件，其中3件已审结；行政诉讼1件，均为维持。', 'allUpheld litigation.corrected'],
  ])('%s: %s', (text, expected) => {
    expect(ofCases(text)).toBe(expected);
  });
});

describe('a government that nobody asked', () => {
  it.each([
    '没有公民、法人和其他组织向县政府申请获取政府信息。',
    '没有公民、法人和其他组织向云溪县人民政府申请获取政府信息。',
  ])('%s', (text) => {
    expect(claimsIn(text, { topic: 'requests', home: '县', agency: '云溪县人民政府' })).toBe('none received');
  });
});

describe('that all was made public', () => {
  it('may be said in one word', () => {
    expect(ofRequests('全年办结申请17件，全部予以公开。')).toBe('allGranted refused');
    expect(ofRequests('全部公开。')).toBe('allGranted refused');
    expect(ofRequests('所有申请均予公开。')).toBe('allGranted refused');
    expect(anywhere('全部公开。')).toBe('');
  });
});

describe('that there were applications, by how they are dealt with', () => {
  it.each([
    ['对群众递交的申请逐件研究、逐件答复。', 'some received'],
    ['对递交的申请逐件研究。', 'some received'],
    ['对群众递交的申请严格把关。', ''],
    ['如有申请，将逐件答复。', ''],
  ])('%s claims %j', (text, expected) => {
    expect(ofRequests(text)).toBe(expected);
    expect(stated(text, { topic: 'requests' }).claims.every(({ presumed }) => presumed)).toBe(true);
  });

  it('is claimed where people were answered', () => {
    expect(ofRequests('年内答复申请人3人。')).toBe('some received');
    expect(ofRequests('年内答复申请人0人。')).toBe('');
    expect(ofRequests('居民当面递交的两份政府信息公开申请均已答复。')).toContain('some received');
    expect(anywhere('年内答复申请人3人。')).toBe('');
  });
});
