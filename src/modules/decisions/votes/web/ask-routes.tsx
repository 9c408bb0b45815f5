import { Hono } from "hono";

import { readAmount } from "#basics/amount";
import { dayOf } from "#basics/dates";
import { pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { askQuestion } from "../actions/ask-question.ts";
import { seeAsking, type SeenAsking } from "../actions/see-asking.ts";
import { isMethod } from "../../domain/methods/method.ts";
import type { Asking, Env } from "../../web/asked.ts";
import { eveningOf, morningOf } from "../../web/evening.ts";
import { refusalTexts as refusals } from "../../web/texts.fr.ts";
import { type Asked, askForm } from "./ask-form.ts";
import { AskPage } from "./ask-page.tsx";

/** « /votes/nouveau »: a question to a circle, sent to « /votes ». */
export function askRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const { circle, method, thread } = await askedIn(c);
      const seen = await seeAsking(app, c.var.actor, { circle, thread });
      return seen && { ...seen, method: isMethod(method) ? method : undefined };
    },
    draw: (c, seen, back) => {
      const day = dayOf(app.clock.now()).add({ days: 7 });
      return answer(c, <AskPage {...seen} day={day} back={back} />, back);
    },
  });
  const ask = page.sent({
    asks: askForm,
    act: (c, seen, asked) =>
      askQuestion(app, c.var.actor, questionOf(seen, asked, app.clock.now())),
    refusals,
    beside: {
      "no-question": "question",
      "too-few-options": "answers",
      "too-many-options": "answers",
      "same-option-twice": "answers",
      "no-cost": "answers",
      "costs-too-much": "answers",
      "no-budget": "budget",
      "no-article": "binding",
      "notice-too-short": "votesDay",
      "phases-out-of-order": "proposalsDay",
      "opens-in-the-past": "votesDay",
      "proposals-in-the-past": "proposalsDay",
      "closes-too-soon": "day",
      "closes-too-late": "day",
    },
    to: (vote) => `/votes/${vote}`,
  });
  return new Hono<Env>().get("/nouveau", signedIn, page.show).post("/", signedIn, ask);
}

/** The circle, the way of deciding and the thread, as the address of the page says them, then its form. */
async function askedIn(c: Asking) {
  const typed = await typedOf(c);
  const said = (name: string, inAddress: string) => {
    const text = typed[name];
    return typeof text === "string" ? text : (c.req.query(inAddress) ?? "");
  };
  return {
    circle: said("circle", "cercle"),
    method: said("method", "methode"),
    thread: said("thread", "fil"),
  };
}

function questionOf(
  { circle, thread }: SeenAsking,
  asked: Asked,
  now: Temporal.Instant,
): Parameters<typeof askQuestion>[2] {
  const { quorum, threshold, budget, proposalsDay, votesDay } = asked;
  return {
    circle: circle.id,
    question: asked.question,
    background: asked.background,
    method: asked.method,
    secrecy: asked.secrecy,
    theme: asked.theme,
    options: optionsOf(asked),
    rules: {
      quorum: quorum === "" ? undefined : Number(quorum),
      threshold,
      budget: asked.method === "equal-shares" ? budget : undefined,
    },
    binding: asked.binding === "1",
    showsPartial: asked.showsPartial,
    proposalsFrom: proposalsDay && morningOf(proposalsDay, now),
    votesFrom: votesDay && morningOf(votesDay, now),
    closesAt: eveningOf(asked.day),
    thread: thread?.id,
  };
}

/** The answers that were written: one a line; of a consent, the whole text; of a budget, with their cost after « = ». */
function optionsOf({ method, answers: typed }: Asked) {
  if (typed === undefined || method === "majority" || method === "nomination") return [];
  if (method === "consent") return [{ label: typed.slice(0, 1_000), cost: undefined }];
  const lines = typed.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      if (method !== "equal-shares") return { label: line.slice(0, 300), cost: undefined };
      const at = Math.max(line.lastIndexOf("="), line.lastIndexOf(":"));
      const label = (at < 0 ? line : line.slice(0, at)).trim().slice(0, 300);
      return { label, cost: at < 0 ? undefined : readAmount(line.slice(at + 1)) };
    });
}
