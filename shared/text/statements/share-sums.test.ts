import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { stated } from './read.fixture.ts';
import { wrongShares } from './shares.ts';

const wrong = (text: string): string =>
  wrongShares(readParagraph(text), stated(text).counts, () => [])
    .map(({ percent, formula, expected }) => `${percent.value} ≠ ${formula} = ${expected}`)
    .join(', ');

describe('the rest behind shares of one whole', () => {
  it.each([
    ['内容集中在征地、财政、教育三个方面，分别占47%、21%、18%，其余14%为其他。', ''],
    // More than all of it.
    ['网络、信函、当面三种渠道分别占71.5%、19.7%、8.8%。', ''],
    ['网络、信函、当面三种渠道分别占71.5%、21.7%、8.8%。', '8.8 ≠ 100 − 71.5 − 21.7 = 6.8'],
    [
      '内容集中在征地、财政、教育三个方面，分别占47%、21%、18%，其余24%为其他。',
      '24 ≠ 100 − 47 − 21 − 18 = 14',
    ],
    ['粮食类占47.3%，储运类占21.4%，其他占31.4%。', ''],
    // Each of the four is rounded.
    ['征地、财政、教育分别占47%、21%、18%，其余16%为其他。', ''],
    ['征地、财政、教育分别占47%、21%、18%，其余17%为其他。', '17 ≠ 100 − 47 − 21 − 18 = 14'],
    ['粮食类占47.3%，储运类占21.4%，其他占33.1%。', '33.1 ≠ 100 − 47.3 − 21.4 = 31.3'],
    // Far off, of a rate, or about so much.
    ['粮食类占47%，储运类占21%，其余80%已办结。', ''],
    ['粮食类占67%，储运类占41%，其余24%为其他。', ''],
    ['粮食类占47%，储运类占21%，其余70%为其他。', ''],
    ['粮食类占67%，储运类占33%，其余10%为其他。', ''],
    ['粮食类占47%，其余43%为其他。', ''],
    // Of the sentence alone, and without what stands before another number.
    ['粮食类占47%。储运类占21%，农技类占40%，其余49%为其他。', '49 ≠ 100 − 21 − 40 = 39'],
    ['满意率47%，储运类占21%，农技类占40%，其余49%为其他。', '49 ≠ 100 − 21 − 40 = 39'],
    ['来信增长47%，储运类占21%，农技类占40%，其余39%为其他。', ''],
    ['办结率47%，满意率21%，其余24%待办。', ''],
    ['粮食类占47%，储运类占21%，其余约24%为其他。', ''],
  ])('%s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});

describe('shares that 分别 gives out of one whole', () => {
  it.each([
    ['网上、邮寄、当面三种方式分别占来件总量的71.5%、21.7%、6.8%。', ''],
    ['网上、邮寄、当面三种方式分别占来件总量的71.5%、21.7%、8.8%。', '8.8 ≠ 100 − 71.5 − 21.7 = 6.8'],
    // Rounded up, each of them.
    ['网上、邮寄、当面三种方式分别占来件总量的33.4%、33.4%、33.3%。', ''],
    // Some of all kinds.
    ['网上、邮寄、当面三种方式分别占来件总量的61.5%、21.7%、8.8%。', ''],
    // What went out by two ways overlaps, and so does what comes to far more than all.
    ['网站、公众号分别占发布总量的62%、45%。', ''],
    ['网站、公众号、公告栏分别占发布总量的62%、45%。8%的信息由镇政府发布。', ''],
    ['网站、公众号、公告栏占发布总量的62%、35%、8%。', ''],
    ['网站、公众号、公告栏、镇村两级分别占发布总量的62%、38%、8%。', ''],
    ['网站、公众号、公告栏分别占发布总量的62%、35%、8%。', '8 ≠ 100 − 62 − 35 = 3'],
    ['网站、公众号、公告栏分别占发布总量的62%、45%、31%。', ''],
    // Of two wholes, or about so much.
    ['网上、邮寄、当面分别占来件总量和办结总量的71.5%、21.7%、8.8%。', ''],
    ['网上、邮寄、当面分别占来件总量的约71.5%、约21.7%、约8.8%。', ''],
  ])('%s: %j', (text, expected) => {
    expect(wrong(text)).toBe(expected);
  });
});
