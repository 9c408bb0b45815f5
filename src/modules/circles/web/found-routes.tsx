import { Hono } from "hono";
import { z } from "zod";

import { idField, lineField, readForm, signedIn, textField } from "#services/forms";
import { type App, isOperator } from "#services/house";
import { countOne, type Limit } from "#services/limits";
import { answer } from "#ui/frame";

import { changeSettings } from "../actions/change-settings.ts";
import { foundCircle } from "../actions/found-circle.ts";
import { seeCircle } from "../actions/see-circles.ts";
import { addressOf, isClosed, JOININGS } from "../domain/circle.ts";
import { FOUNDED_KINDS, MOST } from "../domain/founding.ts";
import { type Asking, type Env, findAsked, statusOf } from "./asked.ts";
import { maybeSentencesField, sentencesField } from "./fields.ts";
import {
  FoundPage,
  type FoundPageProps,
  SettingsPage,
  type SettingsPageProps,
} from "./found-page.tsx";
import { foundRefusals, foundTexts } from "./found-texts.fr.ts";
import { keepRefusals } from "./keep-texts.fr.ts";

/** Circles founded by one person in a day. */
const A_DAY: Limit = { name: "circles-founded", points: 10, seconds: 86_400 };

const questions = maybeSentencesField({
  lines: MOST.questions,
  each: MOST.question,
  tooMany: foundTexts.tooManyQuestions(MOST.questions),
  tooLong: foundTexts.longQuestion(MOST.question),
});
const joining = z.enum(JOININGS).catch("open");
export const charterField = sentencesField(foundTexts.noCharter, {
  lines: MOST.sentences,
  each: MOST.sentence,
  tooMany: foundTexts.tooManySentences(MOST.sentences),
  tooLong: foundTexts.longSentence(MOST.sentence),
});
const foundForm = z.object({
  nom: lineField(foundTexts.noName, MOST.name),
  genre: z.enum(FOUNDED_KINDS, { error: foundTexts.noKind }),
  but: lineField(foundTexts.noPurpose, MOST.purpose),
  charte: charterField,
  visible: z.enum(["tous", "nous"]).catch("tous"),
  entrer: joining,
  questions,
  parent: idField<"Circle">(foundRefusals["unknown-parent"]).optional(),
});
const settingsForm = z.object({
  but: lineField(foundTexts.noPurpose, MOST.purpose),
  entrer: joining,
  questions,
  regles: textField("", MOST.rules).optional().catch(undefined),
});

/** « /cercles/fonder », and what a circle says of itself. */
export function foundRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/fonder", signedIn, (c) => foundPage(app, c, c.req.query("partie-de"), {}))
    .post("/fonder", signedIn, (c) => found(app, c))
    .get("/:circle/regler", signedIn, (c) => settingsPage(app, c, {}))
    .post("/:circle/regler", signedIn, (c) => settle(app, c));
}

async function foundPage(
  app: App,
  c: Asking,
  parent: string | undefined,
  shown: Pick<FoundPageProps, "typed" | "problem" | "problems">,
): Promise<Response> {
  const above =
    parent === undefined ? undefined : await seeCircle(app, c.var.actor, { circle: parent });
  if (parent !== undefined && above?.standing !== "facilitator") return c.notFound();
  return answer(
    c,
    <FoundPage
      above={above?.circle}
      kind={FOUNDED_KINDS.find((kind) => kind === c.req.query("genre"))}
      isOperator={isOperator(c.var.actor)}
      {...shown}
    />,
    statusOf(shown),
  );
}

async function found(app: App, c: Asking): Promise<Response> {
  const { typed, ...form } = await readForm(c, foundForm);
  const parent = typeof typed["parent"] === "string" ? typed["parent"] : undefined;
  if (!form.fits) return foundPage(app, c, parent, { typed, problems: form.problems });
  const { nom, genre, but, charte, visible, entrer, ...data } = form.data;
  if ((await countOne(app, A_DAY, c.var.actor.for ?? "")) !== undefined)
    return foundPage(app, c, parent, { typed, problem: foundRefusals["too-many"] });
  const told = await foundCircle(app, c.var.actor, {
    name: nom,
    kind: genre,
    purpose: but,
    charter: charte,
    isPrivate: visible === "nous",
    joining: entrer,
    questions: data.questions,
    parent: data.parent,
  });
  if (told.done) return c.redirect(addressOf(told.value), 303);
  return foundPage(app, c, parent, { typed, problem: foundRefusals[told.refusal] });
}

async function settingsPage(
  app: App,
  c: Asking,
  shown: Omit<SettingsPageProps, "circle">,
): Promise<Response> {
  const seen = await findAsked(app, c);
  if (seen?.standing !== "facilitator" || isClosed(seen.circle)) return c.notFound();
  return answer(c, <SettingsPage circle={seen.circle} {...shown} />, statusOf(shown));
}

async function settle(app: App, c: Asking): Promise<Response> {
  const seen = await findAsked(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, settingsForm);
  if (!form.fits) return settingsPage(app, c, { typed, problems: form.problems });
  const told = await changeSettings(app, c.var.actor, {
    circle: seen.circle.id,
    purpose: form.data.but,
    joining: form.data.entrer,
    questions: form.data.questions,
    ownRules: form.data.regles,
  });
  if (told.done) return c.redirect(addressOf(told.value), 303);
  return settingsPage(app, c, { typed, problem: keepRefusals[told.refusal] });
}
