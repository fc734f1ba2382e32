/** A profile while it is being filled in: every choice said out loud, and back again. */
import { legalDeadline } from '../../shared/agency/guess-profile.ts';
import {
  PROFILE_DEFAULTS,
  type AgencyLevel,
  type AgencyProfile,
  type Powers,
} from '../../shared/agency/profile.ts';

export type Answer = 'yes' | 'no' | 'unknown';

export interface ProfileDraft {
  /** Null until it has been chosen. */
  readonly level: AgencyLevel | 'none' | null;
  readonly ruleMaking: Answer;
  readonly powers: Readonly<Record<keyof Powers, Answer>>;
  /** Both or none. */
  readonly month: number | null;
  readonly day: number | null;
  readonly isLengthChecked: boolean;
  readonly sectionOneLimit: number | null;
  readonly moneyDecimals: number | null;
  readonly yearChangeFactor: number | null;
}

export function draftOf(profile: AgencyProfile): ProfileDraft {
  const { level, ruleMaking, powers, deadline, sectionOneLimit } = profile;
  return {
    level: level === undefined ? null : (level ?? 'none'),
    ruleMaking: answerOf(ruleMaking),
    powers: {
      licensing: answerOf(powers?.licensing),
      penalty: answerOf(powers?.penalty),
      coercion: answerOf(powers?.coercion),
      fee: answerOf(powers?.fee),
    },
    month: deadline?.month ?? null,
    day: deadline?.day ?? null,
    isLengthChecked: sectionOneLimit !== null,
    sectionOneLimit: sectionOneLimit ?? PROFILE_DEFAULTS.sectionOneLimit,
    moneyDecimals: profile.moneyDecimals ?? PROFILE_DEFAULTS.moneyDecimals,
    yearChangeFactor: profile.yearChangeFactor ?? PROFILE_DEFAULTS.yearChangeFactor,
  };
}

/** What is to be kept. A setting that is as the program has it is left out, so that it goes on following it. */
export function profileOf(draft: ProfileDraft): AgencyProfile {
  const { level, month, day, sectionOneLimit, moneyDecimals, yearChangeFactor } = draft;
  const powers = knownPowers(draft.powers);
  return {
    ...(level === null ? {} : { level: level === 'none' ? null : level }),
    ruleMaking: valueOf(draft.ruleMaking),
    ...(Object.keys(powers).length > 0 ? { powers } : {}),
    ...(month === null || day === null ? {} : { deadline: { month, day } }),
    ...(draft.isLengthChecked
      ? unlessDefault('sectionOneLimit', sectionOneLimit)
      : { sectionOneLimit: null }),
    ...unlessDefault('moneyDecimals', moneyDecimals),
    ...unlessDefault('yearChangeFactor', yearChangeFactor),
  };
}

/** The draft with another level; a deadline that was the law's follows it. */
export function withLevel(draft: ProfileDraft, level: AgencyLevel | 'none'): ProfileDraft {
  const before = legalDeadlineOf(draft.level);
  const isLegal = draft.month === (before?.month ?? null) && draft.day === (before?.day ?? null);
  const after = legalDeadlineOf(level);
  const deadline = isLegal ? { month: after?.month ?? null, day: after?.day ?? null } : {};
  return { ...draft, level, ...deadline };
}

/** The draft with another month; a day that it does not have gives way to its last. */
export function withMonth(draft: ProfileDraft, month: number | null): ProfileDraft {
  if (month === null) return { ...draft, month, day: null };
  const last = daysIn(month).length;
  return { ...draft, month, day: Math.min(draft.day ?? last, last) };
}

/** Days of a month, 1…28 to 31. */
export function daysIn(month: number): number[] {
  const count = new Date(Date.UTC(2023, month, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => index + 1);
}

function legalDeadlineOf(level: ProfileDraft['level']) {
  return legalDeadline(level === 'none' ? null : level);
}

function answerOf(value: boolean | null | undefined): Answer {
  if (value === null || value === undefined) return 'unknown';
  return value ? 'yes' : 'no';
}

function valueOf(answer: Answer): boolean | null {
  return answer === 'unknown' ? null : answer === 'yes';
}

function knownPowers(powers: ProfileDraft['powers']): Powers {
  const known = Object.entries(powers).filter(([, answer]) => answer !== 'unknown');
  return Object.fromEntries(known.map(([power, answer]) => [power, answer === 'yes']));
}

function unlessDefault<K extends keyof typeof PROFILE_DEFAULTS>(
  key: K,
  value: number | null,
): Partial<Record<K, number>> {
  const isDefault = value === null || value === PROFILE_DEFAULTS[key];
  return isDefault ? {} : ({ [key]: value } as Partial<Record<K, number>>);
}
