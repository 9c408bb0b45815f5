import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { type AskedEnv, idField, lineField, readForm, signedIn, textField } from "#services/forms";
import type { App } from "#services/house";
import { ACTING_FOR } from "#pieces/organisations";
import { addressOf, MOST } from "#rules/circles";
import { answer, type WithFrame } from "#ui/frame";

import {
  answerTogether,
  countCircle,
  seeTogether,
  type SeenTogether,
} from "../actions/circle-of-call.ts";
import { sayHours, type SayHours } from "../actions/hours-spent.ts";
import { readRequirements } from "../domain/circle-of-call.ts";
import { linesOf, withoutDash } from "../../domain/publish/lines.ts";
import type { Mending } from "../../web/mending.ts";
import { TogetherPage } from "./together-page.tsx";
import { hoursRefusals, togetherRefusals, togetherTexts as texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const startFields = {
  compter: z.string().optional(),
  demandes: z.string().max(20_000).optional().catch(undefined),
  [ACTING_FOR]: z
    .literal("")
    .transform(() => undefined)
    .or(idField<"Organisation">(texts.chooseFor))
    .optional(),
};
const foundForm = z.object({
  ...startFields,
  nom: lineField(texts.nameMissing, MOST.name),
  but: textField(texts.purposeMissing, MOST.purpose),
  charte: textField(texts.charterMissing, 5_000)
    .transform((typed) => linesOf(typed).map(withoutDash))
    .refine((lines) => lines.length <= MOST.sentences, texts.tooMany(MOST.sentences))
    .refine(
      (lines) => lines.every((line) => line.length <= MOST.sentence),
      texts.tooLong(MOST.sentence),
    ),
  entrer: z.enum(["open", "on-request", "private"], { error: texts.chooseJoining }),
});
const circleForm = z.object({ ...startFields, cercle: idField<"Circle">(texts.chooseCircle) });
const countForm = z.object({
  cercle: idField<"Circle">(texts.chooseCircle),
  compte: z.enum(["oui", "non"]),
});
const hoursForm = z.object({
  qui: z
    .string({ error: texts.chooseWho })
    .regex(/^(cercle|structure):/, texts.chooseWho)
    .transform(speakerOf)
    .refine((speaker) => speaker !== undefined, texts.chooseWho),
  nombre: z
    .string({ error: texts.hoursWrong })
    .transform((typed) => typed.replace(/[\s\u00a0\u202f]|h(eures?)?$/gi, ""))
    .pipe(z.string().regex(/^\d{1,4}$/, texts.hoursWrong))
    .transform(Number),
});

function speakerOf(typed: string): SayHours["of"] | undefined {
  const [what, id = ""] = typed.split(":");
  if (what === "cercle") return isId<"Circle">(id) ? { circle: id } : undefined;
  return isId<"Organisation">(id) ? { organisation: id } : undefined;
}

const AT = "/:number{[0-9]{1,12}}/ensemble";

/** « /appels/412/ensemble »: circles around a call, founding one, joining one, what answers cost. */
export function togetherRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get(AT, async (c) => {
      const seen = await find(app, c);
      return seen === undefined ? c.notFound() : show(app, c, seen);
    })
    .post(AT, signedIn, (c) => found(app, c))
    .post(`${AT}/cercle`, signedIn, (c) => withMine(app, c))
    .post(`${AT}/compter`, signedIn, async (c) => {
      const seen = await find(app, c);
      const form = await readForm(c, countForm);
      const circle = form.fits ? form.data.cercle : "";
      if (seen === undefined || !form.fits || !isId<"Circle">(circle)) return c.notFound();
      const counted = form.data.compte === "oui";
      const told = await countCircle(app, c.var.actor, { call: seen.call.id, circle, counted });
      return told.done ? c.redirect(`${atOf(seen)}?fait=compte`, 303) : c.notFound();
    })
    .post(`${AT}/heures`, signedIn, (c) => hours(app, c));
}

function find(app: App, c: Asking): Promise<SeenTogether | undefined> {
  return seeTogether(app, c.var.actor, { number: Number(c.req.param("number")) });
}

const atOf = ({ call }: SeenTogether) => `/appels/${call.number}/ensemble`;

const SAID: Readonly<Record<string, string>> = {
  compte: texts.countedDone,
  heures: texts.hoursDone,
};

async function show(app: App, c: Asking, seen: SeenTogether, mending?: Mending): Promise<Response> {
  const said = mending === undefined ? SAID[c.req.query("fait") ?? ""] : undefined;
  const speakers = [
    ...seen.answering.map(({ circle }) => ({
      value: `cercle:${circle.id}`,
      label: circle.name,
    })),
    ...seen.organisations.map(({ id, name }) => ({ value: `structure:${id}`, label: name })),
  ];
  const status = mending === undefined ? 200 : mending.problem === undefined ? 422 : 409;
  return answer(
    c,
    <TogetherPage
      seen={seen}
      now={app.clock.now()}
      said={said}
      mending={mending}
      hours={{ call: seen.call.number, speakers }}
    />,
    status,
  );
}

async function found(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, foundForm);
  if (!form.fits) return show(app, c, seen, { form: "found", typed, problems: form.problems });
  const { nom, but, charte, entrer, compter, demandes, [ACTING_FOR]: organisation } = form.data;
  const told = await answerTogether(app, c.var.actor, {
    call: seen.call.id,
    circle: {
      name: nom,
      purpose: but,
      charter: charte,
      joining: entrer === "open" ? "open" : "on-request",
      isPrivate: entrer === "private",
    },
    requirements: readRequirements(demandes ?? ""),
    counted: compter !== undefined,
    organisation,
  });
  if (told.done) return c.redirect(addressOf(told.value), 303);
  return show(app, c, seen, { form: "found", typed, problem: togetherRefusals[told.refusal] });
}

async function withMine(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, circleForm);
  if (!form.fits) return show(app, c, seen, { form: "mine", typed, problems: form.problems });
  const { cercle, compter, demandes, [ACTING_FOR]: organisation } = form.data;
  if (!isId<"Circle">(cercle)) return c.notFound();
  const told = await answerTogether(app, c.var.actor, {
    call: seen.call.id,
    circle: cercle,
    requirements: readRequirements(demandes ?? ""),
    counted: compter !== undefined,
    organisation,
  });
  if (told.done) return c.redirect(addressOf(told.value), 303);
  return show(app, c, seen, { form: "mine", typed, problem: togetherRefusals[told.refusal] });
}

async function hours(app: App, c: Asking): Promise<Response> {
  const seen = await find(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, hoursForm);
  if (!form.fits) return show(app, c, seen, { form: "hours", typed, problems: form.problems });
  const { qui, nombre } = form.data;
  if (qui === undefined) return c.notFound();
  const told = await sayHours(app, c.var.actor, { call: seen.call.id, of: qui, hours: nombre });
  if (told.done) return c.redirect(`${atOf(seen)}?fait=heures`, 303);
  return show(app, c, seen, { form: "hours", typed, problem: hoursRefusals[told.refusal] });
}
