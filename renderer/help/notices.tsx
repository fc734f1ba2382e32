/** Whose work is built into the program, and on what terms: fetched when somebody wants to know. */
import { useState } from 'react';
import type { Notice } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import './notices.css';

export function Notices() {
  const [notices, setNotices] = useState<readonly Notice[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  async function load(): Promise<void> {
    const answer = await bridge.listNotices({}).catch(() => null);
    if (answer?.ok) setNotices(answer.notices);
    setHasFailed(!answer?.ok);
  }

  return (
    <details className="notices" onToggle={(event) => event.currentTarget.open && !notices && void load()}>
      <summary>使用的开源软件和许可</summary>
      {!notices && !hasFailed && <p>正在读取…</p>}
      {hasFailed && <p role="alert">没能读出列表，其他功能不受影响。请收起后再展开一次。</p>}
      {notices?.length === 0 && <p>这里没有列表：它在安装的程序里才有。</p>}
      <ul>
        {notices?.map((notice) => (
          <Terms key={`${notice.name} ${notice.version}`} notice={notice} />
        ))}
      </ul>
    </details>
  );
}

function Terms({ notice: { name, version, licence, author, text } }: { readonly notice: Notice }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          {name} {version} <span className="notices-licence">{licence}</span>
        </summary>
        {isOpen && (
          <pre lang="en" role="region" tabIndex={0} aria-label={`${name} 的许可`}>
            {text ?? `${licence}, ${author || name}`}
          </pre>
        )}
      </details>
    </li>
  );
}
