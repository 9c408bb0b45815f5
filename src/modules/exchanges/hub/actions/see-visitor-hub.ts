import { placeIndexIn } from "#modules/territory";
import { type CommuneCode, kilometresBetween, meantPlace, type PlaceIndex } from "#rules/territory";
import { type NamedOnPage, namesOfVerifiedIn } from "#modules/organisations";
import { reading, type Work, withRight } from "#services/house";

import type { Giver, OfferKind } from "../../givers/domain/giver.ts";
import type { OrganisationId } from "#rules/organisations";
import { offersQueryIn } from "../../givers/actions/list-candidates.ts";
import { placeOf } from "../../givers/actions/see-directory.ts";
import {
  listMatching,
  type MatchingGiver,
  type MatchingOffer,
} from "../../givers/store/candidates.ts";
import {
  type ListedOrientation,
  listTablesIn,
} from "../../orientation/actions/list-orientations.ts";
import { AROUND_KM, countKinds } from "../domain/many.ts";

export interface AskedVisitor {
  readonly words: string;
  readonly typedPlace: string;
}

/** An offer of an organisation, as everybody reads it. */
export interface PublicOffer {
  readonly offer: Pick<MatchingOffer, "id" | "kind" | "words">;
  readonly organisation: OrganisationId;
  /** What stands for it. */
  readonly sign: NamedOnPage["sign"];
  readonly name: string;
  /** Its page. */
  readonly at: string | undefined;
  readonly place: string | undefined;
  readonly commune: CommuneCode | undefined;
}

/** Mutual help as somebody sees it who is not signed in: what organisations give, and of persons only how many give what. */
export interface SeenVisitorHub {
  readonly offers: readonly PublicOffer[];
  readonly total: number;
  /** By kind, the step that is reached (`atLeast`). */
  readonly persons: ReadonlyMap<OfferKind, number>;
  readonly place: "none" | "unknown" | "known";
  readonly tables: readonly ListedOrientation[];
}

const FEW = 12;

export const seeVisitorHub = reading(seeVisitorHubIn);

/**
 * The step. Words look for offers of organisations alone: nobody finds by them what a person gives. The place,
 * when it is known, keeps what is within thirty kilometres, of both.
 */
export async function seeVisitorHubIn(work: Work, asked: AskedVisitor): Promise<SeenVisitorHub> {
  const index = await placeIndexIn(work);
  const { place } = meantPlace(index, asked.typedPlace);
  const isThere = thereIn(index, place?.kind === "commune" ? place.commune.code : undefined);
  const isKnown = place?.kind === "commune";
  const { words } = asked;
  const query = await offersQueryIn(work, { words, all: true });
  const [all, found] = await withRight(work, "read-givers", async (lent) => {
    const every = await listMatching(lent, { query: "" });
    return [every, query === "" ? every : await listMatching(lent, { query })];
  });
  const offers = await ofOrganisationsIn(work, index, found.filter(isThere));
  const persons = all
    .filter(({ giver }) => giver.person !== undefined)
    .filter(isThere)
    .map(({ giver, offers: given }) => ({ giver: giver.id, offers: given }));
  const { tables } = await listTablesIn(work, { words: "", typedPlace: "" });
  return {
    offers: offers.slice(0, FEW),
    total: offers.length,
    persons: countKinds(persons),
    place: asked.typedPlace === "" ? "none" : isKnown ? "known" : "unknown",
    tables: tables.filter(({ table }) => table.number !== undefined),
  };
}

/** Within thirty kilometres of a commune, as far as both are known; everywhere without one. */
function thereIn(index: PlaceIndex, commune: CommuneCode | undefined) {
  const centreOf = (code: CommuneCode | undefined) =>
    code === undefined ? undefined : index.communes.get(code)?.centre;
  const here = centreOf(commune);
  return ({ giver }: { readonly giver: Pick<Giver, "commune"> }): boolean => {
    if (commune === undefined || giver.commune === commune) return true;
    const there = centreOf(giver.commune);
    if (here === undefined || there === undefined) return false;
    return kilometresBetween(here, there) <= AROUND_KM;
  };
}

async function ofOrganisationsIn(
  work: Work,
  index: PlaceIndex,
  found: readonly MatchingGiver[],
): Promise<readonly PublicOffer[]> {
  const named = await namesOfVerifiedIn(
    work,
    found.flatMap(({ giver }) => giver.organisation ?? []),
  );
  return found.flatMap(({ giver, offers }): readonly PublicOffer[] => {
    const { organisation, commune } = giver;
    const name = organisation && named.get(organisation);
    if (organisation === undefined || name === undefined) return [];
    const place = placeOf(index, commune);
    return offers.map((offer) => ({ offer, organisation, ...name, place, commune }));
  });
}
