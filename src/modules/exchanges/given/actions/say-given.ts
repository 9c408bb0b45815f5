import { refused, type Result } from "#basics/result";
import {
  type AboutBy,
  giftAboutIn,
  type SayRefusal,
  sayGiftAboutIn,
  type SeenGift,
} from "#modules/gifts";
import type { GiftId, Much } from "#rules/gifts";
import type { OrganisationId } from "#rules/organisations";
import { action, reading, type Work } from "#services/house";

import { kindNamed } from "../../protocol/actions/kinds.ts";
import { sideOf } from "../../protocol/actions/parties.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import { findExchange, type KeptExchange } from "../../protocol/store/exchanges.ts";
import { sideOfActorIn } from "../../thanks/actions/see-thanks.ts";
import { type GivenAs, givenBy } from "../domain/given.ts";

/** What an exchange that is done gave an organisation, as one of its two sides reads it. */
export interface SeenGiven {
  readonly gift: SeenGift | undefined;
  /** What may still be said of it, by who gave. */
  readonly asks: GivenAs | undefined;
}

interface OfExchange {
  readonly exchange: ExchangeId;
}

/** Sees what was given; undefined for whoever is no side of it, and where nothing is to be said. */
export const seeGiven = reading(
  async (work: Work, { exchange }: OfExchange): Promise<SeenGiven | undefined> => {
    const kept = await findExchange(work, exchange);
    const about = kept && aboutOf(work, kept);
    if (kept === undefined || about === undefined) return undefined;
    const gift = await giftAboutIn(work, about);
    const isGiver = (await giverOfActorIn(work, kept)) && work.actor.mandate === undefined;
    if (gift === undefined && !isGiver) return undefined;
    return { gift, asks: gift === undefined ? about.as : undefined };
  },
);

export interface SayGiven extends OfExchange {
  readonly much: Much;
  readonly day: Temporal.PlainDate;
  readonly words: string | undefined;
}

export type SayGivenRefusal = SayRefusal | "unknown-exchange" | "not-given-yet";

/**
 * « C’est fait »: who gave says how much, once the exchange is done; the organisation confirms it, or sets it aside. It is a
 * gift about the exchange, so it is said once, whoever says it and however often.
 */
export const sayGiven = action(sayGivenIn);

export async function sayGivenIn(
  work: Work,
  { exchange, much, day, words }: SayGiven,
): Promise<Result<GiftId, SayGivenRefusal>> {
  const kept = await findExchange(work, exchange);
  if (kept === undefined || !(await giverOfActorIn(work, kept))) return refused("unknown-exchange");
  const about = aboutOf(work, kept);
  if (about === undefined) return refused("not-given-yet");
  return sayGiftAboutIn(work, {
    ...much,
    ...about.as,
    about: about.about,
    giver: about.giver,
    receiver: { kind: "organisation", id: about.receiver },
    from: day,
    until: day,
    words,
    as: "giver",
  });
}

async function giverOfActorIn(work: Work, kept: KeptExchange): Promise<boolean> {
  return (await sideOfActorIn(work, kept, "giver")) === "giver";
}

/** By whom, to which organisation, as what; undefined between persons, and while it is not done. */
function aboutOf(
  work: Work,
  kept: KeptExchange,
): (AboutBy & { readonly receiver: OrganisationId; readonly as: GivenAs }) | undefined {
  const as = givenBy(kept.exchange, kindNamed(work.app, kept.kind));
  const { person, organisation } = sideOf(kept, "giver");
  const receiver = sideOf(kept, "asker").organisation;
  if (as === undefined || receiver === undefined) return undefined;
  const about = { table: "exchanges.exchange", id: kept.id };
  if (person !== undefined) return { about, giver: { kind: "person", id: person }, receiver, as };
  return organisation === undefined
    ? undefined
    : { about, giver: { kind: "organisation", id: organisation }, receiver, as };
}
