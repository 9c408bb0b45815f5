import { Hono } from "hono";

import { readDay } from "#basics/dates";
import { refused } from "#basics/result";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { pdfFile } from "#services/pdf";
import { answer } from "#ui/frame";

import { agreeBond, askBond, declineBond, endBond, resumeBond } from "../actions/ask-bond.ts";
import {
  readSpokeLink,
  saySpoke,
  saySpokeByLetter,
  seeByLetter,
  seeDays,
  spokeLinkOf,
  takeSpokeBack,
} from "../actions/say-spoke.ts";
import { seeBonds, seeWhom } from "../actions/see-bonds.ts";
import { readTwo, seeTwo } from "../actions/see-two.ts";
import { AT, bondAt, daysAt } from "../domain/address.ts";
import type { BondId } from "../domain/bond.ts";
import { type Asking, bondOf, type Env, wordList } from "./asked.ts";
import { BondsPage, WhomPage } from "./bonds-page.tsx";
import { DaysPage } from "./days-page.tsx";
import { dayForm, whomForm } from "./forms.ts";
import { LetterPage } from "./letter-page.tsx";
import { PaperPage, paperPdf } from "./paper-page.tsx";
import { refusals } from "./texts.fr.ts";
import { silenceRoutes } from "./silence-routes.tsx";
import { TwoPage } from "./two-page.tsx";
import { wordRoutes } from "./word-routes.tsx";

/** « /nouvelles »: with whom one gives each other news. */
export function kinRoutes(app: App): Hono<Env> {
  const list = pageOf({
    find: (c: Asking) => seeBonds(app, c.var.actor, undefined),
    draw: (c, bonds, back) => answer(c, <BondsPage bonds={bonds} back={back} />, back),
  });
  const pressed = (act: typeof agreeBond, to: (bond: BondId) => string) =>
    list.pressed({
      act: async (c) => {
        const bond = bondOf(c);
        return bond === undefined ? refused("unknown-bond") : act(app, c.var.actor, { bond });
      },
      refusals,
      to,
    });
  return new Hono<Env>()
    .get("/", signedIn, list.show)
    .route("/", proposeRoutes(app))
    .post(
      "/:bond/oui",
      signedIn,
      pressed(agreeBond, (bond) => bondAt(bond)),
    )
    .post(
      "/:bond/non",
      signedIn,
      pressed(declineBond, () => AT),
    )
    .post(
      "/:bond/finir",
      signedIn,
      pressed(endBond, () => AT),
    )
    .post(
      "/:bond/reprendre",
      signedIn,
      pressed(resumeBond, (bond) => bondAt(bond)),
    )
    .route("/", twoRoutes(app))
    .route("/", dayRoutes(app))
    .route("/", wordRoutes(app))
    .route("/", silenceRoutes(app));
}

/** To whom one proposes it. */
function proposeRoutes(app: App): Hono<Env> {
  const whom = pageOf({
    find: (c: Asking) => seeWhom(app, c.var.actor, undefined),
    draw: (c, known, back) => answer(c, <WhomPage known={known} back={back} />, back),
  });
  const asked = whom.sent({
    asks: (known) => whomForm(known),
    act: async (c, known, { to }) => {
      const person = known.find((one) => one.person === to)?.person;
      return person === undefined
        ? refused("unknown-person")
        : askBond(app, c.var.actor, { person });
    },
    refusals,
    to: () => AT,
  });
  return new Hono<Env>().get("/proposer", signedIn, whom.show).post("/proposer", signedIn, asked);
}

function twoRoutes(app: App): Hono<Env> {
  const two = pageOf({
    find: async (c: Asking) => {
      const bond = bondOf(c);
      const asked = wordList.read(c.req.queries());
      return bond && readTwo(app, c.var.actor, { bond, ...asked });
    },
    draw: (c, seen, back) => {
      const asked = wordList.read(c.req.queries());
      return answer(c, <TwoPage seen={seen} asked={asked} back={back} />, back);
    },
  });
  const spoke = two.pressed({
    act: (c, { bond }) => saySpoke(app, c.var.actor, { bond: bond.id, day: undefined }),
    refusals,
    to: (_, { bond }) => bondAt(bond.id),
  });
  return new Hono<Env>()
    .get("/:bond", signedIn, two.show)
    .post("/:bond/parle", signedIn, spoke)
    .get("/:bond/calendrier", signedIn, async (c) => {
      const bond = bondOf(c);
      const seen = bond && (await seeTwo(app, c.var.actor, { bond, page: 1 }));
      if (seen?.bond.standing !== "agreed") return c.notFound();
      if (c.var.format !== "pdf") return answer(c, <PaperPage seen={seen} />);
      const pdf = await paperPdf(seen, app.config);
      return c.body(new Uint8Array(pdf), 200, pdfFile("on-s-est-parle.pdf"));
    });
}

function dayRoutes(app: App): Hono<Env> {
  const days = pageOf({
    find: async (c: Asking) => {
      const bond = bondOf(c);
      return bond && seeDays(app, c.var.actor, { bond });
    },
    draw: (c, seen, back) => answer(c, <DaysPage seen={seen} back={back} />, back),
  });
  const said = days.sent({
    asks: dayForm,
    act: (c, { bond }, { day }) => saySpoke(app, c.var.actor, { bond: bond.id, day }),
    refusals,
    beside: { "day-to-come": "jour", "too-far-back": "jour" },
    to: (_, { bond }) => daysAt(bond.id),
  });
  const taken = days.pressed({
    act: async (c, { bond }) => {
      const day = readDay(c.req.param("day") ?? "");
      return day === undefined
        ? refused("unknown-bond")
        : takeSpokeBack(app, c.var.actor, { bond: bond.id, day });
    },
    refusals,
    to: (_, { bond }) => daysAt(bond.id),
  });
  return new Hono<Env>()
    .get("/:bond/jours", signedIn, days.show)
    .post("/:bond/jours", signedIn, said)
    .post("/:bond/jours/:day/retirer", signedIn, taken);
}

/** « /l/parle/… »: one of the two says it from a letter, in whatever browser opens it; a GET changes nothing. */
export function letterRoutes(app: App): Hono<Env> {
  const linkOf = (c: Asking) => {
    const { bond = "", person = "", posted = "", signature = "" } = c.req.param();
    return readSpokeLink(app, { bond, person, posted, signature });
  };
  const page = pageOf({
    find: async (c: Asking) => {
      const of = linkOf(c);
      const seen = of && (await seeByLetter(app, of));
      return of && seen && { of, seen, at: spokeLinkOf(app, of) };
    },
    draw: (c, { seen, at }, back) => answer(c, <LetterPage {...{ seen, at, back }} />, back),
  });
  const said = page.pressed({
    act: (_, { of }) => saySpokeByLetter(app, of),
    refusals,
    to: (_, { at }) => at,
  });
  return new Hono<Env>()
    .get("/:bond/:person/:posted/:signature", page.show)
    .post("/:bond/:person/:posted/:signature", said);
}
