/** Whose work is in the built program, and on what terms: collected from what was really bundled. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Written by each build beside its files, and put together by `collectNotices`. */
const PART = 'third-party.json';

/** Plugin of a build: notes the packages that its modules come from. */
export function noteThirdParty() {
  return {
    name: 'note-third-party',
    generateBundle(_options, bundle) {
      const folders = new Set();
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const folder = packageFolder(id);
          if (folder !== null) folders.add(folder);
        }
      }
      const packages = [...folders].map(noticeOf);
      this.emitFile({ type: 'asset', fileName: PART, source: JSON.stringify(packages) });
    },
  };
}

/** Folder of the package that a module belongs to; null for the program's own. */
export function packageFolder(id) {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '').split('?')[0];
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

/** What a package says of itself. `text` is null where it brings no text of its licence. */
function noticeOf(folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying|notice)/i.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim());
  return {
    name: about.name,
    version: about.version,
    licence: typeof about.license === 'string' ? about.license : (about.licenses?.[0]?.type ?? ''),
    author: typeof about.author === 'string' ? about.author : (about.author?.name ?? ''),
    text: texts.length > 0 ? texts.join('\n\n') : null,
  };
}

/**
 * Puts the parts together in `dist/licences`: data for the window, a text for people, and a bill of materials in the
 * form of CycloneDX. `extra` are notices of what is no package, as fonts and tables.
 */
export function collectNotices(root, extra) {
  const dist = join(root, 'dist');
  const parts = ['electron', 'renderer'].map((folder) => join(dist, folder, PART));
  const all = [...parts.flatMap((path) => JSON.parse(readFileSync(path, 'utf8'))), ...extra];
  const notices = [...new Map(all.map((one) => [`${one.name} ${one.version}`, one])).values()];
  notices.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const path of parts) rmSync(path);
  const folder = join(dist, 'licences');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'third-party.json'), JSON.stringify(notices));
  writeFileSync(join(folder, 'THIRD-PARTY.txt'), notices.map(asText).join(`\n${'─'.repeat(78)}\n\n`));
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(billOf(root, notices), null, 2)}\n`);
  return notices;
}

function asText({ name, version, licence, author, text }) {
  const none = `This package brings no text of its licence. Licence: ${licence}. Author: ${author || 'not named'}.`;
  return `${name} ${version}${licence ? ` (${licence})` : ''}\n\n${text ?? none}\n`;
}

function billOf(root, notices) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const component = (one) => ({
    type: 'library',
    'bom-ref': `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
    name: one.name,
    version: one.version,
    purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
    ...(one.licence ? { licenses: [{ expression: one.licence }] } : {}),
  });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: [{ expression: license }] } },
    components: notices.map(component),
  };
}
