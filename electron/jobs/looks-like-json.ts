/** JSON among the files that may be reports. */

/** Is the file JSON? By its first characters, as formats are told apart by content; an empty file is left to the readers. */
export function looksLikeJson(name: string, bytes: Uint8Array): boolean {
  if (name.toLowerCase().endsWith('.json')) return bytes.length > 0;
  return /^\s*(?:\{\s*"|\[\s*\{)/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}
