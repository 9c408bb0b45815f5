import type { Context } from "hono";

import { isId } from "#basics/id";
import type { Result } from "#basics/result";
import { countAgainstLimit } from "#modules/moderation";
import { limitRefusals, type LimitedAct } from "#rules/moderation";
import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import type { WithFrame } from "#ui/frame";

import { dropDraftFile, keepDraft, throwDraftAway } from "../actions/keep-draft.ts";
import { foreseeMessage } from "../actions/preview.ts";
import type { DraftPlace } from "../domain/thread.ts";
import type { Writing } from "./thread-page.tsx";
import {
  isEmpty,
  oneOf,
  readWritten,
  sayRefusal,
  type WritingRefusal,
  type Written,
} from "./written.ts";

type Asking = Context<AskedEnv & WithFrame>;

export interface Saying {
  readonly place: DraftPlace;
  /** Where the form is, when it is shown again. */
  readonly formAt: string;
  /** Sends it; answers where it is then. `act` is the form's own: the same twice is one. */
  readonly send: (
    written: Written,
    act: string | undefined,
  ) => Promise<Result<string, WritingRefusal>>;
  /** Shows the form again, with what was typed. */
  readonly show: (writing: Writing, status: 200 | 409 | 422) => Promise<Response>;
}

/**
 * A writing form was sent: to be sent, read again, kept, thrown away, or without one of its files.
 * Whatever prevents it, what was written is kept as a draft, its files too: nothing is ever lost.
 */
export async function say(app: App, c: Asking, saying: Saying): Promise<Response> {
  const { place, formAt, show } = saying;
  const written = await readWritten(c, place.thread === undefined);
  const { typed } = written;
  const out = oneOf(typed, "retirer");
  const asked = out === "" ? oneOf(typed, "faire") : "retirer";
  if (asked === "jeter") {
    await throwDraftAway(app, c.var.actor, place);
    return c.redirect(formAt, 303);
  }
  const problems =
    asked === "garder" || asked === "retirer" ? filesOnly(written) : written.problems;
  if (Object.keys(problems).length > 0) {
    await keep(app, c, { place, written });
    return show({ typed, problems }, 422);
  }
  if (asked === "") return sendIt(app, c, { saying, written });
  const kept = await keep(app, c, { place, written });
  if (kept !== undefined) return show({ typed, ...sayRefusal(kept) }, 409);
  if (asked === "retirer") await dropDraftFile(app, c.var.actor, { ...place, file: out });
  return asked === "relire" ? preview(app, c, { saying, written }) : c.redirect(formAt, 303);
}

/** To keep a draft, only its files may be wrong. */
function filesOnly({ problems }: Written): Readonly<Record<string, string>> {
  const { files } = problems;
  return files === undefined ? {} : { files };
}

/** Keeps what was written; answers why it could not be, if so. */
async function keep(
  app: App,
  c: Asking,
  { place, written }: { readonly place: DraftPlace; readonly written: Written },
): Promise<WritingRefusal | undefined> {
  if (isEmpty(written)) return undefined;
  const kept = await keepDraft(app, c.var.actor, {
    ...written,
    ...place,
    unlessSent: oneOf(written.typed, "pour"),
  });
  return kept.done ? undefined : kept.refusal;
}

interface Sending {
  readonly saying: Saying;
  readonly written: Written;
}

async function preview(app: App, c: Asking, { saying, written }: Sending): Promise<Response> {
  const { words, ticked, typed } = written;
  const foreseen = await foreseeMessage(app, c.var.actor, {
    circle: saying.place.circle,
    words,
    ticked,
  });
  if (foreseen === undefined) return c.notFound();
  return saying.show({ typed, preview: { words, ...foreseen } }, 200);
}

async function sendIt(app: App, c: Asking, { saying, written }: Sending): Promise<Response> {
  const { place, send, show } = saying;
  const { typed } = written;
  const limited = await countIt(app, c, { saying, written });
  if (limited !== undefined) {
    await keep(app, c, { place, written });
    return show({ typed, problem: limited }, 409);
  }
  const act = oneOf(typed, "act");
  const sent = await send(written, isId(act) ? act : undefined);
  if (sent.done) return c.redirect(sent.value, 303);
  await keep(app, c, { place, written });
  return show({ typed, ...sayRefusal(sent.refusal) }, 409);
}

/** The sentence of a limit that is passed, if one is. Counted before the act: what is counted outlives a refusal. */
async function countIt(
  app: App,
  c: Asking,
  { saying: { place }, written }: Sending,
): Promise<string | undefined> {
  const author = c.var.actor.for;
  if (author === undefined) return undefined;
  const acts: { readonly act: LimitedAct; readonly to?: readonly string[] }[] = [
    { act: place.thread === undefined ? "thread" : "message" },
  ];
  const { words, ticked } = written;
  const foreseen = await foreseeMessage(app, c.var.actor, { circle: place.circle, words, ticked });
  if (foreseen !== undefined && foreseen.persons.length > 0)
    acts.push({ act: "mention", to: foreseen.persons });
  for (const { act, to = [] } of acts) {
    const counted = await countAgainstLimit(app, { act, author, to });
    if (!counted.done) return limitRefusals[counted.refusal](act);
  }
  return undefined;
}
