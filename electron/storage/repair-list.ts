/** What had to be repaired, a sentence a problem, by what it is about: a problem that is over is no longer said. */
export interface RepairList {
  readonly say: (about: string, sentences: readonly string[]) => void;
  readonly has: (about: string) => boolean;
  readonly sentences: () => readonly string[];
  /** Whether anybody has asked for them. */
  readonly wereAskedFor: () => boolean;
}

export function repairList(): RepairList {
  const said = new Map<string, readonly string[]>();
  let wereAskedFor = false;
  return {
    say: (about, sentences) => {
      if (sentences.length > 0) said.set(about, sentences);
      else said.delete(about);
    },
    has: (about) => said.has(about),
    sentences: () => {
      wereAskedFor = true;
      return [...said.values()].flat();
    },
    wereAskedFor: () => wereAskedFor,
  };
}
