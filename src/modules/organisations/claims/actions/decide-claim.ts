import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import {
  action,
  isOperator,
  personBy,
  recordAdministrativeActIn,
  type Work,
  withRight,
} from "#services/house";

import type { Claim, ClaimId } from "../../domain/claim.ts";
import type { Organisation } from "../../domain/organisation.ts";
import { findClaim, listWaiting, saveAnswerTo, saveDecided } from "../../store/claims.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { deleteLetters } from "../store/letters.ts";
import { holdOrganisation, saveFrozen } from "../../store/organisations.ts";
import { findActive, listActive, listBroughtBy } from "../../store/representatives.ts";
import { exitIn } from "../../team/actions/enter.ts";
import { tellDecidedIn } from "./tell-claims.ts";
import { thawIn } from "../../team/actions/thaw.ts";
import { verifyIn } from "./verify.ts";

/** The operator alone, signed in: a person decides, and it is written in the journal of administrative acts. */
export function mayDecide(work: Work): boolean {
  return isOperator(work.actor) && personBy(work.actor) !== undefined;
}

export interface DecideClaim {
  readonly claim: ClaimId;
  readonly outcome: "confirm" | "refuse";
  /** Which document was seen, or why not: kept in the journal of acts, and told to the claimant. */
  readonly reason: string;
  /** Those who represent it now are replaced: a new board, and the old one does not hand over. */
  readonly replaces: boolean;
}

export type DecideClaimRefusal = "not-allowed" | "unknown-claim" | "your-own";

/** The operator confirms a claim, a document in hand, or refuses it. What it contradicted ends or moves again. */
export const decideClaim = action(decideClaimIn);

export async function decideClaimIn(
  work: Work,
  asked: DecideClaim,
): Promise<Result<Organisation, DecideClaimRefusal>> {
  if (!mayDecide(work)) return refused("not-allowed");
  const claim = await findClaim(work, asked.claim);
  if (claim === undefined || claim.decidedAt !== undefined) return refused("unknown-claim");
  const organisation = await holdOrganisation(work, claim.organisation);
  if (organisation === undefined) return refused("unknown-claim");
  // Nobody decides for themself, nor against who contradicts them: another operator does, or a letter.
  const waiting = await listWaiting(work, organisation.id);
  if (waiting.some(({ person }) => person === personBy(work.actor))) return refused("your-own");
  await withRight(work, "organisations-write", (lent) =>
    asked.outcome === "confirm"
      ? confirmIn(lent, work, { claim, organisation, replaces: asked.replaces })
      : refuseIn(lent, work, { claim, organisation }),
  );
  const sealed = await seal(work, await makeOwnSpaceIn(work, claim.person), asked.reason);
  await withRight(work, "organisations-write", (lent) => saveAnswerTo(lent, claim.id, sealed));
  await recordAdministrativeActIn(work, {
    what: asked.outcome === "confirm" ? "claim-confirmed" : "claim-refused",
    about: `structure ${organisation.id}`,
    reason: asked.reason,
  });
  return done(organisation);
}

interface Deciding {
  readonly claim: Claim;
  readonly organisation: Organisation;
}

async function confirmIn(
  lent: Work,
  work: Work,
  { claim, organisation, replaces }: Deciding & { readonly replaces: boolean },
): Promise<void> {
  const { id } = organisation;
  const others = (await listWaiting(lent, id)).filter((one) => one.id !== claim.id);
  const frozen = organisation.frozenAt !== undefined;
  // Where two stood against one another, the other is refused, and whoever they let in goes too:
  // nobody there was shown to be right.
  if (frozen || replaces) {
    for (const other of others) await refuseOneIn(lent, work, other);
    for (const one of await listActive(lent, id))
      if (one.person !== claim.person)
        await exitIn(lent, work, { representative: one, because: "claim-refused" });
  }
  await verifyIn(lent, work, { claim, proof: "document" });
  if (!frozen) return;
  await saveFrozen(lent, id, false);
  await saveJournalLine(lent, work, { organisation: id, what: "unfrozen" });
}

async function refuseIn(lent: Work, work: Work, { claim, organisation }: Deciding): Promise<void> {
  await refuseOneIn(lent, work, claim);
  await thawIn(lent, work, organisation);
}

async function refuseOneIn(lent: Work, work: Work, claim: Claim): Promise<void> {
  const { organisation, person } = claim;
  const role = await findActive(lent, organisation, person);
  if (role !== undefined)
    for (const representative of [role, ...(await listBroughtBy(lent, role))])
      await exitIn(lent, work, { representative, because: "claim-refused" });
  await saveDecided(lent, claim.id, "refused");
  await deleteLetters(lent, claim.id);
  await saveJournalLine(lent, work, { organisation, what: "claim-refused", about: person });
  await tellDecidedIn(lent, work, claim);
  await work.tell({
    name: "organisations.claim-refused",
    subject: organisation,
    payload: { organisation, claim: claim.id, person },
  });
}
