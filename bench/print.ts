/** How results are printed. */
/** Prints a table: a title, a head and rows, columns aligned. */
export function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  console.log(`\n${title}\n${line(head)}`);
  for (const row of rows) console.log(line(row));
}

/** Milliseconds for people. */
export const ms = (time: number) => `${time.toFixed(2)} ms`;
/** A ratio for people. */
export const times = (ratio: number) => `${ratio.toFixed(2)}×`;
