/** Bytes of an XML part as text, in the encoding that it declares (Extensible Markup Language 1.0, 4.3.3 and appendix F). */
import { isUtf8, transcode } from 'node:buffer';
import { XmlError } from './scan-xml.ts';

const DECLARATION = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;
const HEAD = 300;
const LESS = 0x3c;

/**
 * Text of a part: UTF-16 by its byte order mark or its first letter, else UTF-8, else in the encoding that its declaration names, for tools that
 * write what the computer is set to. Throws XmlError where the bytes are not of that encoding.
 */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === LESS && second === 0)) {
    return strictly('utf-16le', bytes);
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === LESS)) {
    return strictly('utf-16be', bytes);
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Twice as fast as a strict decoder of the Encoding Standard.
  if (isUtf8(buffer)) return transcode(buffer, 'utf8', 'utf16le').toString('utf16le');
  const [, declared = 'utf-8'] = DECLARATION.exec(buffer.toString('latin1', 0, HEAD)) ?? [];
  return strictly(declared, bytes);
}

function strictly(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError('encoding');
  }
}
