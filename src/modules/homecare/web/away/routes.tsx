import { type Context, Hono } from "hono";

import { seeStandingHelp } from "#modules/relays";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { awayAgain } from "../../actions/away/ended.ts";
import { endPause, pause } from "../../actions/pause.ts";
import { seeToday } from "../../actions/see-week.ts";
import { listNotGivenBack } from "../../advances/actions/see-advances.ts";
import { seeBack } from "../../called/actions/see-back.ts";
import { AT } from "../../domain/address.ts";
import { untilSaid } from "../../domain/pause.ts";
import { pauseForm } from "../forms.ts";
import { PausePage } from "../pause-page.tsx";
import { refusalTexts as refusals } from "../texts.fr.ts";
import { TodayPage } from "../today-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** One’s day, and what stands of one’s call for help. */
export async function todayOf(app: App, c: Asking) {
  const seen = await seeToday(app, c.var.actor, undefined);
  if (seen === undefined) return undefined;
  const back = seen.pause === undefined ? await seeBack(app, c.var.actor, undefined) : undefined;
  const advanced = await listNotGivenBack(app, c.var.actor, undefined);
  return { seen, back, advanced, help: await seeStandingHelp(app, c.var.actor, undefined) };
}

/** « Je ne serai pas là », and that one is there again. */
export function pauseRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await seeToday(app, c.var.actor, undefined);
      return seen === undefined || seen.home.isClosed ? undefined : seen;
    },
    draw: (c, seen, back) => answer(c, <PausePage seen={seen} back={back} />, back),
  });
  const days = page.sent({
    form: "days",
    asks: pauseForm,
    act: (c, _, asked) => pause(app, c.var.actor, asked),
    refusals,
    beside: { "ends-before": "au", "too-long-a-pause": "au" },
    to: () => AT,
  });
  const forDays = (count: number) =>
    page.pressed({
      act: (c, { today }) =>
        pause(app, c.var.actor, { from: today, until: today.add({ days: count }) }),
      refusals,
      to: () => AT,
    });
  const untilOneSays = page.pressed({
    act: (c, { today }) => pause(app, c.var.actor, untilSaid(today)),
    refusals,
    to: () => AT,
  });
  const again = page.pressed({
    act: (c) => awayAgain(app, c.var.actor, undefined),
    refusals,
    to: () => AT,
  });
  return new Hono<Env>()
    .get("/absence", signedIn, page.show)
    .post("/absence", signedIn, days)
    .post("/absence/demain", signedIn, forDays(1))
    .post("/absence/semaine", signedIn, forDays(6))
    .post("/absence/nouvel-ordre", signedIn, untilOneSays)
    .post("/absence/encore", signedIn, again)
    .post("/absence/retour", signedIn, backOf(app));
}

/** One is there again, also where nothing new begins. */
const backOf = (app: App) =>
  pageOf({
    find: (c: Asking) => todayOf(app, c),
    draw: (c, seen) => answer(c, <TodayPage {...seen} />),
  }).pressed({
    act: (c) => endPause(app, c.var.actor, undefined),
    refusals,
    to: () => AT,
  });
