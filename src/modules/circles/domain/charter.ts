import { done, refused, type Result } from "#basics/result";

/** A wording of a charter: its sentences, why it changed, and by when members are asked to accept it. */
export interface CharterVersion {
  readonly version: number;
  readonly sentences: readonly string[];
  /** Undefined for the first one. */
  readonly why: string | undefined;
  readonly due: Temporal.PlainDate | undefined;
  readonly madeAt: Temporal.Instant;
}

/** What became of one sentence between two wordings. */
export interface Change {
  readonly what: "kept" | "added" | "removed";
  readonly sentence: string;
}

/**
 * What changed from one wording to another, sentence by sentence, in the order of the new one; a removed
 * sentence stands where it stood. The longest common run of sentences is kept (Myers' problem, solved by
 * its table: a charter has a dozen sentences).
 */
export function compareCharters(
  before: readonly string[],
  after: readonly string[],
): readonly Change[] {
  // kept[i][j]: how many sentences are kept from before[i…] and after[j…].
  const kept = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  const at = (i: number, j: number) => kept[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = kept[i];
      if (row === undefined) continue;
      row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && old === fresh) {
      changes.push({ what: "kept", sentence: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ what: "removed", sentence: old });
      i += 1;
    } else if (fresh !== undefined) {
      changes.push({ what: "added", sentence: fresh });
      j += 1;
    }
  }
  return changes;
}

/** Members have two weeks at least to read, and a year at most. */
export const TIME_TO_READ = { least: 14, most: 365, usual: 30 } as const;

export type CharterRefusal = "not-a-facilitator" | "circle-closed" | "nothing-changed" | "bad-date";

/** A new wording: something changes in it, and members have time to read it. */
export function decideNewCharter(
  now: readonly string[],
  asked: { readonly sentences: readonly string[]; readonly due: Temporal.PlainDate },
  today: Temporal.PlainDate,
): Result<undefined, CharterRefusal> {
  if (now.length === asked.sentences.length && now.every((one, i) => one === asked.sentences[i]))
    return refused("nothing-changed");
  const days = today.until(asked.due).days;
  return days < TIME_TO_READ.least || days > TIME_TO_READ.most
    ? refused("bad-date")
    : done(undefined);
}

/** Why it is not changed. */
export type ChangeCharterRefusal = CharterRefusal | "unknown-circle" | "changed-meanwhile";
