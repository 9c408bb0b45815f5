import { isId } from "#basics/id";
import { namesOfIn } from "#modules/people";
import type { Work } from "#services/house";

import type { ConsentId } from "../domain/consent.ts";
import type { GrantId } from "../domain/grant.ts";
import type { SharingId } from "../domain/sharing.ts";
import type { WitnessedBy } from "../domain/witness.ts";
import { findConsent, listLastOfMine, type SealedConsent } from "../store/consents.ts";
import { isOpenSharing } from "../store/sharings.ts";
import { oneself } from "./oneself.ts";
import { open } from "./seal.ts";

/** What somebody wrote that one said before them, while it stands. */
export interface Witnessed {
  readonly sharing: SharingId | GrantId;
  /** Who wrote it; undefined once they left. */
  readonly who: string | undefined;
  readonly by: WitnessedBy;
  readonly sentence: string;
  readonly saidAt: Temporal.Instant;
}

/** What others wrote that the person who acts said before them, of what stands and they did not say themself since; none under a mandate. */
export async function listWitnessedIn(work: Work): Promise<readonly Witnessed[]> {
  if (oneself(work) === undefined) return [];
  const all: Witnessed[] = [];
  for (const one of await listLastOfMine(work)) {
    const told = await inWordsIn(work, one);
    if (told !== undefined) all.push(told);
  }
  return all;
}

async function inWordsIn(work: Work, one: SealedConsent): Promise<Witnessed | undefined> {
  const { space, sharing, witness, channel, saidAt } = one;
  if (witness === undefined || channel === "page") return undefined;
  if (!(await isOpenSharing(work, sharing))) return undefined;
  const sentence = await open(work, space, one.sentence);
  const who = (await namesOfIn(work, [witness])).get(witness);
  return sentence === undefined ? undefined : { sharing, who, by: channel, sentence, saidAt };
}

/** Of what a letter says that somebody wrote it, while it stands; read with the right to write mails. */
export async function seeToldWitnessedIn(
  work: Work,
  { consent: id }: Readonly<Record<string, unknown>>,
): Promise<(Witnessed & { readonly consent: ConsentId }) | undefined> {
  if (typeof id !== "string" || !isId<"Consent">(id)) return undefined;
  const found = await findConsent(work, id);
  const told = found && (await inWordsIn(work, found));
  return told && { ...told, consent: id };
}
