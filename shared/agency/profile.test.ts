import { describe, expect, it } from 'vitest';
import { mergeProfiles, profileSchema } from './profile.ts';

describe('a profile', () => {
  it('may leave everything out', () => {
    expect(profileSchema.parse({})).toEqual({});
  });

  it.each([
    ['a key that no rule knows', { levels: 'township' }],
    ['a power that no rule knows', { powers: { taxes: true } }],
    ['a level that does not exist', { level: 'province' }],
    ['a day that no year has', { deadline: { month: 2, day: 30 } }],
    ['a day that few years have', { deadline: { month: 2, day: 29 } }],
    ['half a deadline', { deadline: { month: 1 } }],
    ['a limit of no characters', { sectionOneLimit: 0 }],
    ['decimals that no amount has', { moneyDecimals: 7 }],
    ['a factor that every figure exceeds', { yearChangeFactor: 1 }],
  ])('is refused for %s', (_what, profile) => {
    expect(profileSchema.safeParse(profile).success).toBe(false);
  });
});

describe('merging profiles', () => {
  it('goes among the powers too', () => {
    const under = { powers: { licensing: true, penalty: true } };
    expect(mergeProfiles(under, { powers: { penalty: false } })).toEqual({
      powers: { licensing: true, penalty: false },
    });
  });

  it('keeps what the other leaves undefined, and takes a null', () => {
    const under = { ruleMaking: true, sectionOneLimit: 800 };
    expect(mergeProfiles(under, { ruleMaking: undefined, sectionOneLimit: null })).toEqual({
      ruleMaking: true,
      sectionOneLimit: null,
    });
  });
});
