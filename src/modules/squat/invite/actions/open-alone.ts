import { done, refused, type Result } from "#basics/result";
import { closeByLetterIn, openByLetterIn } from "#modules/premises";
import { action, type Actor, type App, type Work, withRight } from "#services/house";

import type { WhyNotClosed } from "../domain/door.ts";
import { type AnswerRefusal, isAnswered, type LetterId } from "../domain/letter.ts";
import { holdByCode, saveSaid } from "../store/letters.ts";
import { endDoorsIn } from "./door.ts";
import { doorCloseMail } from "./door-texts.fr.ts";
import { letAddressOfIn } from "./let-go.ts";
import { draftOfIn, LETTERS } from "./read-letter.ts";
import { type ByCode, codeOf, mayOpenAloneIn } from "./see-letter.ts";
import { writeOfDoor } from "./way-out.ts";
import { howClosesIn } from "./why-not-asked-there.ts";

export type OpenRefusal =
  | AnswerRefusal
  | "not-alone"
  | "nothing-described"
  | "unknown-commune"
  | "nothing-left"
  | "not-yours-any-more";

type Told = Promise<Result<undefined, OpenRefusal>>;

/**
 * Who has the letter opens the place that they described, without an account: a venue that nobody keeps, « pas confirmé »,
 * until a structure says that it is theirs. Its street stays out: nobody here says yet who reads it.
 */
export async function openByCode(app: App, actor: Actor, asked: ByCode): Told {
  const code = await codeOf(app, asked);
  return code === undefined ? refused("unknown-letter") : openAction(app, actor, code);
}

const openAction = action((work: Work, code: string): Told =>
  withRight(work, LETTERS, async (lent) => {
    const found = await holdByCode(lent, code);
    if (found === undefined) return refused("unknown-letter");
    const { letter, kind } = found;
    if (kind === "poster") return refused("not-by-poster");
    if (isAnswered(letter.state)) return refused("answered-already");
    if (!(await mayOpenAloneIn(lent, found, work.actor.for))) return refused("not-alone");
    const draft = await draftOfIn(lent, letter);
    if (draft === undefined) return refused("nothing-described");
    const { name, seats, commune, days, words: about } = draft;
    const opened = await openByLetterIn(lent, { name, about, seats, commune, days });
    if (!opened.done) return opened;
    await saveSaid(lent, letter.id, { says: "opened", venue: opened.value });
    await letAddressOfIn(lent, letter.address);
    return done(undefined);
  }),
);

export type CloseRefusal = OpenRefusal | WhyNotClosed;

/** Closed at once, or a letter went to the address that answers there, by which its holder closes it. */
export type ClosedBy = "closed" | "written";

/**
 * Who has the letter, and not who invited, closes it again while nobody is asked there nor keeps it: its page stays open, as after
 * « plus tard ». Once an address said yes, the code closes nothing: it has a letter sent there, one a day.
 */
export async function closeByCode(
  app: App,
  actor: Actor,
  asked: ByCode,
): Promise<Result<ClosedBy, CloseRefusal>> {
  const code = await codeOf(app, asked);
  if (code === undefined) return refused("unknown-letter");
  const told = await closeAction(app, actor, code);
  if (!told.done) return told;
  const { letter } = told.value;
  if (letter === undefined) return done("closed");
  await writeOfDoor(app, actor, { letter, says: doorCloseMail });
  return done("written");
}

const closeAction = action(
  (
    work: Work,
    code: string,
  ): Promise<Result<{ readonly letter: LetterId | undefined }, CloseRefusal>> =>
    withRight(work, LETTERS, async (lent) => {
      const found = await holdByCode(lent, code);
      if (found === undefined) return refused("unknown-letter");
      const { letter } = found;
      const how = await howClosesIn(lent, { ...found, me: work.actor.for });
      if (how === "by-address") return done({ letter: letter.id });
      if (how !== "at-once") return refused(how);
      if (letter.state.is !== "opened") return refused("nothing-described");
      const closed = await closeByLetterIn(lent, letter.state.venue);
      if (!closed.done) return closed;
      await endDoorsIn(lent, { letter: letter.id });
      await saveSaid(lent, letter.id, { says: "later" });
      return done({ letter: undefined });
    }),
);
