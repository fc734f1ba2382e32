/** What a sentence can state. Places are those of the folded paragraph, UTF-16 units. */
import type { WrittenNumber } from '../numbers/read-numbers.ts';
import type { Clause } from '../paragraph.ts';
import type { Token } from '../tokens.ts';

/**
 * What the three tables count, by the keys of their rows and columns. Rows of `requests` are the rows of table three
 * and of its groups, and `received` 收到 · `new` 新收 · `handled` 办结 · `processed` 办理 · `mentioned` no verb at all ·
 * `pending` 未办结 · `carriedIn`, `carriedOut`, `carried` 结转 · `due` 应办理 · `refused` what was not granted ·
 * `except:ROW` every other result · `rest:ROW+ROW` what these leave · `unavailable.missing` 信息不存在, which may be several rows. An
 * applicant is a column of table three, `legal` all its legal persons, null the total.
 */
export type Matter =
  | { readonly topic: 'requests'; readonly row: string; readonly applicant: string | null }
  | {
      readonly topic: 'review';
      readonly groups: readonly string[];
      readonly result: string;
      /** Of all the groups together, or of one of them: which is left open. */
      readonly either?: true;
    }
  | { readonly topic: 'documents'; readonly rows: readonly string[]; readonly act: string }
  | { readonly topic: 'decisions'; readonly row: string }
  | { readonly topic: 'fee'; readonly kind: 'charge' | 'processing' };

export type Topic = Matter['topic'];

/** Whose and when: what a number is about besides its subject. */
export interface Scope {
  /** `own`: this agency, or the territory whose government reports · `other`: another body. */
  readonly body: 'own' | 'other';
  /** `own`: the report's year · `other`: another year · `part`: a part of a year. */
  readonly time: 'own' | 'other' | 'part';
  /** The year meant where it is named or follows from 去年; null where nothing says so. */
  readonly year: number | null;
  /** It is to come. */
  readonly plan: boolean;
  /** It must be, or was set as a task. */
  readonly duty: boolean;
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly scope: Scope;
}

/** A number of things. */
export interface Count extends Placed {
  readonly kind: 'count';
  readonly number: WrittenNumber;
  /** What of the tables it counts; empty where no figure does or where that is not certain. */
  readonly matters: readonly Matter[];
  /** What of the tables it counts some of: 收到养老机构用地方面的申请3件. It is never more than that. */
  readonly atMost: readonly Matter[];
  /** Why there are no matters: no figure counts this, or a word is not understood. */
  readonly reading: 'figure' | 'none' | 'unsure';
  /** The thing counted in its own words, folded and without what says nothing: 主动公开信息, 业务培训. */
  readonly subject: string;
  /** It is named as a part of something, or of what came through one channel. */
  readonly part: boolean;
  /** The sentence has told before that it is about some of the applications, or about another thing. */
  readonly ofSome: boolean;
  /** Words since the number or the sign before it, and behind it up to the next. */
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  /** Both. */
  readonly words: readonly Token[];
  readonly clause: Clause;
  /** Its channel, words of a way; empty where none is named. */
  readonly channel: string;
}

/** A claim made in words. */
export interface Claim extends Placed {
  readonly kind: 'claim';
  /**
   * `none`: there was none of the matter · `some`: there was more than none · `allHandled`: nothing was left over ·
   * `allGranted`: all was made public · `allUpheld`: no case had another result (of those settled) · `noLoss`.
   */
  readonly says: 'none' | 'some' | 'allHandled' | 'allGranted' | 'allUpheld' | 'noLoss';
  readonly matter: Matter;
  /** Only of what is settled already. */
  readonly settled: boolean;
  /** Words that say how work is done presume it: 对递交的申请逐件研究. Another sentence may deny it. */
  readonly presumed?: boolean;
  /** Of so many: 9件申请全部办结. */
  readonly of?: number | null;
}
