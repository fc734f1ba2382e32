/** The main document of a Word file: one pass from XML to blocks (ECMA-376 part 1, 17.2–17.4, 17.13, 17.16). */
import type { SourceBlock, SourceRemark } from '../../../shared/source-document.ts';
import type { Numbering } from '../parts/list-counter.ts';
import { BODY_LEVEL, closeParagraphs } from '../parts/paragraph.ts';
import { remarkOf, type RemarkCode } from '../parts/remarks.ts';
import {
  addParagraph,
  addTable,
  endStory,
  openParagraph,
  openStory,
  PAGE_BREAK,
  type OpenParagraph,
  type Story,
} from '../parts/story.ts';
import { dressDigits, type RunDress } from '../parts/run-dress.ts';
import type { Styles } from './styles.ts';
import { symbolText } from '../parts/symbols.ts';
import { tableRules } from './table-rules.ts';
import { isOn, wholeNumber } from './values.ts';
import { SKIP, type Attribute, type Rule, type Rules } from '../xml/walk-xml.ts';

const RAISED_OR_LOWERED: Readonly<Record<string, RunDress>> = { superscript: 'raised', subscript: 'lowered' };

export interface DocumentContent {
  readonly blocks: readonly SourceBlock[];
  readonly remarks: readonly SourceRemark[];
}

