import {
  findOrganisationIn,
  type OrganisationOfPerson,
  organisationsToActForIn,
} from "#modules/organisations";
import { type OpenedByLetter, openedByLetterIn } from "#modules/premises";
import { placeIndexIn } from "#modules/territory";
import { writePlace } from "#rules/territory";
import {
  type Actor,
  type App,
  type PersonId,
  reading,
  type Work,
  withRight,
} from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";

import {
  type CodeKind,
  type Draft,
  type Letter,
  mayOpenAlone,
  mayPublishFor,
  readCode,
} from "../domain/letter.ts";
import type { Closing } from "../domain/door.ts";
import { isInviter } from "../store/invitations.ts";
import { findDoor } from "../store/doors.ts";
import { findByCode, type SealedLetter } from "../store/letters.ts";
import { closingIn } from "./door.ts";
import { inDirectoryIn } from "./who-is-it.ts";
import { howClosesIn, whyNotIn } from "./why-not-asked-there.ts";
import { contentOfIn, draftOfIn, LETTERS } from "./read-letter.ts";
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
  /** Whether who has it may open its place without an account (`mayOpenAlone`). */
  readonly mayOpen: boolean;
  /** Whether who reads closes again what was so opened, at once or by a letter to the address that answers there. */
  readonly closes: "at-once" | "by-address" | undefined;
  /** What was so opened. */
  readonly opened: OpenedByLetter | undefined;
  /** Whether days are asked of it at an address; undefined where who reads says nothing of that. */
  readonly askedThere: "nowhere" | "asked" | "confirmed" | undefined;
  /** Its place closes, or is closed by the clock. */
  readonly closing: Closing | undefined;
}

/** A code as it is kept; undefined when it is none, and for a while after too many from one place. */
export async function codeOf(
  app: App,
  { code: typed, place }: ByCode,
): Promise<string | undefined> {
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
    const me = work.actor.for;
    const index = await placeIndexIn(lent);
    const commune = index.communes.get(letter.commune);
    const draft = kind === "letter" ? await draftOfIn(lent, letter) : undefined;
    const { structure } = letter;
    const known = structure && (await findOrganisationIn(lent, structure));
    const isShown = known !== undefined && !known.isHidden;
    const asked = await inDirectoryIn(lent, letter);
    const door = await findDoor(lent, letter.id);
    const how = await howClosesIn(lent, { ...found, me });
    return {
      kind,
      state: letter.state,
      name: content.name,
      town: index.communes.get(draft?.commune ?? letter.commune)?.name ?? "",
      place: commune === undefined ? "" : writePlace(index, { kind: "commune", commune }),
      by: kind === "letter" ? await namesOnIn(lent, letter) : [],
      draft,
      structure: isShown ? { number: known.number, name: known.name } : undefined,
      isSignedIn: work.actor.for !== undefined && work.actor.mandate === undefined,
      mine: mine.filter(({ id }) => mayPublishFor(id, { structure: asked, kind })),
      mayOpen: draft !== undefined && (await mayOpenAloneIn(lent, found, me)),
      closes: how === "at-once" || how === "by-address" ? how : undefined,
      // Everyone reads that one: who stands before a poster as well.
      opened:
        letter.state.is === "opened" ? await openedByLetterIn(lent, letter.state.venue) : undefined,
      askedThere: await askedThereIn(lent, found, me),
      closing: door && (await closingIn(lent, door)),
    };
  });
});

async function askedThereIn(
  lent: Work,
  found: { readonly letter: SealedLetter; readonly kind: CodeKind },
  me: PersonId | undefined,
): Promise<SeenLetter["askedThere"]> {
  const why = await whyNotIn(lent, { ...found, me });
  if (why !== undefined && why !== "answered-for") return undefined;
  const door = await findDoor(lent, found.letter.id);
  if (why === "answered-for") return "confirmed";
  return door === undefined ? "nowhere" : "asked";
}

/** Whether who acts may open the place that a letter describes, without an account; under the right of letters. */
export async function mayOpenAloneIn(
  lent: Work,
  { letter, kind }: { readonly letter: SealedLetter; readonly kind: CodeKind },
  person: PersonId | undefined,
): Promise<boolean> {
  const { structure } = letter;
  const known = structure && (await findOrganisationIn(lent, structure));
  return mayOpenAlone({
    kind,
    state: letter.state,
    isRepresented: known?.isRepresented === true,
    isInviter: person !== undefined && (await isInviter(lent, letter.id, person)),
  });
}
