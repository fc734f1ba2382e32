/**
 * Damage that no eye sees: digits beside or in place of those of a figure, hidden in every way that a format has, and
 * signs that no font draws. What a person reads on the page is known, so that a figure must be that or in doubt.
 */
import type { Edit, Range } from './edits.fixture.ts';
import type { Format } from './layers.fixture.ts';
import type { Random } from './random.fixture.ts';
import { hiddenRun, HIDDEN_RUNS } from './written-doc.fixture.ts';

/** How unseen writing is put into the bytes of one layer. */
interface UnseenWays {
  /** Text written so that nobody sees it, where letters stand; one function for each way that the format has. */
  readonly hidden: readonly ((text: string) => string)[];
  /** What has to stand elsewhere in the file for that. */
  readonly needs: readonly Edit[];
  /** Signs that no font draws, as the layer writes them. */
  readonly signs: readonly string[];
  /** Places between letters where a sign or hidden text may stand. */
  readonly gaps: readonly number[];
}

export interface Unseen {
  readonly kind: string;
  readonly edits: readonly Edit[];
  /**
   * What is left to be seen of the digits that began here; all others are seen as they were. `less`: nothing shows that
   * did not show before, but what is gone is not known.
   */
  readonly seen: ReadonlyMap<number, string> | 'less';
}

/** Some unseen writing among the digits of figures, which stand at `digits`; null where there is no place for any. */
export type WriteUnseen = (digits: readonly Range[], random: Random) => Unseen | null;

/** Zero width, direction, soft hyphen, joiners, variation selectors, tags: default-ignorable signs of every sort. */
const SIGNS = [
  ...[0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202c, 0x2060, 0x2064, 0x2066, 0x2069],
  ...[0x00ad, 0x034f, 0x180e, 0xfeff, 0xfe0f, 0xe0001, 0xe0031],
].map((code) => String.fromCodePoint(code));

const MOST_NUMBERS = 4;
const MOST_GAPS = 12;

const add = (at: number, text: string): Edit => ({ at, removed: 0, inserted: Buffer.from(text, 'latin1') });

function some<T>(list: readonly T[], most: number, random: Random): T[] {
  const chosen = Array.from({ length: 1 + random.below(most) }, () => random.pick(list));
  return [...new Set(chosen)].flatMap((one) => (one === undefined ? [] : [one]));
}

interface Scene {
  readonly ways: UnseenWays;
  /** Where the digits of figures stand. */
  readonly digits: readonly Range[];
  readonly bytes: Uint8Array;
}

type Make = (scene: Scene, random: Random) => { edits: Edit[]; seen?: ReadonlyMap<number, string> };

const digitsOf = (random: Random): string => String(random.below(random.below(2) ? 10 : 10_000));

const hide = ({ hidden }: UnseenWays, text: string, random: Random): string =>
  random.pick(hidden)?.(text) ?? '';

/** Hides all of a number or its beginning and writes `beside` where it stood. */
const hiding =
  (beside: (random: Random) => string): Make =>
  ({ ways, digits, bytes }, random) => {
    const seen = new Map<number, string>();
    const edits = some(digits, MOST_NUMBERS, random).map(([from, to]): Edit => {
      const number = Buffer.from(bytes.subarray(from, to)).toString('latin1');
      const length = random.below(4) ? number.length : 1 + random.below(number.length);
      const shown = beside(random);
      const written = [shown, hide(ways, number.slice(0, length), random)];
      if (random.below(2)) written.reverse();
      seen.set(from, shown + number.slice(length));
      return {
        at: from,
        removed: to - from,
        inserted: Buffer.from(written.join('') + number.slice(length), 'latin1'),
      };
    });
    return { edits, seen };
  };

const KINDS: Readonly<Record<string, Make>> = {
  'unseen signs': ({ ways, digits }, random) => {
    const places = random.below(2) ? ways.gaps : digits.flatMap(([from, to]) => [from, from + 1, to]);
    return {
      edits: some(places, MOST_GAPS, random).map((at) => add(at, some(ways.signs, 3, random).join(''))),
    };
  },
  'unseen digits beside': ({ ways, digits }, random) => ({
    edits: some(digits, MOST_NUMBERS, random).map((range) =>
      add(random.pick(range) ?? range[0], hide(ways, digitsOf(random), random)),
    ),
  }),
  'unseen digits anywhere': ({ ways }, random) => ({
    edits: some(ways.gaps, MOST_GAPS, random).map((at) => add(at, hide(ways, digitsOf(random), random))),
  }),
  'digits hidden': hiding(() => ''),
  'digits hidden behind others': hiding(digitsOf),
};

