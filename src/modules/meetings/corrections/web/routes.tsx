import { Hono } from "hono";

import { wholeWithin } from "#basics/questions";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { type Asking, type Env, findOne, ONE } from "../../web/asked.ts";
import { refusalTexts as refusals } from "../../web/texts.fr.ts";
import { correctPart, seeParts } from "../actions/correct-part.ts";
import { linesTold, partForm } from "./forms.ts";
import { correctionsAt, CorrectionsPage, CorrectPartPage } from "./pages.tsx";

const AT = `${ONE}/compte-rendu/corriger`;

/** « …/compte-rendu/corriger »: the parts of minutes, and each of them to correct. */
export function correctionRoutes(app: App): Hono<Env> {
  const all = pageOf({
    find: (c: Asking) => find(app, c, undefined),
    draw: (c, found, back) => answer(c, <CorrectionsPage {...found} back={back} />, back),
  });
  const one = pageOf({
    find: async (c: Asking) => {
      const number = wholeWithin(c.req.param("number") ?? "", 1, 999_999);
      const place = wholeWithin(c.req.param("part") ?? "", 0, 999);
      const found = number === undefined ? undefined : await find(app, c, number);
      const part = place === undefined ? undefined : found?.text.parts[place];
      return found && part && place !== undefined ? { ...found, part, place } : undefined;
    },
    draw: (c, found, back) => answer(c, <CorrectPartPage {...found} back={back} />, back),
  });
  const kept = one.sent({
    asks: ({ part }) => partForm(part),
    act: (c, { seen, text, part, place }, answers) =>
      correctPart(app, c.var.actor, {
        meeting: seen.meeting.id,
        number: text.number,
        part: place,
        lines: linesTold(part, answers),
      }),
    refusals,
    to: ({ document, number, way }, { seen }) =>
      way === "beside"
        ? `/communs/documents/${document}/versions/${number}/choisir`
        : correctionsAt(seen.meeting.id),
  });
  return new Hono<Env>()
    .get(AT, signedIn, all.show)
    .get(`${AT}/:number/:part`, signedIn, one.show)
    .post(`${AT}/:number/:part`, signedIn, kept);
}

/** For who may correct them alone. */
async function find(app: App, c: Asking, number: number | undefined) {
  const seen = await findOne(app, c);
  const text = seen && (await seeParts(app, c.var.actor, { meeting: seen.meeting.id, number }));
  return seen && text && { seen, text };
}
