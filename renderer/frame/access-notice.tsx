/** Says that the library can only be looked at and why, until it can be changed. */
import { useEffect, useRef } from 'react';
import { LockOutlined } from '@ant-design/icons';
import { useAccess } from '../app/access.ts';
import { useLibrary } from '../app/library-store.ts';
import { showToast } from '../ui/toast.tsx';
import './access-notice.css';

/** How soon it is noticed that the other program has gone, ms. */
const ASK_EVERY = 2_000;

export function AccessNotice() {
  const { readingOnly, ask } = useAccess();
  const isReadingOnly = readingOnly !== null;
  const wasReadingOnly = useRef(false);

  useEffect(() => {
    const look = () => void ask();
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [ask]);
  useEffect(() => {
    if (!isReadingOnly) return;
    const timer = setInterval(() => void ask(), ASK_EVERY);
    return () => clearInterval(timer);
  }, [isReadingOnly, ask]);
  useEffect(() => {
    if (wasReadingOnly.current && !isReadingOnly) {
      showToast('现在可以修改了。');
      void useLibrary.getState().load();
    }
    wasReadingOnly.current = isReadingOnly;
  }, [isReadingOnly]);

  if (!readingOnly) return null;
  return (
    <div className="access-notice" role="status">
      <LockOutlined aria-hidden />
      <p>
        <strong>{readingOnly.what}</strong>
        {readingOnly.meaning}
        {readingOnly.action}
      </p>
    </div>
  );
}
