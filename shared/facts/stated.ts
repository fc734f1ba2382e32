/** What the text of a report states, paragraph by paragraph, with what its sections and sub-headings make known. */
import { foldText } from '../text/fold.ts';
import { readParagraph, type Paragraph } from '../text/paragraph.ts';
import { keepWith, remember } from '../text/remember.ts';
import type { Setting } from '../text/statements/reading.ts';
import { readStatements, type Statements } from '../text/statements/read-statements.ts';
import { changesOf, type Change } from '../text/statements/changes.ts';
import { wrongLists, type WrongList } from '../text/statements/lists.ts';
import { readSubHeading } from '../text/statements/heading.ts';
import type { WrittenNumber } from '../text/numbers/read-numbers.ts';
import type { Place, Report } from '../report/schema.ts';

export interface StatedParagraph extends Statements {
  readonly place: Place;
  readonly setting: Setting;
  readonly section: number;
  readonly text: string;
  readonly paragraph: Paragraph;
}

/** Words of a paragraph as they were typed. */
export interface Quoted {
  readonly quote: string;
  /** UTF-16 units of the paragraph. */
  readonly start: number;
}

const SECTION_TOPICS: Readonly<Record<number, Setting['topic']>> = { 3: 'requests', 4: 'review' };
/** Section of problems and improvements, which are those of disclosure. */
const PROBLEMS = 5;
/** The territory in a government's name: 清河县人民政府. */
const GOVERNMENT = /([省市县区州旗镇乡])人民政府$/u;

/** The paragraphs of the preamble (section 0) and the six sections in reading order with what they state; kept, so that every rule may ask. */
export const statedParagraphs = keepWith((report: Report): readonly StatedParagraph[] => {
  const agency = foldText(report.agency ?? '');
  const home = GOVERNMENT.exec(agency)?.[1] ?? '';
  const common = { year: report.year, home, agency };
  const preamble = report.preamble.map((text, index) =>
    statedIn(text, 0, index + 1, { topic: null, ...common }),
  );
  const sections = report.sections.flatMap(({ no, paragraphs }) => {
    const own = SECTION_TOPICS[no];
    let topic = own ?? null;
    let documents = '';
    let level = 0;
    return paragraphs.map((text, index) => {
      const heading = own === undefined ? readSubHeading(readParagraph(text)) : null;
      // 1.办理结果 under （二）依申请公开 is still about applications.
      if (heading && (heading.topic !== null || topic === null || heading.level <= level)) {
        ({ topic, level, documents } = heading);
      }
      return statedIn(text, no, index + 1, { topic, documents, ...common, disclosure: no === PROBLEMS });
    });
  });
  return [...preamble, ...sections];
});

/** What a text stated when it was last read, with all that its reading depends on. */
const lastReading = remember((): { key: string; stated: StatedParagraph | null } => ({
  key: '',
  stated: null,
}));

function statedIn(text: string, section: number, no: number, setting: Setting): StatedParagraph {
  const place = section === 0 ? `preamble/paragraph:${no}` : `section:${section}/paragraph:${no}`;
  const key = [place, setting.topic, setting.documents, setting.year, setting.home, setting.agency].join('|');
  const last = lastReading(text);
  if (last.stated && last.key === key) return last.stated;
  const stated = readAgain({ place, section, setting }, text);
  [last.key, last.stated] = [key, stated];
  return stated;
}

/** The paragraph with other words, in the place and under the headings where it stands. */
export function readAgain(
  { place, section, setting }: Pick<StatedParagraph, 'place' | 'section' | 'setting'>,
  text: string,
): StatedParagraph {
  const paragraph = readParagraph(text);
  return { place, setting, section, text, paragraph, ...readStatements(paragraph, setting) };
}

/** The lists of a paragraph that cannot be right; kept with it. */
export const wrongListsIn = keepWith(({ paragraph, counts }: StatedParagraph): readonly WrongList[] =>
  // 共164条，其中网站164条、公示栏88条，合计164条: told twice of the same parts.
  wrongLists(paragraph, counts).filter(
    (list, index, all) => all.findIndex((other) => hasSameParts(list, other)) === index,
  ),
);

function hasSameParts({ parts }: WrongList, other: WrongList): boolean {
  return (
    parts.length === other.parts.length &&
    parts.every(({ number }, at) => number.start === other.parts[at]?.number.start)
  );
}

/** The changes that a paragraph tells; kept with it. */
export const changesIn = keepWith(({ paragraph, counts }: StatedParagraph): readonly Change[] =>
  changesOf(paragraph, counts),
);

/** Where the unit of a number begins in the words that were typed. */
export function unitStartOf(stated: StatedParagraph, { unit, unitEnd }: WrittenNumber): number {
  const at = unitEnd - unit.length;
  return quoted(stated, at, at + 1).start;
}

/** Places of the folded paragraph as the words that were typed. */
export function quoted({ text, paragraph }: StatedParagraph, start: number, end: number): Quoted {
  const [from, to] = paragraph.folded.span(start, end);
  return { quote: text.slice(from, to), start: from };
}
