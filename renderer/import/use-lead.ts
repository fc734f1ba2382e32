/** Leads the keyboard to what was read at a place. */
import { useRef } from 'react';
import type { HeadField } from '../../shared/report/doubts.ts';
import { figuresAt, sectionAt } from '../../shared/report/place-name.ts';
import type { Place, Report } from '../../shared/report/schema.ts';
import type { FigureGridHandle } from '../ui/figure-grid/figure-grid.tsx';
import { FIELD_IDS } from './head-fields.tsx';

function elementAt(place: Place): HTMLElement | null {
  return document.querySelector(`.review [data-place="${CSS.escape(place)}"]`);
}

interface Lead {
  /** Takes the table of a section as long as it is shown. */
  readonly tableOf: (section: number) => (table: FigureGridHandle | null) => () => void;
  /** Puts the keyboard on a place, or on the field of the head that says it. */
  readonly lead: (to: Place, field: HeadField | null) => void;
  /** Is the keyboard being put somewhere just now, not taken there by a person? */
  readonly isLeading: () => boolean;
}

/** `report`: what was read, as it is shown. */
export function useLead(report: Report): Lead {
  const tables = useRef(new Map<number, FigureGridHandle>());
  const isLeading = useRef(false);
  return {
    tableOf: (section) => (table) => {
      if (table) tables.current.set(section, table);
      return () => {
        tables.current.delete(section);
      };
    },
    lead: (to, field) => {
      const [figure] = figuresAt(to, report);
      // The pane may only just be coming into view.
      requestAnimationFrame(() => {
        isLeading.current = true;
        if (field) document.getElementById(FIELD_IDS[field])?.focus();
        else if (figure !== undefined) for (const table of tables.current.values()) table.focusFigure(figure);
        else {
          const element = elementAt(to) ?? elementAt(`section:${sectionAt(to)}`);
          element?.scrollIntoView({ block: 'center' });
          element?.focus({ preventScroll: true });
        }
        isLeading.current = false;
      });
    },
    isLeading: () => isLeading.current,
  };
}
