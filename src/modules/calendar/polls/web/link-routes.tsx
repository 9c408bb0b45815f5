import { Hono } from "hono";

import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { actorOf, type OfPoll, readLetterLink, readOpenLink } from "../actions/find-poll.ts";
import { seePoll } from "../actions/see-poll.ts";
import { pollPage } from "./answering.tsx";
import type { Asking, Env } from "./asked.ts";
import { PrintPage } from "./print-page.tsx";

/** « /l/sondage/… »: whoever has the link answers, and comes back by the key of their own. */
export function openLinkRoutes(app: App): Hono<Env> {
  const wayOf = (c: Asking) => {
    const { id = "", signature = "", key } = c.req.param();
    return readOpenLink(app, { id, signature, key });
  };
  const { page, say } = pollPage(app, wayOf);
  return new Hono<Env>()
    .get("/:id/:signature", page.show)
    .post("/:id/:signature", say)
    .get("/:id/:signature/imprimer", (c) => print(app, c, wayOf(c)))
    .get("/:id/:signature/:key", page.show)
    .post("/:id/:signature/:key", say);
}

/** « /l/sondage-de/… »: a member answers from a letter, in whatever browser opens it. */
export function letterLinkRoutes(app: App): Hono<Env> {
  const wayOf = (c: Asking) => {
    const { id = "", person = "", signature = "" } = c.req.param();
    return readLetterLink(app, { id, person, signature });
  };
  const { page, say } = pollPage(app, wayOf);
  return new Hono<Env>()
    .get("/:id/:person/:signature", page.show)
    .post("/:id/:person/:signature", say)
    .get("/:id/:person/:signature/imprimer", (c) => print(app, c, wayOf(c)));
}

/** The poll as a sheet of boxes to tick. */
export async function print(app: App, c: Asking, of: OfPoll | undefined): Promise<Response> {
  const seen = of && (await seePoll(app, actorOf(c.var.actor, of), of));
  return seen === undefined
    ? c.notFound()
    : answer(c, <PrintPage seen={seen} now={app.clock.now()} />);
}
