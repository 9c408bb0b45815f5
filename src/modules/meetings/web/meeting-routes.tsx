import { Hono } from "hono";

import { isId } from "#basics/id";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { sayConsent } from "../actions/consent.ts";
import {
  addPoint,
  carryPoints,
  changePoint,
  raisePoint,
  removePoint,
} from "../actions/keep-points.ts";
import { say } from "../actions/say.ts";
import type { SeenMeeting } from "../actions/see-meeting.ts";
import { enterRoom, sayWhetherComing } from "../actions/take-seat.ts";
import { lowerHand, raiseHand } from "../actions/take-turns.ts";
import type { EntryId } from "../domain/meeting.ts";
import { meetingAt, minutesAt } from "./addresses.ts";
import { type Asking, type Env, findOne, ONE } from "./asked.ts";
import { BeforePage } from "./before-page.tsx";
import { answerForm, carryForm, objectForm, pointForm, sayForm } from "./forms.ts";
import { markRoutes } from "./mark-routes.tsx";
import { PointPage } from "./point-page.tsx";
import { RoomPage } from "./room-page.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";

/** The page of one meeting: before it, or its room. Over, its minutes are its page. */
export function meetingPage(app: App) {
  return pageOf({
    find: (c: Asking) => findOne(app, c),
    draw: (c, seen, back) => {
      const page = { seen, now: app.clock.now(), back };
      if (seen.stage === "over") return c.redirect(minutesAt(seen.meeting.id), 303);
      return answer(
        c,
        seen.stage === "open" ? <RoomPage {...page} /> : <BeforePage {...page} />,
        back,
      );
    },
  });
}

const toRoom = (_: unknown, { meeting }: SeenMeeting) => meetingAt(meeting.id);
const toMessages = (_: unknown, { meeting }: SeenMeeting) => `${meetingAt(meeting.id)}#messages`;

/** Which meeting is asked for, as actions take it. */
export const ofSeen = ({ meeting }: SeenMeeting) => ({ meeting: meeting.id });

const NOT_WRITTEN = {
  "too-soon": "message",
  "too-many": "message",
  "room-full": "message",
  "closed-session": "message",
  muted: "message",
  "shown-out": "message",
} as const;

/** What whoever takes part does. */
export function meetingRoutes(app: App): Hono<Env> {
  const page = meetingPage(app);
  const reply = page.sent({
    form: "answer",
    asks: ({ people, setting, standing }) =>
      answerForm(
        people.filter(({ person }) => person !== standing.person),
        setting.powers,
      ),
    act: (c, seen, given) => sayWhetherComing(app, c.var.actor, { ...ofSeen(seen), ...given }),
    refusals,
    beside: {
      "not-of-the-circle": "pouvoir",
      "to-oneself": "pouvoir",
      "too-many-powers": "pouvoir",
    },
    to: toRoom,
  });
  const add = page.sent({
    form: "point",
    asks: pointForm,
    act: (c, seen, given) => addPoint(app, c.var.actor, { ...ofSeen(seen), ...given }),
    refusals,
    to: (_, { meeting }) => `${meetingAt(meeting.id)}#points`,
  });
  const enter = page.pressed({
    act: (c, seen) => enterRoom(app, c.var.actor, ofSeen(seen)),
    refusals,
    to: toRoom,
  });
  const write = page.sent({
    form: "say",
    asks: sayForm,
    act: (c, seen, given) => say(app, c.var.actor, { ...ofSeen(seen), ...given }),
    refusals,
    beside: NOT_WRITTEN,
    to: toMessages,
  });
  return new Hono<Env>()
    .get(ONE, page.show)
    .post(`${ONE}/reponse`, signedIn, reply)
    .post(`${ONE}/points`, signedIn, add)
    .post(`${ONE}/entrer`, signedIn, enter)
    .post(`${ONE}/messages`, signedIn, write)
    .route("/", floorRoutes(app))
    .route("/", consentRoutes(app))
    .route("/", pointRoutes(app))
    .route("/", markRoutes(app));
}

