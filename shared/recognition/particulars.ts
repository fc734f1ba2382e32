/**
 * The particulars that a site or an OA system puts before a document, in a table or as lines: its name, who published
 * it. They stand in for a title that the text itself does not have.
 */
import type { SourceCell } from '../source-document.ts';
import { AGENCY_END } from './agency-name.ts';
import type { FlowItem } from './tables/flow.ts';
import { squash } from './tables/labels.ts';

export interface Particulars {
  /** Name of the document as the particulars give it. */
  readonly name: string | null;
  /** Who published it, where that is an agency's name. */
  readonly publisher: string | null;
}

const NAME = /^(?:(?:信息|文件|公文|文章|公开|政策)?(?:名称|标题|题名))$/u;
const PUBLISHER =
  /^(?:(?:信息)?(?:发布|发文|制发|公开|制作|产生)(?:机构|机关|单位|部门|主体)|(?:公开)?责任(?:部门|单位|机构)|所属(?:机构|部门|单位)|(?:信息|文件)?来源|稿源)$/u;
const FIELD = /([\p{Script=Han}]{2,8})\s*[:：]\s*([^\s:：|]{4,60})/gu;
const COLON = /[:：]$/u;

/** Particulars among what stands before section one. */
export function particularsIn(flow: readonly FlowItem[]): Particulars {
  const fields = flow.flatMap((item) =>
    item.kind === 'paragraph' ? fieldsOfLine(item.text) : fieldsOfTable(item.table.cells),
  );
  const valueOf = (label: RegExp, isValue: (value: string) => boolean): string | null =>
    fields.find(([key, value]) => label.test(key) && isValue(value))?.[1] ?? null;
  return {
    name: valueOf(NAME, (value) => value !== ''),
    publisher: valueOf(PUBLISHER, (value) => AGENCY_END.test(value)),
  };
}

type Field = readonly [label: string, value: string];

function fieldsOfLine(text: string): Field[] {
  return [...text.matchAll(FIELD)].map(([, label = '', value = '']) => [label, value]);
}

/** A label and its value stand side by side. */
function fieldsOfTable(cells: readonly SourceCell[]): Field[] {
  return cells.flatMap((cell, index): Field[] => {
    const next = cells[index + 1];
    if (next?.row !== cell.row) return fieldsOfLine(cell.text);
    return [[squash(cell.text).replace(COLON, ''), next.text.trim()], ...fieldsOfLine(cell.text)];
  });
}