function writeUnseen(scene: Scene, random: Random): Unseen | null {
  const { hidden, signs, gaps, needs } = scene.ways;
  const kinds = Object.entries(KINDS).filter(([kind]) =>
    kind === 'unseen signs' ? signs.length > 0 : hidden.length > 0,
  );
  const [kind, make] = random.pick(kinds) ?? [];
  if (!kind || !make || (gaps.length === 0 && scene.digits.length === 0)) return null;
  const { edits, seen = new Map<number, string>() } = make(scene, random);
  return edits.length === 0
    ? null
    : { kind, edits: [...(kind === 'unseen signs' ? [] : needs), ...edits], seen };
}

/** Letters of UTF-8 and references, in the one-byte view of a text. */
const LETTER = /&#?\w+;|[\x00-\x7f]|[\xc2-\xf4][\x80-\xbf]+|[^]/g;

/** Places before and behind each letter of the texts that `pattern` finds. */
function gapsIn(text: string, pattern: RegExp, letter = LETTER): number[] {
  return Array.from(text.matchAll(pattern)).flatMap(({ index, 0: words }) => [
    ...Array.from(words.matchAll(letter), (found) => index + found.index),
    index + words.length,
  ]);
}

const REFERENCES = SIGNS.map((sign) => `&#${sign.codePointAt(0)};`);
const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** How unseen writing gets into these bytes of a file of this format; null where that is not known. */
export function unseenIn(format: Format, bytes: Uint8Array): WriteUnseen | null {
  const text = Buffer.from(bytes).toString('latin1');
  if (format === 'json') return null;
  if (format === 'pdf') return (_, random) => hideBlocks(text, random);
  const ways = waysOf(format, text);
  return ways && ((digits, random) => writeUnseen({ ways, digits, bytes }, random));
}

function waysOf(format: Exclude<Format, 'pdf' | 'json'>, text: string): UnseenWays {
  switch (format) {
    case 'docx':
    case 'wordml':
      return ofWord(text);
    case 'odt':
      return ofOpenDocument(text);
    case 'html':
    case 'mht':
      return ofPage(text);
    case 'rtf':
      return ofRtf(text);
    case 'doc':
      return ofWrittenDoc(text);
    case 'xlsx':
      return {
        hidden: [],
        needs: [],
        signs: REFERENCES,
        gaps: gapsIn(text, /(?<=<t(?: [^<>]*)?>)[^<>]+(?=<\/t>)/g),
      };
    case 'text':
    case 'csv':
      return { hidden: [], needs: [], signs: SIGNS.map(utf8), gaps: gapsIn(text, /[^]+/g) };
  }
}

function ofWord(text: string): UnseenWays {
  const looks = [
    '<w:vanish/>',
    '<w:color w:val="FFFFFF"/>',
    '<w:color w:val="FEFDFE"/>',
    '<w:sz w:val="0"/>',
    '<w:sz w:val="2"/>',
    '<w:w w:val="1"/>',
    '<w:color w:val="00FF00"/><w:shd w:val="clear" w:color="auto" w:fill="00FF00"/>',
  ];
  const between = (inner: string): string => `</w:t></w:r>${inner}<w:r><w:t xml:space="preserve">`;
  return {
    hidden: looks.map(
      (look) => (words: string) =>
        between(`<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`),
    ),
    needs: [],
    signs: REFERENCES,
    gaps: gapsIn(text, /(?<=<w:t(?: [^<>]*)?>)[^<>]+(?=<\/w:t>)/g),
  };
}

function ofOpenDocument(text: string): UnseenWays {
  const looks = [
    'text:display="none"',
    'fo:color="#ffffff"',
    'fo:color="#fefefe"',
    'fo:font-size="0pt"',
    'style:text-scale="1%"',
    'fo:color="#00ff00" fo:background-color="#00ff00"',
  ];
  const styles = looks.map(
    (look, index) =>
      `<style:style style:name="unseen${index}" style:family="text"><style:text-properties ${look}/></style:style>`,
  );
  const at = text.indexOf('</office:automatic-styles>');
  return {
    hidden: looks.map(
      (_, index) => (words: string) => `<text:span text:style-name="unseen${index}">${words}</text:span>`,
    ),
    needs: [add(at, styles.join(''))],
    signs: REFERENCES,
    gaps: at < 0 ? [] : gapsIn(text, /(?<=<text:(?:p|span)\b[^<>]*[^<>/]>)[^<>]+(?=<)/g),
  };
}

