import { Hono } from "hono";

import { refused } from "#basics/result";
import { pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { sayConsent } from "../actions/consent.ts";
import { slowDown } from "../actions/open-meeting.ts";
import type { SeenMeeting } from "../actions/see-meeting.ts";
import { keepOrder, nameFacilitator, seatSomebody } from "../actions/take-seat.ts";
import { raiseHand } from "../actions/take-turns.ts";
import { SLOW_SECONDS } from "../domain/meeting.ts";
import { peopleAt } from "./addresses.ts";
import { type Asking, type Env, findOne, ONE, personOf } from "./asked.ts";
import { facilitatorForm, seatForm } from "./forms.ts";
import { proposalOf } from "./meeting-routes.tsx";
import { PeoplePage, WAYS } from "./people-page.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";

const to = (_: unknown, { meeting }: SeenMeeting) => peopleAt(meeting.id);
const ACTS = ["mute", "unmute", "remove", "let-in"] as const;

function peoplePage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const seen = await findOne(app, c);
      return seen?.may.lead === true && seen.stage !== "over" ? seen : undefined;
    },
    draw: (c, seen, back) =>
      answer(c, <PeoplePage seen={seen} now={app.clock.now()} back={back} />, back),
  });
}

/** Who is there, and who leads: for who leads. */
export function peopleRoutes(app: App): Hono<Env> {
  const page = peoplePage(app);
  const seat = page.sent({
    form: "seat",
    asks: ({ people }) => seatForm(people),
    act: (c, { meeting }, given) =>
      seatSomebody(app, c.var.actor, { meeting: meeting.id, ...given }),
    refusals,
    beside: { "not-of-the-circle": "qui" },
    to,
  });
  const leads = page.sent({
    form: "facilitator",
    asks: ({ people }) => facilitatorForm(people),
    act: (c, { meeting }, { person }) =>
      nameFacilitator(app, c.var.actor, { meeting: meeting.id, person, leads: true }),
    refusals,
    beside: { "not-of-the-circle": "qui" },
    to,
  });
  const slow = page.pressed({
    act: async (c, { meeting }) => {
      const { secondes } = await typedOf(c);
      const seconds = secondes === "0" ? 0 : SLOW_SECONDS;
      return slowDown(app, c.var.actor, { meeting: meeting.id, seconds });
    },
    refusals,
    to,
  });
  const at = `${ONE}/participants`;
  return new Hono<Env>()
    .get(at, signedIn, page.show)
    .post(at, signedIn, seat)
    .post(`${at}/anime`, signedIn, leads)
    .post(`${at}/ralentir`, signedIn, slow)
    .route("/", personRoutes(app));
}

function personRoutes(app: App): Hono<Env> {
  const page = peoplePage(app);
  const orders = ACTS.map((what) => ({
    what,
    handler: page.pressed({
      act: async (c, { meeting }) => {
        const person = await personOf(c);
        return person === undefined
          ? refused("not-of-the-circle")
          : keepOrder(app, c.var.actor, { meeting: meeting.id, person, what });
      },
      refusals,
      to,
    }),
  }));
  const ends = page.pressed({
    act: async (c, { meeting }) => {
      const person = await personOf(c);
      return person === undefined
        ? refused("not-of-the-circle")
        : nameFacilitator(app, c.var.actor, { meeting: meeting.id, person, leads: false });
    },
    refusals,
    to,
  });
  const hand = page.pressed({
    act: async (c, { meeting }) =>
      raiseHand(app, c.var.actor, { meeting: meeting.id, person: await personOf(c) }),
    refusals,
    to,
  });
  const consent = page.pressed({
    act: async (c, { meeting }) =>
      sayConsent(app, c.var.actor, {
        meeting: meeting.id,
        proposal: proposalOf(c),
        answer: "agrees",
        person: await personOf(c),
      }),
    refusals,
    to,
  });
  const at = `${ONE}/participants`;
  const routes = new Hono<Env>()
    .post(`${at}/n-anime-plus`, signedIn, ends)
    .post(`${at}/main`, signedIn, hand)
    .post(`${at}/consent/:proposal`, signedIn, consent);
  for (const { what, handler } of orders) routes.post(`${at}/${WAYS[what]}`, signedIn, handler);
  return routes;
}
