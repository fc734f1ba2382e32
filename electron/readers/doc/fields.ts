/** Fields while the text is read (MS-DOC 2.8.25): a code that nobody sees, then, behind a separator, what it comes to. */
import { fieldTarget, outsideAddress } from '../parts/field-link.ts';
import type { RemarkCode } from '../parts/reader-remarks.ts';

/** Characters of the code of a field: more is none. */
const LONGEST_CODE = 3000;

interface OpenField {
  code: string;
  /** Its separator has passed: what follows is seen. */
  isResult: boolean;
  /** Where its result leads. */
  href: string | undefined;
}

export interface OpenFields {
  /** Whether the text that is read now is a code, or stands within one. */
  readonly isCode: boolean;
  /** Where the text that is read now leads; undefined for nowhere outside. */
  readonly href: string | undefined;
  addCode(text: string): void;
  begin(): void;
  separate(): void;
  end(): void;
  /** No code goes on over the end of its paragraph. */
  endParagraph(): void;
}

export function openFields(remark: (code: RemarkCode) => void): OpenFields {
  const open: OpenField[] = [];

  /** Where the field leads; undefined for another one, and for a file. */
  const linkOf = (code: string): string | undefined => {
    const target = fieldTarget(code);
    const address = target === undefined ? undefined : outsideAddress(target);
    if (target !== undefined && address === undefined) remark('link');
    return address;
  };

  return {
    get isCode() {
      return open.some(({ isResult }) => !isResult);
    },
    get href() {
      return open.at(-1)?.href;
    },
    addCode: (text) => {
      const field = open.at(-1);
      if (field && !field.isResult && field.code.length < LONGEST_CODE) field.code += text;
    },
    // What leads nowhere itself leads where the field around it does.
    begin: () => void open.push({ code: '', isResult: false, href: open.at(-1)?.href }),
    separate: () => {
      const field = open.at(-1);
      if (!field || field.isResult) return;
      field.isResult = true;
      field.href = linkOf(field.code) ?? field.href;
    },
    end: () => void open.pop(),
    endParagraph: () => {
      while (open.at(-1)?.isResult === false) open.pop();
    },
  };
}
