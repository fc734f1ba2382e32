/** The menu: every action with its key, in Chinese. The window itself acts on the keys. */

type Modifier = 'control' | 'shift' | 'alt' | 'meta';

/** What Electron is given to build a menu from. */
export interface MenuEntry {
  readonly label?: string;
  readonly type?: 'separator';
  readonly role?: 'quit' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'togglefullscreen';
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly click?: () => void;
  readonly submenu?: MenuEntry[];
}

export interface MenuActions {
  readonly openDataFolder: () => void;
  /** Sends a key to the window, as if it had been pressed. */
  readonly press: (keyCode: string, modifiers: readonly Modifier[]) => void;
}

/** Template of the menu. On a Mac, Ctrl is the command key. */
export function menuTemplate(
  { openDataFolder, press }: MenuActions,
  platform: NodeJS.Platform = process.platform,
): MenuEntry[] {
  const control: Modifier = platform === 'darwin' ? 'meta' : 'control';
  /** An entry that stands for a key of the window; the key itself goes to the window without the menu. */
  const key = (label: string, keyCode: string, ...modifiers: Modifier[]): MenuEntry => ({
    label,
    accelerator: [...modifiers.map((modifier) => ACCELERATOR[modifier]), keyCode].join('+'),
    registerAccelerator: false,
    click: () => press(keyCode, modifiers),
  });
  return [
    {
      label: '文件(&F)',
      submenu: [
        key('导入年报…', 'O', control),
        key('新建年度报告…', 'N', control),
        key('导出 Word…', 'E', control),
        key('打印预览…', 'P', control),
        { type: 'separator' },
        { label: '打开资料文件夹', click: openDataFolder },
        { type: 'separator' },
        { label: '退出', role: 'quit' },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        key('撤销', 'Z', control),
        key('重做', 'Y', control),
        { type: 'separator' },
        { label: '剪切', role: 'cut' },
        { label: '复制', role: 'copy' },
        { label: '粘贴', role: 'paste' },
        { label: '全选', role: 'selectAll' },
        { type: 'separator' },
        key('查找', 'F', control),
      ],
    },
    {
      label: '查看(&V)',
      submenu: [
        key('后退', 'Left', 'alt'),
        key('前进', 'Right', 'alt'),
        { type: 'separator' },
        key('检查', 'F7'),
        key('下一处问题', 'F8'),
        key('上一处问题', 'F8', 'shift'),
        { type: 'separator' },
        key('放大', 'Plus', control),
        key('缩小', '-', control),
        key('实际大小', '0', control),
        { label: '全屏', role: 'togglefullscreen' },
      ],
    },
    {
      label: '帮助(&H)',
      submenu: [key('帮助', 'F1'), key('快捷键', '/', control)],
    },
  ];
}

const ACCELERATOR: Readonly<Record<Modifier, string>> = {
  control: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  meta: 'Cmd',
};
