import { isId } from "#basics/id";
import { namesOfIn } from "#modules/people";
import { isOperator, type Reportable, type Work, withRight } from "#services/house";

import type { FoundOfDenial } from "../domain/consent.ts";
import { type PersonId, personOf } from "../domain/space.ts";
import { findConsent, saveFound, type SealedConsent } from "../store/consents.ts";
import { oneself } from "./oneself.ts";
import { denialTitle, denialWords } from "./texts.fr.ts";

const RIGHT = "access-witness";

/**
 * A yes that a witness wrote, and the person denies: they know of it, and who keeps this instance. Found true, that witness is
 * believed of nobody any more; found to be nothing, of everybody but that person. Nothing that was ended comes back.
 */
export const reportableDenial: Reportable = {
  find: async (work, id) => {
    const denied = await deniedIn(work, id);
    if (denied === undefined) return undefined;
    const person = personOf(denied.space);
    if (!isOperator(work.actor) && oneself(work) !== person) return undefined;
    const names = await namesOfIn(work, [person, denied.witness]);
    const [theirs, witness] = [names.get(person), names.get(denied.witness)];
    if (theirs === undefined || witness === undefined) return undefined;
    return { title: denialTitle(witness, theirs), at: "/moi/partages#pas-vrai" };
  },
  words: async (work, id) => {
    const denied = await deniedIn(work, id);
    return denied && denialWords(denied, work.now);
  },
  // One voice finds nothing true: what was opened is over already, and the witness is believed as before until it is decided.
  suspend: () => Promise.resolve(),
  hide: (work, id) => findIn(work, id, "upheld"),
  showAgain: (work, id) => findIn(work, id, "dismissed"),
  kept: (work, id) => findIn(work, id, "dismissed"),
  authors: async (work, id) => {
    const denied = await deniedIn(work, id);
    return denied === undefined ? [] : [denied.witness];
  },
};

interface Denied extends SealedConsent {
  readonly witness: PersonId;
  readonly deniedAt: Temporal.Instant;
}

async function deniedIn(work: Work, id: string): Promise<Denied | undefined> {
  if (!isId<"Consent">(id)) return undefined;
  const found = await withRight(work, RIGHT, (lent) => findConsent(lent, id));
  const { witness, deniedAt } = found ?? {};
  return found && witness && deniedAt && { ...found, witness, deniedAt };
}

async function findIn(work: Work, id: string, found: FoundOfDenial): Promise<void> {
  if (isId<"Consent">(id)) await withRight(work, RIGHT, (lent) => saveFound(lent, id, found));
}
