import { describe, expect, it } from 'vitest';
import { level, list, numbered, paragraph, paragraphsOf, run, type DocxParts } from './docx.fixture.ts';

type Lists = readonly { readonly definition: string; readonly list: string }[];

const OFFICE = list(1, [
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
]);

function numbersOf(body: string, lists: Lists, more = '', parts: Omit<DocxParts, 'body'> = {}): string[] {
  const numbering =
    lists.map(({ definition }) => definition).join('') + lists.map((one) => one.list).join('') + more;
  return paragraphsOf(body, { numbering, ...parts }).map(({ number }) => number ?? '');
}

function onLevels(levels: readonly number[], id = 1): string {
  return levels.map((at) => numbered('甲', id, at)).join('');
}

describe('automatic numbers', () => {
  it('counts each level and begins the lower ones again', () => {
    expect(numbersOf(onLevels([0, 1, 1, 2, 0, 1, 2]), [OFFICE])).toEqual([
      '一、',
      '（一）',
      '（二）',
      '1.',
      '二、',
      '（一）',
      '1.',
    ]);
  });

  it('keeps the number apart from the text', () => {
    const [first] = paragraphsOf(numbered('总体情况', 1), { numbering: OFFICE.definition + OFFICE.list });
    expect(first).toEqual({ kind: 'paragraph', text: '总体情况', number: '一、' });
  });

  it('restarts a level only below the level it names, or never', () => {
    const kept = list(2, [
      level(0, 'decimal', '%1'),
      level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>'),
      level(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>'),
    ]);
    expect(numbersOf(onLevels([0, 1, 2, 1, 2, 0, 1, 2], 2), [kept])).toEqual([
      '1',
      '1',
      '1',
      '2',
      '2',
      '2',
      '3',
      '1',
    ]);
  });

  it('writes numbers of several levels, in plain digits where the level is legal', () => {
    const several = list(3, [
      level(0, 'chineseCounting', '第%1章'),
      level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
      level(2, 'lowerLetter', '%1-%2-%3'),
    ]);
    expect(numbersOf(onLevels([0, 1, 2], 3), [several])).toEqual(['第一章', '1.1', '一-1-a']);
  });

  it('shows the start of a higher level that has not been counted yet', () => {
    const several = list(3, [level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2')]);
    expect(numbersOf(onLevels([1, 1], 3), [several])).toEqual(['1.1', '1.2']);
  });

  it('lets lists of one definition go on counting, and starts one again that says where', () => {
    const again = `<w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`;
    const body = numbered('甲', 1) + numbered('乙', 8) + numbered('丙', 9) + numbered('丁', 9);
    expect(numbersOf(body, [OFFICE], again)).toEqual(['一、', '二、', '四、', '五、']);
  });

  it('takes a level that the list defines anew', () => {
    const other = `<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1)')}</w:lvlOverride></w:num>`;
    expect(numbersOf(numbered('甲', 9), [OFFICE], other)).toEqual(['I)']);
  });

  it('takes the list from the style, on the level bound to the style, also through its base', () => {
    const bound = list(5, [
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/>'),
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>'),
    ]);
    const numPr = '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>';
    const styles = `
      <w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/>${numPr}</w:style>
      <w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/>${numPr}</w:style>
      <w:style w:type="paragraph" w:styleId="h3"><w:basedOn w:val="h2"/></w:style>`;
    const styled = (id: string, more = ''): string =>
      paragraph(run('甲'), `<w:pStyle w:val="${id}"/>${more}`);
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = styled('h1') + styled('h2') + styled('h3') + styled('h1', off) + styled('h1');
    expect(numbersOf(body, [bound], '', { styles })).toEqual(['一、', '（一）', '（二）', '', '二、']);
  });

  it('follows a numbering style to the list it stands for', () => {
    const link = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="ls"/></w:abstractNum>';
    const styles =
      '<w:style w:type="numbering" w:styleId="ls"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const num = '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>';
    expect(numbersOf(numbered('甲', 7) + numbered('乙', 1), [OFFICE], link + num, { styles })).toEqual([
      '一、',
      '二、',
    ]);
  });

  it('shows no number for bullets, hidden and missing lists', () => {
    const bullets = list(6, [
      level(0, 'bullet', '·'),
      level(1, 'none', ''),
      level(2, 'decimal', '%3', '<w:rPr><w:vanish/></w:rPr>'),
    ]);
    expect(numbersOf(onLevels([0, 1, 2], 6) + numbered('乙', 99), [bullets])).toEqual(['', '', '', '']);
  });

  it('does not count a paragraph that a tracked change took away', () => {
    const gone = paragraph(
      '',
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>`,
    );
    expect(numbersOf(numbered('甲', 1) + gone + numbered('乙', 1), [OFFICE])).toEqual(['一、', '二、']);
  });
});
