/** Checked reading of binary structures. Whatever lies outside the bytes is a RangeError: the file is damaged. */

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** `length` bytes from `at`. Throws RangeError where they are not all there. */
export function slice(bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (at < 0 || length < 0 || at + length > bytes.byteLength) throw new RangeError('outside the file');
  return bytes.subarray(at, at + length);
}

/** `count` UTF-16 characters from the offset `at`. Throws RangeError where they are not all there. */
export function utf16(bytes: Uint8Array, at: number, count: number): string {
  const part = slice(bytes, at, count * 2);
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf16le');
}

export interface Plc {
  /** One more than there are structures: each stands for what lies between two positions. */
  readonly positions: Uint32Array;
  readonly count: number;
  item(index: number): DataView;
}

/** A PLC (MS-DOC 2.2.2): `n + 1` positions, then `n` structures of `size` bytes. */
export function readPlc(bytes: Uint8Array, size: number): Plc {
  const count = Math.max(Math.floor((bytes.byteLength - 4) / (4 + size)), 0);
  const view = viewOf(bytes);
  return {
    positions:
      count === 0
        ? new Uint32Array()
        : Uint32Array.from({ length: count + 1 }, (_, index) => view.getUint32(index * 4, true)),
    count,
    item: (index) => viewOf(slice(bytes, (count + 1) * 4 + index * size, size)),
  };
}

/** Index of the last of the ascending `positions` that is not after `position`; -1 before the first. */
export function lastNotAfter(positions: ArrayLike<number>, position: number): number {
  let [from, to] = [0, positions.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((positions[middle] ?? 0) <= position) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
