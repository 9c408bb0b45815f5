import { isId } from "#basics/id";
import { reading, type Work } from "#services/house";

import { type AskableOffer, askableOfferIn } from "../../givers/actions/askable-offer.ts";
import { seeGiverIn, seeGiverOfIn, type SeenOffer } from "../../givers/actions/see-giver.ts";
import type { OfferKind } from "../../givers/domain/giver.ts";
import { type AskableLine, askableLineIn } from "../../orientation/actions/ask-along-line.ts";
import { givenAlong } from "../domain/meant-kind.ts";

/** Whom one came to ask, from their page. */
export interface AskedGiver {
  readonly name: string;
  readonly at: string;
  readonly offers: readonly SeenOffer[];
  /** The last day of their pause, when they take one. */
  readonly pausedUntil?: Temporal.PlainDate | undefined;
}

/** From where one comes to ask, as far as the person who acts may know of it. */
export interface SeenComing {
  /** The giver that one came to ask: as the address says it, when nothing else does. */
  readonly to: string | undefined;
  /** The line of a table along which one asks. */
  readonly along: AskableLine | undefined;
  /** The offer for which one asks. */
  readonly offer: AskableOffer | undefined;
  /** Whose page one comes from, when it is neither from a line nor from an offer. */
  readonly giver: AskedGiver | undefined;
  /** What is given there: which kinds of exchange are meant follows from it. */
  readonly given: readonly OfferKind[];
}

/** Whence one comes, of what an address says: any of a line, an offer and a giver; what may not be known of is left out. */
export const seeComing = reading(
  async (
    work: Work,
    asked: Readonly<Record<"line" | "offer" | "to", string | undefined>>,
  ): Promise<SeenComing> => {
    const { line = "", offer: given = "", to } = asked;
    const along = isId<"OrientationLine">(line) ? await askableLineIn(work, line) : undefined;
    const offer = isId<"Offer">(given) ? await askableOfferIn(work, given) : undefined;
    if (along !== undefined) {
      const answers = await seeGiverOfIn(work, along.by);
      const offered = (answers?.offers ?? []).map(({ kind }) => kind);
      const kind = givenAlong({ rome: along.rome, offered });
      return { to: offer?.giver ?? to, along, offer, giver: undefined, given: [kind] };
    }
    if (offer !== undefined)
      return { to: offer.giver, along, offer, giver: undefined, given: [offer.kind] };
    const giver = await askedGiverIn(work, to);
    return { to, along, offer, giver, given: giver?.offers.map(({ kind }) => kind) ?? [] };
  },
);

async function askedGiverIn(work: Work, to = ""): Promise<AskedGiver | undefined> {
  const seen = isId<"Giver">(to) ? await seeGiverIn(work, { giver: to }) : undefined;
  if (seen === undefined || seen.isMine) return undefined;
  const { pausedUntil } = seen.giver.receive;
  return { name: seen.name, at: `/entraide/${to}`, offers: seen.offers, pausedUntil };
}
