/** First bytes of a PNG. */
export const PNG_SIGN = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Does it begin as a PNG does? */
export function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGN.every((byte, at) => bytes[at] === byte);
}
