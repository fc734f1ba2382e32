/** How a result of the nianbao command is put down; done in the worker, where there are several. */

/** Lines for people, the JSON document of a single file, or an element of the array that several files give. */
export type PrintForm = 'lines' | 'document' | 'element';

/** `value` as `form` has it, without a line break at its end; `lines` puts it into words. */
export function printed<T>(value: T, form: PrintForm, lines: (value: T) => readonly string[]): string {
  if (form === 'lines') return lines(value).join('\n');
  // An element is indented like the array it will stand in.
  return form === 'document' ? JSON.stringify(value, null, 2) : JSON.stringify([value], null, 2).slice(2, -2);
}
