import { type Context, Hono } from "hono";

import { readAnswers } from "#basics/form";
import { isId } from "#basics/id";
import { type AskedEnv, pageOf, type Typed, typedOf } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";
import { LetterSentPage, placeOf, signedIn, siteOf } from "#pieces/people";
import { stopPathOf } from "#modules/notifications";

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
import { askForm, changeForm } from "./forms.ts";
import type { AskFormProps } from "./invite.tsx";
import { AskPage, ConfirmPage, LinkedPage, MinePage, type MinePageProps } from "./pages.tsx";
import { alertTexts, askRefusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** « /appels/alertes »: a search becomes an alert. */
export function askAlertRoutes(app: App) {
  const page = pageOf({
    find: async (c: Context<Env>) => {
      const wanted = wantedOf(await typedOf(c));
      const words = await describeAsked(app, c.var.actor, wanted);
      return words === undefined ? undefined : { wanted, words };
    },
    draw: (c, { wanted, words }, back) => {
      const form = { wanted: fieldOf(wanted), signedIn: isKnown(c), back };
      return answer(c, <AskPage words={words} form={form} />, back);
    },
  });
  const ask = page.sent({
    asks: (_, c) => askForm(isKnown(c)),
    act: (c, { wanted }, { rhythm, email }: Pick<AskAlert, "rhythm"> & { email?: string }) =>
      askAlert(app, c.var.actor, {
        wanted,
        rhythm,
        email,
        site: siteOf(app, c),
        place: placeOf(c),
      }),
    refusals: askRefusals,
    to: ({ state }, { wanted }) =>
      state === "on"
        ? wanted.what === "call"
          ? `/moi/alertes?fait=suivi&appel=${wanted.number}`
          : "/moi/alertes?fait=en-place"
        : "/appels/alertes/envoye",
  });
  return new Hono<Env>()
    .get("/", (c) =>
      c.redirect(personBy(c.var.actor) === undefined ? "/appels" : "/moi/alertes", 303),
    )
    .post("/", ask)
    .get("/envoye", (c) =>
      answer(
        c,
        <LetterSentPage
          says={alertTexts.ask}
          backTo="/appels"
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

function fieldOf(wanted: AskAlert["wanted"]): AskFormProps["wanted"] {
  return wanted.what === "call"
    ? { name: "appel", value: String(wanted.number) }
    : { name: "recherche", value: writeSearch(wanted.asked) };
}

const isKnown = (c: Context<Env>) => c.var.actor.for !== undefined;

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
      const call = c.req.query("appel") ?? "";
      const back = said === "followed" && /^\d{1,12}$/.test(call) ? `/appels/${call}` : undefined;
      return answer(c, <MinePage alerts={alerts} said={said} back={back} />);
    })
    .post("/:alert", async (c) => {
      const alert = c.req.param("alert");
      const change = await changeOf(c);
      if (!isId<"Alert">(alert) || change === undefined) return c.notFound();
      const told = await changeAlert(app, c.var.actor, { alert, change });
      return told.done ? c.redirect(`${here}?fait=change`, 303) : c.notFound();
    });
}

/** What its button does; nothing when none of ours was pressed. */
async function changeOf(c: Context<Env>): Promise<AlertChange | undefined> {
  const read = readAnswers(changeForm, await typedOf(c));
  if (!read.fits) return undefined;
  const { act, rhythm } = read.data;
  return act === "rythme" ? { what: "rhythm", rhythm } : { what: CHANGES[act] };
}

const CHANGES = {
  pause: "pause",
  reprendre: "resume",
  arreter: "stop",
  remettre: "put-back",
} as const;

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
      const { alertes = [] } = await typedOf(c);
      const asked = [alertes].flat().filter((id) => isId<"Alert">(id));
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
      const change = await changeOf(c);
      if (change === undefined) return c.redirect(c.req.path, 303);
      const told = await changeLinkedAlert(app, c.req.param(), change);
      return told.done ? c.redirect(`${c.req.path}?fait=change`, 303) : c.notFound();
    });
}
