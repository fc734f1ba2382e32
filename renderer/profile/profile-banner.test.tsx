// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guessProfile, profileFor } from '../../shared/agency/guess-profile.ts';
import { profileSchema, type AgencyProfile } from '../../shared/agency/profile.ts';
import type { KnownProfile } from '../../shared/contract.ts';
import { problem } from '../../shared/problem.ts';
import { ToastLine } from '../ui/toast.tsx';
import { ProfileBanner } from './profile-banner.tsx';
import { ProfileSummary } from './profile-summary.tsx';

/** What the services keep, or that they cannot. */
let stored: AgencyProfile | null;
let isBroken: boolean;

beforeEach(() => {
  stored = null;
  isBroken = false;
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Object.defineProperty(window, 'nianbao', {
    configurable: true,
    value: {
      call: (_method: string, { agency, profile }: { agency: string; profile: unknown }) => {
        if (isBroken) return Promise.resolve({ ok: false, problem: problem('write-failed', '资料库') });
        stored = profileSchema.nullable().parse(profile);
        return Promise.resolve({ ok: true, ...known(agency) });
      },
    },
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(window, 'nianbao');
});

function known(agency: string): KnownProfile {
  return { profile: profileFor(agency, stored), guessed: guessProfile(agency), confirmed: stored !== null };
}

function Editor({ agency }: { readonly agency: string }) {
  const [profile, setProfile] = useState(() => known(agency));
  return (
    <>
      <ProfileBanner agency={agency} known={profile} onProfile={setProfile} />
      <ProfileSummary agency={agency} known={profile} onProfile={setProfile} />
      <ToastLine />
    </>
  );
}

const banner = () => screen.queryByRole('region', { name: '机关情况' });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('the line about the agency', () => {
  it('says what was guessed and is gone once it is confirmed, until that is undone', async () => {
    render(<Editor agency="清河县水利局" />);
    expect(banner()?.textContent).toContain('县级部门 · 无规章制定权 · 1月31日截止');
    press(/^确\s?认$/);
    await waitFor(() => expect(banner()).toBeNull());
    expect(stored).toEqual({ level: 'countyDepartment', ruleMaking: false, deadline: { month: 1, day: 31 } });
    press(/撤\s?销/);
    await waitFor(() => expect(banner()).not.toBeNull());
    expect(stored).toBeNull();
  });

  it('asks instead of confirming what the name does not say', () => {
    render(<Editor agency="安平市水利局" />);
    expect(banner()?.textContent).toContain('层级待定');
    expect(screen.queryByRole('button', { name: /^确\s?认$/ })).toBeNull();
  });

  it('stays and says why when nothing could be kept', async () => {
    isBroken = true;
    render(<Editor agency="清河县水利局" />);
    press(/^确\s?认$/);
    expect(await screen.findByText(problem('write-failed', '资料库').what)).toBeTruthy();
    expect(banner()).not.toBeNull();
  });
});

describe('the dialog about the agency', () => {
  it('keeps what was chosen, and offers to undo it', async () => {
    render(<Editor agency="清河县水利局" />);
    press(/修\s?改…/);
    const ruleMaking = within(screen.getByRole('radiogroup', { name: '规章制定权' }));
    fireEvent.click(ruleMaking.getByRole('radio', { name: '不清楚' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '总体情况超过' }));
    press('确认并保存');
    await waitFor(() => expect(stored).toMatchObject({ ruleMaking: null, sectionOneLimit: null }));
    expect(screen.getByText(/规章制定权不清楚/)).toBeTruthy();
    press(/撤\s?销/);
    await waitFor(() => expect(stored).toBeNull());
  });

  it('stays open with the reason when nothing could be kept', async () => {
    isBroken = true;
    render(<Editor agency="清河县水利局" />);
    press(/修改机关情况…/);
    press('确认并保存');
    expect(await screen.findByText(problem('write-failed', '资料库').what)).toBeTruthy();
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('says what a setting is for without the codes of rules', () => {
    render(<Editor agency="清河县水利局" />);
    press(/修\s?改…/);
    const words = screen.getByRole('dialog').textContent;
    expect(words).toContain('没有的，“规章”一行应为 0');
    expect(words).not.toMatch(/[A-Z]\d?-\d\d/);
  });
});
