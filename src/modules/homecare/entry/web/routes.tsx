import { type Context, Hono } from "hono";

import { dayOf, readDay } from "#basics/dates";
import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { ENTRY } from "../../domain/address.ts";
import { howToEnter } from "../actions/how-to-enter.ts";
import { eraseEntry, seeEntry, writeEntry } from "../actions/write-entry.ts";
import { EntryPage, HowToEnterPage } from "./entry-pages.tsx";
import { entryForm } from "./forms.ts";
import { entryRefusals as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /chez-moi/comment-entrer »: what one writes of it; « …/entrer »: what who is expected reads, at the hour. */
export function entryRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeEntry(app, c.var.actor, undefined),
    draw: (c, seen, back) =>
      answer(c, <EntryPage {...{ seen, back }} isKept={c.req.query("fait") === "garde"} />, back),
  });
  const written = page.sent({
    asks: entryForm,
    act: (c, _, asked) => writeEntry(app, c.var.actor, asked),
    refusals,
    beside: { "says-nothing": "comment", "too-long": "comment" },
    to: () => `${ENTRY}?fait=garde`,
  });
  const erased = page.pressed({
    act: (c) => eraseEntry(app, c.var.actor, undefined),
    refusals,
    to: () => ENTRY,
  });
  return new Hono<Env>()
    .get("/comment-entrer", signedIn, page.show)
    .post("/comment-entrer", signedIn, written)
    .post("/comment-entrer/effacer", signedIn, erased)
    .get("/passages/:assignment/:visit/le/:day/entrer", signedIn, async (c) => {
      const assignment = c.req.param("assignment") ?? "";
      const visit = c.req.param("visit") ?? "";
      const day = readDay(c.req.param("day") ?? "");
      if (!isId<"Assignment">(assignment) || !isId<"Visit">(visit) || day === undefined)
        return c.notFound();
      const seen = await howToEnter(app, c.var.actor, { assignment, visit, day });
      if (seen === undefined) return c.notFound();
      return answer(c, <HowToEnterPage seen={seen} today={dayOf(app.clock.now())} />);
    });
}
