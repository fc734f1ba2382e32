/** Where a message leads to in the manual: the chapter that is about what went wrong. */
import type { ProblemCode } from '../../shared/problem.ts';

/** What to do about the usual ones, in a table. */
const GENERAL = '出错时怎么办';

/** Of files that cannot be read the general chapter says what to do, as of all that stands in no other. */
const CHAPTERS: Readonly<Record<string, readonly ProblemCode[]>> = {
  资料库: ['same-year', 'entry-missing'],
  导入去年的年报: ['held-missing', 'spreadsheet', 'not-a-report', 'two-reports'],
  填写: ['picture-kind', 'picture-large'],
  定稿和校核单: ['open-errors', 'old-words', 'finalised', 'published', 'not-a-draft'],
  导出: ['target-locked', 'target-is-folder', 'no-such-folder'],
  打印和PDF: ['no-browser', 'browser-failed', 'print-failed'],
  年报模板: [
    'template',
    'not-a-template',
    'newer-template',
    'damaged-template',
    'built-in-template',
    'template-missing',
    'unknown-names',
    'large-template',
  ],
  数据放在哪里: [
    'library-locked',
    'library-read-only',
    'library-missing',
    'folder-missing',
    'place-unreadable',
    'place-fixed',
    'same-place',
    'inside-library',
    'not-a-folder',
    'no-library-there',
    'copy-failed',
    'not-a-carried-library',
    'newer-carried-library',
    'newer-document',
    'unreadable-document',
    'version-missing',
  ],
};

/** The chapter's key, see chapters.ts. */
export function chapterOfProblem(code: string): string {
  const found = Object.entries(CHAPTERS).find(([, codes]) => codes.some((one) => one === code));
  return found?.[0] ?? GENERAL;
}
