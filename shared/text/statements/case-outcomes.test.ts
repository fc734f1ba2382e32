import { describe, expect, it } from 'vitest';
import { foldText } from '../fold.ts';
import { claimsIn, stated } from './read.fixture.ts';

const shortened = (claims: string): string =>
  claims.replaceAll('directLitigation+litigationAfterReconsideration', 'litigation');
const anywhere = (text: string): string => shortened(claimsIn(text));
const ofCases = (text: string): string => shortened(claimsIn(text, { topic: 'review' }));
const ofRequests = (text: string): string => shortened(claimsIn(text, { topic: 'requests' }));

describe('how cases ended', () => {
  it.each([
    ['行政复议2件，均维持。', 'allUpheld reconsideration.corrected'],
    [
      '行政复议2件，均被维持，行政诉讼零败诉。',
      'allUpheld reconsideration.corrected, noLoss litigation.corrected',
    ],
    ['行政诉讼3件，全部胜诉。', 'allUpheld litigation.corrected'],
    ['行政复议1件，已予维持。', 'allUpheld reconsideration.corrected'],
    ['行政复议2件，已予维持。', ''],
    ['行政诉讼3件，已审结案件均胜诉。', 'noLoss litigation.corrected settled'],
    ['行政复议3件，已审结的均维持。', 'allUpheld reconsideration.corrected settled'],
    ['行政复议4件。已审结的案件中，均为维持。', 'allUpheld reconsideration.corrected settled'],
    ['行政诉讼2件，没有撤诉的案件。', 'none litigation.other'],
    ['行政诉讼2件，没有尚未审结的案件。', 'none litigation.pending'],
    ['行政复议1件，尚在审理。', 'some reconsideration.pending'],
    ['行政复议2件，尚在审理。', ''],
    ['行政诉讼3件，均已审结。', 'none litigation.pending'],
    ['行政诉讼3件，除1件尚未审结外，均已审结。', ''],
    ['行政诉讼3件，除1件被纠正外，均维持。', ''],
    ['行政诉讼3件，除1件被纠正外，均维持。行政复议1件，已予维持。', 'allUpheld reconsideration.corrected'],
    // How they ended is said of what is settled, whatever is not.
    ['行政诉讼3件，均已审结维持。', 'allUpheld litigation.corrected settled'],
    ['行政复议1件，复议机关维持了我局的答复。', 'allUpheld reconsideration.corrected'],
    ['行政复议2件，复议机关维持了我局的答复。', ''],
    ['行政复议1件，粮库复议机关维持了答复。', ''],
    ['行政诉讼1件，我局胜诉。', 'noLoss litigation.corrected'],
    ['行政诉讼1件，粮库胜诉。', ''],
    ['行政复议2件，无一被撤销。', 'noLoss reconsideration.corrected'],
    ['行政复议2件，未被纠正。', 'noLoss reconsideration.corrected'],
    ['行政复议2件，未被粮库纠正。', ''],
    ['行政复议2件，均未维持。', ''],
    ['行政诉讼败诉率为0。', 'noLoss litigation.corrected'],
    ['行政诉讼败诉率为0.5%。', ''],
    ['土地权属类诉讼零败诉。', ''],
    ['土地权属类政府信息公开诉讼零败诉。', 'noLoss litigation.corrected'],
    ['行政诉讼2件，均系未经复议直接起诉。', 'none litigationAfterReconsideration.total'],
    ['行政诉讼2件，均系复议后起诉。', 'none directLitigation.total'],
    ['今年行政诉讼均系复议后起诉。', 'none directLitigation.total'],
    ['行政诉讼2件，系复议后起诉。', ''],
    ['今年行政复议均维持粮库答复。', 'allUpheld reconsideration.corrected'],
    ['行政诉讼败诉。', ''],
    ['行政诉讼2件，均系复议后起诉、直接起诉。', ''],
    ['行政诉讼2件，均系行政复议。', ''],
    ['行政诉讼2件，均系粮库复议后起诉。', ''],
    ['行政诉讼1件，系复议后起诉。', 'none directLitigation.total'],
    ['行政诉讼1件，粮库复议后起诉。', ''],
    ['行政复议维持率100%。', 'noLoss reconsideration.corrected'],
    ['行政复议维持率98%。', ''],
    ['行政复议和行政诉讼败诉率均为0。', 'noLoss .corrected'],
    // Of the group that was named, where the court's words leave it open; the others' words name theirs.
    ['直接起诉1件，法院判决维持。', 'allUpheld directLitigation.corrected'],
    ['直接起诉1件，复议机关予以维持。', 'allUpheld reconsideration.corrected'],
    // What all is said of, and by whom.
    ['行政复议2件，维持的均已公示。', ''],
    ['行政复议2件，均被维持或撤回。', ''],
    ['行政复议2件，均由粮库维持。', ''],
    ['行政诉讼3件，法院受理案件均胜诉。', 'allUpheld litigation.corrected'],
    ['行政诉讼1件，我局未败诉。', 'noLoss litigation.corrected'],
    ['行政复议2件，没有被复议机关纠正的情形。', 'noLoss reconsideration.corrected'],
    ['行政复议2件，无因程序违法被纠正的情形。', ''],
    ['行政复议2件，没有被粮库纠正的情形。', ''],
    ['行政复议2件，被纠正的没有。', ''],
    // Whether they have ended.
    ['行政复议2件，案件均已办结。', 'none reconsideration.pending'],
    ['行政复议2件，信访均已办结。', ''],
    ['行政复议2件，代表建议均已办结。', ''],
    ['行政复议2件，案件均已办理。', ''],
    ['行政复议2件，已审结。', ''],
    ['行政复议2件，审结情况均已公示。', ''],
    ['行政复议1件，已按时审结。', 'none reconsideration.pending'],
    ['行政复议1件，粮库审结。', ''],
    ['行政复议1件，申请人撤回。', 'some reconsideration.other'],
    ['行政复议1件，维持或撤回。', ''],
    ['行政复议2件，维持后没有撤回的。', 'none reconsideration.other'],
    ['行政复议2件，没有撤回、尚未审结的案件。', 'none reconsideration.other, none reconsideration.pending'],
    ['受理行政复议案件31件，没有尚未审结的案件。', ''],
  ])('in section four %s claims %j', (text, expected) => {
    expect(ofCases(text)).toBe(expected);
  });

  it('says something only of cases over disclosure', () => {
    expect(anywhere('行政复议2件，均维持。')).toBe('');
    expect(anywhere('行政诉讼败诉率为0。')).toBe('');
    expect(ofRequests('行政复议均维持。')).toBe('allUpheld reconsideration.corrected');
    expect(anywhere('因政府信息公开被申请行政复议2件，均维持。')).toBe('allUpheld reconsideration.corrected');
  });
});

