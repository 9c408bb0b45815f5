import { sumUpMineIn } from "#modules/currency";
import { organisationsToActForIn, type OrganisationOfPerson } from "#modules/organisations";
import { placeIndexIn } from "#modules/territory";
import type { CommuneCode } from "#rules/territory";
import { isEntrusted, reading, type Work } from "#services/house";

import { listWaitingIn, type SeenFavour } from "../../favours/actions/see-favours.ts";
import { findCandidatesIn } from "../../givers/actions/list-candidates.ts";
import { mineIn, placeOf } from "../../givers/actions/see-directory.ts";
import { type KeptGiver, seeMyGiverIn } from "../../givers/actions/see-giver.ts";
import type { Candidate } from "../../givers/domain/candidate.ts";
import { goesAsFar, type OfferKind } from "../../givers/domain/giver.ts";
import { listMyMeetingsIn, type MyMeetings } from "../../meeting/actions/list-meetings.ts";
import { waitsFor } from "../../meeting/domain/meeting.ts";
import { isGoverningIn } from "../../orientation/actions/answer-gap.ts";
import {
  type ListedOrientation,
  listTablesIn,
} from "../../orientation/actions/list-orientations.ts";
import type { ListedExchange, ListedNeed } from "../../protocol/actions/list-exchanges.ts";
import { listThanks } from "../../thanks/store/thanks.ts";
import { onTheWay, type OnTheWay } from "../domain/way.ts";

/** An exchange on the way, with its step. */
export interface WayExchange extends OnTheWay {
  readonly one: ListedExchange;
  /** The other side said thank you. */
  readonly isThanked: boolean;
  /** A day that they proposed waits for an answer. */
  readonly isAsked: boolean;
}

/** An offer near the reader, with who gives it. */
export interface NearOffer {
  readonly offer: Candidate["offers"][number];
  readonly by: Pick<
    Candidate,
    "giver" | "person" | "organisation" | "sign" | "name" | "km" | "pausedUntil"
  >;
  readonly place: string | undefined;
}

export interface SeenKori {
  readonly received: number;
  /** In how many times. */
  readonly receipts: number;
  readonly given: number;
  readonly gifts: number;
}

/** All of mutual help as one of its people sees it: their way, what is near, who answers what, their kori. */
export interface SeenHub {
  readonly way: readonly WayExchange[];
  readonly meetings: MyMeetings["meetings"];
  readonly needs: readonly ListedNeed[];
  readonly favours: readonly SeenFavour[];
  readonly near: readonly NearOffer[];
  readonly counts: ReadonlyMap<OfferKind, number>;
  /** How many give what is counted. */
  readonly givers: number;
  readonly tables: readonly ListedOrientation[];
  readonly mine: KeptGiver | undefined;
  readonly organisations: readonly OrganisationOfPerson[];
  /** Undefined under a mandate that does not entrust them. */
  readonly kori: SeenKori | undefined;
  readonly isGoverning: boolean;
}

const FEW_OFFERS = 6;

export const seeHub = reading(seeHubIn);

/** The step; undefined for a visitor. */
export async function seeHubIn(work: Work): Promise<SeenHub | undefined> {
  if (work.actor.for === undefined) return undefined;
  const mine = await seeMyGiverIn(work, { organisation: undefined });
  const hasFavours = isEntrusted(work.actor, "favours");
  const found = await listTablesIn(work, { words: "", typedPlace: "" });
  return {
    ...(await wayIn(work)),
    favours: hasFavours ? await listWaitingIn(work) : [],
    ...(await nearIn(work, mine?.terms.commune)),
    // Under a mandate, those of everybody alone: a circle’s own are not of this scope.
    tables:
      work.actor.mandate === undefined
        ? found.tables
        : found.tables.filter(({ table }) => table.number !== undefined),
    mine,
    // Organisations are never entrusted: who acts for another is not offered theirs.
    organisations:
      work.actor.mandate === undefined ? await organisationsToActForIn(work, "manage") : [],
    kori: hasFavours ? await sumUpMineIn(work) : undefined,
    isGoverning: await isGoverningIn(work),
  };
}

async function wayIn(work: Work): Promise<Pick<SeenHub, "way" | "meetings" | "needs">> {
  const { exchanges, meetings, needs } = await listMyMeetingsIn(work);
  const thanked = await listThanks(
    work,
    exchanges.map(({ kept }) => kept.id),
  );
  const way = exchanges.flatMap((one): readonly WayExchange[] => {
    const { kept, you, shelf, unheard } = one;
    const meeting = meetings.get(kept.id);
    const isProposed = meeting?.mayMeet === true && waitsFor(meeting, you, work.now);
    const stands = onTheWay({
      exchange: kept.exchange,
      kind: one.kind,
      you,
      waits: shelf === "for-me" || unheard > 0 || isProposed,
      hasThanked: thanked.some(({ exchange, by }) => exchange === kept.id && by === you),
    });
    const isThanked = thanked.some(
      ({ exchange, by, reaches }) => exchange === kept.id && by !== you && reaches,
    );
    return stands === undefined ? [] : [{ ...stands, one, isThanked, isAsked: isProposed }];
  });
  // What waits for a gesture first; among equals, as the list of exchanges has them.
  const sorted = way.toSorted((one, other) => Number(other.isYours) - Number(one.isYours));
  return { way: sorted, meetings, needs };
}

async function nearIn(
  work: Work,
  commune: CommuneCode | undefined,
): Promise<Pick<SeenHub, "near" | "counts" | "givers">> {
  const asked = { words: "", allWords: true, kinds: [], commune };
  const own = await mineIn(work);
  const all = (await findCandidatesIn(work, asked, goesAsFar)).filter(
    ({ organisation }) => organisation === undefined || !own.has(organisation),
  );
  const index = await placeIndexIn(work);
  const counts = new Map<OfferKind, number>();
  for (const { offers } of all)
    for (const { kind } of offers) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const near = all.flatMap((by): readonly NearOffer[] => {
    const [offer] = by.offers;
    return offer === undefined ? [] : [{ offer, by, place: placeOf(index, by.commune) }];
  });
  return { near: near.slice(0, FEW_OFFERS), counts, givers: all.length };
}
