import type { Found } from "#basics/looked-up";
import { findPlace, type PlaceIndex, writePlace, writeReference } from "#rules/territory";
import { typedOf } from "#services/forms";
import type { Actor, App } from "#services/house";

import { listNamed, readPlaceIndex } from "../actions/see-proposing.ts";
import type { OrganisationId } from "../domain/orientation.ts";
import type { Asking } from "./asked.ts";
import type { LookedUp } from "./forms.ts";
import { readJob } from "./line-job.ts";
import { formTexts } from "./line-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/** How many places one field names at most. */
const MOST_PLACES = 20;

/** Looks up what a form of these pages was sent: places, a job, the organisation that answers. */
export async function lookUp(app: App, c: Asking): Promise<LookedUp> {
  const typed = await typedOf(c);
  const textOf = (name: string) => {
    const text = typed[name];
    return typeof text === "string" ? text.trim() : "";
  };
  const { actor } = c.var;
  return {
    places: await placesNamed(app, actor, textOf("lieux")),
    rome: await readJob(app, actor, textOf("rome")),
    structure:
      textOf("qui") === "structure"
        ? await structureNamed(app, actor, textOf("structure"))
        : undefined,
  };
}

/** The places that were typed, one a line or between semicolons, each without doubt. */
async function placesNamed(
  app: App,
  actor: Actor,
  typed: string,
): Promise<Found<readonly string[]>> {
  const names = typed
    .split(/[\n;]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) return { value: [] };
  if (names.length > MOST_PLACES) return { problem: texts.tooManyPlaces };
  const index = await readPlaceIndex(app, actor, undefined);
  const references = new Set<string>();
  for (const name of names) {
    const found = placeNamed(index, name);
    if ("problem" in found) return found;
    references.add(found.value);
  }
  return { value: [...references] };
}

function placeNamed(index: PlaceIndex, name: string): Found<string> {
  const found = findPlace(index, name.slice(0, 100));
  if (found.found === "one") return { value: writeReference(found.place) };
  if (found.found === "none") return { problem: texts.unknownPlace(name) };
  const near = found.places.slice(0, 4).map((place) => writePlace(index, place));
  const says = found.found === "several" ? texts.severalPlaces : texts.closePlaces;
  return { problem: says(name, near) };
}

/** The one organisation that bears this name. */
async function structureNamed(
  app: App,
  actor: Actor,
  typed: string,
): Promise<Found<OrganisationId | undefined>> {
  if (typed === "") return { value: undefined };
  const found = await listNamed(app, actor, { typed });
  const [one] = found;
  if (one === undefined) return { problem: formTexts.unknownStructure };
  if (found.length === 1) return { value: one.id };
  const names = found.map(({ name, town }) => `${name} (${town})`);
  return { problem: formTexts.severalStructures(names) };
}
