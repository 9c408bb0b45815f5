import { done, refused, type Result } from "#basics/result";
import { closeByLetterIn, openByLetterIn } from "#modules/premises";
import { action, type Actor, type App, type Work, withRight } from "#services/house";

import { type AnswerRefusal, isAnswered } from "../domain/letter.ts";
import { isInviter } from "../store/invitations.ts";
import { holdByCode, saveSaid } from "../store/letters.ts";
import { endDoorsIn } from "./door.ts";
import { letAddressOfIn } from "./let-go.ts";
import { draftOfIn, LETTERS } from "./read-letter.ts";
import { type ByCode, codeOf, mayOpenAloneIn } from "./see-letter.ts";

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

/** The same, and not who invited, closes it again, while nobody keeps it: the page of the letter stays open, as after « plus tard ». */
export async function closeByCode(app: App, actor: Actor, asked: ByCode): Told {
  const code = await codeOf(app, asked);
  return code === undefined ? refused("unknown-letter") : closeAction(app, actor, code);
}

const closeAction = action((work: Work, code: string): Told =>
  withRight(work, LETTERS, async (lent) => {
    const found = await holdByCode(lent, code);
    if (found === undefined) return refused("unknown-letter");
    const { letter, kind } = found;
    if (kind === "poster") return refused("not-by-poster");
    if (letter.state.is !== "opened") return refused("nothing-described");
    const me = work.actor.for;
    if (me !== undefined && (await isInviter(lent, letter.id, me))) return refused("not-alone");
    const closed = await closeByLetterIn(lent, letter.state.venue);
    if (!closed.done) return closed;
    await endDoorsIn(lent, { letter: letter.id });
    await saveSaid(lent, letter.id, { says: "later" });
    return done(undefined);
  }),
);
