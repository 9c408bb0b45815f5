import { Hono } from "hono";

import { signedIn, pageAsked } from "#services/forms";
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
      const page = pageAsked(c);
      const seen = await seeMembers(app, c.var.actor, { ...askedOf(c), page });
      if (seen === undefined || (page > 1 && seen.members.length === 0)) return c.notFound();
      const { mine, ...shown } = seen;
      const asked = { mandate: c.req.query("accueil") };
      const welcomed = await seeWelcomed(app, c.var.actor, asked);
      const keeps = mine.role === "facilitator";
      const now = app.clock.now();
      return answer(c, <MembersPage {...shown} {...{ page, keeps, now, welcomed }} />);
    })
    .get("/:circle/journal", signedIn, async (c) => {
      const page = pageAsked(c);
      const seen = await seeJournal(app, c.var.actor, { ...askedOf(c), page });
      if (seen === undefined || (page > 1 && seen.lines.length === 0)) return c.notFound();
      return answer(c, <JournalPage seen={seen} page={page} now={app.clock.now()} />);
    });
}

function askedOf(c: Asking) {
  return { circle: c.req.param("circle") ?? "" };
}
