import { newId } from "#basics/id";
import { plain } from "#basics/text";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { findNamedIn, findOrganisationIn } from "#modules/organisations";
import { findOrMakeAddressIn, reachAddressIn } from "#modules/people";
import { placeIndexIn } from "#modules/territory";
import { hasLink } from "#rules/circles";
import type { OrganisationId } from "#rules/organisations";
import { isInDirectory, standingOf } from "#rules/organisations";
import { readAddress } from "#rules/people";
import {
  action,
  type Actor,
  type App,
  type PersonId,
  personBy,
  reading,
  type Work,
  withRight,
} from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";

import { type Asked, type InvitationId, isAnswered, type LetterId } from "../domain/letter.ts";
import { saveInvitation } from "../store/invitations.ts";
import {
  holdByStructure,
  markOf,
  markOfAddress,
  saveAddress,
  saveLetter,
} from "../store/letters.ts";
import { isOpposed } from "../store/oppositions.ts";
import { LETTERS, newCode, sealContentIn } from "./read-letter.ts";

/** Structures that one person invites in a day: each is a letter to people who may know nothing of us. */
const BY_PERSON = declareLimit({
  name: "squat-invitations-by-person",
  points: 10,
  seconds: 86_400,
});
/** Letters to one address in two months, whoever asks: a town hall houses two structures at most. */
const TO_ADDRESS = declareLimit({
  name: "squat-letters-to-address",
  points: 2,
  seconds: 60 * 86_400,
});

export interface InviteStructure {
  /** One of the directory; else its name and commune (INSEE), as typed. */
  readonly structure?: OrganisationId | undefined;
  readonly name?: string | undefined;
  readonly commune?: string | undefined;
  /** Where to write to it; without one, the letter is printed. */
  readonly email?: string | undefined;
  /** Whether the structure may read who invites it. */
  readonly isNamed: boolean;
}

export type InviteRefusal =
  | "sign-in-first"
  | "unknown-structure"
  | "represented-here"
  | "said-no"
  | "answered-already"
  | "not-an-address"
  | "link-in-name"
  | "too-many";

export interface Invited {
  readonly invitation: InvitationId;
  /** Whether somebody had asked it already: then no other letter leaves. */
  readonly wasAsked: boolean;
}

/** Somebody asks a structure that is not here to open its door. One letter for a structure, whoever else asks it. */
export async function inviteStructure(
  app: App,
  actor: Actor,
  asked: InviteStructure,
): Promise<Result<Invited, InviteRefusal>> {
  const person = personBy(actor);
  if (person === undefined || actor.mandate !== undefined) return refused("sign-in-first");
  const email = asked.email === undefined ? undefined : readAddress(asked.email);
  if (asked.email !== undefined && email === undefined) return refused("not-an-address");
  if ((await countOne(app, BY_PERSON, person)) !== undefined) return refused("too-many");
  if (email !== undefined) {
    const key = Buffer.from(fingerprint(app, "squat letters", email))
      .toString("hex")
      .slice(0, 40);
    if ((await countOne(app, TO_ADDRESS, key)) !== undefined) return refused("too-many");
  }
  return inviteAction(app, actor, { ...asked, email });
}

const inviteAction = action(inviteStructureIn);

export async function inviteStructureIn(
  work: Work,
  asked: InviteStructure,
): Promise<Result<Invited, InviteRefusal>> {
  const person = work.actor.for;
  if (person === undefined || work.actor.mandate !== undefined) return refused("sign-in-first");
  const whom = await whomIn(work, asked);
  if (!whom.done) return whom;
  const letter = await letterIn(work, person, { ...asked, whom: whom.value });
  if (!letter.done) return letter;
  const space = await makeOwnSpaceIn(work, person);
  const invitation = await saveInvitation(work, {
    id: newId<"SquatInvitation">(),
    letter: letter.value.id,
    person,
    space,
    name: await seal(work, space, whom.value.name),
    isNamed: asked.isNamed,
  });
  await work.later("squat-write-letters", {}, { key: "squat-write-letters" });
  return done({ invitation, wasAsked: letter.value.wasAsked });
}

/** Which structure it is: one of the directory whom nobody represents, or one that was typed and is not there. */
export async function whomIn(
  work: Work,
  { structure, name = "", commune = "" }: InviteStructure,
): Promise<Result<Asked, InviteRefusal>> {
  if (structure === undefined) {
    const town = (await placeIndexIn(work)).communes.get(commune)?.name;
    if (name.trim() === "" || town === undefined) return refused("unknown-structure");
    // It is read in a letter that nobody asked for.
    if (hasLink(name)) return refused("link-in-name");
    const named = await findNamedIn(work, { typed: name });
    const known = named.find(
      (one) => plain(one.name) === plain(name) && plain(one.town) === plain(town),
    );
    return known === undefined
      ? done({ structure: undefined, name: name.trim(), commune })
      : whomIn(work, { structure: known.id, isNamed: false });
  }
  const found = await findOrganisationIn(work, structure);
  if (found === undefined || found.isHidden || found.mergedInto !== undefined)
    return refused("unknown-structure");
  if (standingOf(found) === "dissolved") return refused("unknown-structure");
  if (found.isRepresented) return refused("represented-here");
  // It opened its door by a letter: it has one.
  if (!isInDirectory(found)) return refused("answered-already");
  return done({ structure: found.id, name: found.name, commune: found.commune });
}

/** The one letter of a structure: it is made, or joined. */
function letterIn(
  work: Work,
  person: PersonId,
  { whom, email }: InviteStructure & { readonly whom: Asked },
): Promise<Result<{ readonly id: LetterId; readonly wasAsked: boolean }, InviteRefusal>> {
  return withRight(work, LETTERS, async (lent) => {
    if (await isOpposed(lent, markOf(lent, whom))) return refused("said-no");
    const mail = await mailIn(lent, { person, email });
    const before = await holdByStructure(lent, whom);
    if (before !== undefined) {
      if (isAnswered(before.state)) return refused("answered-already");
      if (mail?.reaches === true) await saveAddress(lent, before.id, mail.address);
      return done({ id: before.id, wasAsked: true });
    }
    const id: LetterId = newId<"SquatLetter">();
    const codes = { code: newCode(), poster: newCode() };
    const sealed = await sealContentIn(lent, id, { name: whom.name, ...codes });
    await saveLetter(lent, {
      ...whom,
      ...codes,
      id,
      sealed,
      address: mail?.address,
      isToBeMailed: mail?.reaches === true,
    });
    return done({ id, wasAsked: false });
  });
}

/** Where it is written to. Whom it does not reach, and who asked not to be asked, are not written to: nothing tells so. */
async function mailIn(
  lent: Work,
  { person, email }: { readonly person: PersonId; readonly email: string | undefined },
) {
  if (email === undefined) return undefined;
  const address = await findOrMakeAddressIn(lent, email);
  const isOff = await isOpposed(lent, markOfAddress(lent, email));
  const reaches = !isOff && (await reachAddressIn(lent, address, person));
  return { address, reaches };
}

/** The structure of the directory that a page proposes to invite; undefined when it is not one to invite. */
export const seeToInvite = reading(
  async (work: Work, asked: { readonly structure: OrganisationId }) => {
    const found = await findOrganisationIn(work, asked.structure);
    if (found === undefined || found.isHidden || found.isRepresented) return undefined;
    return isInDirectory(found) ? found : undefined;
  },
);
