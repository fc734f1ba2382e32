/** In what two texts differ besides their words. */
import type { RichText } from './report.ts';
import { isSame } from './is-same.ts';
import type { Addition, Look } from '../rich/schema.ts';

export type BesidesKind = Addition['kind'] | Look['kind'];

/** What stands besides words, as people call it, in the order in which it is told. */
export const BESIDES_NAMES: Readonly<Record<BesidesKind, string>> = {
  table: '附加表格',
  picture: '图片',
  note: '脚注',
  link: '链接',
  bold: '加粗',
  underline: '下划线',
};

const KINDS = Object.keys(BESIDES_NAMES) as BesidesKind[];

/** Kinds of what one text has otherwise than the other. Looks are those of the same words, wherever these stand. */
export function differingKinds(one: RichText, other: RichText): readonly BesidesKind[] {
  return KINDS.filter((kind) => !isSame(ofKind(one, kind), ofKind(other, kind)));
}

function ofKind({ paragraphs, looks, additions }: RichText, kind: BesidesKind): readonly unknown[] {
  return [
    ...additions.flatMap(({ addition }) => (addition.kind === kind ? [addition] : [])),
    ...looks.flatMap((own, index) =>
      own.flatMap((look) => {
        if (look.kind !== kind) return [];
        const { start: _, end: _end, ...said } = look;
        return [{ ...said, words: paragraphs[index]?.slice(look.start, look.end) }];
      }),
    ),
  ];
}
