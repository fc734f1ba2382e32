import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { applyEdits } from '../../shared/report/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { browserHost } from '../hosts/browser.ts';
import { readReport } from '../jobs/read-report.ts';
import { listed } from './listed.fixture.ts';
import { ownServices, servicesOver } from './services.fixture.ts';

const AGENCY = '清河县水利局';
const GUESS = { level: 'countyDepartment', ruleMaking: false, deadline: { month: 1, day: 31 } } as const;

const own = ownServices();

async function keep(report: Report): Promise<string> {
  const original = { name: '年报.docx', bytes: new Uint8Array([1]) };
  const answer = await own.services.keepImport({ report, original, replace: null });
  if (!answer.ok) throw new Error(answer.problem.what);
  return answer.entry.id;
}

describe('the profile of an agency', () => {
  it('is guessed from the name until the user confirms one', async () => {
    const guessed = { ok: true, profile: GUESS, guessed: GUESS, confirmed: false };
    expect(await own.services.loadProfile({ agency: AGENCY })).toEqual(guessed);
    const profile = { ...GUESS, deadline: { month: 1, day: 20 } };
    const confirmed = { ok: true, profile, guessed: GUESS, confirmed: true };
    expect(await own.services.saveProfile({ agency: AGENCY, profile })).toEqual(confirmed);
    expect(await own.services.loadProfile({ agency: ' 清河县 水利局' })).toEqual(confirmed);
    expect(await own.services.saveProfile({ agency: AGENCY, profile: null })).toEqual(guessed);
  });

  it('comes with every report of the agency that is opened', async () => {
    const id = await keep(exampleReport());
    const nameless = await keep({ ...exampleReport(), agency: null });
    expect(await own.services.openEntry({ id })).toMatchObject({
      profile: { confirmed: false, profile: GUESS },
    });
    await own.services.saveProfile({ agency: AGENCY, profile: { ruleMaking: true } });
    expect(await own.services.openEntry({ id })).toMatchObject({
      profile: { confirmed: true, profile: { ...GUESS, ruleMaking: true } },
    });
    expect(await own.services.openEntry({ id: nameless })).toMatchObject({
      profile: { confirmed: false, profile: {} },
    });
  });

  it('is what the list of reports is counted with', async () => {
    const figures = ['issued', 'inForce'].map((column) => `disclosure.regulation.${column}`);
    const edits = figures.map((figure) => ({ kind: 'figure' as const, figure, text: '1' }));
    await keep(applyEdits(exampleReport(), edits));
    const warnings = async () => (await listed(own.services))[0]?.warnings ?? 0;
    const before = await warnings();
    await own.services.saveProfile({ agency: AGENCY, profile: { ruleMaking: true } });
    expect(await warnings()).toBe(before - 1);
    await own.services.saveProfile({ agency: AGENCY, profile: null });
    expect(await warnings()).toBe(before);
  });

  it('is refused with a deadline that does not exist', async () => {
    const profile = { deadline: { month: 2, day: 30 } };
    const silent = servicesOver({
      library: own.library,
      host: browserHost,
      readReport,
      log: () => undefined,
    });
    expect(await silent.saveProfile({ agency: AGENCY, profile })).toMatchObject({ ok: false });
  });
});
