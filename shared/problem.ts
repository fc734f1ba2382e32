/**
 * Why a file or an action did not work, in the three parts every message has: what happened, what it means,
 * what to do. The only place where these sentences are written.
 */
import type { Problem } from './problem-schema.ts';
import { nestQuotes } from './text/nested-quotes.ts';

export type { Problem } from './problem-schema.ts';

const UNTOUCHED = '资料库没有变化。';
const SAVE_AS_DOCX = '请在 Word 或 WPS 中打开它，另存为“Word 文档（.docx）”，改用另存的文件。';
const ASK_AGAIN = '请在 Word 或 WPS 中确认它能正常打开；打不开时请向提供者再要一份。';

const PROBLEMS = {
  empty: ['是空文件（0 字节），没有内容可读。', UNTOUCHED, ASK_AGAIN],
  'lock-file': [
    '是 Word 打开文件时留下的临时文件，不是年报本身。',
    UNTOUCHED,
    '请先在 Word 或 WPS 中关闭年报，改用不带“~$”的那个文件。',
  ],
  encrypted: [
    '是加密文件或限制了权限的文件，无法读取。',
    UNTOUCHED,
    '请在 Word 或 WPS 中用密码或有权限的账号打开，另存为不加密、不限制权限的文件，改用另存的文件。',
  ],
  'word-95': [
    '是 Word 95 或更早的版本保存的，格式太旧，无法读取。',
    UNTOUCHED,
    '请在 Word 或 WPS 中打开它，另存为“Word 文档（.docx）”或“Word 97-2003 文档（.doc）”，改用另存的文件。',
  ],
  damaged: ['已损坏或不完整，无法读取。', UNTOUCHED, ASK_AGAIN],
  'too-large': ['内容过大，不像一份年报，已停止读取。', UNTOUCHED, SAVE_AS_DOCX],
  'too-slow': ['读取时间过长，已停止。', UNTOUCHED, SAVE_AS_DOCX],
  'reader-died': ['读取时出现问题，已停止。', UNTOUCHED, SAVE_AS_DOCX],
  'not-yet': ['的格式目前还不能读取。', UNTOUCHED, SAVE_AS_DOCX],
  image: ['是一张图片，不是文档。', UNTOUCHED, '请改用年报的 Word 文件（.docx）或文字稿。'],
  'picture-kind': [
    '不是 PNG、JPEG 或 GIF 图片，没有插入。',
    '年报没有变化。',
    '请在看图或截图的程序里把它另存为 PNG 或 JPEG，再插入。',
  ],
  'picture-large': [
    '太大，没有插入：每张图片最多 2 MB，一份年报里的图片合计最多 6 MB。',
    '年报没有变化。',
    '请缩小图片（例如截取要用的部分）后再插入。',
  ],
  spreadsheet: [
    '是电子表格，里面没有找到年报的三张统计表。',
    UNTOUCHED,
    '请改用年报的 Word 文件（.docx）；统计表在 .xls 里的，请另存为 .xlsx。',
  ],
  presentation: ['是演示文稿，不是年报文档。', UNTOUCHED, '请改用年报的 Word 文件（.docx）。'],
  archive: ['是压缩包，不是文档。', UNTOUCHED, '请先解压，改用里面的年报文件。'],
  'no-text': [
    '里只有图片没有文字，是扫描件，读不出内容。',
    UNTOUCHED,
    '请找到打印它的 Word 或 WPS 文件，改用那个文件。',
  ],
  'garbled-text': [
    '里的文字没有写明是哪些字，读不出内容。',
    UNTOUCHED,
    '请找到生成它的 Word 或 WPS 文件，改用那个文件。',
  ],
  'unknown-format': ['不是能识别的文档。', UNTOUCHED, '请改用年报的 Word 文件（.docx）或文字稿（.txt）。'],
  'not-a-report': [
    '里没有找到年度报告的内容（六个部分和三张统计表）。',
    UNTOUCHED,
    '请确认它是《政府信息公开工作年度报告》；表格若在附件里，请改用附件。',
  ],
  'two-reports': ['里有不止一份年度报告。', UNTOUCHED, '请把每份年报单独另存为一个文件，再逐个读取。'],
  folder: ['是文件夹，不是文件。', UNTOUCHED, '请改用文件夹里的年报文件。'],
  'empty-folder': [
    '这个文件夹里没有年报文件。',
    UNTOUCHED,
    '请检查写法；年报在它下面的文件夹里，请加 --recursive。',
  ],
  'no-match': [
    '没有对应的文件。',
    UNTOUCHED,
    '请检查写法和所在的文件夹；要找下面的文件夹，请加 --recursive。',
  ],
  template: [
    '是年报模板，不是年报。',
    UNTOUCHED,
    '请到“年报模板”里接收它，或者在命令行用 --template 指定它；这里请改用年报文件。',
  ],
  'not-a-template': [
    '不是年报模板。',
    '原有的模板没有变化。',
    '请改用年报助手导出的模板文件（.json）；要用一份年报的文字，请先用它做出模板。',
  ],
  'newer-template': [
    '是更新版本的年报助手写的模板，这个版本读不了。',
    '文件和原有的模板都没有变化。',
    '请安装新版本的年报助手，或者请提供者用旧版本另写一份。',
  ],
  'damaged-template': [
    '是年报模板，但内容残缺或被改坏了，不能使用。',
    '原有的模板没有变化。',
    '请向提供者再要一份，或者改正文件里的这一处。',
  ],
  'built-in-template': ['是内置模板，不能修改。', '模板没有变化。', '请先复制一份，在副本上修改。'],
  'template-missing': ['已不在模板列表中。', '其他模板没有变化。', '请回到模板列表，从中重新选择。'],
  'unknown-names': [
    '里有认不出的数据名称，照原样写出来会成为年报的文字，没有使用。',
    '没有写出任何文件。',
    '请改正或删去这些名称；在年报助手的“年报模板”里接收它，可以逐处定位、用“插入数据”重新选择。',
  ],
  'large-template': [
    '里的文字或数据多得不像一份年报的模板，没有读取。',
    '原有的模板没有变化。',
    '请检查它是不是被重复粘贴过；一份模板最多 2000 处数据、30 万字。',
  ],
  'not-found': ['找不到。', UNTOUCHED, '请检查文件名和所在的文件夹。'],
  'no-permission': ['没有权限打开。', UNTOUCHED, '请关闭正在使用它的程序，或检查文件的权限。'],
  'write-failed': ['没能写入。', '原来的文件没有变化。', '请检查磁盘空间和文件夹权限，或换一个位置保存。'],
  'no-browser': [
    '没能写出：这台电脑上没有找到能排版的浏览器。',
    UNTOUCHED,
    '请安装 Chromium、Chrome、Edge、360 或统信浏览器再试；也可以在窗口里打印，打印机选“另存为 PDF”，或者导出 Word（.docx），用 Word 或 WPS 另存为 PDF。',
  ],
  'browser-failed': [
    '没能写出：浏览器没有完成排版。',
    UNTOUCHED,
    '请再试一次；也可以写成 .docx，用 Word 或 WPS 另存为 PDF。',
  ],
  'print-failed': [
    '没有完成。',
    '年报没有变化。',
    '请检查打印机是否接好、纸张是否为 A4，再试一次；也可以另存为 PDF 后打印。',
  ],
  'is-an-input': [
    '就是要读取的文件，没有写入。',
    '原来的文件没有变化。',
    '请换一个文件名；读入的文件不会被覆盖，加 --force 也不会。',
  ],
  'already-there': [
    '已经存在，没有写入。',
    '原来的文件没有变化。',
    '请换一个文件名；确定要替换它，请加 --force。',
  ],
  'target-locked': [
    '正被别的程序使用，或者是只读的，没能写入。',
    '原来的文件没有变化。',
    '请在 Word 或 WPS 里关闭它（或取消只读）再试一次，也可以换一个文件名。',
  ],
  'target-is-folder': ['是文件夹，没能写入。', '文件夹没有变化。', '请在后面加上文件名。'],
  'no-such-folder': ['这个文件夹不存在，没能写入。', UNTOUCHED, '请先建好这个文件夹，或检查写法。'],
  'entry-missing': ['已不在资料库中。', '其他年报没有变化。', '请回到资料库，从列表中重新打开。'],
  'held-missing': [
    '已经保存或放弃，不再等待保存。',
    '资料库没有变化。',
    '资料库里没有的，请把原来的文件再拖入一次。',
  ],
  conflict: [
    '在另一个窗口中已被修改。',
    '这里的修改还没有保存。',
    '请在窗口上方选择保留哪一份内容；上方没有提示的，请重新打开这份年报。',
  ],
  'open-errors': [
    '还有没处理的错误，不能定稿。',
    '年报没有变化，仍是草稿。',
    '请在“检查”里逐条改正，或者写明理由确认无误，再定稿。',
  ],
  'old-words': [
    '的正文里还有没核对的去年的数字或说法，不能定稿。',
    '年报没有变化，仍是草稿。',
    '请按“下一处待核对”逐处改写；今年仍然如此的，按“仍是”确认。',
  ],
  finalised: ['已经定稿，不能再修改。', '定稿的内容没有变化。', '需要修改时，请先退回草稿。'],
  published: ['是往年年报，没有改动。', '资料库里的内容没有变化。', '确实要改时，请打开它，先按“更正…”。'],
  'not-a-draft': ['是导入的旧年报，不用定稿。', '年报没有变化。', '需要签字时，可以直接打印校核单。'],
  'library-locked': [
    '正被另一个年报助手使用，这里只能查看。',
    '资料库没有变化，里面的年报都可以打开和导出。',
    '要在这里修改，请关闭另一个窗口；它关闭以后，这里会自动恢复编辑。',
  ],
  'no-style-source': [
    '不是 Word 的 .docx 文件，读不出版式。',
    '版式没有变化。',
    '请在 Word 或 WPS 中打开它，另存为“Word 文档（.docx）”，改用另存的文件。',
  ],
  'not-a-carried-library': [
    '不是年报助手的备份文件，或者已损坏。',
    UNTOUCHED,
    '请改用“备份到文件”写出的文件（.nianbao）；它坏了时，请重新备份一份。',
  ],
  'newer-carried-library': [
    '是更新版本的年报助手写的备份，这个版本读不了。',
    UNTOUCHED,
    '请安装新版本的年报助手，再收取它。',
  ],
  'backup-too-large': [
    '太大：一个备份文件最多 256 MB。',
    UNTOUCHED,
    '请在“备份到文件”的列表里选一部分年报，分几次备份，再逐个收取。',
  ],
  'version-missing': ['的这个版本已经不在了。', '年报没有变化。', '请回到版本记录，从列表中重新选择。'],
  'newer-document': [
    '是更新版本的年报助手保存的，没有改写它。',
    '原来的内容没有变化。',
    '请安装新版本的年报助手后再修改。',
  ],
  'unreadable-document': [
    '没有权限读取，也就没有改写它。',
    '原来的内容没有变化。',
    '请检查文件的权限，或关闭正在使用它的程序，再试一次。',
  ],
  'library-read-only': [
    '不能写入，这里只能查看。',
    '原有的年报没有变化，都可以打开和导出。',
    '请检查磁盘空间和文件夹的权限；能够写入以后，这里会自动恢复编辑。',
  ],
  'folder-missing': [
    '不见了：资料库所在的文件夹可能被移走、改名或删除，或者所在的磁盘没有接好。',
    '最近的修改还没有保存，但都还在窗口里，没有丢。',
    '请不要关闭窗口；把文件夹放回原处或接好磁盘后，会自动重新保存。',
  ],
  'library-missing': [
    '不见了：资料库放在这里，现在找不到它。可能是U盘、移动硬盘没有接好，网络驱动器没有连上，或者文件夹被移走、改名了。',
    '里面的年报没有变化，也没有另外建一个空的资料库。',
    '请把它接好、连上或放回原处，这里会自动打开；也可以改用平常的位置，或者选择资料库现在所在的文件夹。',
  ],
  'place-unreadable': [
    '读不出来：它记着您选择的资料库位置，所以不知道资料库在哪里。',
    '资料库本身没有变化，也没有另外建一个空的资料库。',
    '请选择资料库所在的文件夹；一直用平常的位置的，改用平常的位置。',
  ],
  'place-fixed': [
    '是启动年报助手时指定的，或者跟着程序放在一起，不能在这里更换。',
    UNTOUCHED,
    '要更换时，请关闭年报助手，启动时另外指定，或者连同程序的文件夹一起移动。',
  ],
  'same-place': ['就是资料库现在的位置。', UNTOUCHED, '请选择别的文件夹。'],
  'inside-library': ['在现在的资料库里面，不能再放一个资料库。', UNTOUCHED, '请选择别的文件夹。'],
  'not-a-folder': [
    '不是写完整的文件夹位置。',
    UNTOUCHED,
    '请写出完整的位置，例如 D:\\年报 或 /data/年报，文件夹要先建好。',
  ],
  'no-library-there': [
    '里没有年报助手的资料库。',
    UNTOUCHED,
    '请选择资料库所在的文件夹（里面有 reports 文件夹的那个），或者它的上一级。',
  ],
  'copy-failed': [
    '没能放好资料库：复制以后逐个文件核对，没有全部一致。',
    '现在的资料库没有变化，仍在原来的位置。',
    '请检查那里的空间和权限，或换一个文件夹再试。',
  ],
  'same-year': ['这个机关这一年的年报已经在资料库里。', UNTOUCHED, '请打开已有的那一份，或换一个年度。'],
  'bad-request': ['的内容不符合要求。', UNTOUCHED, '请重试；仍不行时请重新启动年报助手。'],
  'not-let-in': [
    '的这个地址已经用过了：一个地址只能打开一个窗口。',
    '资料库没有变化。',
    '请使用年报助手启动时显示的新地址，或者关闭这一页，重新启动年报助手。',
  ],
  'no-answer': [
    '没有完成：年报助手的后台程序没有回应。',
    '已保存的内容没有变化。',
    '请重试；仍不行时请关闭并重新启动年报助手。',
  ],
  unexpected: [
    '时出现了没有预料到的问题。',
    '已保存的内容没有变化。',
    '请重试；仍不行时请重新启动年报助手。',
  ],
} as const satisfies Record<string, readonly [what: string, meaning: string, action: string]>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** Why a file cannot be read, in a word, where a list has room for no more. */
const WORDS: Partial<Record<ProblemCode, string>> = {
  empty: '空文件',
  'lock-file': '临时文件',
  encrypted: '加密',
  'word-95': '格式太旧',
  damaged: '已损坏',
  'too-large': '内容过大',
  'too-slow': '读取太慢',
  'reader-died': '读取出错',
  image: '图片',
  spreadsheet: '表格里没有年报',
  presentation: '演示文稿',
  archive: '压缩包',
  'no-text': '扫描件',
  'garbled-text': '文字不能辨认',
  'unknown-format': '不是文档',
  'not-a-report': '不是年报',
  'two-reports': '不止一份年报',
  template: '是年报模板',
  'not-found': '找不到',
  'no-permission': '没有权限',
};

