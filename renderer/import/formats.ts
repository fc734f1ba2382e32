/** The kinds of files that can be read, said in one way everywhere. */

/** For the user. */
export const FORMATS = '.docx、.doc、.wps、.rtf、.odt、.html、.mht、.pdf、.txt';

/** Offered in the system's dialog; what a file is, its content decides. */
export const ACCEPTED = '.docx,.doc,.wps,.rtf,.odt,.html,.htm,.mht,.mhtml,.pdf,.txt,.xml';
