import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeProfiles, profileSchema, type AgencyProfile } from '../../shared/agency/profile.ts';
import { daysIn, draftOf, profileOf, withLevel, withMonth } from './profile-draft.ts';

const profiles: fc.Arbitrary<AgencyProfile> = fc.record(
  {
    level: fc.constantFrom('township', 'countyDepartment', 'cityDepartment', 'government', null),
    ruleMaking: fc.constantFrom(true, false, null),
    powers: fc.record({ licensing: fc.boolean(), fee: fc.boolean() }),
    deadline: fc
      .integer({ min: 1, max: 12 })
      .chain((month) => fc.record({ month: fc.constant(month), day: fc.constantFrom(...daysIn(month)) })),
    sectionOneLimit: fc.option(fc.integer({ min: 100, max: 5000 })),
    moneyDecimals: fc.integer({ min: 0, max: 6 }),
    yearChangeFactor: fc.integer({ min: 2, max: 50 }),
  },
  { requiredKeys: [] },
);

describe('a profile that is being filled in', () => {
  it('keeps everything that it is opened with', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const kept = profileOf(draftOf(profile));
        expect(profileSchema.parse(kept)).toEqual(kept);
        // Said out loud: nobody knows. Left out: what the program has anyway.
        const { moneyDecimals, sectionOneLimit, yearChangeFactor, ...rest } = profile;
        expect(kept).toEqual(
          mergeProfiles(
            { ruleMaking: null },
            {
              ...rest,
              ...(sectionOneLimit === undefined || sectionOneLimit === 1000 ? {} : { sectionOneLimit }),
              ...(moneyDecimals === undefined || moneyDecimals === 2 ? {} : { moneyDecimals }),
              ...(yearChangeFactor === undefined || yearChangeFactor === 3 ? {} : { yearChangeFactor }),
            },
          ),
        );
      }),
    );
  });

  it('moves the legal deadline with the level, but not one that the user set', () => {
    const department = draftOf({ level: 'countyDepartment', deadline: { month: 1, day: 31 } });
    expect(withLevel(department, 'government')).toMatchObject({ month: 3, day: 31 });
    expect(withLevel(department, 'none')).toMatchObject({ month: null, day: null });
    expect(withLevel(draftOf({}), 'cityDepartment')).toMatchObject({ month: 1, day: 31 });
    const earlier = draftOf({ level: 'countyDepartment', deadline: { month: 1, day: 20 } });
    expect(withLevel(earlier, 'government')).toMatchObject({ month: 1, day: 20 });
  });

  it('never holds a day that its month does not have', () => {
    const january = draftOf({ deadline: { month: 1, day: 31 } });
    expect(withMonth(january, 2)).toMatchObject({ month: 2, day: 28 });
    expect(withMonth(january, null)).toMatchObject({ month: null, day: null });
  });

  it('does not keep half a deadline', () => {
    expect(profileOf({ ...draftOf({}), month: 1 })).not.toHaveProperty('deadline');
  });
});
