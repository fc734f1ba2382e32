/**
 * Messages between the window and the browser host: JSON, with bytes carried raw beside it.
 *
 * Layout, numbers little-endian: `u32 length of head` `head` `bytes of slot 0` `bytes of slot 1` …
 * The head is JSON: `{ value, slots: [[path, length], …] }`; `value` holds null where a slot's bytes belong.
 * Base64 is not used because encoding 20 MB of it takes a browser seconds.
 */

type Path = readonly (string | number)[];
interface Head {
  readonly value: unknown;
  readonly slots: readonly (readonly [path: Path, length: number])[];
}

const HEAD_AT = 4;

/** Packs a JSON value whose leaves may also be Uint8Array. Properties that are undefined are left out, as in JSON. */
export function packMessage(value: unknown): Uint8Array<ArrayBuffer> {
  const slots: { path: Path; bytes: Uint8Array }[] = [];
  const head: Head = {
    value: withoutBytes(value, [], slots),
    slots: slots.map(({ path, bytes }) => [path, bytes.length]),
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const size = slots.reduce((sum, slot) => sum + slot.bytes.length, HEAD_AT + headBytes.length);
  const message = new Uint8Array(size);
  new DataView(message.buffer).setUint32(0, headBytes.length, true);
  message.set(headBytes, HEAD_AT);
  let at = HEAD_AT + headBytes.length;
  for (const { bytes } of slots) {
    message.set(bytes, at);
    at += bytes.length;
  }
  return message;
}

/** The value that `packMessage` packed. Throws an Error when the bytes are not exactly one whole message. */
export function unpackMessage(message: Uint8Array): unknown {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  if (message.length < HEAD_AT) throw malformed();
  const headLength = view.getUint32(0, true);
  if (HEAD_AT + headLength > message.length) throw malformed();
  const headText = new TextDecoder('utf-8', { fatal: true }).decode(
    message.subarray(HEAD_AT, HEAD_AT + headLength),
  );
  const head: unknown = JSON.parse(headText);
  if (!isHead(head)) throw malformed();
  const holder = { value: head.value };
  let at = HEAD_AT + headLength;
  for (const [path, length] of head.slots) {
    if (at + length > message.length) throw malformed();
    // A copy: the caller's bytes must not keep a whole request alive, nor start at an odd offset.
    putAt(holder, ['value', ...path], message.slice(at, at + length));
    at += length;
  }
  if (at !== message.length) throw malformed();
  return holder.value;
}

function withoutBytes(value: unknown, path: Path, slots: { path: Path; bytes: Uint8Array }[]): unknown {
  if (value instanceof Uint8Array) {
    slots.push({ path, bytes: value });
    return null;
  }
  // Most messages are a report without any, saved while somebody types.
  if (typeof value !== 'object' || value === null || !holdsBytes(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => withoutBytes(item, [...path, index], slots));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutBytes(item, [...path, key], slots)]),
  );
}

function holdsBytes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value instanceof Uint8Array || Object.values(value).some(holdsBytes);
}

/** Only own places that hold null are filled: a forged path reaches no prototype and overwrites nothing. */
function putAt(holder: object, path: Path, bytes: Uint8Array): void {
  let target: object = holder;
  for (const [index, key] of path.entries()) {
    const found = Object.getOwnPropertyDescriptor(target, key);
    const next: unknown = found?.value;
    if (index === path.length - 1) {
      if (!found || next !== null) throw malformed();
      Object.defineProperty(target, key, { ...found, value: bytes });
      return;
    }
    if (typeof next !== 'object' || next === null) throw malformed();
    target = next;
  }
}

function isHead(head: unknown): head is Head {
  return (
    typeof head === 'object' && head !== null && 'value' in head && 'slots' in head && isSlots(head.slots)
  );
}

function isSlots(slots: unknown): slots is Head['slots'] {
  return (
    Array.isArray(slots) &&
    slots.every((slot: unknown) => {
      if (!Array.isArray(slot) || slot.length !== 2) return false;
      const [path, length]: unknown[] = slot;
      return (
        Array.isArray(path) &&
        path.every((key) => typeof key === 'string' || typeof key === 'number') &&
        Number.isInteger(length) &&
        Number(length) >= 0
      );
    })
  );
}

function malformed(): Error {
  return new Error('not a packed message');
}
