/** Words for times. Years and dates are numbers and stand in no list. */
import { entry, type Entry } from './word.ts';
import type { Tag } from './tags.ts';

export const TIMES: readonly Entry<Tag>[] = [
  entry(
    'time',
    'this',
    '今年 今年度 一年中 一年里 这一年 一年间 本年 本年度 全年 全年度 全年内 年内 年度内 一年来 1年来 本报告期 报告期内 报告年度 统计期内 年度',
  ),
  // Before 办结: of what came in this year, not of all that was answered.
  entry('time', 'ownYear', '当年 当年度 当年内'),
  entry(
    'time',
    'last',
    '上年 上一年 上年度 上一年度 上个年度 去年 去年度 去年全年 前一年 前一年度 上年同期 去年同期 上年度同期 上一年同期 上一年度同期 同期',
  ),
  // 加上年结转2件: what is added says so with the year.
  entry('time', 'last', '加上年 加上年度 加上一年 加上一年度 加去年'),
  entry(
    'time',
    'next',
    '下年 下一年 下年度 下一年度 下个年度 下一个年度 次年 次年度 明年 明年度 翌年 来年 新的一年',
  ),
  entry(
    'time',
    'past',
    '前年 往年 历年 历年来 近年 近年来 近几年 近几年来 近两年 近三年 近四年 近五年 近2年 近3年 近4年 近5年 近两年来 近三年来 近五年来 近3年来 近5年来 往届 以前年度 过去 两年来 三年来 四年来 五年来 六年来 七年来 八年来 九年来 十年来 多年来 几年来 2年来 3年来 5年来 10年来',
  ),
  entry(
    'time',
    'part',
    '上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 1季度 2季度 3季度 4季度 前三季度 前两季度 前二季度 后两季度 前3季度 上季度 本月 当月 上月 月底 月末 月份',
  ),
  entry(
    'time',
    'rate',
    '每年 每月 每季 每季度 每周 每日 每天 每半年 每件 每次 每期 每条 每人 每户 每村 月均 年均 日均 人均 件均 平均 平均每',
  ),
  entry('time', 'since', '以来 至今 自开展 自施行'),
  // Behind a month: 12月底.
  entry('time', 'monthEnd', '底 末'),
  entry('time', 'yearEnd', '年底 年末 年终 期末'),
  entry('time', 'yearStart', '年初'),
  entry('time', 'now', '目前 截至目前 截止目前 现有 迄今 现已'),
];
