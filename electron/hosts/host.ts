/** What a service may ask of the machine it runs on; the only difference between the two hosts. */

/** What became of a file that the user asked for. */
export type Delivery =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'download'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'cancelled' };

export interface Host {
  readonly name: 'electron' | 'browser';
  /**
   * Gives the user a file: asks where to and writes it durably, or hands the bytes to the window to download.
   * Throws a ProblemError when the file cannot be written.
   */
  readonly saveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Delivery>;
}
