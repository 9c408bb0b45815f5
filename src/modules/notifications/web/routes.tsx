import { Hono } from "hono";
import { z } from "zod";

import { readForm } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer } from "#ui/frame";

import { choosePreference, seeMails } from "../actions/see-mails.ts";
import { seeStop, stopByLink, switchMails } from "../actions/stop-mails.ts";
import { PREFERENCES } from "../domain/preference.ts";
import type { MailsEnv } from "./asking.ts";
import { MailsPage } from "./mails-page.tsx";
import { StopPage } from "./stop-page.tsx";
import { texts } from "./texts.fr.ts";

const switchForm = z.object({ recevoir: z.enum(["oui", "non"]) });
const rhythmForm = z.object({ sujet: z.string(), rythme: z.enum(PREFERENCES) });

/** « /moi/courriels »: what I receive, why, how often, and the switch. Who is not signed in comes in first. */
export function mailsRoutes(app: App) {
  const here = "/moi/courriels";
  return new Hono<MailsEnv>()
    .use(async (c, next) =>
      personBy(c.var.actor) === undefined ? c.redirect(`/entrer?vers=${here}`, 303) : next(),
    )
    .get("/", async (c) => {
      const seen = await seeMails(app, c.var.actor, undefined);
      if (seen === undefined) return c.notFound();
      return answer(c, <MailsPage seen={seen} saved={c.req.query("fait") !== undefined} />);
    })
    .post("/tout", async (c) => {
      const form = await readForm(c, switchForm);
      if (!form.fits) return c.redirect(here, 303);
      await switchMails(app, c.var.actor, { receive: form.data.recevoir === "oui" });
      return c.redirect(`${here}?fait=1`, 303);
    })
    .post("/rythme", async (c) => {
      const form = await readForm(c, rhythmForm);
      if (!form.fits) return c.redirect(here, 303);
      const { sujet: kind, rythme: preference } = form.data;
      const told = await choosePreference(app, c.var.actor, { kind, preference });
      return told.done ? c.redirect(`${here}?fait=1`, 303) : c.notFound();
    });
}

/** The links of mails. Opening one changes nothing: scanners open them too. The button, or the mail program's own (RFC 8058), does. */
export function stopRoutes(app: App) {
  return new Hono<MailsEnv>()
    .get("/:kind/:row/:signature", async (c) => {
      const seen = await seeStop(app, c.req.param());
      return seen === undefined
        ? c.notFound()
        : answer(c, <StopPage seen={seen} at={c.req.path} />);
    })
    .post("/:kind/:row/:signature", async (c) => {
      const body = await c.req.parseBody();
      const told = await stopByLink(app, c.req.param());
      if (!told.done) return c.notFound();
      // A mail program follows no redirection (RFC 8058, 3.2).
      if (body["List-Unsubscribe"] === "One-Click") return c.text(texts.stop.oneDone);
      return c.redirect(c.req.path, 303);
    });
}
