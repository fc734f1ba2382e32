import { expect, it } from 'vitest';
import { findFonts } from './installed-fonts.ts';

const having = (...names: string[]) => findFonts((name) => Promise.resolve(names.includes(name)));
const usedFor = (fonts: Awaited<ReturnType<typeof having>>) =>
  Object.fromEntries(fonts.map(({ role, used }) => [role, used]));

it('the font of the standard is used where it is installed, else the first that may stand in for it, else none', async () => {
  expect(usedFor(await having('方正小标宋简体', '仿宋', 'FangSong', 'SimHei'))).toEqual({
    title: '方正小标宋简体',
    body: '仿宋',
    heading1: 'SimHei',
    heading2: null,
    heading3: '仿宋',
    table: null,
  });
});
