import type { Work } from "#services/house";
import { openIn, sealIn } from "#services/keys";

import type { SpaceId } from "../domain/space.ts";

/** Seals a free text under the key of its space (AES-256-GCM). Throws when the space was never made, or its key destroyed. */
export function seal(work: Work, space: SpaceId, words: string): Promise<Uint8Array> {
  return sealIn(work, space, words);
}

/** Words that pass from a space to another: opened with the key of the first, sealed with that of the other; undefined without it. */
export function sealedAgain(
  work: Work,
  { from, to }: { readonly from: SpaceId; readonly to: SpaceId },
): (sealed: Uint8Array | undefined) => Promise<Uint8Array | undefined> {
  return async (sealed) => {
    const words = sealed && (await open(work, from, sealed));
    return words === undefined ? undefined : seal(work, to, words);
  };
}

/** Opens a text of a space; undefined when its key was destroyed: the person left. */
export function open(work: Work, space: SpaceId, sealed: Uint8Array): Promise<string | undefined> {
  return openIn(work, space, sealed);
}
