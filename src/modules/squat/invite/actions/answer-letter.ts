import { done, refused, type Result } from "#basics/result";
import { organisationsToActForIn, type OrganisationOfPerson } from "#modules/organisations";
import { addVenueIn, type AddVenue, type KeepVenueRefusal } from "#modules/premises";
import { addressTextIn } from "#modules/people";
import { placeIndexIn } from "#modules/territory";
import { findOrganisationIn } from "#modules/organisations";
import { readHoursWords, type VenueId, writeHours } from "#rules/premises";
import { writePlace } from "#rules/territory";
import { action, type Actor, type App, reading, type Work, withRight } from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";

import {
  type AnswerRefusal,
  type CodeKind,
  type Draft,
  type Letter,
  mayPublishFor,
  readCode,
  whyNotSay,
} from "../domain/letter.ts";
import {
  findByCode,
  holdByCode,
  markOfAddress,
  markOf,
  saveSaid,
  type SealedLetter,
} from "../store/letters.ts";
import { saveOpposition } from "../store/oppositions.ts";
import { letAddressOfIn } from "./let-go.ts";
import { contentOfIn, draftOfIn, LETTERS, sealDraftIn } from "./read-letter.ts";
import { namesOnIn } from "./write-letters.ts";

/** Codes looked at, or answered by, from one place in an hour: a library has one line; 2^50 codes exist. */
const FROM_PLACE = declareLimit({ name: "squat-codes-from-place", points: 120, seconds: 3600 });

/** A code as typed or photographed, and from where it is asked. */
export interface ByCode {
  readonly code: string;
  readonly place: string;
}

/** What a letter, or a poster, shows to who has it. */
export interface SeenLetter {
  readonly kind: CodeKind;
  readonly state: Letter["state"];
  readonly name: string;
  /** The commune of what was described, else its own; and its own as one writes it. */
  readonly town: string;
  readonly place: string;
  /** Who invites and lets the structure read it: on the letter alone. */
  readonly by: readonly string[];
  /** What was described, for who has the letter. */
  readonly draft: Draft | undefined;
  /** Its page in the directory, when it is there. */
  readonly structure: { readonly number: number; readonly name: string } | undefined;
  readonly isSignedIn: boolean;
  /** Those of who reads that may publish it. */
  readonly mine: readonly Pick<OrganisationOfPerson, "id" | "name">[];
}

async function codeOf(app: App, { code: typed, place }: ByCode): Promise<string | undefined> {
  const code = readCode(typed);
  const key = Buffer.from(fingerprint(app, "squat place", place))
    .toString("hex")
    .slice(0, 40);
  const tooMany = (await countOne(app, FROM_PLACE, key)) !== undefined;
  return tooMany ? undefined : code;
}

/** Where a code leads; undefined when nowhere, and for a while after too many from one place. */
export async function seeLetter(
  app: App,
  actor: Actor,
  asked: ByCode,
): Promise<SeenLetter | undefined> {
  const code = await codeOf(app, asked);
  return code === undefined ? undefined : seeAction(app, actor, code);
}

const seeAction = reading(async (work: Work, code: string): Promise<SeenLetter | undefined> => {
  const mine = await organisationsToActForIn(work, "publish");
  return withRight(work, LETTERS, async (lent) => {
    const found = await findByCode(lent, code);
    const content = found && (await contentOfIn(lent, found.letter));
    if (found === undefined || content === undefined) return undefined;
    const { letter, kind } = found;
    const index = await placeIndexIn(lent);
    const commune = index.communes.get(letter.commune);
    const draft = kind === "letter" ? await draftOfIn(lent, letter) : undefined;
    const { structure } = letter;
    const known = structure && (await findOrganisationIn(lent, structure));
    return {
      kind,
      state: letter.state,
      name: content.name,
      town: index.communes.get(draft?.commune ?? letter.commune)?.name ?? "",
      place: commune === undefined ? "" : writePlace(index, { kind: "commune", commune }),
      by: kind === "letter" ? await namesOnIn(lent, letter) : [],
      draft,
      structure: known && { number: known.number, name: known.name },
      isSignedIn: work.actor.for !== undefined && work.actor.mandate === undefined,
      mine: mine.filter(({ id }) => mayPublishFor(id, { structure, kind })),
    };
  });
});

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
  const { structure, commune, address } = letter;
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
      return found && { ...found, draft };
    });
    if (held === undefined) return refused("unknown-letter");
    const { letter, kind, draft } = held;
    if (organisation === undefined) return refused("not-for-it");
    if (!mayPublishFor(organisation, { structure: letter.structure, kind }))
      return refused("not-for-it");
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
