import { Hono } from "hono";

import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { typeFromPaper } from "../actions/type-from-paper.ts";
import { minutesAt } from "./addresses.ts";
import { type Asking, type Env, findOne, ONE } from "./asked.ts";
import { paperForm, readPaper } from "./paper-form.ts";
import { PaperPage } from "./paper-page.tsx";
import { paperTexts } from "./paper-texts.fr.ts";
import { refusalTexts } from "./texts.fr.ts";

const refusals = {
  ...refusalTexts,
  "nobody-there": paperTexts.nobody,
  "too-early": paperTexts.notBegun,
};

/** « papier » : who leads types what was held with paper, once it has begun and while nothing closed it. */
export function paperRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const seen = await findOne(app, c);
      return seen?.may.lead === true && seen.stage === "before" ? seen : undefined;
    },
    draw: (c, seen, back) =>
      answer(c, <PaperPage seen={seen} now={app.clock.now()} back={back} />, back),
  });
  const type = page.sent({
    asks: paperForm,
    act: async (c, seen, typed) => {
      const read = readPaper(typed, seen);
      if (!("there" in read)) return read;
      return typeFromPaper(app, c.var.actor, { meeting: seen.meeting.id, ...read });
    },
    refusals,
    beside: { "nobody-there": "la", "not-of-the-circle": "la", "no-quorum": "la" },
    to: (_, { meeting }) => minutesAt(meeting.id),
  });
  const at = `${ONE}/papier`;
  return new Hono<Env>().get(at, signedIn, page.show).post(at, signedIn, type);
}
