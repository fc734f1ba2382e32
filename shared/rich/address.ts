/** Addresses that a clerk types for a link. */
import { LINK } from './schema.ts';

const MAILBOX = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/u;
const HOST = /^[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,20}(?::\d{1,5})?(?:[/?#]\S*)?$/iu;

/**
 * Where a link to what was typed leads: an address of the web or a mailbox as it stands, `www.example.gov.cn` and
 * `office@example.gov.cn` with what they lack in front; null for everything else, a file or a script above all.
 */
export function readAddress(typed: string): string | null {
  const text = typed.trim();
  if (LINK.test(text)) return text;
  if (MAILBOX.test(text)) return `mailto:${text}`;
  return HOST.test(text) ? `http://${text}` : null;
}
