/** What the rules must know of an agency: guessed from its name until the user confirms or corrects it. */
import { guessProfile, profileFor } from '../../shared/agency/guess-profile.ts';
import type { KnownProfile } from '../../shared/contract.ts';
import type { Library } from '../storage/library.ts';
import type { Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';

export function profiles({ library }: Dependencies): Pick<Methods, 'loadProfile' | 'saveProfile'> {
  return {
    loadProfile: ({ agency }) => Promise.resolve({ ok: true, ...knownProfile(library, agency) }),
    saveProfile: async ({ agency, profile }) => {
      await library.saveProfiles({ [agency]: profile });
      return { ok: true, ...knownProfile(library, agency) };
    },
  };
}

/** The profile of an agency, null for a report that names none. */
export function knownProfile(library: Library, agency: string | null): KnownProfile {
  const stored = agency === null ? null : library.profile(agency);
  return {
    profile: profileFor(agency, stored),
    guessed: guessProfile(agency),
    confirmed: stored !== null,
  };
}
