/** One line about the program for the help sheet. */
import { useEffect, useState } from 'react';
import { bridge } from '../app/bridge.ts';

/** What the program may promise about the network, by what the window runs in. */
const QUIET = {
  electron: '不联网，数据不离开本机',
  browser: '年报助手不联网；浏览器自己的更新、同步、翻译和扩展程序可能联网，请不要用它们翻译或处理这一页',
} as const;

/** `年报助手 0.1.0 · 资料保存在 …`; null until known. */
export function useAbout(): string | null {
  const [about, setAbout] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    bridge.appInfo({}).then(
      (answer) => {
        if (!wanted || !answer.ok) return;
        const { version, dataFolder, host } = answer;
        setAbout(`年报助手 ${version} · 资料保存在 ${dataFolder} · ${QUIET[host]}`);
      },
      // The sheet is complete without this line.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return about;
}
