/** “正在…” for what takes longer than the eye notices; nothing at all before that. */
import { useEffect, useState } from 'react';
import { Spin } from 'antd';

const UNNOTICED_MS = 200;

export function Waiting({ text }: { readonly text: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), UNNOTICED_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" style={{ display: 'flex', gap: 8, justifyContent: 'center', padding: 48 }}>
      {shown && (
        <>
          <Spin size="small" />
          <span>{text}</span>
        </>
      )}
    </div>
  );
}
