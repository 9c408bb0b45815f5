import { type Context, Hono } from "hono";

import type { AnswersOf } from "#basics/form";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { correctCall, seeCorrections, type SeenCorrections } from "../actions/correct-call.ts";
import {
  type CorrectedField,
  type FieldValue,
  writeDeadlineValue,
} from "../../domain/correction.ts";
import { timeOf } from "../../domain/publish/parts.ts";
import { CorrectPage } from "./correct-page.tsx";
import { correctRefusals as refusals } from "./correct-texts.fr.ts";
import { correctForm } from "./forms.ts";

type Env = AskedEnv & WithFrame;

const AT = "/:number{[0-9]{1,12}}/rectifier";

/** « /appels/412/rectifier »: an imported call is corrected by who keeps the instance, or by its own body. */
export function correctRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Context<Env>) =>
      seeCorrections(app, c.var.actor, { number: Number(c.req.param("number")) }),
    draw: (c, seen, back) => answer(c, <CorrectPage seen={seen} back={back} />, back),
  });
  const correct = page.sent({
    asks: correctForm,
    act: (c, seen, { version = 0, why, ...asked }) =>
      correctCall(app, c.var.actor, {
        call: seen.call.id,
        version,
        values: valuesOf(asked, seen),
        why,
      }),
    refusals,
    to: (_, { call }) => `/appels/${call.number}?fait=rectifie`,
  });
  return new Hono<Env>().get(AT, signedIn, page.show).post(AT, signedIn, correct);
}

function valuesOf(
  asked: Omit<AnswersOf<ReturnType<typeof correctForm>>, "version" | "why">,
  { values }: SeenCorrections,
): ReadonlyMap<CorrectedField, FieldValue> {
  const { day: date, hour, ...texts } = asked;
  const time = hour === undefined ? undefined : timeOf(hour);
  return new Map<CorrectedField, FieldValue>([
    ["title", texts.title],
    ["summary", texts.summary],
    [
      "deadline",
      date === undefined
        ? values.get("deadline")
        : writeDeadlineValue(time === undefined ? { date } : { date, time }),
    ],
    ["conditions", texts.conditions],
    ["answerUrl", texts.answerUrl],
    ["email", texts.email],
    ["phone", texts.phone],
  ]);
}
