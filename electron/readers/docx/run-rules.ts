/** Rules for what stands in a paragraph: runs, their properties and their text (ECMA-376 part 1, 17.3.2, 17.3.3, 17.16). */
import { fieldTarget, outsideAddress } from '../parts/field-link.ts';
import type { RemarkCode } from '../parts/reader-remarks.ts';
import type { RunDress } from '../parts/run-dress.ts';
import { PAGE_BREAK } from '../parts/story.ts';
import { symbolText } from '../parts/symbols.ts';
import { SKIP, type Attribute, type Rule, type Rules } from '../xml/walk-xml.ts';
import { lookRules } from './looks.ts';
import { newRun, PLAIN_RUN, type Reading } from './reading.ts';
import { isOn } from './attribute-values.ts';

const RAISED_OR_LOWERED: Readonly<Record<string, RunDress>> = { superscript: 'raised', subscript: 'lowered' };
/** White space of XML around text that does not ask to keep it. */
const OUTER_SPACE = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/** What runs refer to outside of the text. */
export interface Around {
  /** Where the relationship `id` leads outside of the file. */
  readonly link: (id: string) => string | undefined;
  /** What the note `id` says; undefined where there is none. */
  readonly noteText: (kind: 'footnotes' | 'endnotes', id: string) => string | undefined;
}

/** `keepsSpace` tells what holds where a text says nothing of its white space. */
export function runRules(reading: Reading, keepsSpace: () => boolean, around: Around): Rules {
  const { flow, addText, links } = reading;
  const adds = (text: string | ((attribute: Attribute) => string)): Rule => ({
    open: (attribute) => addText(typeof text === 'string' ? text : text(attribute)),
  });
  const noting = (code: RemarkCode): Rule => ({ open: () => flow.remark(code) });
  const note: Rule = {
    open: () => {
      flow.remark('footnote');
      return 'skip';
    },
  };
  /** The address, where it leads to the web or a mailbox. */
  const leadingOut = (target: string | undefined): string | undefined => {
    const address = outsideAddress(target ?? '');
    if (address === undefined && target !== undefined && target.trim() !== '') flow.remark('link');
    return address;
  };
  const reference = (kind: 'footnotes' | 'endnotes'): Rule => ({
    open: (attribute) => {
      const text = around.noteText(kind, attribute('id') ?? '');
      if (text === undefined) flow.remark('footnote');
      else flow.addNote(text);
    },
  });
  /** Code of the field that is being read. */
  let code = '';
  const run: Rule = { open: () => void (flow.paragraph.run = PLAIN_RUN) };
  let isKept = false;
  const text: Rule = {
    open: (attribute) => {
      const space = attribute('xml:space');
      isKept = space === undefined ? keepsSpace() : space === 'preserve';
    },
    text: (value) =>
      addText(
        isKept ? value.replace(/[\t\r\n]/g, ' ') : value.replace(OUTER_SPACE, '').replace(/[\t\r\n]+/g, ' '),
      ),
  };
  return {
    r: run,
    'm:r': run,
    rPr: runProperties(reading),
    t: text,
    'm:t': text,
    tab: adds('\t'),
    ptab: adds('\t'),
    cr: adds('\n'),
    br: adds((attribute) => (/^(?:page|column)$/.test(attribute('type') ?? '') ? PAGE_BREAK : '\n')),
    noBreakHyphen: adds('-'),
    sym: adds((attribute) => symbolText(attribute('font'), attribute('char'))),
    instrText: { text: (value) => void (code += value) },
    delText: SKIP,
    delInstrText: SKIP,
    fldData: SKIP,
    rt: SKIP,
    fldChar: {
      open: (attribute) => {
        const { fields } = flow.story;
        const type = attribute('fldCharType');
        if (type === 'begin') {
          fields.push('code');
          code = '';
        } else if (type === 'separate' && fields.pop()) {
          fields.push('result');
          const target = fieldTarget(code);
          links.push(target === undefined ? links.at(-1) : leadingOut(target));
        } else if (type === 'end' && fields.pop() === 'result') links.pop();
      },
    },
    footnoteReference: reference('footnotes'),
    endnoteReference: reference('endnotes'),
    hyperlink: {
      open: (attribute) => {
        const id = attribute('r:id');
        links.push(id === undefined ? undefined : leadingOut(around.link(id)));
      },
      close: () => void links.pop(),
    },
    // Word 2003 writes a note where it is referred to.
    footnote: note,
    endnote: note,
    commentReference: noting('comment'),
  };
}

function runProperties(reading: Reading): Rule {
  const { flow } = reading;
  return {
    open: () => {
      const { run } = flow.paragraph;
      const isFirst = run === PLAIN_RUN;
      flow.paragraph.run = isFirst ? newRun() : { ...run, look: { ...run.look } };
      return isFirst ? undefined : 'anew';
    },
    again: () => {
      const { run } = flow.paragraph;
      return () => void (flow.paragraph.run = run);
    },
    inside: propertyRules(reading),
  };
}

function propertyRules({ flow }: Reading): Rules {
  const strike: Rule = {
    open: (attribute) => {
      if (isOn(attribute('val'))) flow.paragraph.run.dress = 'struck';
    },
  };
  return {
    ...lookRules(() => flow.paragraph.run.look),
    rStyle: { open: (attribute) => void (flow.paragraph.run.style = attribute('val') ?? '') },
    vertAlign: {
      open: (attribute) => {
        const dress = RAISED_OR_LOWERED[attribute('val') ?? ''];
        if (dress) flow.paragraph.run.dress = dress;
      },
    },
    strike,
    dstrike: strike,
    b: { open: (attribute) => void (flow.paragraph.run.bold = isOn(attribute('val'))) },
    u: {
      open: (attribute) => void (flow.paragraph.run.underlined = (attribute('val') ?? 'single') !== 'none'),
    },
    rPrChange: SKIP,
    'aml:annotation': SKIP,
  };
}
