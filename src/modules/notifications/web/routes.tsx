import { type Context, Hono } from "hono";
import { z } from "zod";

import { pageOf, readForm, typedOf } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer } from "#ui/frame";

import { chooseOverall, choosePreferences } from "../actions/choose-preferences.ts";
import { type SeenMails, seeMails } from "../actions/see-mails.ts";
import { seeStop, stopByLink, switchMails } from "../actions/stop-mails.ts";
import { PREFERENCES } from "../domain/preference.ts";
import type { MailsEnv } from "./asking.ts";
import { overallForm } from "./forms.ts";
import { MailsPage } from "./mails-page.tsx";
import { StopPage } from "./stop-page.tsx";
import { texts } from "./texts.fr.ts";

const switchForm = z.object({ recevoir: z.enum(["oui", "non"]) });
const rhythmField = z.enum(PREFERENCES, texts.mine.choose).optional();
/** One field for each kind, by its name; what a page of before does not have stays as it is. */
const rhythmsForm = (kinds: SeenMails["kinds"]) =>
  z.object(Object.fromEntries(kinds.map(({ kind }) => [kind, rhythmField])));

/** What was just saved, in the address of the page where one comes back. */
const SAID: ReadonlyMap<string, string> = new Map(Object.entries(texts.mine.said));

/** « /moi/courriels »: what I receive, why, how often, and the switch. Who is not signed in comes in first. */
export function mailsRoutes(app: App) {
  const here = "/moi/courriels";
  const mails = pageOf({
    find: (c: Context<MailsEnv>) => seeMails(app, c.var.actor, undefined),
    draw: (c, seen, back) => {
      const said = SAID.get(c.req.query("fait") ?? "");
      return answer(c, <MailsPage seen={seen} said={said} back={back} />, back);
    },
  });
  return new Hono<MailsEnv>()
    .use(async (c, next) =>
      personBy(c.var.actor) === undefined ? c.redirect(`/entrer?vers=${here}`, 303) : next(),
    )
    .get("/", mails.show)
    .post(
      "/choix",
      mails.sent({
        form: "choix",
        asks: overallForm,
        act: (c, _, asked) => chooseOverall(app, c.var.actor, asked),
        refusals: texts.refusals,
        to: (changed) => `${here}?fait=${changed === 0 ? "rien" : "rythmes"}`,
      }),
    )
    .post("/tout", async (c) => {
      const form = await readForm(c, switchForm);
      if (!form.fits) return c.redirect(here, 303);
      await switchMails(app, c.var.actor, { receive: form.data.recevoir === "oui" });
      return c.redirect(`${here}?fait=${form.data.recevoir}`, 303);
    })
    .post("/rythmes", async (c) => {
      const seen = await seeMails(app, c.var.actor, undefined);
      if (seen === undefined) return c.notFound();
      const form = await readForm(c, rhythmsForm(seen.kinds));
      if (!form.fits)
        return answer(
          c,
          <MailsPage seen={seen} back={{ typed: form.typed, problems: form.problems }} />,
          422,
        );
      const told = await choosePreferences(app, c.var.actor, { choices: form.data });
      if (!told.done) return c.notFound();
      return c.redirect(`${here}?fait=${told.value === 0 ? "rien" : "rythmes"}`, 303);
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
      const body = await typedOf(c);
      const told = await stopByLink(app, c.req.param());
      if (!told.done) return c.notFound();
      // A mail program follows no redirection (RFC 8058, 3.2).
      if (body["List-Unsubscribe"] === "One-Click") return c.text(texts.stop.oneDone);
      return c.redirect(c.req.path, 303);
    });
}
