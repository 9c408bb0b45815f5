import type { Work } from "#services/house";
import { openIn, sealIn } from "#services/keys";

import type { SpaceId } from "../domain/space.ts";

/** Seals a free text under the key of its space (AES-256-GCM). Throws when the space was never made, or its key destroyed. */
export function seal(work: Work, space: SpaceId, words: string): Promise<Uint8Array> {
  return sealIn(work, space, words);
}

/** Opens a text of a space; undefined when its key was destroyed: the person left. */
export function open(work: Work, space: SpaceId, sealed: Uint8Array): Promise<string | undefined> {
  return openIn(work, space, sealed);
}
