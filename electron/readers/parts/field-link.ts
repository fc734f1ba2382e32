/** Links that a file writes as a field, and where links may lead. */
import { LINK } from '../../../shared/rich/schema.ts';

/** The field of a link (ECMA-376 part 1, 17.16.5.25); one to a place in the same file begins with a switch. */
const HYPERLINK = /^\s*HYPERLINK\s+"?([^"\s\\][^"\s]*)/iu;

/** Where the field of this code leads; undefined for another field, and for a place in the same file. */
export function fieldTarget(code: string): string | undefined {
  return HYPERLINK.exec(code)?.[1];
}

/** The address of a target on the web or of a mailbox; undefined for files and everything else. */
export function outsideAddress(target: string): string | undefined {
  const address = target.trim().replace(/^www\./iu, 'http://$&');
  return LINK.test(address) ? address : undefined;
}
