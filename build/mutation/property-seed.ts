/** Property tests try the same inputs in every run: what notices a change once notices it again. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 1 });
