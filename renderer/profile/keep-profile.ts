/** Keeping an agency's profile, with the way back. */
import type { AgencyProfile } from '../../shared/agency/profile.ts';
import type { KnownProfile } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { showProblem, showToast } from '../ui/toast.tsx';

/** What is known of an agency now, to be shown and checked with. */
export type OnProfile = (profile: KnownProfile) => void;

/**
 * Keeps `profile` for the agency of a report in place of `before` and offers to undo it. Answers the problem where
 * nothing was kept.
 */
export async function keepProfile(
  agency: string,
  profile: AgencyProfile,
  before: KnownProfile,
  onProfile: OnProfile,
): Promise<Problem | null> {
  const problem = await store(agency, profile, onProfile);
  if (problem) return problem;
  const undo = async () => {
    const failed = await store(agency, before.confirmed ? before.profile : null, onProfile);
    if (failed) showProblem(failed);
  };
  showToast(before.confirmed ? '机关情况已修改。' : '机关情况已确认。', {
    title: '撤销',
    run: () => void undo(),
  });
  return null;
}

async function store(
  agency: string,
  profile: AgencyProfile | null,
  onProfile: OnProfile,
): Promise<Problem | null> {
  try {
    const answer = await bridge.saveProfile({ agency, profile });
    if (!answer.ok) return answer.problem;
    const { profile: known, guessed, confirmed } = answer;
    onProfile({ profile: known, guessed, confirmed });
    return null;
  } catch (error) {
    return problemOf(error, '保存机关情况');
  }
}
