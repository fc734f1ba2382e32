/** The manual as the window shows it. */
import manual from '../../docs/manual.md?raw';
import { chaptersOf } from '../../shared/help/chapters.ts';

export const CHAPTERS = chaptersOf(manual);
