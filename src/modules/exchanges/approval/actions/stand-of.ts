import type { OrganisationId } from "#rules/organisations";
import { type PersonId, type Work, withRight } from "#services/house";

import { type State, standingTerms } from "../../protocol/domain/exchange.ts";
import type { ExchangeId, TermValues } from "../../protocol/domain/need.ts";
import { asItIsIn, kindNamed } from "../../protocol/actions/kinds.ts";
import { openTermsIn } from "../../protocol/actions/open-words.ts";
import { findExchange, type KeptExchange } from "../../protocol/store/exchanges.ts";
import { type SeenEmployer, seeEmployerIn } from "../../protocol/actions/see-employer.ts";
import { RIGHT } from "../../protocol/actions/take-step.ts";

/** Where an exchange stands, without a word of it. */
export interface StandOfExchange {
  readonly state: State;
  /** The giver was told of it: before, nothing of it is shown to them. */
  readonly isTold: boolean;
  /** The giver wrote or accepted the terms that stand. */
  readonly giverSaidYes: boolean;
  /** What becomes of the yes of whom the asker works for; undefined where nobody's is wanted. */
  readonly employer: SeenEmployer["state"] | undefined;
  /** The days and choices of the terms that stand, by their names: what the two propose now. None where they are kept quiet. */
  readonly chosen: TermValues;
}

/**
 * Where an exchange of a kind stands, for the module above that brought the kind and asked before who reads it. Under the
 * right of the house: states, days and choices alone, no words and no names.
 */
export function standOfExchangeIn(
  work: Work,
  exchange: ExchangeId,
): Promise<StandOfExchange | undefined> {
  return withRight(work, RIGHT, async (lent) => {
    const found = await findExchange(lent, exchange);
    if (found === undefined) return undefined;
    const kept = await asItIsIn(lent, found);
    const { state, acknowledged } = kept.exchange;
    return {
      state,
      isTold: kept.isTold,
      giverSaidYes: acknowledged.giver === standingTerms(kept.exchange),
      employer: (await seeEmployerIn(lent, kept, "giver"))?.state,
      chosen: await chosenIn(lent, kept, work.actor.for),
    };
  });
}

/**
 * The organisation that said yes because the asker works for it, for the asker alone: nobody else reads it here, the other side
 * least. Undefined where none did.
 */
export function employerThatSaidYesIn(
  work: Work,
  exchange: ExchangeId,
): Promise<{ readonly id: OrganisationId; readonly name: string } | undefined> {
  return withRight(work, RIGHT, async (lent) => {
    const kept = await findExchange(lent, exchange);
    if (kept === undefined || kept.asker !== work.actor.for) return undefined;
    const seen = await seeEmployerIn(lent, kept, "asker");
    if (seen?.state !== "said" || seen.organisation === undefined) return undefined;
    return { id: seen.organisation, name: seen.name ?? "" };
  });
}

async function chosenIn(
  lent: Work,
  { id, kind }: KeptExchange,
  reader: PersonId | undefined,
): Promise<TermValues> {
  const values = (await openTermsIn(lent, id, reader)).at(-1)?.values ?? {};
  return Object.fromEntries(
    kindNamed(lent.app, kind).terms.flatMap(({ name, input }) => {
      const value = values[name];
      return value !== undefined && (input === "day" || input === "choice") ? [[name, value]] : [];
    }),
  );
}
