import type { RuleCases } from '../rule-cases.fixture.ts';
import { exampleSaying } from '../rule-cases.fixture.ts';
import { signed, withTitle } from '../structure/reports.fixture.ts';

const PLACE = 'section:1/paragraph:12';
const says = (text: string) => exampleSaying(1, text);

/** Personal data and marks of secrecy: S-19. The numbers are made up to pass their checks. */
export const PRIVACY_CASES: readonly RuleCases[] = [
  {
    rule: 'S-19',
    fires: [
      {
        name: 'an identity number',
        report: says('申请人李某（11010519491231002X）要求公开。'),
        place: PLACE,
        message: '身份证号',
      },
      {
        name: 'one in groups, full-width',
        report: says('身份证：１１０１０５ 19491231 002Ｘ。'),
        place: PLACE,
      },
      {
        name: 'a mobile number',
        report: says('联系人手机：138 0013 8000。'),
        place: PLACE,
        message: '手机号码',
      },
      {
        name: 'a bank card',
        report: says('汇入账号6222 0212 3456 7894 的账户。'),
        place: PLACE,
        message: '银行卡号',
      },
      { name: 'a star of secrecy', report: says('秘密★1年'), place: PLACE, message: '密级' },
      {
        name: 'a mark in front of the title',
        report: withTitle('机密', '清河县水利局2024年政府信息公开工作年度报告'),
        place: 'title',
      },
      { name: '内部资料', report: says('内部资料，注意保存'), place: PLACE },
      {
        name: 'a mobile number in the signature',
        report: signed('清河县水利局 13800138000', '2025年1月16日'),
        place: 'signature',
      },
    ],
    quiet: [
      {
        name: 'secrets that the law speaks of',
        report: says(
          '对涉及国家秘密、商业秘密、个人隐私的信息不予公开，强化机密性审查，签订保密协议，内部资料性出版物3种。',
        ),
      },
      { name: 'a telephone of the office', report: says('电话：0300-8123456，热线12345。') },
      {
        name: 'an eighteen-digit number with a wrong check sign',
        report: says('项目编号110105194912310021。'),
      },
      { name: 'a credit code', report: says('统一社会信用代码11330226002957893K。') },
      {
        name: 'amounts and counts',
        report: says(
          '投资13800138000元，浏览量13912345678次以上的目标编号：13800138000。'.replace('次', '人次'),
        ),
      },
      { name: 'a long number without a card’s words', report: says('索引号为6222021234567894。') },
    ],
  },
];
