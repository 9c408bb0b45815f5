import type { App } from "#services/house";

import { listPlaces } from "../actions/list-documents.ts";
import { placeAt } from "./addresses.ts";
import type { Asking } from "./asked.ts";

/** Where one may begin a document, and the place that the address proposes: the circle that it names, else one's own. */
export async function placesAsked(app: App, c: Asking) {
  const places = await listPlaces(app, c.var.actor, undefined);
  const asked = `/communs/cercle/${c.req.query("cercle") ?? ""}`;
  const named = places.find(({ circle }) => circle !== undefined && placeAt(circle) === asked);
  return places.length === 0 ? undefined : { places, space: (named ?? places[0])?.space };
}

/** The field that a refusal is about. */
export const BESIDE = {
  "empty-title": "titre",
  "title-too-long": "titre",
  "whose-too-long": "de-qui",
  "for-tables-alone": "licence",
  "against-its-origin": "licence",
  "unknown-space": "dans",
} as const;
