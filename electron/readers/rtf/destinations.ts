/** Groups of an RTF file whose text is no text of the document (“Destinations”). */

/** What happens to words and text of a group. Words that change letters are dealt with before. */
export interface Destination {
  readonly word?: (name: string, value: number | undefined) => void;
  readonly text?: (text: string) => void;
  /** Destinations that stand in no other. */
  readonly inner?: Readonly<Record<string, () => Destination>>;
  /** The group ended. */
  readonly close?: () => void;
  /** What holds again in a group that is no alternative to the others but the one to take. */
  readonly outside?: Destination;
}

/** Ignored with everything in it. */
export const IGNORED: Destination = {};

/** Groups to ignore that are not marked as such (`\*`). */
export const IGNORED_WORDS: ReadonlySet<string> = new Set(
  (
    'author buptim category comment company creatim doccomm docvar filetbl footer footerf footerl footerr ' +
    'generator header headerf headerl headerr hlinkbase info keycode keywords levelnumbers listname listpicture ' +
    'manager nextfile nonesttables nonshppict objclass objdata objname operator printim private1 revtim rxe ' +
    'shprslt sn sp subject sv tc tcn template title txe xe'
  ).split(' '),
);
