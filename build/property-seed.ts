/** Property tests try the same inputs in every run: what passes here passes there, and what notices a change notices it again. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 1 });
