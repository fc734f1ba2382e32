/** What may stand anywhere between the parts of a text: tracked changes, comments, alternatives (17.13, part 3, 10). */
import type { RemarkCode } from '../parts/reader-remarks.ts';
import { SKIP, type Rule, type Rules } from '../xml/walk-xml.ts';
import type { Reading } from './reading.ts';

export function changeRules({ flow, count }: Reading): Rules {
  const noting = (code: RemarkCode): Rule => ({ open: () => flow.remark(code) });
  const gone: Rule = {
    open: () => {
      flow.remark('tracked');
      return 'skip';
    },
  };
  // Of two branches that say the same the first that has anything is read.
  const alternatives: number[] = [];
  const branch: Rule = { open: () => ((alternatives.at(-1) ?? count()) < count() ? 'skip' : undefined) };
  /** Word 2003 marks changes, comments and bookmarks all alike. */
  const annotation: Rule = {
    open: (attribute) => {
      const type = attribute('type') ?? '';
      if (/^Word\.(?:Deletion|Insertion)$/.test(type)) flow.remark('tracked');
      else if (type === 'Word.Comment') flow.remark('comment');
      return /^Word\.(?:Deletion|Comment|Formatting|Numbering)$/.test(type) ? 'skip' : undefined;
    },
  };
  return {
    del: gone,
    moveFrom: gone,
    ins: noting('tracked'),
    moveTo: noting('tracked'),
    'aml:annotation': annotation,
    'mc:AlternateContent': {
      open: () => void alternatives.push(count()),
      close: () => void alternatives.pop(),
    },
    'mc:Choice': branch,
    'mc:Fallback': branch,
    subDoc: noting('embedded'),
    sectPr: SKIP,
    sdtPr: SKIP,
    sdtEndPr: SKIP,
    customXmlPr: SKIP,
    smartTagPr: SKIP,
  };
}
