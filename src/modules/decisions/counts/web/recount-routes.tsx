import type { Context, Hono } from "hono";

import { readAmount } from "#basics/amount";
import { type AskedEnv, filesOf, typedOf } from "#services/forms";
import { answer, type WithFrame } from "#ui/frame";

import { redoCount, textOf } from "../actions/redo-count.ts";
import { isMethod } from "../../domain/methods/method.ts";
import { RecountPage, type RecountPageProps } from "./recount-page.tsx";
import { flawText, recountTexts as texts } from "./recount-texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** « /votes/recompter »: counts a file again, for anyone. Nothing is read from the house, and nothing is kept. */
export function addRecountRoutes(pages: Hono<Env>): Hono<Env> {
  return pages
    .get("/recompter", (c) => answer(c, <RecountPage />))
    .post("/recompter", (c) => redo(c));
}

/** How many marks this server counts at once, one row times one option each: about a second. */
const MOST_MARKS = 2_000_000;

async function redo(c: Context<Env>): Promise<Response> {
  const [sent] = await filesOf(c, "fichier");
  const typed = await typedOf(c);
  const { budget = "", methode = "" } = typed;
  const shared = typeof budget === "string" ? readAmount(budget) : undefined;
  const refuse = (problems: RecountPageProps["problems"]) =>
    answer(c, <RecountPage typed={typed} problems={problems} />, 422);
  if (budget !== "" && shared === undefined) return refuse({ budget: texts.notABudget });
  if (sent === undefined) return refuse({ fichier: texts.noFile });
  if (sent.isTooLong) return refuse({ fichier: texts.tooLong });
  const text = textOf(sent.bytes);
  if (text === undefined) return refuse({ fichier: texts.notText });
  if (marksIn(text) > MOST_MARKS) return refuse({ fichier: texts.tooMany });
  const method = typeof methode === "string" && isMethod(methode) ? methode : undefined;
  const told = redoCount({ name: sent.name, text, method, budget: shared });
  if (!told.done) return refuse({ fichier: flawText(told) });
  return answer(c, <RecountPage typed={typed} redone={{ ...told.value, where: texts.there }} />);
}

/** About as many as a text holds: its separators. */
function marksIn(text: string): number {
  return text.match(/[;,\t]/g)?.length ?? 0;
}
