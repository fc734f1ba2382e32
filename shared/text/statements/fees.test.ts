import { describe, expect, it } from 'vitest';
import { reportsFeeNotice, speaksOfFee } from './fees.ts';

describe('what a text says of fees for disclosure', () => {
  it.each([
    ['未收取信息处理费。', true],
    ['全年收取180元。', true],
    ['认真办理申请。', false],
  ])('%s speaks of them: %s', (text, expected) => {
    expect(speaksOfFee(text)).toBe(expected);
  });

  it.each([
    ['发出信息处理费收费通知2件。', true],
    ['未发出信息处理费收费通知。', false],
    ['发出信息处理费收费通知0件。', false],
    ['认真办理，发出收费通知。', true],
    ['未收取信息处理费，发出收费通知1件。', true],
    ['收取信息处理费180元。', false],
    ['发出信息处理费缴费通知2件，收取180元。', true],
    ['全年征收水资源费2万元。', false],
    ['发出补正通知2件。', false],
    ['发出政策解读通知2件。认真办理申请。', false],
  ])('%s reports a notice to pay: %s', (text, expected) => {
    expect(reportsFeeNotice(text)).toBe(expected);
  });
});
