import { open, seal } from "#modules/access";
import type { SpaceId, Work } from "#services/house";

/** Of words that pass from a space to another: opened with the key of the first, sealed with that of the other. */
export function sealedAgain(
  lent: Work,
  { from, to }: { readonly from: SpaceId; readonly to: SpaceId },
) {
  return async (sealed: Uint8Array | undefined): Promise<Uint8Array | undefined> => {
    const words = sealed && (await open(lent, from, sealed));
    return words === undefined ? undefined : seal(lent, to, words);
  };
}
