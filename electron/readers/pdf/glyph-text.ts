/** The character that a glyph shows, where the file names another that only looks like it. */

/**
 * Radicals that fonts map to the same glyph as an ordinary character, so that programs write the radical into the
 * PDF. Unicode folds the block U+2F00; of U+2E80…2EFF these stand for characters of their own.
 */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '⺠民⺟母⺎兀⺙攵⺩王⺬示⺯糸⺰纟⺷羊⺼月⺾艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青',
    '⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
  ].flatMap((pairs) => Array.from(pairs.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to])),
);

/** Not what they fold to, but what a Chinese font shows: ⼾ for 户, ― for the dash. */
const TWINS: Readonly<Record<string, string>> = { '⼾': '户', '―': '—' };

/** Kangxi radicals, compatibility ideographs, Latin ligatures. Full-width forms are text and stay. */
const FOLDED = /^[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]$/u;
const RADICAL = /^[\u2e80-\u2eff]$/u;
/** No character: controls (glyph numbers of a font without an encoding), private use, surrogates. */
const UNKNOWN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd-\uffff\ud800-\udfff]/;

/**
 * Text of a glyph that the file calls `unicode`; U+FFFD where that is no character.
 *
 * @param code number of the glyph in its font, which stands in for a character where the file names none
 */
export function glyphText(unicode: string, code: number): string {
  // The commonest case by far.
  if (unicode.length === 1 && unicode >= '\u3001' && unicode <= '\u9fff') return unicode;
  if (unicode === '') return '\ufffd';
  if (code < 0x20 && unicode.length === 1 && unicode.charCodeAt(0) === code) return '\ufffd';
  return Array.from(unicode, (character) => {
    const twin = TWINS[character];
    if (twin !== undefined) return twin;
    if (FOLDED.test(character)) return character.normalize('NFKC');
    if (RADICAL.test(character)) return RADICALS[character] ?? character.normalize('NFKC');
    if (/[\t\n\v\f\r\u00a0]/.test(character)) return ' ';
    if (/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(character)) return '';
    return UNKNOWN.test(character) && character.length === 1 ? '\ufffd' : character;
  }).join('');
}
