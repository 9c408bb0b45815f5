import { isId } from "#basics/id";
import { namesOfIn } from "#modules/people";
import type { Work } from "#services/house";

import type { ConsentId } from "../domain/consent.ts";
import type { GrantId } from "../domain/grant.ts";
import type { SharingId } from "../domain/sharing.ts";
import type { WitnessedBy } from "../domain/witness.ts";
import {
  findConsent,
  listDeniedOfMine,
  listLastOfMine,
  type SealedConsent,
} from "../store/consents.ts";
import { isOpenSharing } from "../store/sharings.ts";
import { listOfSentence } from "../store/unsaid.ts";
import { oneself } from "./oneself.ts";
import { open } from "./seal.ts";
import { kindInWordsIn } from "./tell-unsaid.ts";

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
    if (!(await isOpenSharing(work, one.sharing))) continue;
    const told = await inWordsIn(work, one);
    if (told !== undefined) all.push(told);
  }
  return all;
}

async function inWordsIn(work: Work, one: SealedConsent): Promise<Witnessed | undefined> {
  const { space, sharing, witness, channel, saidAt } = one;
  if (witness === undefined || channel === "page") return undefined;
  const sentence = await open(work, space, one.sentence);
  const who = (await namesOfIn(work, [witness])).get(witness);
  return sentence === undefined ? undefined : { sharing, who, by: channel, sentence, saidAt };
}

/** What one said is not true, of what others wrote that one said. */
export interface Denied extends Witnessed {
  readonly deniedAt: Temporal.Instant;
}

/** What the person who acts denied, latest first; none under a mandate. */
export async function listDeniedIn(work: Work): Promise<readonly Denied[]> {
  if (oneself(work) === undefined) return [];
  const all: Denied[] = [];
  for (const one of await listDeniedOfMine(work)) {
    const told = await inWordsIn(work, one);
    if (told !== undefined && one.deniedAt !== undefined)
      all.push({ ...told, deniedAt: one.deniedAt });
  }
  return all;
}

/** What a letter says of it: of what kind the thing is and who reads it, never its words, which several may read at one address. */
export interface ToldWitnessed extends Pick<Witnessed, "who" | "by" | "saidAt"> {
  readonly consent: ConsentId;
  /** « Mots ». */
  readonly kind: string;
  readonly reader: string;
}

/** Of what a letter says that somebody wrote it, while it stands; read with the right to write mails. */
export async function seeToldWitnessedIn(
  work: Work,
  { consent: id }: Readonly<Record<string, unknown>>,
): Promise<ToldWitnessed | undefined> {
  if (typeof id !== "string" || !isId<"Consent">(id)) return undefined;
  const found = await findConsent(work, id);
  if (found?.witness === undefined || found.channel === "page") return undefined;
  const [first] = await listOfSentence(work, found.sharing);
  const thing = first && (await kindInWordsIn(work, first));
  if (thing === undefined) return undefined;
  const who = (await namesOfIn(work, [found.witness])).get(found.witness);
  const { channel: by, saidAt } = found;
  return { consent: id, who, by, saidAt, kind: thing.kind, reader: thing.who };
}
