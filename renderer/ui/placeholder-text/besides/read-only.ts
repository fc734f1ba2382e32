/** Whether the text may be changed, for what stands inside of it: the editor itself tells nobody when that changes. */
import { createContext } from 'react';

export const ReadOnly = createContext(false);