function floorRoutes(app: App): Hono<Env> {
  const page = meetingPage(app);
  const raise = page.pressed({
    act: (c, seen) => raiseHand(app, c.var.actor, ofSeen(seen)),
    refusals,
    to: toRoom,
  });
  const lower = page.pressed({
    act: (c, seen) => lowerHand(app, c.var.actor, ofSeen(seen)),
    refusals,
    to: toRoom,
  });
  const carry = page.sent({
    form: "carry",
    asks: ({ leftOver }) => carryForm(leftOver),
    act: (c, seen, { points }) => carryPoints(app, c.var.actor, { ...ofSeen(seen), points }),
    refusals,
    beside: { "none-chosen": "points" },
    to: (_, { meeting }) => `${meetingAt(meeting.id)}#points`,
  });
  return new Hono<Env>()
    .post(`${ONE}/points/reprendre`, signedIn, carry)
    .post(`${ONE}/parole/demander`, signedIn, raise)
    .post(`${ONE}/parole/rendre`, signedIn, lower);
}

/** The decision that an address names; nonsense names none. */
export function proposalOf(c: Asking): EntryId {
  const asked = c.req.param("proposal") ?? "";
  return isId<"Entry">(asked) ? asked : NONE;
}

const NIL = "00000000-0000-4000-8000-000000000000";
const NONE = isId<"Entry">(NIL) ? NIL : never();

function never(): never {
  throw new Error("an id");
}

function consentRoutes(app: App): Hono<Env> {
  const page = meetingPage(app);
  const agree = page.pressed({
    act: (c, { meeting }) =>
      sayConsent(app, c.var.actor, {
        meeting: meeting.id,
        proposal: proposalOf(c),
        answer: "agrees",
      }),
    refusals,
    to: toRoom,
  });
  const object = page.sent({
    form: "object",
    asks: objectForm,
    act: (c, { meeting }, { why }) =>
      sayConsent(app, c.var.actor, {
        meeting: meeting.id,
        proposal: proposalOf(c),
        answer: "objects",
        why,
      }),
    refusals,
    to: toRoom,
  });
  return new Hono<Env>()
    .post(`${ONE}/decisions/:proposal/consentir`, signedIn, agree)
    .post(`${ONE}/decisions/:proposal/objecter`, signedIn, object);
}

interface FoundPoint {
  readonly seen: SeenMeeting;
  readonly point: SeenMeeting["points"][number];
}
const askedPoint = ({ seen, point }: FoundPoint) => ({ ...ofSeen(seen), point: point.id });
const toPoints = (_: unknown, { seen }: FoundPoint) => `${meetingAt(seen.meeting.id)}#points`;

function pointRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await findOne(app, c);
      const point = seen?.points.find(({ id }) => id === c.req.param("point"));
      const may = seen?.may.points === true && point?.openedAt === undefined;
      return seen === undefined || point === undefined || !may ? undefined : { seen, point };
    },
    draw: (c, found, back) =>
      answer(c, <PointPage {...found} now={app.clock.now()} back={back} />, back),
  });
  const to = toPoints;
  const change = page.sent({
    asks: pointForm,
    act: (c, found, given) => changePoint(app, c.var.actor, { ...askedPoint(found), ...given }),
    refusals,
    to,
  });
  const remove = page.pressed({
    act: (c, found) => removePoint(app, c.var.actor, askedPoint(found)),
    refusals,
    to,
  });
  const raise = page.pressed({
    act: (c, found) => raisePoint(app, c.var.actor, askedPoint(found)),
    refusals,
    to,
  });
  const at = `${ONE}/points/:point{[0-9a-f-]{36}}`;
  return new Hono<Env>()
    .get(at, signedIn, page.show)
    .post(at, signedIn, change)
    .post(`${at}/retirer`, signedIn, remove)
    .post(`${at}/monter`, signedIn, raise);
}
