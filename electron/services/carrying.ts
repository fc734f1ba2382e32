/** A library in one file: written, looked into, and taken in again. */
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { CarriedId, CarriedRow } from '../../shared/contract.ts';
import { LARGEST_BACKUP } from '../../shared/loopback.ts';
import { problem, ProblemError } from '../../shared/problem.ts';
import {
  packLibrary,
  unpackLibrary,
  type Carried,
  type CarriedLibrary,
  type CarriedSettings,
  type UnpackedLibrary,
} from '../storage/carried-library.ts';
import type { Library } from '../storage/library.ts';
import { profileKey, titleOf, type StoredEntry, type StoredTemplate } from '../storage/stored.ts';
import type { Methods } from './boundary.ts';
import type { Dependencies } from './dependencies.ts';
import { carriedSettings } from './carried-settings.ts';
import { yearsOf, type Years } from './years.ts';

export function carrying({
  library,
  host,
}: Dependencies): Pick<Methods, 'exportLibrary' | 'lookIntoBackup' | 'takeInBackup'> {
  return {
    exportLibrary: async ({ ids }) => {
      const carried = await library.carried(ids);
      const bytes = await packLibrary(carried);
      if (bytes.length > LARGEST_BACKUP) throw new ProblemError(problem('backup-too-large', '备份'));
      if (!(await isWhole(carried, bytes))) throw new ProblemError(problem('not-a-carried-library', '备份'));
      const delivery = await host.saveFile(`年报资料库备份 ${dayOf(new Date())}.nianbao`, bytes);
      const { reports, withoutOriginal } = carried;
      return { ok: true, delivery, reports: reports.length, withoutOriginal: [...withoutOriginal] };
    },
    lookIntoBackup: ({ name, bytes }) => {
      const unpacked = unpackLibrary(name, bytes);
      return Promise.resolve({ ok: true, items: rowsOf(library, unpacked), damaged: [...unpacked.damaged] });
    },
    takeInBackup: async ({ name, bytes, items }) => {
      const unpacked = unpackLibrary(name, bytes);
      const isWanted = (kind: CarriedId['kind']) => (one: { readonly id: string }) =>
        items.some((item) => item.kind === kind && item.id === one.id);
      const reports = unpacked.reports.filter(isWanted('report'));
      const templates = unpacked.templates.filter(isWanted('template'));
      for (const report of reports) {
        const { original } = report.kept.content;
        const files = unpacked.originals(new Set(original ? [original.sha256] : []));
        for (const file of files.values()) await library.keepOriginal(file);
        await library.takeIn(report);
      }
      for (const template of templates) await library.takeInTemplate(template);
      await takeInProfiles(library, unpacked, reports);
      const settings = carriedSettings(library, unpacked).filter(isWanted('setting'));
      // Last: a template that is chosen as a default may have just come.
      for (const setting of settings) await setting.takeIn();
      return { ok: true, taken: reports.length + templates.length + settings.length };
    },
  };
}

const SETTINGS = ['profiles', 'defaults', 'pageStyle'] as const satisfies readonly (keyof CarriedSettings)[];

/** How many files are looked at before other work goes on. */
const AT_ONCE = 32;

/** Can everything be read again? What cannot is no backup. Other work goes on in between. */
async function isWhole(carried: CarriedLibrary, bytes: Uint8Array): Promise<boolean> {
  const unpacked = unpackLibrary('备份', bytes);
  const { reports, templates, originals, damaged } = unpacked;
  const names = [...carried.originals.keys()];
  for (let at = 0; at < names.length; at += AT_ONCE) {
    await setImmediate();
    const some = new Set(names.slice(at, at + AT_ONCE));
    if (originals(some).size !== some.size) return false;
  }
  return (
    damaged.length === 0 &&
    reports.length === carried.reports.length &&
    templates.length === carried.templates.length &&
    SETTINGS.every((setting) => isDeepStrictEqual(unpacked[setting], carried[setting]))
  );
}

/** `2026-01-31`, by the calendar of this machine. */
function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What was confirmed about the agencies of these reports; what has been confirmed here stays. */
async function takeInProfiles(
  library: Library,
  { profiles }: UnpackedLibrary,
  reports: readonly Carried<StoredEntry>[],
): Promise<void> {
  const agencies = new Set(
    reports.flatMap(({ kept: { content } }) =>
      content.report.agency === null ? [] : profileKey(content.report.agency),
    ),
  );
  const unknown = Object.entries(profiles?.content.profiles ?? {}).filter(
    ([agency]) => agencies.has(profileKey(agency)) && library.profile(agency) === null,
  );
  if (unknown.length > 0) await library.saveProfiles(Object.fromEntries(unknown));
}

function rowsOf(library: Library, unpacked: UnpackedLibrary): CarriedRow[] {
  const { reports, templates } = unpacked;
  const years = yearsOf(library);
  return [
    ...reports.map((report): CarriedRow => ({
      kind: 'report',
      id: report.id,
      name: titleOf(report.kept.content),
      savedAt: report.kept.savedAt,
      state: stateOfReport(library, years, report),
      lost: [...report.lost],
    })),
    ...templates.map((template): CarriedRow => ({
      kind: 'template',
      id: template.id,
      name: template.kept.content.template.name,
      savedAt: template.kept.savedAt,
      state: stateOfTemplate(library, template),
      lost: [...template.lost],
    })),
    ...carriedSettings(library, unpacked).map(({ takeIn: _, ...row }): CarriedRow => ({
      kind: 'setting',
      ...row,
      lost: [],
    })),
  ];
}

function stateOfReport(
  library: Library,
  years: Years,
  { id, kept }: Carried<StoredEntry>,
): CarriedRow['state'] {
  const { report, status } = kept.content;
  const here = library.entry(id);
  if (here) {
    if (isDeepStrictEqual([here.report, here.status], [report, status])) return 'same';
    return kept.savedAt > here.updatedAt ? 'newer' : 'older';
  }
  const others = years.of(report.agency, report.year);
  if (others.some((other) => isDeepStrictEqual(other.report, report))) return 'same';
  return others.length > 0 ? 'beside' : 'new';
}

function stateOfTemplate(library: Library, { id, kept }: Carried<StoredTemplate>): CarriedRow['state'] {
  const here = library.templates().find((one) => one.id === id);
  if (!here) return 'new';
  if (isDeepStrictEqual(here.template, kept.content.template)) return 'same';
  return kept.savedAt > here.updatedAt ? 'newer' : 'older';
}
