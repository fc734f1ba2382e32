/** A dialog that is closed by being unmounted does not put the keyboard back by itself. */
import { useEffect, useState } from 'react';

/** When the component is gone, the keyboard is where it was before, at `opener`, unless it was led elsewhere. */
export function useReturnFocus(opener?: Element | null): void {
  const [before] = useState(() => opener ?? document.activeElement);
  useEffect(
    () => () => {
      const { activeElement, body } = document;
      const isLost = activeElement === null || activeElement === body;
      if (isLost && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    },
    [before],
  );
}
