import type { Plugin } from 'vite';

export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly author: string;
  readonly text: string | null;
}
export function noteThirdParty(): Plugin;
export function packageFolder(id: string): string | null;
export function collectNotices(root: string, extra: readonly Notice[]): Notice[];
