/** Findings as lines for people: one cause, one line, and every place named once. */
import type { Finding, Level } from '../../shared/findings/finding.ts';
import { FIGURES } from '../../shared/forms/figures.ts';
import { tableName } from '../../shared/forms/sections.ts';
import { figureName } from '../../shared/report/figure-names.ts';
import { placeName, sectionAt } from '../../shared/report/place-name.ts';

const LEVELS: readonly { readonly level: Level; readonly name: string }[] = [
  { level: 'error', name: '错误' },
  { level: 'warning', name: '警告' },
  { level: 'hint', name: '提示' },
];

/** As many cells with the same fault are still named one by one. */
const NAMED_CELLS = 3;

/** What the rules found in `file`: how many of each level, then a line for each, those of many cells together. */
export function findingLines(file: string, findings: readonly Finding[]): string[] {
  const levels = LEVELS.map(({ level, name }) => ({
    name,
    groups: byFault(findings.filter((finding) => finding.level === level)),
  }));
  return [
    `${file}  ${levels.map(({ name, groups }) => `${name} ${groups.length}`).join('  ')}`,
    ...levels.flatMap(({ name, groups }) => groups.map((group) => `  [${name}] ${groupLine(group)}`)),
  ];
}

type Group = readonly [Finding, ...Finding[]];

/** Findings about cells that differ in the cell alone stand together, where the first of them stood. */
function byFault(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const fault = FIGURES.has(finding.place) ? `${finding.rule} ${faultOf(finding)}` : finding.id;
    const group = groups.get(fault);
    if (group) group.push(finding);
    else groups.set(fault, [finding]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > NAMED_CELLS ? [group] : group.map((finding): Group => [finding]),
  );
}

/** What is wrong with a cell, without its name. */
function faultOf({ place, message }: Finding): string {
  const name = `${figureName(place)}：`;
  return message.startsWith(name) ? message.slice(name.length) : message;
}

function groupLine(group: Group): string {
  const [first] = group;
  const what =
    group.length === 1 ? located(first) : `${group.length} 格${faultOf(first)}${whereabouts(group)}`;
  return `${first.rule}  ${what}（依据：${first.source}）`;
}

/** How many cells of which table: `在表二（8 格）、表四（15 格）。` */
function whereabouts(group: Group): string {
  const counts = new Map<number, number>();
  for (const { place } of group) counts.set(sectionAt(place), (counts.get(sectionAt(place)) ?? 0) + 1);
  return `在${[...counts].map(([section, count]) => `${tableName(section)}（${count} 格）`).join('、')}。`;
}

/** The message with its place in front; a message that names its row or column itself is told the table alone. */
function located({ place, message }: Finding): string {
  const name = placeName(place);
  const table = tableName(sectionAt(place));
  if (!name.startsWith(table)) return `${name}：${message}`;
  const inTable = name.slice(table.length).trim();
  const column = /^“(.+)”一列$/.exec(inTable)?.[1];
  const says = [inTable.replaceAll(' × ', '·'), inTable, ...(column === undefined ? [] : [column])];
  if (says.some((one) => message.startsWith(one))) return `${table} ${message}`;
  return says.some((one) => message.includes(one)) ? `${table}：${message}` : `${name}：${message}`;
}
