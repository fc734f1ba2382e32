/** Names the rules of this program: the build puts a checksum of everything that checking a report may read here. */
declare const BUILT_FROM_RULES: string | undefined;

/** Null where nobody has built the program: then what was found is not kept for the next start. */
export const RULES_VERSION: string | null = typeof BUILT_FROM_RULES === 'string' ? BUILT_FROM_RULES : null;
