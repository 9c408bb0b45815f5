import { done, refused, type Result } from "#basics/result";
import { organisationsToActForIn } from "#modules/organisations";
import { addVenueIn, type AddVenue, type KeepVenueRefusal } from "#modules/premises";
import { addressTextIn } from "#modules/people";
import { readHoursWords, type VenueId, writeHours } from "#rules/premises";
import { action, type Actor, type App, type Work, withRight } from "#services/house";

import { type AnswerRefusal, type Draft, mayPublishFor, whyNotSay } from "../domain/letter.ts";
import {
  holdByCode,
  markOfAddress,
  markOf,
  saveSaid,
  type SealedLetter,
} from "../store/letters.ts";
import { saveOpposition } from "../store/oppositions.ts";
import { letAddressOfIn } from "./let-go.ts";
import { contentOfIn, draftOfIn, LETTERS, sealDraftIn } from "./read-letter.ts";
import { type ByCode, codeOf } from "./see-letter.ts";
import { inDirectoryIn } from "./who-is-it.ts";

/** « Non » and « plus tard », by who has the letter, without an account. */
export async function sayByCode(
  app: App,
  actor: Actor,
  { says, ...asked }: ByCode & { readonly says: "no" | "later" },
): Promise<Result<undefined, AnswerRefusal>> {
  const code = await codeOf(app, asked);
  return code === undefined ? refused("unknown-letter") : sayAction(app, actor, { code, says });
}

const sayAction = action(
  (
    work: Work,
    { code, says }: { readonly code: string; readonly says: "no" | "later" },
  ): Promise<Result<undefined, AnswerRefusal>> =>
    withRight(work, LETTERS, async (lent) => {
      const found = await holdByCode(lent, code);
      if (found === undefined) return refused("unknown-letter");
      const { letter, kind } = found;
      const why = whyNotSay(says, { state: letter.state, kind });
      if (why !== undefined) return refused(why);
      if (says === "no") await opposeIn(lent, letter);
      await saveSaid(lent, letter.id, { says });
      if (says === "no") await letAddressOfIn(lent, letter.address);
      return done(undefined);
    }),
);

/** A no is not asked again: neither this structure, nor at this address. Fingerprints alone are kept. */
async function opposeIn(lent: Work, letter: SealedLetter): Promise<void> {
  const content = await contentOfIn(lent, letter);
  const { commune, address } = letter;
  const structure = await inDirectoryIn(lent, letter);
  await saveOpposition(lent, markOf(lent, { structure, commune, name: content?.name ?? "" }));
  const text = address && (await addressTextIn(lent, address));
  if (text !== undefined) await saveOpposition(lent, markOfAddress(lent, text));
}

/** The one who opens it describes their place, without an account: nobody reads it yet but who has the letter. */
export async function describeByCode(
  app: App,
  actor: Actor,
  { draft, ...asked }: ByCode & { readonly draft: Draft },
): Promise<Result<undefined, AnswerRefusal>> {
  const code = await codeOf(app, asked);
  return code === undefined
    ? refused("unknown-letter")
    : describeAction(app, actor, { code, draft });
}

const describeAction = action(
  (
    work: Work,
    { code, draft }: { readonly code: string; readonly draft: Draft },
  ): Promise<Result<undefined, AnswerRefusal>> =>
    withRight(work, LETTERS, async (lent) => {
      const found = await holdByCode(lent, code);
      if (found === undefined) return refused("unknown-letter");
      const { letter, kind } = found;
      // Who passes a poster does not write over what the structure wrote.
      const isTheirs = kind === "poster" && letter.draft !== undefined;
      const why = isTheirs ? "answered-already" : whyNotSay("draft", { state: letter.state, kind });
      if (why !== undefined) return refused(why);
      const sealed = await sealDraftIn(lent, letter.id, draft);
      await saveSaid(lent, letter.id, { says: "drafted", draft: sealed });
      return done(undefined);
    }),
);

export type PublishRefusal = AnswerRefusal | KeepVenueRefusal | "not-for-it" | "nothing-described";

/**
 * What was described becomes a venue, by somebody who may publish for the structure: the house knows whom they speak
 * for, since a claim was shown to be true. Nobody else's word makes one.
 */
export async function publishByCode(
  app: App,
  actor: Actor,
  { organisation, ...asked }: ByCode & { readonly organisation: string },
): Promise<Result<{ readonly number: number }, PublishRefusal>> {
  const code = await codeOf(app, asked);
  return code === undefined
    ? refused("unknown-letter")
    : publishAction(app, actor, { code, organisation });
}

const publishAction = action(
  async (
    work: Work,
    { code, organisation: asked }: { readonly code: string; readonly organisation: string },
  ): Promise<Result<{ readonly number: number }, PublishRefusal>> => {
    const mine = await organisationsToActForIn(work, "publish");
    const organisation = mine.find(({ id }) => id === asked)?.id;
    const held = await withRight(work, LETTERS, async (lent) => {
      const found = await holdByCode(lent, code);
      const draft = found && (await draftOfIn(lent, found.letter));
      const structure = found && (await inDirectoryIn(lent, found.letter));
      return found && { ...found, structure, draft };
    });
    if (held === undefined) return refused("unknown-letter");
    const { letter, kind, structure, draft } = held;
    if (organisation === undefined) return refused("not-for-it");
    if (!mayPublishFor(organisation, { structure, kind })) return refused("not-for-it");
    if (letter.state.is === "no" || letter.state.is === "opened")
      return refused("answered-already");
    if (draft === undefined) return refused("nothing-described");
    const added = await addVenueIn(work, venueOf(draft, organisation));
    if (!added.done) return added;
    await openedIn(work, letter, added.value.id);
    return done({ number: added.value.number });
  },
);

function openedIn(work: Work, letter: SealedLetter, venue: VenueId): Promise<void> {
  return withRight(work, LETTERS, async (lent) => {
    await saveSaid(lent, letter.id, { says: "opened", venue });
    await letAddressOfIn(lent, letter.address);
  });
}

/** A venue of what was described: its address is for who is expected, until its keeper says otherwise. */
function venueOf(draft: Draft, organisation: AddVenue["organisation"]): AddVenue {
  const week = readHoursWords(draft.days);
  const hours = week && writeHours(week);
  return {
    organisation,
    name: draft.name,
    about: draft.words,
    seats: draft.seats,
    street: draft.street,
    commune: draft.commune,
    at: undefined,
    readers: "expected",
    isHome: false,
    hours,
    hoursWords: hours === undefined ? draft.days : undefined,
    equipment: [],
    mood: undefined,
    access: {},
    rules: undefined,
    welcomes: undefined,
  };
}
