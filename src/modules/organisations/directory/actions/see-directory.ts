import { reading, type Work } from "#services/house";

import type { AskedDirectory } from "../../domain/directory.ts";
import { byCommune, type InCommune } from "../domain/by-commune.ts";
import { type Ground, type PlacedCommunes, seeCommunesIn } from "./see-ground.ts";
import { type FoundOrganisations, listOrganisationsIn } from "./list-organisations.ts";

/** The directory as its page shows it. */
export interface SeenDirectory {
  readonly found: FoundOrganisations;
  /** Where it goes by nearness: its communes, and the ground under them. */
  readonly communes: readonly InCommune[];
  readonly ground: (Ground & { readonly places: readonly PlacedCommunes[] }) | undefined;
}

/** The directory and, where a commune was named and it goes by nearness, its drawing. */
export const seeDirectory = reading(seeDirectoryIn);

export async function seeDirectoryIn(work: Work, asked: AskedDirectory): Promise<SeenDirectory> {
  const found = await listOrganisationsIn(work, asked);
  const isNear = found.order === "near" && found.place?.scale === "around";
  const communes = isNear ? byCommune(found.shown) : [];
  return { found, communes, ground: isNear ? await seeCommunesIn(work, communes) : undefined };
}
