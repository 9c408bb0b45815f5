import type { Context, Hono } from "hono";

import { type AnswersOf, type GivenBack, readAnswers } from "#basics/form";
import { type AskedEnv, filesOf, type SentFile, typedOf } from "#services/forms";
import { answer, type WithFrame } from "#ui/frame";

import { redoCount, textOf } from "../actions/redo-count.ts";
import { recountForm } from "./recount-form.ts";
import { RecountPage, type RecountPageProps } from "./recount-page.tsx";
import { flawText, recountTexts as texts } from "./recount-texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** « /votes/recompter »: counts a file again, for anyone. Nothing is read from the house, and nothing is kept. */
export function addRecountRoutes(pages: Hono<Env>): Hono<Env> {
  return pages
    .get("/recompter", (c) => answer(c, <RecountPage back={{}} />))
    .post("/recompter", (c) => redo(c));
}

/** How many marks this server counts at once, one row times one option each: about a second. */
const MOST_MARKS = 2_000_000;

/** By hand: what is counted stands in the page that is answered, and nothing is kept. */
async function redo(c: Context<Env>): Promise<Response> {
  const [sent] = await filesOf(c, "fichier");
  const read = readAnswers(recountForm, await typedOf(c));
  const { typed } = read;
  const draw = (back: GivenBack, redone?: RecountPageProps["redone"]) =>
    answer(c, <RecountPage back={back} redone={redone} />, back);
  if (!read.fits) return draw({ typed, problems: read.problems });
  const told = sent === undefined ? texts.noFile : recountOf(sent, read.data);
  return typeof told === "string"
    ? draw({ typed, problems: { fichier: told } })
    : draw({ typed }, told);
}

/** The count of a file, or the sentence that says why there is none. */
function recountOf(
  sent: SentFile,
  asked: AnswersOf<typeof recountForm>,
): string | RecountPageProps["redone"] {
  if (sent.isTooLong) return texts.tooLong;
  const text = textOf(sent.bytes);
  if (text === undefined) return texts.notText;
  if (marksIn(text) > MOST_MARKS) return texts.tooMany;
  const told = redoCount({ name: sent.name, text, ...asked });
  return told.done ? { ...told.value, where: texts.there } : flawText(told);
}

/** About as many as a text holds: its separators. */
function marksIn(text: string): number {
  return text.match(/[;,\t]/g)?.length ?? 0;
}
