import { done, refused, type Result } from "#basics/result";
import { postAskedMailIn } from "#modules/notifications";
import { findOrMakeAddressIn } from "#modules/people";
import { readAddress } from "#rules/people";
import { action, type Actor, type App, type Work, withRight } from "#services/house";
import { sealIn } from "#services/keys";

import type { WhyNotAskedThere } from "../domain/door.ts";
import { findDoor, saveDoor, type SealedDoor } from "../store/doors.ts";
import { holdByCode, markOfAddress, type SealedLetter } from "../store/letters.ts";
import { isOpposed, markOfDoor, saveOpposition } from "../store/oppositions.ts";
import { doorAddressAtIn } from "./door.ts";
import { doorMail } from "./door-texts.fr.ts";
import { letAddressOfIn } from "./let-go.ts";
import { contentOfIn, LETTERS } from "./read-letter.ts";
import { type ByCode, codeOf } from "./see-letter.ts";
import { isOfInviterIn, whyNotIn } from "./why-not-asked-there.ts";

export type AnswerAtRefusal = WhyNotAskedThere | "unknown-letter" | "not-an-address";

export interface AnswerAt extends ByCode {
  readonly email: string;
  /** The street, and how one comes in: for who comes, from the evening before. */
  readonly coming: string;
}

/**
 * Who has the letter that opened a place says at which address days are asked of it. Nothing is asked there before the
 * holder of that address said yes, from a letter of its own; from then on the code changes nothing of it. An address that said
 * nothing or no, that asked not to be written to, or that is of who invited, gets no letter: who has the code does not read which.
 */
export async function answerAtByCode(
  app: App,
  actor: Actor,
  { email: typed, coming, ...asked }: AnswerAt,
): Promise<Result<undefined, AnswerAtRefusal>> {
  const code = await codeOf(app, asked);
  const email = readAddress(typed);
  if (code === undefined) return refused("unknown-letter");
  if (email === undefined) return refused("not-an-address");
  return answerAtAction(app, actor, { code, email, coming });
}

interface Answered {
  readonly code: string;
  readonly email: string;
  readonly coming: string;
}

const answerAtAction = action(
  (work: Work, { code, email, coming }: Answered): Promise<Result<undefined, AnswerAtRefusal>> =>
    withRight(work, LETTERS, async (lent) => {
      const found = await holdByCode(lent, code);
      if (found === undefined) return refused("unknown-letter");
      const { letter } = found;
      const why = await whyNotIn(lent, { ...found, me: work.actor.for });
      if (why !== undefined) return refused(why);
      const before = await findDoor(lent, letter.id);
      const address = await findOrMakeAddressIn(lent, email);
      const door = { letter: letter.id, address, coming: await sealIn(lent, letter.id, coming) };
      const isKept = await saveDoor(lent, door);
      if (!isKept) await letAddressOfIn(lent, address);
      // Its holder said yes meanwhile.
      if (!isKept) return refused("answered-for");
      if (before?.address !== address) await letAddressOfIn(lent, before?.address);
      await writeOnceIn(lent, letter, { address, email });
      return done(undefined);
    }),
);

/** Asks the holder of an address whether they want to be written to: once for one door, and not who would answer themself. */
async function writeOnceIn(
  lent: Work,
  letter: SealedLetter,
  { address, email }: Pick<SealedDoor, "address"> & { readonly email: string },
): Promise<void> {
  const mark = markOfDoor(lent, { letter: letter.id, email });
  const content = await contentOfIn(lent, letter);
  const at = await doorAddressAtIn(lent, { letter: letter.id, address });
  if (content === undefined || at === undefined) return;
  if ((await isOpposed(lent, markOfAddress(lent, email))) || (await isOpposed(lent, mark))) return;
  if (await isOfInviterIn(lent, letter.id, address)) return;
  const told = await postAskedMailIn(lent, {
    address,
    kind: "squat.door",
    site: undefined,
    parts: [doorMail({ name: content.name, at })],
  });
  if (told === "posted") await saveOpposition(lent, mark);
}
