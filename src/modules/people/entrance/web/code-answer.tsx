import type { Context } from "hono";

import { isId } from "#basics/id";
import type { Typed } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { seeAsk } from "../actions/sign-in.ts";
import type { PeopleEnv } from "./asking.ts";
import { CodePage, type CodePageProps, PATHS } from "./code-page.tsx";

export interface CodeAsked {
  readonly ask: string | undefined;
  readonly typed?: Typed;
  readonly problem?: string;
  readonly waitUntil?: Temporal.Instant;
}

/** Answers the page where the code of a demand is typed; who has no demand begins again. */
export async function answerCode(
  app: App,
  c: Context<PeopleEnv>,
  purpose: CodePageProps["purpose"],
  { ask, typed, problem, ...more }: CodeAsked,
): Promise<Response> {
  const seen =
    ask !== undefined && isId<"Ask">(ask) ? await seeAsk(app, c.var.actor, ask) : undefined;
  if (ask === undefined || seen === undefined) return c.redirect(PATHS[purpose].again, 303);
  const waitUntil = seen.waitUntil ?? more.waitUntil;
  const refused = problem !== undefined || waitUntil !== undefined || !seen.live;
  return answer(
    c,
    <CodePage
      {...seen}
      ask={ask}
      purpose={purpose}
      waitUntil={waitUntil}
      now={app.clock.now()}
      mailsKept={app.config.smtpUrl === undefined}
      demonstration={c.var.instance.demonstration}
      typed={typed}
      problems={problem === undefined ? undefined : { code: problem }}
    />,
    c.req.method === "POST" && refused ? 409 : 200,
  );
}
