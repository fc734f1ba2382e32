/** Node and mark names of what stands besides the plain text. */
export const ADDITION_NODE = 'addition';
export const NOTE_NODE = 'footNote';
export const MARKS = { bold: 'bold', underline: 'underline', link: 'link' } as const;
