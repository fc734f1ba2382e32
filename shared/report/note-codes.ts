/** Codes of notes that more than their maker knows. */

/** Codes of the notes on a paragraph that is last year's: not looked at yet, and confirmed unchanged. */
export const CARRIED_TEXT = 'carried-text';
export const KEPT_TEXT = 'kept-text';

/** Code of the note that keeps a person's word that a doubtful place is right as it stands. */
export const CONFIRMED = 'confirmed';
