/** What the user has set for a library, as a backup brings it to another one. */
import { isDeepStrictEqual } from 'node:util';
import type { CarriedRow } from '../../shared/contract.ts';
import { isStandard } from '../../shared/document/page-style.ts';
import { TEMPLATE_AUDIENCES, type TemplateDefaults } from '../../shared/template/template.ts';
import type { CarriedSettings } from '../storage/carried-library.ts';
import type { Library } from '../storage/library.ts';
import { templateIds } from './templates.ts';

export interface CarriedSetting extends Pick<CarriedRow, 'id' | 'name' | 'savedAt' | 'state'> {
  /** Puts it in the place of what is set here; what only is set here stays. */
  readonly takeIn: () => Promise<void>;
}

/** The settings of a backup, beside those of `library`; without those that say nothing. */
export function carriedSettings(
  library: Library,
  { profiles, defaults, pageStyle }: CarriedSettings,
): CarriedSetting[] {
  const known = Object.entries(profiles?.content.profiles ?? {});
  const chosen = defaults?.content.defaults ?? {};
  const settings: CarriedSetting[] = [];
  if (profiles && known.length > 0) {
    settings.push({
      id: 'profiles',
      name: `机关情况（${known.length} 个机关）`,
      savedAt: profiles.savedAt,
      state: stateOf(known.map(([agency, profile]) => [library.profile(agency), profile])),
      takeIn: () => library.saveProfiles(Object.fromEntries(known)),
    });
  }
  if (defaults && Object.keys(chosen).length > 0) {
    const here = library.templateDefaults();
    settings.push({
      id: 'template-defaults',
      name: '新年报的默认模板',
      savedAt: defaults.savedAt,
      state: stateOf(audiencesIn(chosen).map((audience) => [here[audience] ?? null, chosen[audience]])),
      takeIn: () =>
        library.saveTemplateDefaults({ ...library.templateDefaults(), ...usable(library, chosen) }),
    });
  }
  if (pageStyle && !isStandard(pageStyle.content.style)) {
    const { style } = pageStyle.content;
    const here = library.pageStyle();
    settings.push({
      id: 'page-style',
      name: '版式',
      savedAt: pageStyle.savedAt,
      state: stateOf([[isStandard(here) ? null : here, style]]),
      takeIn: () => library.savePageStyle(style),
    });
  }
  return settings;
}

/** Pairs of what is set here, null for nothing, and what the backup has. */
function stateOf(pairs: readonly (readonly [unknown, unknown])[]): CarriedRow['state'] {
  const others = pairs.filter(([here, carried]) => !isDeepStrictEqual(here, carried));
  if (others.length === 0) return 'same';
  return others.every(([here]) => here === null) ? 'new' : 'other';
}

const audiencesIn = (defaults: TemplateDefaults) =>
  TEMPLATE_AUDIENCES.filter((audience) => defaults[audience] !== undefined);

/** Those whose template is here. */
function usable(library: Library, defaults: TemplateDefaults): TemplateDefaults {
  const here = new Set(templateIds(library));
  return Object.fromEntries(Object.entries(defaults).filter(([, id]) => here.has(id)));
}
