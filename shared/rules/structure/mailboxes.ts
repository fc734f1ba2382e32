/** The mailbox of an office, not of a person: no number of a chat account or of a telephone before the @. Rule S-31. */
import type { Rule } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import { inFolded } from './folded-slips.ts';
import { findSlips, type Slip } from '../base/spot.ts';
import { matchesOf } from '../../text/lexicon/find-matches.ts';

const MAILBOX = /(?<![\w.+-])(?<local>[\w.+-]{1,64})@(?<domain>[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/gu;
const QQ_HOST = /^(?:vip\.)?qq\.com$|^foxmail\.com$/iu;
const QQ_NUMBER = /^[1-9]\d{4,10}$/u;
const MOBILE = /^(?:\+?86-?)?1[3-9]\d{9}$/u;
/** An office's own host: whose box it is, is its own matter. */
const OFFICE_HOST = /\.gov\.cn$/iu;

const mailboxesIn = inFolded((text) =>
  text.includes('@')
    ? matchesOf(text, MAILBOX).flatMap((match): Slip[] => {
        const { local = '', domain = '' } = match.groups ?? {};
        if (OFFICE_HOST.test(domain)) return [];
        const kind = MOBILE.test(local)
          ? '手机号码'
          : QQ_HOST.test(domain) && QQ_NUMBER.test(local)
            ? 'QQ号码'
            : null;
        if (kind === null) return [];
        const message = `邮箱“${match[0]}”的名称是${kind}，像是个人的邮箱。对外公布的联系方式请改用单位的邮箱；确是单位专用的，确认即可。`;
        // A mobile number is somebody's own wherever it stands: see S-19.
        const level = kind === '手机号码' ? 'warning' : 'hint';
        return [{ start: match.index, end: match.index + match[0].length, message, level }];
      })
    : [],
);

export const MAILBOX_RULES: readonly Rule[] = [
  {
    id: 'S-31',
    family: 'structure',
    level: 'hint',
    title: '个人邮箱',
    help: '对外公布的邮箱是单位的邮箱，名称不是QQ号码或手机号码；手机号码是个人信息。用拼音或单位简称命名的免费邮箱、政府网站的邮箱不提示。',
    source: PRACTICE_SOURCE,
    needs: ['text'],
    check: ({ report }) => findSlips(report, mailboxesIn),
  },
];