/** Collects the main document: pass `rules` to the walk, then take `content`. */
export function collectDocument(
  styles: Styles,
  numbering: Numbering,
): { readonly rules: Rules; readonly content: () => DocumentContent } {
  const remarks = new Set<RemarkCode>();
  const closeParagraph = closeParagraphs(styles.paragraph, numbering);
  // Stories and paragraphs being read, innermost last: text boxes and cells stand inside others.
  const body = openStory();
  const stories: Story[] = [body];
  const paragraphs: OpenParagraph[] = [];
  let story = body;
  let paragraph = openParagraph();
  let preserved = false;
  let rootPreserves = false;
  // Counts whatever is read, to tell whether one branch of an alternative had anything.
  let read = 0;
  const alternatives: number[] = [];

  const enter = (inner: Story): void => {
    stories.push(inner);
    story = inner;
  };
  const leave = (): void => {
    stories.pop();
    endStory(story, closeParagraph);
    story = stories.at(-1) ?? body;
  };

  const addText = (text: string): void => {
    read++;
    if (story.fields.includes('code')) return;
    if (isHidden()) remarks.add('hidden');
    else paragraph.text += paragraph.runDress ? dressDigits(text, paragraph.runDress) : text;
  };
  /** Hiding is a toggle: styles of both kinds that hide cancel each other (17.7.3). */
  const isHidden = (): boolean =>
    paragraph.runHidden ?? paragraph.runStyleHidden !== styles.paragraph(paragraph.style).hidden;

  const adds = (text: string | ((attribute: Attribute) => string)): Rule => ({
    open: (attribute) => addText(typeof text === 'string' ? text : text(attribute)),
  });
  const noting = (code: RemarkCode): Rule => ({ open: () => void remarks.add(code) });
  const gone: Rule = {
    open: () => {
      remarks.add('tracked');
      return 'skip';
    },
  };
  const note: Rule = {
    open: () => {
      remarks.add('footnote');
      return 'skip';
    },
  };
  const branch: Rule = { open: () => ((alternatives.at(-1) ?? read) < read ? 'skip' : undefined) };
  const drawing = (): Rule => {
    const before: number[] = [];
    return {
      open: () => void before.push(read),
      close: () => {
        if (before.pop() === read) remarks.add('picture');
      },
    };
  };

  /** Word 2003 marks changes, comments and bookmarks all alike. */
  const annotation: Rule = {
    open: (attribute) => {
      const type = attribute('type') ?? '';
      if (/^Word\.(?:Deletion|Insertion)$/.test(type)) remarks.add('tracked');
      else if (type === 'Word.Comment') remarks.add('comment');
      return /^Word\.(?:Deletion|Comment|Formatting|Numbering)$/.test(type) ? 'skip' : undefined;
    },
  };

  /** What may stand anywhere between the parts of a text. */
  const everywhere: Rules = {
    del: gone,
    moveFrom: gone,
    ins: noting('tracked'),
    moveTo: noting('tracked'),
    'aml:annotation': annotation,
    'mc:AlternateContent': {
      open: () => void alternatives.push(read),
      close: () => void alternatives.pop(),
    },
    'mc:Choice': branch,
    'mc:Fallback': branch,
    altChunk: noting('embedded'),
    subDoc: noting('embedded'),
    sectPr: SKIP,
    sdtPr: SKIP,
    sdtEndPr: SKIP,
    customXmlPr: SKIP,
    smartTagPr: SKIP,
  };

  const markRules: Rules = {
    del: {
      open: () => {
        remarks.add('tracked');
        paragraph.mark = 'deleted';
      },
    },
    moveFrom: { open: () => void (paragraph.mark = 'deleted') },
    'aml:annotation': {
      open: (attribute) => {
        if (attribute('type') === 'Word.Deletion') paragraph.mark = 'deleted';
        return 'skip';
      },
    },
    vanish: {
      open: (attribute) => {
        if (isOn(attribute('val'))) paragraph.mark ??= 'hidden';
      },
    },
    rPrChange: SKIP,
  };
  const list: Rule = { open: (attribute) => void (paragraph.list = attribute('val') ?? '0') };
  const paragraphProperties: Rules = {
    pStyle: { open: (attribute) => void (paragraph.style = attribute('val') ?? '') },
    numId: list,
    ilfo: list,
    'wx:t': { open: (attribute) => void (paragraph.number = shownNumber(attribute('wx:val'))) },
    'wx:font': {
      open: (attribute) => {
        if (/wingdings|webdings|symbol/i.test(attribute('wx:val') ?? '')) paragraph.number = '';
      },
    },
    ilvl: { open: (attribute) => void (paragraph.level = wholeNumber(attribute('val')) ?? 0) },
    outlineLvl: {
      open: (attribute) => void (paragraph.outline = wholeNumber(attribute('val')) ?? BODY_LEVEL),
    },
    jc: { open: (attribute) => void (paragraph.centred = attribute('val') === 'center') },
    rPr: { inside: markRules },
    pPrChange: SKIP,
    numberingChange: SKIP,
    'aml:annotation': SKIP,
    sectPr: SKIP,
  };
  const dress = (worn: RunDress | undefined): void => {
    paragraph.runDress = worn ?? paragraph.runDress;
    if (worn === 'struck') remarks.add('struck');
  };
  const runProperties: Rules = {
    vanish: { open: (attribute) => void (paragraph.runHidden = isOn(attribute('val'))) },
    rStyle: {
      open: (attribute) => void (paragraph.runStyleHidden = styles.hidesText(attribute('val') ?? '')),
    },
    vertAlign: { open: (attribute) => void dress(RAISED_OR_LOWERED[attribute('val') ?? '']) },
    strike: { open: (attribute) => void (isOn(attribute('val')) && dress('struck')) },
    dstrike: { open: (attribute) => void (isOn(attribute('val')) && dress('struck')) },
    rPrChange: SKIP,
    'aml:annotation': SKIP,
  };

  const run: Rule = {
    open: () => {
      paragraph.runHidden = undefined;
      paragraph.runDress = undefined;
      paragraph.runStyleHidden = false;
    },
  };
  const text: Rule = {
    open: (attribute) => {
      const space = attribute('xml:space');
      preserved = space === undefined ? rootPreserves : space === 'preserve';
    },
    text: (value) =>
      addText(
        preserved
          ? value.replace(/[\t\r\n]/g, ' ')
          : value.replace(OUTER_SPACE, '').replace(/[\t\r\n]+/g, ' '),
      ),
  };
  const inParagraph: Rules = {
    ...everywhere,
    pPr: { inside: paragraphProperties },
    r: run,
    'm:r': run,
    rPr: { inside: runProperties },
    t: text,
    'm:t': text,
    tab: adds('\t'),
    ptab: adds('\t'),
    cr: adds('\n'),
    br: adds((attribute) => (/^(?:page|column)$/.test(attribute('type') ?? '') ? PAGE_BREAK : '\n')),
    noBreakHyphen: adds('-'),
    sym: adds((attribute) => symbolText(attribute('font'), attribute('char'))),
    instrText: SKIP,
    delText: SKIP,
    delInstrText: SKIP,
    fldData: SKIP,
    rt: SKIP,
    fldChar: {
      open: (attribute) => {
        const type = attribute('fldCharType');
        if (type === 'begin') story.fields.push('code');
        else if (type === 'separate' && story.fields.pop()) story.fields.push('result');
        else if (type === 'end') story.fields.pop();
      },
    },
    footnoteReference: noting('footnote'),
    endnoteReference: noting('footnote'),
    // Word 2003 writes a note where it is referred to.
    footnote: note,
    endnote: note,
    commentReference: noting('comment'),
    drawing: drawing(),
    pict: drawing(),
    object: drawing(),
    txbxContent: {
      open: () => enter(openStory()),
      close: () => {
        const box = story;
        leave();
        if (!box.blocks.some((block) => block.kind === 'table' || block.text.trim() !== '')) return;
        remarks.add('text-box');
        paragraph.boxes.push(...box.blocks);
      },
      // Filled below: a box holds blocks, which hold boxes.
      get inside() {
        return blocks;
      },
    },
  };

  const blocks: Rules = {
    ...everywhere,
    p: {
      open: () => {
        paragraphs.push(paragraph);
        paragraph = openParagraph();
      },
      close: () => {
        // A field whose code never ended must not swallow the paragraphs after it.
        while (story.fields.at(-1) === 'code') story.fields.pop();
        const finished = paragraph;
        paragraph = paragraphs.pop() ?? openParagraph();
        addParagraph(story, finished, closeParagraph);
      },
      inside: inParagraph,
    },
    tbl: tableRules({
      everywhere,
      blocks: () => blocks,
      enterCell: (boxes) => enter(openStory(boxes)),
      leaveCell: () => {
        const cell = story;
        leave();
        return cell.blocks;
      },
      add: (table, boxes) => {
        read++;
        if (table) addTable(story, table, closeParagraph);
        story.blocks.push(...boxes);
      },
      remark: (code) => void remarks.add(code),
    }),
  };
  const root: Rule = {
    open: (attribute) => void (rootPreserves = attribute('xml:space') === 'preserve'),
  };
  const rules: Rules = {
    ...blocks,
    document: root,
    wordDocument: { ...root, inside: { body: { inside: blocks } } },
  };
  return {
    rules,
    content: () => {
      endStory(body, closeParagraph);
      return { blocks: body.blocks, remarks: [...remarks].map(remarkOf) };
    },
  };
}

/** A number as Word 2003 wrote it out; nothing for a bullet. */
function shownNumber(value = ''): string {
  return /[\p{L}\p{N}]/u.test(value) ? value.trim() : '';
}

/** White space of XML around text that does not ask to keep it. */
const OUTER_SPACE = /^[ \t\r\n]+|[ \t\r\n]+$/g;
