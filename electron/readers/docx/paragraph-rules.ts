/** Rules for w:pPr: what a paragraph states of itself (ECMA-376 part 1, 17.3.1). */
import { BODY_LEVEL } from '../parts/paragraph.ts';
import { SKIP, type Rule, type Rules } from '../xml/walk-xml.ts';
import { paragraphLookRules } from './looks.ts';
import { UNPLACED, type Reading } from './reading.ts';
import { isOn, wholeNumber } from './attribute-values.ts';

export function paragraphProperties(reading: Reading): Rule {
  const { flow } = reading;
  return {
    open: () => {
      const { placing } = flow.paragraph;
      flow.paragraph.placing = { ...placing };
      return placing === UNPLACED ? undefined : 'anew';
    },
    again: () => {
      const { number, style, list, level, outline, centred, mark, placing } = flow.paragraph;
      const stated = { number, style, list, level, outline, centred, mark, placing };
      return () => void Object.assign(flow.paragraph, stated);
    },
    inside: paragraphRules(reading),
  };
}

function paragraphRules({ flow }: Reading): Rules {
  /** The paragraph mark, whose look is that of the number and of nothing else. */
  const mark: Rules = {
    del: {
      open: () => {
        flow.remark('tracked');
        flow.paragraph.mark = 'deleted';
      },
    },
    moveFrom: { open: () => void (flow.paragraph.mark = 'deleted') },
    'aml:annotation': {
      open: (attribute) => {
        if (attribute('type') === 'Word.Deletion') flow.paragraph.mark = 'deleted';
        return 'skip';
      },
    },
    vanish: {
      open: (attribute) => {
        if (isOn(attribute('val'))) flow.paragraph.mark ??= 'hidden';
      },
    },
    rPrChange: SKIP,
  };
  const list: Rule = { open: (attribute) => void (flow.paragraph.list = attribute('val') ?? '0') };
  return {
    ...paragraphLookRules(() => flow.paragraph.placing),
    pStyle: { open: (attribute) => void (flow.paragraph.style = attribute('val') ?? '') },
    numId: list,
    ilfo: list,
    'wx:t': { open: (attribute) => void (flow.paragraph.number = shownNumber(attribute('wx:val'))) },
    'wx:font': {
      open: (attribute) => {
        if (/wingdings|webdings|symbol/i.test(attribute('wx:val') ?? '')) flow.paragraph.number = '';
      },
    },
    ilvl: { open: (attribute) => void (flow.paragraph.level = wholeNumber(attribute('val')) ?? 0) },
    outlineLvl: {
      open: (attribute) => void (flow.paragraph.outline = wholeNumber(attribute('val')) ?? BODY_LEVEL),
    },
    jc: { open: (attribute) => void (flow.paragraph.centred = attribute('val') === 'center') },
    rPr: { inside: mark },
    pPrChange: SKIP,
    numberingChange: SKIP,
    'aml:annotation': SKIP,
    sectPr: SKIP,
  };
}

/** A number as Word 2003 wrote it out; nothing for a bullet. */
function shownNumber(value = ''): string {
  return /[\p{L}\p{N}]/u.test(value) ? value.trim() : '';
}
