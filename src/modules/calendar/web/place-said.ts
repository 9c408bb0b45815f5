import type { NamedVenue } from "#modules/premises";

import type { Words } from "../domain/occasion.ts";
import { texts } from "./texts.fr.ts";

/** Where something is, as far as everyone who sees it may read. */
export interface Place {
  readonly words: Pick<Words, "address">;
  readonly placeName: string | undefined;
  readonly venue?: NamedVenue | undefined;
}

/** « Ateliers de la Citadelle, 3 place du Marché, 26400 Crest, salle du haut »; nothing when it is from afar. */
export function placeSaid({ words, placeName, venue }: Place): string {
  const commune = venue?.address === undefined ? placeName : undefined;
  return [venue?.name, venue?.address, words.address, commune].filter(Boolean).join(", ");
}

/** The same in a line of a list: the premises and the commune. */
export function placeInShort({ words, placeName, venue }: Place): string {
  const town = placeName ?? words.address;
  const all = [venue?.name, town].filter((one) => one !== undefined);
  return all.length === 0 ? texts.online : all.join(", ");
}
