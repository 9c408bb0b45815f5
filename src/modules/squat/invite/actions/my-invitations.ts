import { done, refused, type Result } from "#basics/result";
import { isId } from "#basics/id";
import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { placeIndexIn } from "#modules/territory";
import { writePlace } from "#rules/territory";
import { action, reading, type Work, withRight } from "#services/house";

import { type InvitationId, isAnswered, type Letter } from "../domain/letter.ts";
import {
  deleteInvitation,
  findInvitation,
  listInvitationsOf,
  type SealedInvitation,
} from "../store/invitations.ts";
import { findDoor } from "../store/doors.ts";
import { deleteUninvited, findLetter, type SealedLetter } from "../store/letters.ts";
import { closingIn } from "./door.ts";
import { letGoIn } from "./let-go.ts";
import { contentOfIn, LETTERS } from "./read-letter.ts";

/** That one asked a structure, and what became of it: never who else asked it, nor its address. */
export interface MyInvitation {
  readonly id: InvitationId;
  /** The structure as one named it. */
  readonly name: string;
  readonly place: string;
  readonly isNamed: boolean;
  readonly askedAt: Temporal.Instant;
  readonly state: Letter["state"];
  /** Whether a letter went, or goes, by mail; to which address is told to nobody. */
  readonly byMail: boolean;
}

/** What one asked, the newest first; undefined for who is not signed in. */
export const listMyInvitations = reading(
  async (work: Work): Promise<readonly MyInvitation[] | undefined> => {
    const person = work.actor.for;
    if (person === undefined || work.actor.mandate !== undefined) return undefined;
    const mine = await listInvitationsOf(work, person);
    return withRight(work, LETTERS, async (lent) => {
      const seen: MyInvitation[] = [];
      for (const one of mine) {
        const letter = await findLetter(lent, one.letter);
        if (letter !== undefined) seen.push(await seenIn(lent, one, letter));
      }
      return seen;
    });
  },
);

/** One of them, with the letter and the poster to print while they serve; undefined when it is not one's own. */
export interface MyLetter extends MyInvitation {
  readonly code: string;
  readonly poster: string;
  /** Who is named in it. */
  readonly by: readonly string[];
}

export const seeMyInvitation = reading(
  async (work: Work, asked: { readonly id: string }): Promise<MyLetter | undefined> => {
    const mine = await mineIn(work, asked.id);
    if (mine === undefined) return undefined;
    return withRight(work, LETTERS, async (lent) => {
      const letter = await findLetter(lent, mine.letter);
      const content = letter && (await contentOfIn(lent, letter));
      if (letter === undefined || content === undefined) return undefined;
      const { code, poster } = content;
      // Who else asked is told to the structure alone: on the paper of one inviter stands that one's name.
      const me = mine.isNamed ? (await namesOfIn(lent, [mine.person])).get(mine.person) : undefined;
      const by = me === undefined ? [] : [me];
      return { ...(await seenIn(lent, mine, letter)), code, poster, by };
    });
  },
);

async function mineIn(work: Work, id: string): Promise<SealedInvitation | undefined> {
  if (work.actor.for === undefined || work.actor.mandate !== undefined) return undefined;
  const found = isId<"SquatInvitation">(id) ? await findInvitation(work, id) : undefined;
  return found?.person === work.actor.for ? found : undefined;
}

async function seenIn(
  work: Work,
  one: SealedInvitation,
  letter: SealedLetter,
): Promise<MyInvitation> {
  const index = await placeIndexIn(work);
  const commune = index.communes.get(letter.commune);
  return {
    id: one.id,
    name: (await open(work, one.space, one.name)) ?? "",
    place: commune === undefined ? "" : writePlace(index, { kind: "commune", commune }),
    isNamed: one.isNamed,
    askedAt: one.askedAt,
    state: await stateNowIn(work, letter),
    byMail: letter.address !== undefined,
  };
}

/** Closed by the clock, as it is once it is closed: the page stays open, as after « plus tard ». */
async function stateNowIn(lent: Work, { id, state }: SealedLetter): Promise<Letter["state"]> {
  const door = state.is === "opened" ? await findDoor(lent, id) : undefined;
  const isOver = door !== undefined && (await closingIn(lent, door))?.isOver === true;
  return isOver ? { is: "later", at: lent.now } : state;
}

/** One takes back that one asked. A letter that nobody sends any more is forgotten, unless it went or began to be answered. */
export const takeBack = action(takeBackIn);

export async function takeBackIn(
  work: Work,
  asked: { readonly id: string },
): Promise<Result<undefined, "unknown-invitation" | "answered-already">> {
  const mine = await mineIn(work, asked.id);
  if (mine === undefined) return refused("unknown-invitation");
  return withRight(work, LETTERS, async (lent) => {
    const letter = await findLetter(lent, mine.letter);
    if (letter !== undefined && isAnswered(letter.state)) return refused("answered-already");
    await deleteInvitation(lent, mine.id);
    await letGoIn(lent, await deleteUninvited(lent, [mine.letter]));
    return done(undefined);
  });
}
