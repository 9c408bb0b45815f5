import { organisationsToActForIn } from "#modules/organisations";
import { type Actor, personBy, reading, type Work, withRight } from "#services/house";

import { listOrganisationApproversIn } from "../../actions/employer.ts";
import { POWER } from "../../protocol/actions/parties.ts";
import { seenByIn, type SeenExchange } from "../../protocol/actions/see-exchange.ts";
import { RIGHT } from "../../protocol/actions/take-step.ts";
import { wasAskedOf } from "../../protocol/domain/by-organisation.ts";
import type { Approver } from "../../protocol/domain/exchange.ts";
import { whoseTurn } from "../../protocol/domain/turn.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import { findExchange, type KeptExchange } from "../../protocol/store/exchanges.ts";
import { listOpenForEmployers } from "../../store/employers.ts";

/**
 * One exchange, as a representative reads it who may say yes for the organisation that the asker works for;
 * undefined for anybody else, before they are asked, and under a mandate.
 */
export const seeApproval = reading(seeApprovalIn);

export async function seeApprovalIn(
  work: Work,
  asked: { readonly exchange: ExchangeId },
): Promise<SeenExchange | undefined> {
  return withRight(work, RIGHT, async (lent) => {
    const kept = await findExchange(lent, asked.exchange);
    const party = kept && (await approverOfActorIn(lent, kept, work.actor));
    return kept && party && seenByIn(lent, kept, { you: party, reader: undefined });
  });
}

/** The place in which the one who acts may say yes; undefined when they may not. Under the right of the house. */
export async function approverOfActorIn(
  lent: Work,
  kept: KeptExchange,
  actor: Actor,
): Promise<Approver | undefined> {
  const me = personBy(actor);
  const { byOrganisation } = kept.exchange;
  if (byOrganisation === undefined || me === undefined || actor.mandate !== undefined)
    return undefined;
  if (!wasAskedOf(kept.exchange, byOrganisation)) return undefined;
  const named = await listOrganisationApproversIn(lent, kept);
  return named.some(({ person }) => person === me) ? byOrganisation : undefined;
}

/** What waits for the yes of the person who acts, for an organisation. */
export async function listApprovalsIn(work: Work): Promise<readonly SeenExchange[]> {
  const mine = await organisationsToActForIn(work, POWER);
  if (mine.length === 0) return [];
  const open = await withRight(work, RIGHT, (lent) =>
    listOpenForEmployers(
      lent,
      mine.map(({ id }) => id),
    ),
  );
  const waiting: SeenExchange[] = [];
  for (const exchange of open) {
    const kept = await withRight(work, RIGHT, (lent) => findExchange(lent, exchange));
    // Whose turn it is stands in the exchange; who may say yes is looked for only then.
    const { byOrganisation } = kept?.exchange ?? {};
    if (kept === undefined || byOrganisation === undefined) continue;
    if (!whoseTurn(kept.exchange).includes(byOrganisation)) continue;
    const seen = await seeApprovalIn(work, { exchange });
    if (seen?.turn.includes(seen.you) === true) waiting.push(seen);
  }
  return waiting;
}
