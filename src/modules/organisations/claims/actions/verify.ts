import type { Work } from "#services/house";

import type { Claim } from "../../domain/claim.ts";
import { POWERS, type Proof } from "../../domain/organisation.ts";
import { saveDecided } from "../../store/claims.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { deleteLetters } from "../store/letters.ts";
import { saveVerified } from "../../store/organisations.ts";
import { findActive } from "../../store/representatives.ts";
import { enterIn } from "../../team/actions/enter.ts";
import { tellDecidedIn } from "./tell-claims.ts";

/**
 * It was shown to be itself: its representatives may now sign, publish and approve. Who had no role
 * before the proof has one now. Under the right already lent.
 */
export async function verifyIn(
  lent: Work,
  work: Work,
  { claim, proof }: { readonly claim: Claim; readonly proof: Proof },
): Promise<void> {
  const { organisation, person, role } = claim;
  await saveDecided(lent, claim.id, "confirmed", proof);
  await deleteLetters(lent, claim.id);
  await saveVerified(lent, organisation, proof);
  if ((await findActive(lent, organisation, person)) === undefined)
    await enterIn(lent, work, {
      organisation,
      person,
      role,
      powers: POWERS,
      until: undefined,
      cameBy: claim.id,
    });
  await saveJournalLine(lent, work, { organisation, what: "claim-confirmed", about: person });
  await saveJournalLine(lent, work, { organisation, what: "verified", detail: proof });
  await tellDecidedIn(lent, work, claim);
  await work.tell({
    name: "organisations.verified",
    subject: organisation,
    payload: { organisation, claim: claim.id, person, proof },
  });
}