/** The reason of a problem in a word. */
export function problemWord({ code }: Pick<Problem, 'code'>): string {
  return (WORDS as Readonly<Record<string, string | undefined>>)[code] ?? '无法读取';
}

/** The message for `code` about `subject`, normally a file name; `where` names the part of it that is meant. */
export function problem(code: ProblemCode, subject: string, where: string | null = null): Problem {
  const [what, meaning, action] = PROBLEMS[code];
  const detail = where === null ? '' : `问题在${where}。`;
  return { code, what: nestQuotes(`“${subject}”${what}${detail}`), meaning, action };
}

/** Who is writing to the library instead; what is not known is null. `since` is ISO 8601. */
export interface Writer {
  readonly computer: string | null;
  readonly isThisComputer: boolean;
  readonly since: string | null;
}

const clock = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' });

/** The library can only be looked at, for `writer` has it. */
export function lockedBy(writer: Writer): Problem {
  const computer = writer.isThisComputer ? '这台电脑' : (writer.computer ?? '不知道哪台电脑');
  const since = writer.since === null ? NaN : Date.parse(writer.since);
  const detail = Number.isNaN(since) ? '' : `，从 ${clock.format(since)} 起`;
  const locked = problem('library-locked', '资料库');
  return { ...locked, what: `${locked.what}使用它的是${computer}上的年报助手${detail}。` };
}

/** Thrown where a `Problem` must travel through code that cannot return it; caught at the boundary. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(found: Problem) {
    super(found.what);
    this.problem = found;
  }
}

/** One line where there is no room for three. */
export function problemLine(found: Problem): string {
  return `${found.what}${found.meaning}${found.action}`;
}
