/** pdf.js, loaded only when a PDF comes, and told to read and nothing else: no network, no fonts, no images. */
import { readFile } from 'node:fs/promises';
import type { getResolvedPDFJS } from 'unpdf';
import { problem, ProblemError } from '../../../shared/problem.ts';
import { matrixFrom, IDENTITY } from './matrix.ts';
import { MOST_GLYPHS, type PageMarks } from './page-marks.ts';
import { checkStreams } from './check-streams.ts';
import type { FontLook } from './graphics-state.ts';
import { readPageMarks } from './page-operators.ts';

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>;

/** Character maps of fonts that are not embedded (宋体 as /GBK-EUC-H); beside the sources and in the build. */
const CMAPS = new URL('./cmaps/', import.meta.url);

const MOST_PAGES = 300;
/** Glyphs and lines of a whole document; a long report has some ten thousand. */
const MOST_MARKS = 400_000;
const MOST_OPERATORS = 2_000_000;

/**
 * The marks of every page of the PDF `bytes`; `name` is for messages.
 * Throws ProblemError: `encrypted`, `damaged`, `too-large`.
 */
export async function readPages(name: string, bytes: Uint8Array): Promise<PageMarks[]> {
  const streams = checkStreams(bytes);
  if (streams !== 'sound') throw new ProblemError(problem(streams, name));
  const engine = await loadEngine();
  const loading = engine.getDocument({
    // pdf.js takes the bytes it is given away from their owner.
    data: new Uint8Array(bytes),
    BinaryDataFactory: CMapFiles,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    maxImageSize: 0,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: engine.VerbosityLevel.ERRORS,
  });
  const strays = catchStrays();
  try {
    return await Promise.race([allPages(name, engine, loading.promise), strays.first]);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    throw new ProblemError(problem(encrypted ? 'encrypted' : 'damaged', name));
  } finally {
    await loading.destroy();
    strays.end();
  }
}

/**
 * What pdf.js throws where nobody waits for it, in damaged tables of objects: the page that needed it never comes,
 * and the error would end the program.
 */
function catchStrays(): { readonly first: Promise<never>; readonly end: () => void } {
  let onStray: (error: unknown) => void = () => undefined;
  const first = new Promise<never>((_, reject) => (onStray = reject));
  // The pages may have come first.
  first.catch(() => undefined);
  process.on('unhandledRejection', onStray);
  return { first, end: () => process.off('unhandledRejection', onStray) };
}

type PdfFile = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;

async function allPages(name: string, engine: PdfJs, loading: Promise<PdfFile>): Promise<PageMarks[]> {
  const file = await loading;
  if (file.numPages > MOST_PAGES) throw new ProblemError(problem('too-large', name));
  const pages: PageMarks[] = [];
  let marks = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await readPage(engine, file, number);
    if (page === null) throw new ProblemError(problem('too-large', name));
    marks += page.glyphs.length + page.rules.length + page.paleRules.length;
    if (marks > MOST_MARKS) throw new ProblemError(problem('too-large', name));
    pages.push(page);
  }
  return pages;
}

/** Null for a page with more on it than any document has. */
async function readPage(engine: PdfJs, file: PdfFile, number: number): Promise<PageMarks | null> {
  const page = await file.getPage(number);
  const operators = await page.getOperatorList({ annotationMode: engine.AnnotationMode.DISABLE });
  if (operators.fnArray.length > MOST_OPERATORS) return null;
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const fonts = new Map<string, FontLook>();
  const fontOf = (id: string): FontLook => {
    const known = fonts.get(id);
    if (known) return known;
    const look = fontLook(page.commonObjs.has(id) ? page.commonObjs.get(id) : null);
    fonts.set(id, look);
    return look;
  };
  const marks = readPageMarks({
    width,
    height,
    base: matrixFrom(transform) ?? IDENTITY,
    functions: operators.fnArray,
    arguments: operators.argsArray,
    names: { ...engine.OPS },
    fontOf,
  });
  page.cleanup();
  return marks.glyphs.length >= MOST_GLYPHS ? null : marks;
}

function fontLook(font: unknown): FontLook {
  const known = typeof font === 'object' && font !== null ? font : {};
  const name = 'name' in known && typeof known.name === 'string' ? known.name : '';
  const vertical = 'vertical' in known && known.vertical === true;
  const matrix = matrixFrom('fontMatrix' in known ? known.fontMatrix : null);
  return { name, vertical, unit: matrix?.[0] ?? 0.001 };
}

/** Gives pdf.js the character maps from disk and refuses whatever else it would fetch. */
class CMapFiles {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    // Names come from the PDF.
    if (kind !== 'cMapUrl' || !/^[\w-]{1,40}\.bcmap$/.test(filename)) throw new Error('not available');
    return new Uint8Array(await readFile(new URL(filename, CMAPS)));
  }
}

async function loadEngine(): Promise<PdfJs> {
  // Node 20 does not have it yet; pdf.js needs it to hand fonts over.
  if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
      configurable: true,
      writable: true,
      value: function (this: ArrayBuffer, length?: number): ArrayBuffer {
        return this.slice(0, length);
      },
    });
  }
  const { getResolvedPDFJS } = await import('unpdf');
  return getResolvedPDFJS();
}
