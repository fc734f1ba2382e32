import type { TrickySentence } from './tricky-numbers.fixture.ts';

/** Claims about the three tables that are right but look wrong to a careless reader. */
export const TRICKY_CLAIMS: readonly TrickySentence[] = [];
