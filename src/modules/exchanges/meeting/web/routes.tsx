import { Hono } from "hono";

import { refused } from "#basics/result";
import { countAgainstLimit } from "#modules/moderation";
import { type AskedEnv, signedIn } from "#services/forms";
import type { App } from "#services/house";
import type { WithFrame } from "#ui/frame";

import type { SeenExchange } from "../../protocol/actions/see-exchange.ts";
import { exchangePage, HERE } from "../../protocol/web/answer.tsx";
import { sideOf } from "../../protocol/web/talk-routes.tsx";
import { type AnswerMeeting, answerMeeting } from "../actions/answer-meeting.ts";
import { proposeMeeting } from "../actions/propose-meeting.ts";
import { meetingBeside } from "./beside.tsx";
import {
  ANSWER,
  answerForm,
  CALL_OFF,
  callOffForm,
  PROPOSE,
  proposalIn,
  proposeForm,
  proposeRefusals,
} from "./forms.ts";
import { meetingRefusals as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

const shownAt = (_: unknown, { kept }: SeenExchange) => `${HERE}/${kept.id}?fait=oui#rendez-vous`;

/** Under « /echanges/:exchange »: two who agreed set when and where they meet, move it, call it off. */
export function meetingRoutes(app: App): Hono<Env> {
  const page = exchangePage(app, meetingBeside);
  const propose = page.sent({
    form: PROPOSE,
    asks: proposeForm,
    act: async (c, seen, answers) => {
      const author = c.var.actor.for;
      if (author === undefined) return refused("unknown-exchange");
      const counted = await countAgainstLimit(app, { act: "message", author });
      if (!counted.done) return counted;
      return proposeMeeting(app, c.var.actor, { ...sideOf(seen), ...proposalIn(answers) });
    },
    refusals: proposeRefusals,
    beside: { past: "jour", "too-far": "jour" },
    to: shownAt,
  });
  const answered = (kind: AnswerMeeting["kind"]) =>
    page.sent({
      form: ANSWER,
      asks: answerForm,
      act: (c, seen, asked) => answerMeeting(app, c.var.actor, { ...sideOf(seen), ...asked, kind }),
      refusals,
      to: shownAt,
    });
  const callOff = page.sent({
    form: CALL_OFF,
    asks: callOffForm,
    act: (c, seen, asked) =>
      answerMeeting(app, c.var.actor, { ...sideOf(seen), ...asked, kind: "call-off" }),
    refusals,
    to: shownAt,
  });
  return new Hono<Env>()
    .post("/:exchange/rendez-vous", signedIn, propose)
    .post("/:exchange/rendez-vous/accord", signedIn, answered("accept"))
    .post("/:exchange/rendez-vous/garder", signedIn, answered("keep"))
    .post("/:exchange/rendez-vous/annuler", signedIn, callOff);
}