function ofPage(text: string): UnseenWays {
  const isQuoted = /^Content-Transfer-Encoding: quoted-printable/m.test(text);
  const encoded = (html: string): string => (isQuoted ? html.replaceAll('=', '=3D') : html);
  const looks = [
    'display:none',
    'visibility:hidden',
    'opacity:0',
    'font-size:0',
    'color:#fff',
    'color:rgba(0,0,0,0)',
    'color:#0f0;background:#0f0',
    'position:absolute;left:-9999px',
    'display:inline-block;width:0;height:0;overflow:hidden',
    'position:absolute;clip:rect(0,0,0,0)',
  ];
  // Letters of another encoding than UTF-8 are not taken apart.
  const letter = isQuoted || text !== utf8(Buffer.from(text, 'latin1').toString('utf8')) ? /[^]+/g : LETTER;
  return {
    hidden: [
      ...looks.map((look) => `<span style="${look}">WORDS</span>`),
      '<span hidden>WORDS</span>',
      '<!-- WORDS -->',
      '<template>WORDS</template>',
      '<script>WORDS</script>',
      '<input type="hidden" value="WORDS">',
    ].map((way) => (words: string) => encoded(way.replace('WORDS', words))),
    needs: [],
    signs: REFERENCES,
    gaps: gapsIn(text, /(?<=<(?:td|p|span|font|div)\b[^<>]*>)[^<>]*[^<>\s][^<>]*(?=<\/)/gi, letter),
  };
}

/** A letter beyond ASCII as a `\u` word, or two bytes of code page 936. */
const RTF_LETTER = /\\u-?\d+ ?(?:\?|\\'[\da-f]{2})|\\'[89a-f][\da-f]\\'[\da-f]{2}/g;

function ofRtf(text: string): UnseenWays {
  const colours = /\{\\colortbl([^{}]*)\}/.exec(text);
  const white = '\\red255\\green255\\blue255;';
  const number = colours ? (colours[1] ?? '').split(';').length - 1 : 1;
  const needs = colours
    ? add(colours.index + colours[0].length - 1, white)
    : add(text.indexOf('{\\fonttbl'), `{\\colortbl;${white}}`);
  const words = ['\\v', `\\cf${number}`, '\\fs0', '\\fs2', '\\charscalex1', '\\deleted', '\\*\\unheardof'];
  const unicode = (sign: string): string =>
    Array.from({ length: sign.length }, (_, at) => {
      const code = sign.charCodeAt(at);
      return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
    }).join('');
  const tables = text.indexOf('\\trowd');
  return {
    hidden: words.map((word) => (inner: string) => `{${word} ${inner}}`),
    needs: [needs],
    signs: [
      ...SIGNS.map(unicode),
      '\\-',
      '\\zwj ',
      '\\zwnj ',
      '\\zwbo ',
      '\\zwnbo ',
      '\\ltrmark ',
      '\\rtlmark ',
    ],
    gaps: Array.from(text.matchAll(RTF_LETTER), ({ index }) => index).filter((at) => at > tables),
  };
}

/** A document from which a .doc is written: hidden runs stand between the marks of `written-doc.fixture.ts`. */
function ofWrittenDoc(text: string): UnseenWays {
  return {
    hidden: HIDDEN_RUNS.map((_, look) => (words: string) => utf8(hiddenRun(look, words))),
    needs: [],
    signs: SIGNS.map(utf8),
    gaps: gapsIn(text, /(?<="text":")[^"\\]+(?=")/g),
  };
}

/** How a page of a PDF draws words so that nobody sees them: as no paint, white, beside the page, clipped away, tiny. */
const UNPAINTED = ['3 Tr', '1 1 1 rg', '1 g', '1 0 0 1 3000 0 cm', '0 0 1 1 re W n', '.01 0 0 .01 0 0 cm'];
const BLOCK = /BT\n[^]*?ET\n/g;

/** Words on a page of a PDF are hidden, or hidden ones are put under others; which letters they are is not known here. */
function hideBlocks(drawn: string, random: Random): Unseen | null {
  const blocks = Array.from(drawn.matchAll(BLOCK), ({ index, 0: block }) => ({ index, block }));
  const unpainted = (block: string): string => `q ${random.pick(UNPAINTED)}\n${block}Q\n`;
  const chosen = some(blocks, MOST_GAPS, random);
  if (chosen.length === 0) return null;
  if (random.below(2)) {
    const edits = chosen.map(({ index, block }) => ({
      at: index,
      removed: block.length,
      inserted: Buffer.from(unpainted(block), 'latin1'),
    }));
    return { kind: 'words hidden', edits, seen: 'less' };
  }
  const place = /^BT\n\S+ \S+ Td/;
  const edits = chosen.flatMap(({ index, block }) => {
    const [here] = place.exec(block) ?? [];
    const other = random.pick(blocks)?.block ?? '';
    // Painted first: what stands there is painted over it.
    return here && place.test(other) ? [add(index, unpainted(other.replace(place, here)))] : [];
  });
  return edits.length === 0 ? null : { kind: 'unseen words below', edits, seen: new Map() };
}
