/** 字体: which fonts of official documents are installed here, and what is shown and printed in their place. */
import { useEffect, useState } from 'react';
import type { FontRole } from '../../shared/document/fonts.ts';
import { findFonts, isInstalled, type FoundFont } from './installed-fonts.ts';

const ROLE_WORDS: Readonly<Record<FontRole, string>> = {
  title: '标题',
  body: '正文',
  heading1: '一级标题“一、”',
  heading2: '二级标题“（一）”',
  heading3: '三级标题“1.”',
  table: '表格和页码',
};

function stateOf({ name, used }: FoundFont): string {
  if (used === name) return '已安装';
  return used === null ? '没有安装，这里用系统的其他字体显示' : `没有安装，这里用“${used}”代替`;
}

export function FontSettings() {
  const [fonts, setFonts] = useState<readonly FoundFont[]>([]);
  useEffect(() => {
    let isOpen = true;
    void findFonts(isInstalled).then((found) => isOpen && setFonts(found));
    return () => {
      isOpen = false;
    };
  }, []);
  const isComplete = fonts.every(({ name, used }) => used === name);
  return (
    <>
      <table className="settings-fonts">
        <thead>
          <tr>
            <th scope="col">用在</th>
            <th scope="col">公文格式的字体</th>
            <th scope="col">这台电脑</th>
          </tr>
        </thead>
        <tbody>
          {fonts.map((font) => (
            <tr key={font.role}>
              <td>{ROLE_WORDS[font.role]}</td>
              <td>{font.name}</td>
              <td className={font.used === font.name ? '' : 'is-replaced'}>{stateOf(font)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="settings-hint">
        导出的 Word 文件里写的是公文格式的字体，在装有这些字体的电脑上打开就是原样。
        {!isComplete &&
          '没有安装的，屏幕、打印和 PDF 用代替的字体，换行可能略有不同；装上以后重新打开窗口就会用上。'}
      </p>
    </>
  );
}
