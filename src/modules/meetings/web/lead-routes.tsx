import { Hono } from "hono";

import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";

import { dropProposal, putToVote, recordConsent } from "../actions/consent.ts";
import { approveMinutes } from "../actions/approve-minutes.ts";
import { closeMeeting } from "../actions/keep-minutes.ts";
import { closeDoors } from "../actions/keep-points.ts";
import { closePoint, openMeeting, openPoint } from "../actions/open-meeting.ts";
import type { SeenMeeting } from "../actions/see-meeting.ts";
import { passTurn } from "../actions/take-turns.ts";
import { convoke } from "../actions/tell.ts";
import type { PointId } from "../domain/meeting.ts";
import { meetingAt, minutesAt } from "./addresses.ts";
import { type Asking, type Env, ONE } from "./asked.ts";
import { closeDoorsForm } from "./forms.ts";
import { convokeForm } from "./forms.ts";
import { meetingPage, ofSeen, proposalOf } from "./meeting-routes.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";

const to = (_: unknown, { meeting }: SeenMeeting) => meetingAt(meeting.id);

/** What who leads does: convokes, opens and closes, gives the floor, settles what is put. */
export function leadRoutes(app: App): Hono<Env> {
  const page = meetingPage(app);
  const call = page.sent({
    form: "convoke",
    asks: ({ leftOver }) => convokeForm(leftOver),
    act: (c, seen, asked) => convoke(app, c.var.actor, { ...ofSeen(seen), ...asked }),
    refusals,
    to,
  });
  const open = page.pressed({
    act: (c, seen) => openMeeting(app, c.var.actor, ofSeen(seen)),
    refusals,
    to,
  });
  const close = page.pressed({
    act: (c, seen) => closeMeeting(app, c.var.actor, ofSeen(seen)),
    refusals,
    to: (_, { meeting }) => minutesAt(meeting.id),
  });
  const approve = page.pressed({
    act: (c, seen) => approveMinutes(app, c.var.actor, ofSeen(seen)),
    refusals,
    to,
  });
  const next = page.pressed({
    act: async (c, seen) => {
      const { apres: typed } = await typedOf(c);
      const after = typeof typed === "string" && isId<"Person">(typed) ? typed : undefined;
      return passTurn(app, c.var.actor, { ...ofSeen(seen), after });
    },
    refusals,
    to,
  });
  return new Hono<Env>()
    .post(`${ONE}/convoquer`, signedIn, call)
    .post(`${ONE}/ouvrir`, signedIn, open)
    .post(`${ONE}/fermer`, signedIn, close)
    .post(`${ONE}/approuver`, signedIn, approve)
    .post(`${ONE}/parole/suivant`, signedIn, next)
    .route("/", pointRoutes(app))
    .route("/", settleRoutes(app));
}

function pointOf(c: Asking): PointId | undefined {
  const asked = c.req.param("point") ?? "";
  return isId<"Point">(asked) ? asked : undefined;
}

function pointRoutes(app: App): Hono<Env> {
  const page = meetingPage(app);
  const act = (c: Asking, { meeting }: SeenMeeting, run: typeof openPoint) => {
    const point = pointOf(c);
    return point === undefined
      ? Promise.resolve(refused("unknown-point"))
      : run(app, c.var.actor, { meeting: meeting.id, point });
  };
  const open = page.pressed({ act: (c, seen) => act(c, seen, openPoint), refusals, to });
  const close = page.pressed({ act: (c, seen) => act(c, seen, closePoint), refusals, to });
  const closed = page.sent({
    form: "close-doors",
    asks: closeDoorsForm,
    act: async (c, { meeting }, { reason }) => {
      const point = pointOf(c);
      return point === undefined
        ? refused("unknown-point")
        : closeDoors(app, c.var.actor, { meeting: meeting.id, point, reason });
    },
    refusals,
    beside: { "no-reason": "raison" },
    to,
  });
  const at = `${ONE}/points/:point{[0-9a-f-]{36}}`;
  return new Hono<Env>()
    .post(`${at}/ouvrir`, signedIn, open)
    .post(`${at}/fermer`, signedIn, close)
    .post(`${at}/huis-clos`, signedIn, closed);
}

function settleRoutes(app: App): Hono<Env> {
  const page = meetingPage(app);
  const settles = (run: typeof recordConsent) =>
    page.pressed({
      act: (c, { meeting }) =>
        run(app, c.var.actor, { meeting: meeting.id, proposal: proposalOf(c) }),
      refusals,
      to,
    });
  const at = `${ONE}/decisions/:proposal`;
  return new Hono<Env>()
    .post(`${at}/constater`, signedIn, settles(recordConsent))
    .post(`${at}/voter`, signedIn, settles(putToVote))
    .post(`${at}/retirer`, signedIn, settles(dropProposal));
}
