/** One line about the program for the help sheet. */
import { useEffect, useState } from 'react';
import { bridge } from '../app/bridge.ts';

/** `年报助手 0.1.0 · 资料保存在 …`; null until known. */
export function useAbout(): string | null {
  const [about, setAbout] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    bridge.appInfo({}).then(
      (answer) => {
        if (!wanted || !answer.ok) return;
        const { version, dataFolder } = answer;
        setAbout(`年报助手 ${version} · 资料保存在 ${dataFolder} · 不联网，数据不离开本机`);
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