describe('how the one case ended', () => {
  it.each([
    ['行政诉讼1件，法院判决撤销我局答复。', 'some litigation.corrected'],
    ['行政复议1件，县政府予以维持。', 'allUpheld reconsideration.corrected'],
    ['行政诉讼2件，法院判决撤销我局答复。', ''],
    ['行政诉讼1件，法院判决维持或撤销我局答复。', ''],
    ['行政诉讼1件，法院判决粮库撤销我局答复。', ''],
    ['行政复议1件，我局的答复被复议机关维持。', 'allUpheld reconsideration.corrected'],
    ['行政复议1件，我局维持原答复。', ''],
    ['行政复议1件，维持比上年减少。', ''],
    ['行政复议1件，培训维持。', ''],
  ])('%s claims %j', (text, expected) => {
    expect(ofCases(text)).toBe(expected);
  });
});

it('a claim of how cases ended stands up to the word for it', () => {
  const places = (text: string): string[] =>
    stated(text, { topic: 'review' }).claims.map(({ start, end }) => foldText(text).slice(start, end));
  expect(places('行政诉讼1件，法院判决撤销我局答复。')).toEqual(['法院判决撤销']);
  expect(places('行政复议2件，均维持。')).toEqual(['均维持']);
  expect(places('行政复议1件，县政府予以维持原答复。')).toEqual(['县政府予以维持']);
  expect(places('行政复议2件，全年均已审结并公示。')).toEqual(['均已审结']);
  expect(places('行政复议2件，全年没有撤回的案件。')).toEqual(['没有撤回的案件']);
  expect(places('行政复议2件，全年无一被撤销的情形。')).toEqual(['无一被撤销']);
});
