/** Where something stands in a text: lines and columns from 1 on, the end not included. */
export interface Location {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** One mutant that was run. */
export interface MutantResult {
  readonly file: string;
  readonly line: number;
  readonly original: string;
  readonly replacement: string;
  /** Stryker's word: Killed, Timeout, Survived, NoCoverage or RuntimeError. */
  readonly status: string;
}

/** All mutants that were run, and how many they were drawn from. */
export interface MutationResult {
  readonly population: number;
  readonly mutants: readonly MutantResult[];
}

/** The text at a location. */
export function textAt(source: string, { start, end }: Location): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join('\n');
}

const COLUMNS = [
  { title: 'killed', status: 'Killed' },
  { title: 'survived', status: 'Survived' },
  { title: 'timeout', status: 'Timeout' },
  { title: 'no coverage', status: 'NoCoverage' },
  { title: 'error', status: 'RuntimeError' },
];

/**
 * What is printed: a table of files, the mutants that nothing noticed, the score.
 *
 * A mutant counts as noticed where a test failed or did not end, and not at all where the tests could not be run.
 */
export function printed({ population, mutants }: MutationResult, seed: number): string[] {
  const total = `score ${score(mutants)}, sample ${mutants.length} of ${population} mutants, seed ${seed}`;
  return [...table(mutants), '', ...unnoticed(mutants), total];
}

function count(mutants: readonly MutantResult[], status: string): number {
  return mutants.filter((mutant) => mutant.status === status).length;
}

function score(mutants: readonly MutantResult[]): string {
  const noticed = count(mutants, 'Killed') + count(mutants, 'Timeout');
  const all = noticed + count(mutants, 'Survived') + count(mutants, 'NoCoverage');
  return all === 0 ? 'none' : `${((100 * noticed) / all).toFixed(1)} %`;
}

function table(mutants: readonly MutantResult[]): string[] {
  const files = [...new Set(mutants.map(({ file }) => file))].sort();
  const rows = files.map((file) => {
    const own = mutants.filter((mutant) => mutant.file === file);
    return [file, ...COLUMNS.map(({ status }) => String(count(own, status))), score(own)];
  });
  const all = [['file', ...COLUMNS.map(({ title }) => title), 'score'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
}

function unnoticed(mutants: readonly MutantResult[]): string[] {
  const lines = (title: string, status: string) => {
    const those = mutants.filter((mutant) => mutant.status === status).sort(byPlace);
    return those.length === 0 ? [] : [title, ...those.map(mutantLine), ''];
  };
  return [...lines('survived:', 'Survived'), ...lines('reached by no test:', 'NoCoverage')];
}

function byPlace(a: MutantResult, b: MutantResult): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || (mutantLine(a) < mutantLine(b) ? -1 : 1);
}

/** Where a mutant is and what it changes, on one line. */
export function mutantLine({ file, line, original, replacement }: MutantResult): string {
  return `${file}:${line}  ${oneLine(original)}  ->  ${oneLine(replacement)}`;
}

const LONGEST = 100;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
