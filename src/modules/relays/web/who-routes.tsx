import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { refused, type Result } from "#basics/result";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import {
  chooseDelay,
  namePerson,
  type OfNamed,
  takeOff,
  tellSooner,
  tellWell,
} from "../actions/name-person.ts";
import { chooseOfSilence } from "../actions/tell-of-silence.ts";
import { seeApart, seeKnown, seeList } from "../actions/see-relays.ts";
import { APART, APART_WHO } from "../domain/address.ts";
import type { Relay } from "../domain/relay.ts";
import { delayForm, silenceForm } from "./forms.ts";
import { doneAt, type DoneWord } from "./done-at.ts";
import { refusalTexts as refusals } from "./texts.fr.ts";
import { AskPage, KnownPage } from "./known-pages.tsx";
import { ApartWhoPage, DelayPage, SilencePage, WhoPage } from "./who-pages.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

/** « /prevenir/qui », and whom one tells outside the family. In person alone. */
export function whoRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .route("/", listRoutes(app))
    .route("/", silenceRoutes(app))
    .route("/", askRoutes(app))
    .route("/", apartRoutes(app));
}

function listRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Asking) => seeList(app, c.var.actor, undefined),
    draw: (c, seen, back) =>
      answer(c, <WhoPage seen={seen} done={c.req.query("fait")} back={back} />, back),
  });
  type Refusal = "not-yours" | "unknown-person";
  const changed = (
    word: DoneWord,
    act: (c: Asking, of: OfNamed) => Promise<Result<unknown, Refusal>>,
  ) =>
    page.pressed<unknown, Refusal>({
      act: async (c) => {
        const named = c.req.param("named") ?? "";
        return isId<"RelayNamed">(named) ? act(c, { named }) : refused("unknown-person");
      },
      refusals,
      to: () => doneAt(word),
    });
  const delays = pageOf({
    find: (c: Asking) => seeList(app, c.var.actor, undefined),
    draw: (c, seen, back) => answer(c, <DelayPage seen={seen} back={back} />, back),
  });
  const chosen = delays.sent({
    asks: delayForm,
    act: (c, _, asked) => chooseDelay(app, c.var.actor, asked),
    refusals,
    to: () => doneAt("garde"),
  });
  const well = (hears: boolean) =>
    changed("garde", (c, of) => tellWell(app, c.var.actor, { ...of, hears }));
  return new Hono<Env>()
    .get("/qui", signedIn, page.show)
    .get("/qui/delai", signedIn, delays.show)
    .post("/qui/delai", signedIn, chosen)
    .post(
      "/qui/:named/avant",
      signedIn,
      changed("ordre", (c, of) => tellSooner(app, c.var.actor, of)),
    )
    .post(
      "/qui/:named/retirer",
      signedIn,
      changed("retire", (c, of) => takeOff(app, c.var.actor, of)),
    )
    .post("/qui/:named/aussi-bien", signedIn, well(true))
    .post("/qui/:named/sans-bien", signedIn, well(false));
}

/** Whether one's list is told of a silence, and whom one adds to it, in one form. */
function silenceRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await seeList(app, c.var.actor, undefined);
      const { known } = (await seeKnown(app, c.var.actor, { relay: "help" })) ?? { known: [] };
      return seen && { seen, known };
    },
    draw: (c, { seen, known }, back) => answer(c, <SilencePage {...{ seen, known, back }} />, back),
  });
  const told = page.sent({
    asks: ({ known }) => silenceForm(known),
    act: (c, { known }, { tells, persons }) =>
      chooseOfSilence(app, c.var.actor, {
        tells: tells === "oui",
        persons: known.flatMap(({ person }) => (persons.includes(person) ? [person] : [])),
      }),
    refusals,
    beside: { enough: "personnes", "not-of-age": "personnes", "in-the-family": "personnes" },
    to: () => doneAt("garde"),
  });
  return new Hono<Env>()
    .get("/qui/silence", signedIn, page.show)
    .post("/qui/silence", signedIn, told);
}

/** Somebody whom one may ask, and the press that asks them. */
function asking(app: App, relay: Relay, to: string) {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await seeKnown(app, c.var.actor, { relay });
      return seen?.known.find(({ person }) => person === c.req.param("person"));
    },
    draw: (c, who, back) => answer(c, <AskPage relay={relay} who={who} back={back} />, back),
  });
  const asked = page.pressed({
    act: (c, { person }) => namePerson(app, c.var.actor, { relay, person }),
    refusals,
    to: () => to,
  });
  return { show: page.show, asked };
}

function askRoutes(app: App): Hono<Env> {
  const { show, asked } = asking(app, "help", doneAt("demande"));
  return new Hono<Env>()
    .get("/qui/nouvelle", signedIn, async (c) => {
      const seen = await seeKnown(app, c.var.actor, { relay: "help" });
      return seen === undefined ? c.notFound() : answer(c, <KnownPage seen={seen} />);
    })
    .get("/qui/nouvelle/:person", signedIn, show)
    .post("/qui/nouvelle/:person", signedIn, asked);
}

function apartRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await seeApart(app, c.var.actor, undefined);
      const known = await seeKnown(app, c.var.actor, { relay: "apart" });
      return seen && known && { seen, known };
    },
    draw: (c, { seen, known }, back) =>
      answer(c, <ApartWhoPage seen={seen} known={known} back={back} />, back),
  });
  const removed = page.pressed<unknown, "not-yours" | "unknown-person">({
    act: async (c, { seen: { named } }) => {
      const [one] = named;
      return one === undefined
        ? refused("unknown-person")
        : takeOff(app, c.var.actor, { named: one.id });
    },
    refusals,
    to: () => APART_WHO,
  });
  const { show, asked } = asking(app, "apart", APART);
  return new Hono<Env>()
    .get("/hors-famille", signedIn, page.show)
    .post("/hors-famille/retirer", signedIn, removed)
    .get("/hors-famille/:person", signedIn, show)
    .post("/hors-famille/:person", signedIn, asked);
}
