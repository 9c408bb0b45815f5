import type { Hono } from "hono";

import { refused, type Result } from "#basics/result";
import { isId } from "#basics/id";
import { countAgainstLimit } from "#modules/moderation";
import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import type { WithFrame } from "#ui/frame";

import type { Beside } from "../../protocol/web/exchange-props.ts";
import { exchangePath } from "../../protocol/actions/links.ts";
import {
  AT,
  exchangeLinkRoutes,
  holderOf,
  isUsed,
  type Linked,
  linkPage,
} from "../../protocol/web/link-routes.tsx";
import { type AnswerMeeting, answerMeetingByLink } from "../actions/answer-meeting.ts";
import { proposeMeetingByLink } from "../actions/propose-meeting.ts";
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

/** « /l/echange/… »: the link of a letter, with what one does about the meeting from it, and what others show beside. */
export function meetingLinkRoutes(app: App, beside: Beside): Hono<Env> {
  const { page, orOver } = linkPage(app, beside);
  const shownAt = (_: unknown, { link }: Linked) =>
    `${exchangePath(app, link)}?fait=oui#rendez-vous`;
  const propose = page.sent({
    form: PROPOSE,
    asks: proposeForm,
    act: async (_, linked, answers) => {
      const { link } = linked;
      if (isUsed(linked) || !isId<"Person">(link.who)) return refused("not-agreed-any-more");
      const counted = await countAgainstLimit(app, { act: "message", author: link.who });
      if (!counted.done) return counted;
      return proposeMeetingByLink(app, holderOf(link), { link, ...proposalIn(answers) });
    },
    refusals: proposeRefusals,
    beside: { past: "jour", "too-far": "jour" },
    to: shownAt,
  });
  const answer = (linked: Linked, asked: AnswerMeeting) =>
    isUsed(linked)
      ? Promise.resolve(NOT_ANY_MORE)
      : answerMeetingByLink(app, holderOf(linked.link), { link: linked.link, ...asked });
  const answered = (kind: AnswerMeeting["kind"]) =>
    page.sent({
      form: ANSWER,
      asks: answerForm,
      act: (_, linked, asked) => answer(linked, { ...asked, kind }),
      refusals,
      to: shownAt,
    });
  const callOff = page.sent({
    form: CALL_OFF,
    asks: callOffForm,
    act: (_, linked, asked) => answer(linked, { ...asked, kind: "call-off" }),
    refusals,
    to: shownAt,
  });
  return exchangeLinkRoutes(app, beside)
    .post(`${AT}/rendez-vous`, orOver, propose)
    .post(`${AT}/rendez-vous/accord`, orOver, answered("accept"))
    .post(`${AT}/rendez-vous/garder`, orOver, answered("keep"))
    .post(`${AT}/rendez-vous/annuler`, orOver, callOff);
}

const NOT_ANY_MORE: Result<never, "not-agreed-any-more"> = refused("not-agreed-any-more");
