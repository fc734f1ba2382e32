/** The page numbers in the feet of a .docx: the lines that hold one, and where they stand. */
import type { LookedNumber } from '../../../shared/document/document-look.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { SKIP, type Rules } from '../xml/walk-xml.ts';
import { tolerant, walkPart, type WordPackage } from './package.ts';

const LONGEST_TEXT = 200;

/** Lines of the feet with these relationships that hold a page number; `name` of the file is for messages. */
export function readNumbers(name: string, opened: WordPackage, feet: readonly string[]): LookedNumber[] {
  const numbers: LookedNumber[] = [];
  for (const id of new Set(feet)) {
    const bytes = opened.embedded(id);
    if (bytes === null) continue;
    tolerant(() => walkPart(name, () => decodeXml(bytes), footRules(numbers)));
  }
  return numbers;
}

const PAGE_FIELD = /^\s*PAGE(?:\s|\\|$)/i;

function footRules(numbers: LookedNumber[]): Rules {
  // A number may stand in a box of its own inside of the paragraph that holds the box.
  const open: { text: string; places: string[] }[] = [];
  let isResult = false;
  let instruction = '';
  const last = () => open.at(-1);
  const write = (text: string) => {
    const line = last();
    if (line && !isResult) line.text += text.slice(0, LONGEST_TEXT);
  };
  const place = (word: string | undefined) => {
    if (word !== undefined && word !== '') for (const line of open) line.places.push(word);
  };
  const takeField = () => {
    if (PAGE_FIELD.test(instruction)) write('#');
    instruction = '';
  };
  return {
    p: {
      open: () => void open.push({ text: '', places: [...(last()?.places ?? [])] }),
      close: () => {
        const line = open.pop();
        if (line?.text.includes('#')) numbers.push(line);
      },
    },
    jc: { open: (attribute) => place(attribute('val')) },
    framePr: { open: (attribute) => place(attribute('xAlign')) },
    'wp:align': { text: (word) => place(word.trim()) },
    'v:shape': {
      open: (attribute) => place(/mso-position-horizontal:\s*(\w+)/.exec(attribute('style') ?? '')?.[1]),
    },
    fldSimple: {
      open: (attribute) => {
        instruction = attribute('instr') ?? '';
        takeField();
        isResult = true;
      },
      close: () => void (isResult = false),
    },
    instrText: { text: (text) => void (instruction += text.slice(0, LONGEST_TEXT)) },
    fldChar: {
      open: (attribute) => {
        const type = attribute('fldCharType');
        if (type === 'begin') instruction = '';
        // A field without a result goes from its instruction to its end.
        else if (type === 'separate' || (type === 'end' && !isResult)) takeField();
        isResult = type === 'separate';
      },
    },
    t: { text: write },
    rPr: SKIP,
    'mc:Fallback': SKIP,
    del: SKIP,
  };
}
