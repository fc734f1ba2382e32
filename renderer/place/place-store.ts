/** Where the library lies, as the whole window knows it. */
import { create } from 'zustand';
import type { LibraryPlace } from '../../shared/contract.ts';
import { useAccess } from '../app/access.ts';
import { bridge } from '../app/bridge.ts';
import { useLibrary } from '../app/library-store.ts';

interface PlaceStore {
  /** Null until the first answer. */
  readonly place: LibraryPlace | null;
  /** Asks, which also looks for a library that is missing; a question that nobody answers changes nothing. */
  readonly ask: () => Promise<void>;
  /** Goes on with the library that is at another place now. */
  readonly goOn: (place: LibraryPlace) => Promise<void>;
}

export const usePlace = create<PlaceStore>()((set) => ({
  place: null,
  ask: async () => {
    const answer = await bridge.libraryPlace({}).catch(() => null);
    if (answer?.ok) set({ place: answer });
  },
  goOn: async (place) => {
    set({ place });
    await Promise.all([useLibrary.getState().load(), useAccess.getState().ask()]);
  },
}));
