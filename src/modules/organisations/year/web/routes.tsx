import { Hono } from "hono";

import { dayOf } from "#basics/dates";
import { done, refused } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { icalendarFile, writeIcalendar } from "#services/icalendar";
import { answer } from "#ui/frame";

import { addressOf } from "../../domain/organisation.ts";
import { type Asking, type Env, numberOf, saidOf } from "../../web/asked.ts";
import {
  addYearDate,
  removeYearDate,
  sayYear,
  tickYearDate,
  wantRecalls,
} from "../actions/keep-year.ts";
import { seeYear, type SeenYear } from "../actions/see-year.ts";
import { datedYear } from "./dated.ts";
import { factsForm, ownForm, recallForm, subsidyForm, tickForm } from "./forms.ts";
import { texts, yearRefusals as refusals } from "./texts.fr.ts";
import { YearPage, YearPrintPage } from "./year-page.tsx";

const AT = "/:number{[0-9]{1,12}}/annee";

/** The year of an organisation: seen, printed, put in a calendar, ticked, recalled. */
export function yearRoutes(app: App): Hono<Env> {
  const page = yearPage(app);
  const { say, addSubsidy, addOwn, remove } = telling(page, app);
  return new Hono<Env>()
    .get(AT, signedIn, page.show)
    .get(`${AT}/imprimer`, signedIn, async (c) => {
      const seen = await seeYear(app, c.var.actor, numberOf(c));
      if (seen === undefined) return c.notFound();
      return answer(c, <YearPrintPage seen={seen} today={dayOf(app.clock.now())} />);
    })
    .post(AT, signedIn, say)
    .post(`${AT}/subventions`, signedIn, addSubsidy)
    .post(`${AT}/dates`, signedIn, addOwn)
    .post(`${AT}/dates/:date/retirer`, signedIn, remove)
    .post(`${AT}/faites`, signedIn, ticking(page, app, true))
    .post(`${AT}/pas-faites`, signedIn, ticking(page, app, false))
    .post(`${AT}/rappels`, signedIn, recalling(page, app));
}

type YearHandlers = ReturnType<typeof yearPage>;

/** The year, and of the dates that one added the one that the address names: else nothing is there. */
function yearPage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const seen = await seeYear(app, c.var.actor, numberOf(c));
      const named = c.req.param("date");
      const added = seen?.own.find(({ id }) => id === named)?.id;
      return seen && (named === undefined || added !== undefined) ? { ...seen, added } : undefined;
    },
    draw: (c, seen, back) => {
      const now = app.clock.now();
      if (c.var.format === "ics") {
        c.header("Cache-Control", "private, no-store");
        const name = texts.calendar(seen.organisation.name);
        const { publicUrl } = c.var.frame;
        const dates = datedYear(seen.organisation, seen.dates, now);
        const file = writeIcalendar({ name, product: "annee", publicUrl, dates });
        return c.body(file, 200, icalendarFile("annee.ics"));
      }
      const said = saidOf(c, texts.said);
      return answer(c, <YearPage seen={seen} today={dayOf(now)} back={back} said={said} />, back);
    },
  });
}

const of = ({ organisation }: SeenYear) => ({ organisation: organisation.id });

/** Back to the year, which says what was done. */
const saidAt =
  (did: keyof typeof texts.said) =>
  (_: unknown, { organisation }: SeenYear) =>
    `${addressOf(organisation)}/annee?fait=${did}`;

/** What makes the dates, and those that one adds. */
function telling(page: YearHandlers, app: App) {
  const say = page.sent({
    form: "facts",
    asks: factsForm,
    act: (c, seen, asked) => sayYear(app, c.var.actor, { ...of(seen), ...asked }),
    refusals,
    to: saidAt("exercice"),
  });
  const addSubsidy = page.sent({
    form: "subsidy",
    asks: subsidyForm,
    act: (c, seen, asked) => {
      const date = { ...of(seen), kind: "subsidy", isYearly: false, ...asked } as const;
      return addYearDate(app, c.var.actor, date);
    },
    refusals,
    to: saidAt("subvention"),
  });
  const addOwn = page.sent({
    form: "own",
    asks: ownForm,
    act: (c, seen, asked) => addYearDate(app, c.var.actor, { ...of(seen), kind: "own", ...asked }),
    refusals,
    to: saidAt("date"),
  });
  const remove = page.pressed({
    act: async (c, seen) =>
      seen.added === undefined
        ? refused("unknown-date")
        : removeYearDate(app, c.var.actor, { ...of(seen), date: seen.added }),
    refusals,
    to: saidAt("retiree"),
  });
  return { say, addSubsidy, addOwn, remove };
}

function ticking(page: YearHandlers, app: App, isDone: boolean) {
  return page.sent({
    asks: tickForm,
    act: (c, seen, { key }) => tickYearDate(app, c.var.actor, { ...of(seen), key, isDone }),
    refusals,
    to: saidAt(isDone ? "cochee" : "decochee"),
  });
}

function recalling(page: YearHandlers, app: App) {
  return page.sent({
    asks: recallForm,
    act: async (c, seen, asked) => {
      const wants = asked.wants === "oui";
      const told = await wantRecalls(app, c.var.actor, { ...of(seen), wants });
      return told.done ? done(wants) : told;
    },
    refusals,
    to: (wants, seen) => saidAt(wants ? "rappels" : "sans-rappels")(wants, seen),
  });
}
