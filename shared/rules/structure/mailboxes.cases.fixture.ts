import { exampleSaying, type FiringCase, type RuleCase, type RuleCases } from '../rule-cases.fixture.ts';
import { withPreamble } from './reports.fixture.ts';

const written = (box: string) => withPreamble(`联系人：办公室，电子邮箱：${box}。`);
const fires = (box: string, message: string): FiringCase => ({
  name: box,
  report: written(box),
  place: 'preamble/paragraph:1',
  message,
  ...(message === '手机号码' ? { level: 'warning' as const } : {}),
});
const quiet = (box: string): RuleCase => ({ name: box, report: written(box) });

/** Mailboxes by which an office is reached: S-31. */
export const MAILBOX_CASES: readonly RuleCases[] = [
  {
    rule: 'S-31',
    fires: [
      fires('10001@qq.com', 'QQ号码'),
      fires('123456@qq.com', 'QQ号码'),
      fires('12345678901@qq.com', 'QQ号码'),
      fires('23456789@vip.qq.com', 'QQ号码'),
      fires('34567890@foxmail.com', 'QQ号码'),
      fires('234567890＠QQ.com', 'QQ号码'),
      fires('345678 @qq.com', 'QQ号码'),
      fires('13800138000@139.com', '手机号码'),
      fires('13800138000@163.com', '手机号码'),
      fires('19912345678@189.cn', '手机号码'),
      fires('+8613800138000@126.com', '手机号码'),
      fires('13800138000@qq.com', '手机号码'),
      {
        name: 'in section six',
        report: exampleSaying(6, '意见请发送至456789@qq.com。'),
        place: 'section:6/paragraph:2',
      },
    ],
    quiet: [
      quiet('qhslj@163.com'),
      quiet('qhxslj@qq.com'),
      quiet('qh_slj2024@126.com'),
      quiet('slj.bgs@sina.com'),
      quiet('bgs@qinghe.gov.cn'),
      quiet('13800138000@qinghe.gov.cn'),
      quiet('123456@qinghe.gov.cn'),
      quiet('03008123456@163.com'),
      quiet('8123456@163.com'),
      quiet('054800@126.com'),
      quiet('123456@qinghe-water.cn'),
      quiet('slj123456@qq.com'),
      quiet('123456slj@qq.com'),
      quiet('1234@qq.com'),
      quiet('012345@qq.com'),
      quiet('123456789012@qq.com'),
      quiet('12800138000@139.com'),
      quiet('1380013800@139.com'),
      quiet('138001380001@139.com'),
      quiet('a13800138000@139.com'),
      quiet('qh-slj@qq.com.cn'),
      quiet('slj@qq.com，电话：13800138000'),
    ],
  },
];
