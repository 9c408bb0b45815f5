import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { postAskedMailIn } from "#modules/notifications";
import { confirmAddressIn, findOrMakeAddressIn } from "#modules/people";
import { readAddress } from "#rules/people";
import { action, type Actor, type App, linkHolder, reading, type Work } from "#services/house";
import { fingerprint } from "#services/keys";
import { declareLimit, takeOne } from "#services/limits";

import { findDocumentIn, type FoundDocument } from "../../actions/standing.ts";
import { MOST_NAME, type SuggestionWords, type WordsRefusal } from "../domain/suggestion.ts";
import { findSuggester, saveSuggester } from "../store/suggesters.ts";
import {
  deleteSuggestion,
  findSuggestion,
  holdSuggestion,
  type KeptSuggestion,
  saveConfirmed,
} from "../store/suggestions.ts";
import { besideSpaces, findParagraphIn, wordsOfIn } from "./find-suggestion.ts";
import { toConfirm } from "./guest-mails.fr.ts";
import { readSuggesterLink, suggesterPath, type SuggesterLink } from "./letter-links.ts";
import { decideSaid, keepSuggestionIn, type Suggest } from "./suggest.ts";
import { tellSuggestedIn } from "./tell-suggestion.ts";

/** Without an account, from one place in a day. */
const FROM_PLACE = declareLimit({ name: "suggestions-from-place", points: 3, seconds: 86_400 });
/** With one address in a day, by whoever. */
const FOR_ADDRESS = declareLimit({ name: "suggestions-for-address", points: 10, seconds: 86_400 });

export type SuggestAsGuest = Suggest & {
  readonly name: string | undefined;
  readonly email: string;
  /** Where links of the letter lead. */
  readonly site: string | undefined;
};
export type GuestRefusal =
  | WordsRefusal
  | "unknown-document"
  | "signed-in"
  | "not-an-address"
  | "too-many";

/**
 * Somebody without an account suggests a change. A letter leads to the button by which it begins to wait; the answer is
 * the same whatever is known of the address. What is refused counts for nothing against the three of the day.
 */
export async function suggestAsGuest(
  app: App,
  actor: Actor,
  asked: SuggestAsGuest & { readonly place: number; readonly from: string },
): Promise<Result<undefined, GuestRefusal>> {
  const email = readAddress(asked.email);
  if (email === undefined) return refused("not-an-address");
  const taken = await takeOne(app, [
    [FROM_PLACE, keyOf(app, asked.from)],
    [FOR_ADDRESS, keyOf(app, email)],
  ]);
  if (!taken.taken) return refused("too-many");
  const told = await askAction(app, actor, asked);
  if (told.done) taken.keep();
  else await taken.giveBack();
  return told;
}

const askAction = action(suggestAsGuestIn);

function keyOf(app: App, text: string): string {
  return Buffer.from(fingerprint(app, "count suggestions", text))
    .toString("hex")
    .slice(0, 40);
}

export async function suggestAsGuestIn(
  work: Work,
  asked: SuggestAsGuest,
): Promise<Result<undefined, GuestRefusal>> {
  if (work.actor.for !== undefined) return refused("signed-in");
  const found = await findParagraphIn(work, asked);
  if (found?.document.published === undefined) return refused("unknown-document");
  const decided = decideSaid(found, asked);
  if (!decided.done) return decided;
  const address = await findOrMakeAddressIn(work, asked.email);
  const id = newId<"Suggestion">();
  const name = asked.name?.slice(0, MOST_NAME);
  await keepSuggestionIn(work, found, {
    ...asked,
    id,
    by: undefined,
    isGuest: true,
    confirmedAt: undefined,
    says: { ...decided.value, name },
  });
  const { space, title } = found.document;
  await besideSpaces(work, (lent) => saveSuggester(lent, { space, suggestion: id, address }));
  await postAskedMailIn(work, {
    address,
    kind: "commons.suggestion-to-confirm",
    site: asked.site,
    parts: [toConfirm({ title, at: suggesterPath(work.app, id) })],
  });
  return done(undefined);
}

/** What the link of a letter shows to who suggested without an account. Opening it confirms nothing: programs open links. */
export interface SeenOwn {
  readonly one: KeptSuggestion;
  readonly says: SuggestionWords;
  /** Undefined where it is not for everyone any more: what one said may still be taken back. */
  readonly document: FoundDocument["document"] | undefined;
}

const TABLE = "commons.suggestion";

/** Sees it; undefined for a link that is not ours, or once it was taken back or forgotten. */
export async function seeOwn(app: App, link: SuggesterLink): Promise<SeenOwn | undefined> {
  const id = readSuggesterLink(app, link);
  return id && seeOwnAction(app, linkHolder(TABLE, id), id);
}

const seeOwnAction = reading(async (work: Work, id: KeptSuggestion["id"]) => {
  const one = await besideSpaces(work, (lent) => findSuggestion(lent, id));
  const says = one && (await wordsOfIn(work, one));
  if (one === undefined || says === undefined) return undefined;
  const found = await findDocumentIn(work, one);
  const isPublic = found?.document.hiddenBecause === undefined;
  return { one, says, document: isPublic ? found?.document : undefined };
});

/** « C’est bien moi »: by that the address is theirs, and what they suggest waits for an author. Twice changes nothing. */
export async function confirmOwn(
  app: App,
  link: SuggesterLink,
): Promise<Result<undefined, "unknown-suggestion">> {
  const id = readSuggesterLink(app, link);
  return id === undefined
    ? refused("unknown-suggestion")
    : confirmAction(app, linkHolder(TABLE, id), id);
}

const confirmAction = action(
  async (
    work: Work,
    id: KeptSuggestion["id"],
  ): Promise<Result<undefined, "unknown-suggestion">> => {
    const [one, suggester] = await besideSpaces(work, async (lent) => [
      await holdSuggestion(lent, id),
      await findSuggester(lent, id),
    ]);
    const found = one && (await findDocumentIn(work, one));
    if (one === undefined || found === undefined) return refused("unknown-suggestion");
    if (one.confirmedAt !== undefined || suggester === undefined) return done(undefined);
    await besideSpaces(work, (lent) => saveConfirmed(lent, id));
    await confirmAddressIn(work, suggester.address);
    await tellSuggestedIn(work, { id, by: undefined, document: found.document });
    return done(undefined);
  },
);

/** « Retirer »: what waits is taken back, and nothing keeps it. What was answered stays. */
export async function withdrawOwn(
  app: App,
  link: SuggesterLink,
): Promise<Result<undefined, "unknown-suggestion">> {
  const id = readSuggesterLink(app, link);
  if (id === undefined) return refused("unknown-suggestion");
  return withdrawAction(app, linkHolder(TABLE, id), id);
}

const withdrawAction = action(
  async (work: Work, id: KeptSuggestion["id"]): Promise<Result<undefined, never>> => {
    await besideSpaces(work, (lent) => deleteSuggestion(lent, id));
    return done(undefined);
  },
);
