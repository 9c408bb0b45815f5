import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { findOrganisationIn, mayActForIn } from "#modules/organisations";
import { placeIndexIn } from "#modules/territory";
import type { OrganisationId } from "#rules/organisations";
import type { Coordinates } from "#rules/territory";
import { action, type Work } from "#services/house";

import { isByLetter } from "../domain/by-letter.fr.ts";
import { isTag } from "../domain/hours-tag.ts";
import { placePoint } from "../domain/point.ts";
import type { Venue, VenueId, VenueWords } from "../domain/venue.ts";
import { holdVenue, saveVenue, saveVenueChanged } from "../store/venues.ts";
import { mayKeepIn } from "./see-venue.ts";
import { keepWhereaboutsIn } from "./where-it-is.ts";

/** What is written of a venue, and where it is. */
export interface KeepVenue extends VenueWords {
  readonly street: string | undefined;
  /** INSEE code. */
  readonly commune: string;
  readonly at: readonly [number, number] | undefined;
}

export type KeepVenueRefusal =
  | "not-allowed"
  | "unknown-venue"
  | "unknown-commune"
  | "home-is-private"
  | "published-already"
  | "not-in-france"
  | "far-from-commune"
  | "not-hours"
  | "changed-meanwhile";

export interface AddVenue extends KeepVenue {
  /** Known beforehand for the demonstration. */
  readonly id?: VenueId;
  readonly organisation: OrganisationId;
}

/** A structure says that it has premises where it welcomes others. Its representatives who may publish do. */
export const addVenue = action(addVenueIn);

export async function addVenueIn(
  work: Work,
  { id = newId<"Venue">(), organisation, ...asked }: AddVenue,
): Promise<Result<Pick<Venue, "id" | "number" | "name">, KeepVenueRefusal>> {
  if (!(await mayActForIn(work, { organisation, power: "publish" }))) return refused("not-allowed");
  const decided = await decideWhereIn(work, asked);
  if (!decided.done) return decided;
  const number = await saveVenue(work, { ...asked, ...decided.value.shown, id, organisation });
  await keepWhereaboutsIn(work, id, {
    ...decided.value.apart,
    organisation,
    readers: asked.readers,
  });
  await work.tell({ name: "premises.opened", subject: id, payload: { venue: id, organisation } });
  return done({ id, number, name: asked.name });
}

export interface ChangeVenue extends KeepVenue {
  readonly venue: VenueId;
  /** Of the page that was read: what another changed meanwhile is not lost. */
  readonly version: number;
}

/** Its keeper changes what it says: whoever changes it has read it, so it is confirmed for another year. */
export const changeVenue = action(changeVenueIn);

export async function changeVenueIn(
  work: Work,
  { venue: id, version, ...asked }: ChangeVenue,
): Promise<Result<Pick<Venue, "id" | "number" | "name">, KeepVenueRefusal>> {
  const before = await holdVenue(work, id);
  const keeper = before?.organisation && (await findOrganisationIn(work, before.organisation));
  if (before === undefined || keeper === undefined) return refused("unknown-venue");
  if (!(await mayKeepIn(work, before))) return refused("not-allowed");
  if (before.version !== version) return refused("changed-meanwhile");
  // What open data publish is read by everyone elsewhere: hiding it here would only make believe. A home is no point all the same.
  if (before.source !== undefined && asked.readers !== "everyone" && isPublished(before, asked))
    return refused("published-already");
  const decided = await decideWhereIn(work, asked);
  if (!decided.done) return decided;
  const { kind, services } = before;
  await saveVenueChanged(work, { ...asked, ...decided.value.shown, id, kind, services });
  await keepWhereaboutsIn(work, id, {
    ...decided.value.apart,
    organisation: keeper.id,
    readers: asked.readers,
  });
  await work.tell({ name: "premises.changed", subject: id, payload: { venue: id } });
  return done({ id, number: before.number, name: asked.name });
}

/** Whether its source says where it is to everyone, as a letter does not, nor what becomes a home. */
const isPublished = (before: Venue, { isHome }: KeepVenue) => !isByLetter(before) && !isHome;

/** Where it is, in two parts: what all read, and what is kept apart. Of a home there is no point at all. */
async function decideWhereIn(work: Work, asked: KeepVenue) {
  const commune = (await placeIndexIn(work)).communes.get(asked.commune);
  if (commune === undefined) return refused("unknown-commune");
  if (asked.isHome && asked.readers !== "expected") return refused("home-is-private");
  if (asked.hours !== undefined && !isTag(asked.hours)) return refused("not-hours");
  const placed = asked.at === undefined ? undefined : placePoint(asked.at, commune);
  if (placed?.placed === false)
    return refused(placed.why === "no-point" ? "not-in-france" : placed.why);
  const point: Coordinates | undefined = asked.isHome ? undefined : placed?.point;
  const [postcode, other] = commune.postcodes;
  const isPublic = asked.readers === "everyone";
  return done({
    shown: {
      commune: commune.code,
      town: commune.name,
      department: commune.department,
      postcode: other === undefined ? postcode : undefined,
      address: isPublic ? asked.street : undefined,
      point: isPublic ? point : undefined,
    },
    apart: { address: asked.street, point },
  });
}
