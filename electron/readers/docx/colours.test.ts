import { describe, expect, it } from 'vitest';
import { paragraph, run, textsOf } from './docx.fixture.ts';

/** Is 9 read, with these properties of its run or its paragraph? */
const isRead = (properties: string, ofParagraph = '') =>
  textsOf(paragraph(run('9', properties), ofParagraph)).join('') === '9';

const colour = (attributes: string) => `<w:color ${attributes}/>`;
const WHITE = colour('w:val="FFFFFF"');
const shd = (attributes: string) => `<w:shd ${attributes}/>`;

describe('the colour of text', () => {
  it.each([
    ['w:val="FFFFFF"', false],
    ['w:val="auto" w:themeColor="background1"', false],
    ['w:val="auto" w:themeColor="light1"', false],
    ['w:val="FFFFFF" w:themeColor="text1"', true],
    ['w:val="FFFFFF" w:themeColor="dark1"', true],
    ['w:val="FFFFFF" w:themeColor="accent1"', false],
    ['w:val="444444" w:themeColor="background1"', false],
    ['w:val="444444" w:themeColor="background1" w:themeTint="80"', true],
    ['w:val="444444" w:themeColor="background1" w:themeShade="80"', true],
    ['w:themeColor="background1" w:themeShade="80"', true],
    ['', true],
  ])('is that of the theme unless it is changed, else its own: %s', (attributes, is) => {
    expect(isRead(colour(attributes))).toBe(is);
  });

  it.each([
    ['<w14:noFill/>', false],
    ['<w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill>', false],
    ['<w14:solidFill><w14:srgbClr w14:val="C00000"/></w14:solidFill>', true],
    ['<w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill>', false],
    ['<w14:solidFill><w14:schemeClr w14:val="accent1"/></w14:solidFill>', true],
    [
      '<w14:solidFill><w14:schemeClr w14:val="bg1"><w14:lumMod w14:val="50000"/></w14:schemeClr></w14:solidFill>',
      true,
    ],
    [
      '<w14:solidFill><w14:schemeClr w14:val="bg1"><w14:lumOff w14:val="50000"/></w14:schemeClr></w14:solidFill>',
      true,
    ],
    [
      '<w14:solidFill><w14:schemeClr w14:val="bg1"><w14:shade w14:val="50000"/></w14:schemeClr></w14:solidFill>',
      true,
    ],
    [
      '<w14:gradFill><w14:gsLst><w14:gs><w14:srgbClr w14:val="FFFFFF"/></w14:gs></w14:gsLst></w14:gradFill>',
      true,
    ],
  ])('is that of its fill, where it has one: %s', (fill, is) => {
    expect(isRead(`${WHITE}<w14:textFill>${fill}</w14:textFill>`)).toBe(is);
  });
});

describe('what is painted behind text', () => {
  it.each([
    ['w:val="clear" w:fill="1F3864"', true],
    ['w:val="clear" w:color="1F3864" w:fill="auto"', false],
    ['w:fill="1F3864"', true],
    ['w:val="nil" w:fill="1F3864"', false],
    ['w:val="solid" w:color="1F3864" w:fill="FFFFFF"', true],
    ['w:val="solid" w:color="FFFFFF" w:fill="1F3864"', false],
    ['w:val="solid" w:fill="FFFFFF"', true],
    ['w:val="pct50" w:color="000000" w:fill="FFFFFF"', true],
    ['w:val="pct5" w:color="000000" w:fill="FFFFFF"', false],
    ['w:val="pct5" w:color="FFFFFF" w:fill="000000"', true],
    ['w:val="diagStripe" w:color="000000" w:fill="FFFFFF"', true],
    ['w:val="clear" w:fill="FFFFFF" w:themeFill="text1"', true],
    ['w:val="clear" w:fill="FFFFFF" w:themeFill="text1" w:themeFillTint="10"', false],
    ['w:val="clear" w:fill="FFFFFF" w:themeFill="text1" w:themeFillShade="10"', false],
  ])('lets white text show: %s', (attributes, is) => {
    expect(isRead(WHITE + shd(attributes))).toBe(is);
    expect(isRead(WHITE, shd(attributes))).toBe(is);
  });

  it.each([
    ['darkYellow', true],
    ['darkGray', true],
    ['darkGreen', true],
    ['yellow', true],
    ['none', false],
  ])('is a highlight of the name %s', (name, is) => {
    expect(isRead(`${WHITE}<w:highlight w:val="${name}"/>`)).toBe(is);
  });

  it('is a highlight before a shading, and none where the run takes it back', () => {
    const dark = shd('w:val="clear" w:fill="000000"');
    expect(isRead(`${WHITE}<w:highlight w:val="black"/>${shd('w:val="clear" w:fill="FFFFFF"')}`)).toBe(true);
    expect(isRead(`${WHITE}<w:highlight w:val="white"/>${dark}`)).toBe(false);
    expect(isRead(`${WHITE}<w:highlight w:val="none"/>`, dark)).toBe(true);
  });
});

describe('the size and place of text', () => {
  it.each([
    ['<w:sz w:val="4"/>', true],
    ['<w:sz w:val="3"/>', false],
    ['<w:sz w:val="x"/>', true],
    ['<w:w w:val="10"/>', true],
    ['<w:w w:val="9%"/>', false],
    ['<w:w w:val="0"/>', true],
    ['<w:vanish w:val="off"/>', true],
  ])('of a run: %s', (properties, is) => {
    expect(isRead(properties)).toBe(is);
  });

  it.each([
    ['<w:spacing w:line="40" w:lineRule="exact"/>', true],
    ['<w:spacing w:line="39" w:lineRule="exact"/>', false],
    ['<w:spacing w:lineRule="exact"/>', true],
    ['<w:ind w:left="-5000"/>', true],
    ['<w:ind w:left="-5001"/>', false],
    ['<w:ind w:start="-5001"/>', false],
    ['<w:ind w:left="-3000" w:hanging="3000"/>', false],
    ['<w:ind w:left="-6000" w:firstLine="3000"/>', true],
    ['<w:ind w:left="20001"/>', false],
    ['<w:framePr w:y="20001"/>', false],
    ['<w:framePr w:x="100" w:y="100"/>', true],
  ])('of a paragraph: %s', (properties, is) => {
    expect(isRead('', properties)).toBe(is);
  });
});
