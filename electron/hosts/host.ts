/** What a service may ask of the machine it runs on; the only difference between the two hosts. */

import type { GivenFile } from '../../shared/contract.ts';

/** What became of a file that the user asked for. */
export type Delivery =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'download'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'cancelled' };

/** What is printed of a page. */
export interface PrintSettings {
  /** Page numbers from 1; null for all. */
  readonly pages: readonly number[] | null;
  readonly copies: number;
}

export interface Host {
  readonly name: 'electron' | 'browser';
  /**
   * Gives the user a file: asks where to and writes it durably, or hands the bytes to the window to download.
   * Throws a ProblemError when the file cannot be written.
   */
  readonly saveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Delivery>;
  /**
   * Lays out a whole HTML page on paper, as its `@page` rules say; answers the bytes of the PDF. Throws a ProblemError
   * where the machine has nothing that can.
   */
  readonly makePdf: (page: string) => Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Prints a whole HTML page after asking which printer; false where the user thinks better of it. Throws a
   * ProblemError where that does not work.
   */
  readonly print: (page: string, settings: PrintSettings) => Promise<boolean>;
  /** Shows a folder in the system's own way; false where nothing on this machine can. */
  readonly openFolder: (folder: string) => Promise<boolean>;
  /**
   * The folder that the user chooses, null where he thinks better of it; a host that cannot ask answers `typed`, which
   * is what the user wrote.
   */
  readonly chooseFolder: (typed: string | null) => Promise<string | null>;
  /** The next of the files that the program was told to open; null where none is left. */
  readonly nextGivenFile: () => Promise<GivenFile | null>;
}
