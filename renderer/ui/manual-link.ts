/** The way from a message to what the manual says about it: the frame knows both, a message only that there is one. */
import { createContext } from 'react';

/** Opens the manual at what it says about problems of this code; null where no manual can be shown. */
export const ManualLink = createContext<((code: string) => void) | null>(null);
