import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { type AskedEnv, listField, readForm, type Typed } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";
import { placeOf, signedIn, siteOf } from "#pieces/people";
import { stopPathOf } from "#modules/notifications";
import { RHYTHMS } from "#rules/notifications";
import { readAddress } from "#rules/people";

import { alertPath } from "../actions/links.ts";
import { type AskAlert, askAlert } from "../actions/ask-alert.ts";
import {
  type AlertChange,
  changeAlert,
  changeLinkedAlert,
  seeLinkedAlert,
} from "../actions/change-alert.ts";
import { confirmAlerts, seeConfirmation } from "../actions/confirm-alerts.ts";
import { describeAsked } from "../actions/describe-alert.ts";
import { listMyAlerts } from "../actions/list-alerts.ts";
import { readSearch, writeSearch } from "../../domain/search/search.ts";
import type { AskFormProps } from "./invite.tsx";
import {
  AskPage,
  ConfirmPage,
  LinkedPage,
  MinePage,
  type MinePageProps,
  SentPage,
} from "./pages.tsx";
import { alertTexts, askRefusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

const rhythmField = z.enum(RHYTHMS).catch("daily");
const emailField = z
  .string({ error: alertTexts.ask.notAnAddress })
  .refine((typed) => readAddress(typed) !== undefined, alertTexts.ask.notAnAddress);
const wantedFields = {
  recherche: z.string().max(4_000).optional(),
  appel: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional()
    .catch(undefined),
  rythme: rhythmField,
};
const visitorForm = z.object({ ...wantedFields, email: emailField });
const personForm = z.object(wantedFields);
const changeForm = z.object({
  faire: z.enum(["rythme", "pause", "reprendre", "arreter", "remettre"]),
  rythme: rhythmField,
});
const confirmForm = z.object({ alertes: listField() });

/** « /appels/alertes »: a search becomes an alert. */
export function askAlertRoutes(app: App) {
  return new Hono<Env>()
    .get("/", (c) =>
      c.redirect(personBy(c.var.actor) === undefined ? "/appels" : "/moi/alertes", 303),
    )
    .post("/", async (c) => {
      const known = c.var.actor.for !== undefined;
      const form = await readForm(c, known ? personForm : visitorForm);
      const wanted = wantedOf(form.typed);
      if (!form.fits)
        return askAgain(app, c, { wanted, typed: form.typed, problems: form.problems });
      const email = "email" in form.data ? form.data.email : undefined;
      const told = await askAlert(app, c.var.actor, {
        wanted,
        rhythm: form.data.rythme,
        email: typeof email === "string" ? email : undefined,
        site: siteOf(app, c),
        place: placeOf(c),
      });
      if (!told.done)
        return askAgain(app, c, { wanted, typed: form.typed, problem: askRefusals[told.refusal] });
      if (told.value.state !== "on") return c.redirect("/appels/alertes/envoye", 303);
      return c.redirect(`/moi/alertes?fait=${wanted.what === "call" ? "suivi" : "en-place"}`, 303);
    })
    .get("/envoye", (c) =>
      answer(
        c,
        <SentPage
          mailsKept={app.config.smtpUrl === undefined}
          demonstration={c.var.instance.demonstration}
        />,
      ),
    );
}

function wantedOf(typed: Typed): AskAlert["wanted"] {
  const { appel, recherche } = typed;
  if (typeof appel === "string" && /^\d{1,12}$/.test(appel))
    return { what: "call", number: Number(appel) };
  const query = new URLSearchParams(typeof recherche === "string" ? recherche.slice(0, 4_000) : "");
  const names = [...new Set(query.keys())];
  return {
    what: "search",
    asked: readSearch(Object.fromEntries(names.map((name) => [name, query.getAll(name)]))),
  };
}

interface Again extends Pick<AskFormProps, "typed" | "problem" | "problems"> {
  readonly wanted: AskAlert["wanted"];
}

async function askAgain(app: App, c: Context<Env>, { wanted, ...form }: Again) {
  const words = await describeAsked(app, c.var.actor, wanted);
  if (words === undefined) return c.notFound();
  const field: AskFormProps["wanted"] =
    wanted.what === "call"
      ? { name: "appel", value: String(wanted.number) }
      : { name: "recherche", value: writeSearch(wanted.asked) };
  const known = c.var.actor.for !== undefined;
  return answer(
    c,
    <AskPage words={words} form={{ wanted: field, signedIn: known, ...form }} />,
    form.problem === undefined ? 422 : 409,
  );
}

const SAID: Readonly<Record<string, MinePageProps["said"]>> = {
  "en-place": "on",
  suivi: "followed",
};

/** « /moi/alertes »: the alerts of who is signed in. */
export function myAlertRoutes(app: App) {
  const here = "/moi/alertes";
  return new Hono<Env>()
    .use(signedIn)
    .get("/", async (c) => {
      const alerts = await listMyAlerts(app, c.var.actor, undefined);
      if (alerts === undefined) return c.notFound();
      const done = c.req.query("fait");
      const said = done === undefined ? undefined : (SAID[done] ?? "changed");
      return answer(c, <MinePage alerts={alerts} said={said} />);
    })
    .post("/:alert", async (c) => {
      const alert = c.req.param("alert");
      const form = await readForm(c, changeForm);
      if (!isId<"Alert">(alert) || !form.fits) return c.notFound();
      const told = await changeAlert(app, c.var.actor, { alert, change: changeOf(form.data) });
      return told.done ? c.redirect(`${here}?fait=change`, 303) : c.notFound();
    });
}

function changeOf({ faire, rythme }: z.infer<typeof changeForm>): AlertChange {
  switch (faire) {
    case "rythme":
      return { what: "rhythm", rhythm: rythme };
    case "pause":
      return { what: "pause" };
    case "reprendre":
      return { what: "resume" };
    case "arreter":
      return { what: "stop" };
    case "remettre":
      return { what: "put-back" };
  }
}

/** « /l/alerte »: by the links of mails, without an account. Opening one changes nothing: programs open them too. */
export function linkedAlertRoutes(app: App) {
  return new Hono<Env>()
    .get("/confirmer/:id/:signature", async (c) => {
      const link = c.req.param();
      const seen = await seeConfirmation(app, link);
      if (seen === undefined) return c.notFound();
      if (seen.alert !== undefined && seen.alert.state !== "asked" && seen.waiting.length === 0)
        return c.redirect(alertPath(app, "change", seen.alert.id), 303);
      return answer(c, <ConfirmPage seen={seen} at={c.req.path} />);
    })
    .post("/confirmer/:id/:signature", async (c) => {
      const form = await readForm(c, confirmForm);
      const asked = form.fits ? form.data.alertes.filter((id) => isId<"Alert">(id)) : [];
      const told = await confirmAlerts(app, c.req.param(), asked);
      if (!told.done) return c.redirect(c.req.path, 303);
      const [first] = told.value;
      return c.redirect(
        first === undefined ? c.req.path : `${alertPath(app, "change", first)}?fait=en-place`,
        303,
      );
    })
    .get("/:id/:signature", async (c) => {
      const seen = await seeLinkedAlert(app, c.req.param());
      if (seen === undefined) return c.notFound();
      const done = c.req.query("fait");
      const stopAll = seen.alert && stopPathOf(app, { what: "all", address: seen.alert.address });
      return answer(
        c,
        <LinkedPage
          alert={seen.alert}
          at={c.req.path}
          stopAll={stopAll}
          said={done === undefined ? undefined : done === "en-place" ? "confirmed" : "changed"}
        />,
      );
    })
    .post("/:id/:signature", async (c) => {
      const form = await readForm(c, changeForm);
      if (!form.fits) return c.redirect(c.req.path, 303);
      const told = await changeLinkedAlert(app, c.req.param(), changeOf(form.data));
      return told.done ? c.redirect(`${c.req.path}?fait=change`, 303) : c.notFound();
    });
}
