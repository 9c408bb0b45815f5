import { randomBytes } from "node:crypto";

import type { Context } from "hono";

import type { GivenBack } from "#basics/form";
import type { AskedEnv } from "#services/forms";
import type { WithFrame } from "#ui/frame";

import { ANSWERS, type Answer } from "../../domain/reply.ts";
import type { SeenPoll } from "../actions/see-poll.ts";
import type { Says } from "../domain/poll.ts";
import { isKey } from "./forms.ts";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;

/** The names under which a letter says what was touched: « ?oui=<date> ». */
const TOUCHED = { yes: "oui", maybe: "s-il-le-faut", no: "non" } as const satisfies Record<
  Answer,
  string
>;

/** What was touched in a letter: ticked when the page is shown, and nothing more. */
export function touchedIn(c: Asking): Says {
  return Object.fromEntries(
    ANSWERS.flatMap((answer) =>
      (c.req.queries(TOUCHED[answer]) ?? []).map((date) => [date, answer] as const),
    ),
  );
}

/** Whether something was sent just now. */
export function isSavedIn(c: Asking): boolean {
  return c.req.query("fait") === "oui";
}

/** A key for what a guest says for the first time: 256 bits; the one that was sent stays with what was typed. */
export function freshKey({ of }: SeenPoll, { typed }: GivenBack): string | undefined {
  if (of.way.by !== "link" || of.way.key !== undefined) return undefined;
  const sent = typed?.["cle"];
  return typeof sent === "string" && isKey(sent) ? sent : randomBytes(32).toString("base64url");
}
