import { type Context, Hono } from "hono";

import { listAsked, words } from "#basics/query";
import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { givers } from "../../givers/domain/search.ts";
import { seeHub } from "../actions/see-hub.ts";
import { seeVisitorHub } from "../actions/see-visitor-hub.ts";
import { HubPage } from "./hub-page.tsx";
import { VisitorPage } from "./visitor-page.tsx";

type Env = AskedEnv & WithFrame;

const visitorAsks = listAsked({ words: words(), typedPlace: words("ou", 100) });

/** « /entraide »: mutual help as one way; for a visitor, what there is to see before one enters. */
export function hubRoutes(app: App): Hono<Env> {
  return new Hono<Env>().get("/", (c) => hub(app, c));
}

async function hub(app: App, c: Context<Env>): Promise<Response> {
  const seen = await seeHub(app, c.var.actor, undefined);
  if (seen === undefined) {
    const asked = visitorAsks.read(c.req.queries());
    return answer(
      c,
      <VisitorPage seen={await seeVisitorHub(app, c.var.actor, asked)} asked={asked} />,
    );
  }
  // Where the directory was: what was asked of it is answered where it is now.
  const asked = givers.write(givers.read(c.req.queries()));
  if (asked !== "") return c.redirect(`/entraide/offres?${asked}`, 302);
  return answer(c, <HubPage hub={seen} now={app.clock.now()} />);
}
