import { readDay } from "#basics/dates";
import { type Context, Hono } from "hono";
import { z } from "zod";

import {
  type AskedEnv,
  lineField,
  readForm,
  signedIn,
  textField,
  optionalTextField,
} from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { correctCall, seeCorrections, type SeenCorrections } from "../actions/correct-call.ts";
import {
  type CorrectedField,
  type FieldValue,
  writeDeadlineValue,
} from "../../domain/correction.ts";
import { isAddress } from "../../domain/publish/lines.ts";
import { timeOf } from "../../domain/publish/parts.ts";
import { CorrectPage, type CorrectPageProps } from "./correct-page.tsx";
import { correctRefusals, correctTexts as texts } from "./correct-texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const correctForm = z.object({
  version: z.coerce.number().int(),
  intitule: lineField(texts.titleMissing, 500),
  resume: textField(texts.summaryMissing, 400),
  jour: optionalTextField(10).refine(
    (day) => day === undefined || readDay(day) !== undefined,
    texts.notADay,
  ),
  heure: optionalTextField(7).refine(
    (hour) => hour === undefined || timeOf(hour) !== undefined,
    texts.notAnHour,
  ),
  conditions: optionalTextField(5_000),
  repondre: optionalTextField(500).refine(
    (address) => address === undefined || isAddress(address),
    texts.notALink,
  ),
  courriel: optionalTextField(254),
  telephone: optionalTextField(40),
  pourquoi: textField(texts.whyMissing, 500),
});

const AT = "/:number{[0-9]{1,12}}/rectifier";

/** « /appels/412/rectifier »: an imported call is corrected by who keeps the instance, or by its own body. */
export function correctRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get(AT, signedIn, async (c) => {
      const seen = await find(app, c);
      return seen === undefined ? c.notFound() : show(c, seen, {});
    })
    .post(AT, signedIn, (c) => correct(app, c));
}

function find(app: App, c: Asking): Promise<SeenCorrections | undefined> {
  return seeCorrections(app, c.var.actor, { number: Number(c.req.param("number")) });
}

async function show(
  c: Asking,
  seen: SeenCorrections,
  shown: Omit<CorrectPageProps, "seen">,
): Promise<Response> {
  const status = shown.problem !== undefined ? 409 : shown.problems === undefined ? 200 : 422;
  return answer(c, <CorrectPage seen={seen} {...shown} />, status);
}

async function correct(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, correctForm);
  if (!form.fits) {
    return form.problems["version"] === undefined
      ? show(c, seen, { typed, problems: form.problems })
      : show(c, seen, { typed, problem: correctRefusals["changed-meanwhile"] });
  }
  const told = await correctCall(app, c.var.actor, {
    call: seen.call.id,
    version: form.data.version,
    values: valuesOf(form.data, seen),
    why: form.data.pourquoi,
  });
  if (told.done) return c.redirect(`/appels/${seen.call.number}?fait=rectifie`, 303);
  return show(c, seen, { typed, problem: correctRefusals[told.refusal] });
}

function valuesOf(
  data: z.infer<typeof correctForm>,
  { values }: SeenCorrections,
): ReadonlyMap<CorrectedField, FieldValue> {
  const date = data.jour === undefined ? undefined : readDay(data.jour);
  const time = data.heure === undefined ? undefined : timeOf(data.heure);
  return new Map<CorrectedField, FieldValue>([
    ["title", data.intitule],
    ["summary", data.resume],
    [
      "deadline",
      date === undefined
        ? values.get("deadline")
        : writeDeadlineValue(time === undefined ? { date } : { date, time }),
    ],
    ["conditions", data.conditions],
    ["answerUrl", data.repondre],
    ["email", data.courriel],
    ["phone", data.telephone],
  ]);
}
