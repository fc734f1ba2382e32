import { expect, it } from 'vitest';
import type { Repair } from './repair-document.ts';
import { repairMessage } from './repair-message.ts';

const NAME = '清河县水利局2024年年报';
const unusable = {
  path: '/data/reports/0b9f.json',
  content: new TextEncoder().encode('{"schema":1,"entry":{"report":{"agency":"清河县水利局","year":2024,"fo'),
  changedAt: new Date(2026, 0, 20, 10, 21),
};
const setAside = {
  kind: 'set-aside',
  keptAs: '/data/damaged/2026-0b9f.json',
  ...unusable,
} as const satisfies Repair;

const restored = {
  kind: 'restored',
  path: unusable.path,
  savedAt: new Date(2026, 0, 19).toISOString(),
} as const;

it.each<[string, Repair, string | null]>([
  ['restored', { ...restored, lost: [] }, NAME],
  ['set aside', setAside, null],
  ['of a newer version', { kind: 'newer', ...unusable }, null],
  ['not readable', { kind: 'unreadable', ...unusable, content: null }, null],
])('a report that was %s is named as a clerk names it, never by a file of the program', (_, repair, name) => {
  const message = repairMessage(repair, name);
  expect(message).not.toMatch(/\.json|0b9f/);
  expect(message).toContain(repair.kind === 'unreadable' ? '有一份年报' : NAME);
  expect(message).toContain('2026年1月');
});

it('a report that is lost is said to be lost, where its file is kept and what to do', () => {
  const message = repairMessage(setAside, null);
  expect(message).toMatch(/无法打开.*\/data\/damaged.*重新导入/);
  expect(message).not.toContain('已恢复');
});

it('one that could not be moved is said to be where it was, and parts that were left out are named', () => {
  expect(repairMessage({ ...setAside, keptAs: null }, NAME)).toMatch(/没能移开.*\/data\/reports/);
  const parts = { ...setAside, kind: 'parts-lost', lost: ['存疑和说明', '联系方式'] } as const;
  expect(repairMessage(parts, NAME)).toMatch(/存疑和说明、联系方式.*其余的照常使用.*\/data\/damaged/);
});

it('a version that was restored without some of its parts is said to lack them', () => {
  expect(repairMessage({ ...restored, lost: ['联系方式'] }, NAME)).toMatch(
    /已恢复为.*读不出来的内容：联系方式/,
  );
  expect(repairMessage({ ...restored, lost: [] }, NAME)).not.toContain('读不出来');
});

it('a file that holds another report lends its name to nobody', () => {
  const content = new TextEncoder().encode('{"schema":2,"id":"other","agency":"清河县教育局","year":2024}');
  expect(repairMessage({ ...setAside, content }, null)).toMatch(/^有一份年报/);
});

it('a file of which nothing can be read still gives a sentence', () => {
  const content = new Uint8Array([0xff, 0, 1]);
  expect(repairMessage({ ...setAside, content, changedAt: null }, null)).toMatch(/^有一份年报的文件已损坏/);
});
