import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { hasOwnAddressIn } from "#modules/people";
import { action, carryIn, type Work } from "#services/house";

import { type ConsentChannel, isToSayAgain } from "../domain/consent.ts";
import { type AcceptedText, type GrantId, isStanding, saidUntil } from "../domain/grant.ts";
import { saySentence } from "../domain/sentence.fr.ts";
import type { SharingId } from "../domain/sharing.ts";
import type { PersonId } from "../domain/space.ts";
import { saveConsent } from "../store/consents.ts";
import {
  endShared,
  findOwnOfSame,
  holdSharing,
  listSharing,
  saveShared,
  type SealedShared,
} from "../store/sharings.ts";
import { keepText } from "../store/texts.ts";
import { oneself } from "./oneself.ts";
import { seal } from "./seal.ts";
import { sayIn } from "./in-words.ts";
import { tellSaidAgainIn } from "./tell-shown.ts";
import { sharingText } from "./texts.fr.ts";

interface OfSaid {
  readonly sharing: SharingId | GrantId;
}

/** Says oneself, on one's page, what was opened in one's name: it is one's own from then on, until the day that was asked. Twice changes nothing. */
export const sayAgain = action(sayAgainIn);

export async function sayAgainIn(
  work: Work,
  { sharing }: OfSaid,
): Promise<Result<SharingId | GrantId, "unknown-sharing" | "over-already">> {
  const me = oneself(work);
  const grants = me === undefined ? [] : await holdSharing(work, sharing);
  if (me === undefined || grants.length === 0) return refused("unknown-sharing");
  const standing = grants.filter((one) => isStanding(one, work.now));
  if (standing.length === 0) return saidSinceIn(work, grants);
  const waiting = standing.filter(isToSayAgain);
  const [first] = waiting;
  if (first === undefined) return done(sharing);
  const text = await keepText(work, sharingText);
  const said = await giveAgainIn(work, waiting, { person: me, channel: "page", text });
  await consentOnPageIn(work, { sharing: said, mandate: first.under });
  return done(said);
}

/** A grant given alone has another in its place once it is said again: pressed from a page that stood open, it is done. */
async function saidSinceIn(
  work: Work,
  [one]: readonly SealedShared[],
): Promise<Result<SharingId | GrantId, "over-already">> {
  const since = one?.sharing === undefined && one && (await findOwnOfSame(work, one));
  return since ? done(since.sharing ?? since.id) : refused("over-already");
}

export interface SaidAgain {
  /** Whose it is. */
  readonly person: PersonId;
  readonly channel: ConsentChannel;
  /** What they read or heard of what it means. */
  readonly text: AcceptedText;
}

/**
 * What waited to be said again is given by the person, under the same sentence: the former grants stay, ended, as they were
 * opened; of whom no letter tells it, for three months (`saidUntil`). Answers the sentence; of a grant given alone, the one that takes its place.
 */
export async function giveAgainIn(
  work: Work,
  waiting: readonly SealedShared[],
  { person, channel, text }: SaidAgain,
): Promise<SharingId | GrantId> {
  const isTold = channel === "page" || (await hasOwnAddressIn(work, person));
  await endShared(
    work,
    waiting.map(({ id }) => id),
  );
  let said: SharingId | GrantId = newId<"Grant">();
  for (const one of waiting) {
    const id = newId<"Grant">();
    said = one.sharing ?? id;
    await saveShared(work, {
      ...one,
      id,
      until: saidUntil(one.askedUntil, { isTold, now: work.now }),
      askedUntil: undefined,
      askedAgainAt: undefined,
      under: undefined,
      text,
      channel,
      givenAt: work.now,
      endedAt: undefined,
    });
    await carryIn(work, { row: id, from: person, to: one.to === undefined ? [] : [one.to] });
    await tellSaidAgainIn(work, one, id);
  }
  return said;
}

/** Keeps what the person who acts agreed to on their page, in the sentence that stands now. */
export async function consentOnPageIn(
  work: Work,
  { sharing, mandate }: OfSaid & { readonly mandate?: SealedShared["under"] },
): Promise<void> {
  const standing = (await listSharing(work, sharing)).filter((one) => isStanding(one, work.now));
  const [first] = standing;
  const [said] = await sayIn(work, standing);
  if (first === undefined || said === undefined) return;
  await saveConsent(work, {
    id: newId<"Consent">(),
    space: first.space,
    sharing,
    sentence: await seal(work, first.space, saySentence(said, work.now)),
    text: first.text,
    channel: "page",
    witness: undefined,
    mandate,
    saidAt: work.now,
  });
}
