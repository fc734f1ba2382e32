import { exampleSaying, type RuleCases } from '../rule-cases.fixture.ts';

const PLACE = 'section:1/paragraph:12';
const says = (text: string) => exampleSaying(1, `本报告${text}。`);

/** Links, mail, postcode, telephone: S-18. */
export const CONTACT_CASES: readonly RuleCases[] = [
  {
    rule: 'S-18',
    fires: [
      {
        name: 'http//:',
        report: says('可在网站（http//:www.qinghe.gov.cn）下载'),
        place: PLACE,
        message: 'http',
      },
      { name: 'a full-width colon', report: says('可在http：//www.qinghe.gov.cn下载'), place: PLACE },
      { name: 'one slash', report: says('可在http:/www.qinghe.gov.cn下载'), place: PLACE },
      { name: 'a comma for a dot', report: says('可在www.qinghe,gov.cn下载'), place: PLACE },
      { name: 'a lost dot', report: says('可在http://www.qinghe.govcn下载'), place: PLACE },
      { name: 'htttp', report: says('可在htttp://www.qinghe.gov.cn下载'), place: PLACE },
      {
        name: 'a postcode of five digits',
        report: says('邮编：05480，电话：0300-1234567'),
        place: PLACE,
        message: '5 位',
      },
      {
        name: 'a telephone with a digit too many',
        report: says('联系电话：0300-123456789'),
        place: PLACE,
        message: '位数',
      },
      { name: 'a telephone with a digit lost', report: says('电话：0300-123456'), place: PLACE },
      { name: 'mail with a full-width sign', report: says('电子邮箱：qinghe＠example.cn'), place: PLACE },
      { name: 'mail to .con', report: says('电子邮箱：qinghe@example.con'), place: PLACE },
      { name: 'mail without its sign', report: says('电子邮箱：qinghe163.com'), place: PLACE, message: '@' },
    ],
    quiet: [
      {
        name: 'everything as it should be',
        report: says(
          '可从网站（http://www.qinghe.gov.cn/zwgk/index.html）下载，地址：清河县东街8号，邮编：054800，电话：0300-8123456，传真：0300-8123457，电子邮箱：qh_slj@example.cn,联系人见公开指南',
        ),
      },
      {
        name: 'https, a port, a query',
        report: says('登录https://zwfw.qinghe.gov.cn:8443/col/col123/index.html?id=1&x=2#a查询'),
      },
      { name: 'a host without www', report: says('政府网站qinghe.gov.cn和www.qinghe.gov.cn，同步更新') },
      {
        name: 'a hotline, a free number and a mobile',
        report: says('热线电话：12345，联系电话：400-1234567，监督电话：13800138000，举报电话：12388'),
      },
      {
        name: 'an area code in brackets and an extension',
        report: says('电话：（0300）8123456，联系电话：0300-8123456-802，电话010-61234567，电话：8123456'),
      },
      {
        name: 'two telephones',
        report: says('电话：0300-8123456、8123457，传真：0300-8123456 8123457，电话：0300-8123456/8123457'),
      },
      {
        name: 'counts of calls and letters',
        report: says('接听咨询电话 126 次，受理热线 1532 件，电话2024年起开通，处理邮件20件'),
      },
      { name: 'words in Latin letters', report: says('通过APP、WPS、PDF和“http”协议公开，回复E-mail 3封') },
    ],
  },
];
