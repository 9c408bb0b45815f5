import { Hono } from "hono";

import { minutesBetween, refusalTexts as ofCalendar } from "#pieces/calendar";
import { isClosed } from "#rules/circles";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { seeList } from "../../actions/list-meetings.ts";
import { meetingAt } from "../../web/addresses.ts";
import type { Asking, Env } from "../../web/asked.ts";
import { refusalTexts } from "../../web/texts.fr.ts";
import { prepareNew } from "../actions/prepare-new.ts";
import { newForm } from "./form.ts";
import { NewPage } from "./page.tsx";
import { texts } from "./texts.fr.ts";

const AT = "/cercle/:circle/nouvelle";
const refusals = { ...ofCalendar, ...refusalTexts, nowhere: texts.nowhere };

/** « /reunions/cercle/…/nouvelle »: a meeting with its date, for the members of the circle. */
export function newRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const circle = c.req.param("circle") ?? "";
      const seen = await seeList(app, c.var.actor, { circle, page: 1 });
      return seen?.standing.isMember === true && !isClosed(seen.circle) ? seen : undefined;
    },
    draw: (c, { circle, toPrepare }, back) =>
      answer(c, <NewPage circle={circle} toPrepare={toPrepare} back={back} />, back),
  });
  const sent = page.sent({
    asks: newForm,
    act: (c, { circle }, { starts, ends, day, ...words }) =>
      prepareNew(app, c.var.actor, {
        ...words,
        circle: circle.id,
        day,
        at: starts,
        minutes: minutesBetween(starts, ends),
      }),
    refusals,
    beside: {
      "empty-title": "titre",
      "in-the-past": "jour",
      "ends-first": "fin",
      "not-https": "video",
      nowhere: "adresse",
    },
    to: (meeting) => meetingAt(meeting),
  });
  return new Hono<Env>().get(AT, signedIn, page.show).post(AT, signedIn, sent);
}
