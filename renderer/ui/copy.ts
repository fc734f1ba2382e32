/** Putting text with its looks on the clipboard. */

/**
 * Copies `html`, for programs that take looks, and `text` for the others; must be called while a key or button is fresh.
 * False where the system does not let it. Not by the clipboard's newer interface, which takes styles away.
 */
export function copyRich(html: string, text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
