import { describe, expect, it } from 'vitest';
import { cautionWords, choiceWords } from './place-words.ts';

describe('what is said of a folder', () => {
  it('names the service that takes it to other computers, latin names set apart', () => {
    expect(cautionWords({ kind: 'synchronised', name: 'OneDrive' })).toMatch(
      /^这个文件夹会由 OneDrive 同步/u,
    );
    expect(cautionWords({ kind: 'synchronised', name: '坚果云' })).toMatch(/^这个文件夹会由坚果云同步/u);
  });

  it('names the other computer that it lies on', () => {
    const words = cautionWords({ kind: 'network', name: 'SERVER' });
    expect(words).toContain('在别的电脑上（SERVER）');
    expect(words).toMatch(/用“备份到文件”。$/u);
  });

  it('says what a choice leads to: a copy, or the library that lies there; and what stays', () => {
    const folder = 'D:\\年报';
    const copied = choiceWords({ folder, reports: null } as Parameters<typeof choiceWords>[0], 'C:\\旧');
    expect(copied).toMatch(/^资料库将复制到“D:\\年报”.*现在的资料库留在“C:\\旧”，不会改动；/u);
    const there = { folder, reports: 12 } as Parameters<typeof choiceWords>[0];
    expect(choiceWords(there, 'C:\\旧')).toMatch(/有 12 份年报。.*现在的资料库留在“C:\\旧”，不会改动。$/u);
    expect(choiceWords(there, null)).toMatch(/那里的年报。$/u);
    expect(choiceWords({ ...there, reports: 0 }, null)).toContain('有 0 份年报');
  });
});
