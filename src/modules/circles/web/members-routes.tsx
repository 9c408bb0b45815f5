import { Hono } from "hono";

import { pageList } from "#basics/query";
import { signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { seeMembers } from "../actions/see-circles.ts";
import { seeJournal } from "../life/actions/see-journal.ts";
import { seeWelcomed } from "../invitations/actions/see-welcomed.ts";
import { type Asking, type Env } from "./asked.ts";
import { JournalPage, MembersPage } from "./members-pages.tsx";

/** What only members read: who is there, and what happened. */
export function memberRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:circle/membres", signedIn, async (c) => {
      const asked = pageList.read(c.req.queries());
      const seen = await seeMembers(app, c.var.actor, { ...askedOf(c), ...asked });
      if (seen === undefined) return c.notFound();
      const { mine, ...shown } = seen;
      const welcomed = await seeWelcomed(app, c.var.actor, { mandate: c.req.query("accueil") });
      const keeps = mine.role === "facilitator";
      const now = app.clock.now();
      return answer(c, <MembersPage {...shown} {...{ asked, keeps, now, welcomed }} />);
    })
    .get("/:circle/journal", signedIn, async (c) => {
      const asked = pageList.read(c.req.queries());
      const seen = await seeJournal(app, c.var.actor, { ...askedOf(c), ...asked });
      if (seen === undefined) return c.notFound();
      return answer(c, <JournalPage seen={seen} asked={asked} now={app.clock.now()} />);
    });
}

function askedOf(c: Asking) {
  return { circle: c.req.param("circle") ?? "" };
}
