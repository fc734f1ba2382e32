/** What is said of the library's place. */
import type { Caution, LibraryPlace, PlaceChoice } from '../../shared/contract.ts';

/** Why a folder is no good place, and what to do instead. */
export function cautionWords({ kind, name }: Caution): string {
  const service = name.replace(/^(?=[A-Za-z])/, ' ').replace(/(?<=[A-Za-z])$/, ' ');
  const why =
    kind === 'synchronised'
      ? `这个文件夹会由${service}同步到别的电脑。没有同步完就在另一台电脑上修改，内容可能互相覆盖。`
      : `这个文件夹在别的电脑上（${name}）。网络断开时不能保存，同一时间只能有一台电脑修改。`;
  return `${why}建议放在本机的文件夹里，要带到别的电脑时用“备份到文件”。`;
}

/** How the library came to lie where it lies. */
export const KIND_WORDS: Readonly<Record<LibraryPlace['kind'], string>> = {
  usual: '平常的位置，在本机当前用户的文件夹里。',
  chosen: '您选择的位置。',
  portable: '便携使用：跟着程序放在一起，移动程序的文件夹就一起移动。',
  given: '启动年报助手时指定的位置。',
};

/** What goes on when the choice is taken up; `now` is where the library lies, null where it is missing. */
export function choiceWords({ folder, reports }: PlaceChoice, now: string | null): string {
  const stays = now === null ? '' : `现在的资料库留在“${now}”，不会改动`;
  return reports === null
    ? `资料库将复制到“${folder}”，逐个文件核对以后改用那里的。${stays}；确认新的位置没有问题以后，可以自行删除。`
    : `“${folder}”里已经有一个资料库，有 ${reports} 份年报。打开以后，这里列出的就是那里的年报。${stays && `${stays}。`}`;
}
