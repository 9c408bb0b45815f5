import { Hono } from "hono";
import { z } from "zod";

import { readAmount } from "#basics/amount";
import { isId } from "#basics/id";
import { dayField, idField, lineField, readForm, signedIn, textField } from "#services/forms";
import type { App } from "#services/house";

import { addAction } from "../actions/add-action.ts";
import { castBallot, takeBallotBack } from "../actions/cast-ballot.ts";
import { nextRound, proposeElected } from "../actions/go-on.ts";
import {
  amendOption,
  proposeOption,
  settleWords,
  takeOptionBack,
  withdrawQuestion,
} from "../actions/propose-option.ts";
import type { SeenVote } from "../../actions/seen.ts";
import { LONGEST_LABEL } from "../../domain/proposal.ts";
import { ballotForm } from "../../web/ballot.ts";
import { eveningOf } from "../../web/evening.ts";
import type { Asking, Env } from "../../web/asked.ts";
import { findSeen, type Shown, votePage } from "./seen.tsx";
import { refusalTexts, type ShownRefusal, texts } from "../../web/texts.fr.ts";
import type { JustDone } from "./vote-props.ts";

const maybe = z
  .string()
  .max(2_000, "Écrivez moins de 2 000 caractères.")
  .optional()
  .transform((text) => {
    const trimmed = (text ?? "").trim();
    return trimmed === "" ? undefined : trimmed;
  });

const proposeForm = z.object({
  label: lineField(refusalTexts["no-words"], LONGEST_LABEL),
  cost: z.string().optional(),
});
const optionForm = z.object({ option: idField<"Option">(refusalTexts["unknown-option"]) });
const amendForm = z.object({
  option: idField<"Option">(refusalTexts["unknown-option"]),
  label: textField(refusalTexts["no-words"], 1_000),
  why: maybe,
});
const settleForm = z.object({
  amendment: idField<"Amendment">(refusalTexts["unknown-amendment"]),
  take: z.enum(["0", "1"]),
});
const roundForm = z.object({
  proposal: textField(refusalTexts["no-words"], 1_000),
  day: dayField(texts.notADay),
});
const electForm = z.object({
  option: z.string().regex(/^\d{1,4}$/, texts.noAnswer),
  day: dayField(texts.notADay),
});
const taskForm = z.object({ title: lineField(texts.emptyAction), who: z.string().optional() });

/** What one does on the page of one vote, from its proposals to what it asks for. */
export function voteActRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:vote", signedIn, async (c) => {
      const seen = await findSeen(app, c);
      return seen === undefined
        ? c.notFound()
        : votePage(app, c, seen, { justDone: justDoneIn(c, seen) });
    })
    .post("/:vote/bulletin", signedIn, (c) => cast(app, c))
    .post("/:vote/retirer-bulletin", signedIn, (c) => takeBallot(app, c))
    .post("/:vote/proposer", signedIn, (c) => propose(app, c))
    .post("/:vote/retirer", signedIn, (c) => takeBack(app, c))
    .post("/:vote/amender", signedIn, (c) => amend(app, c))
    .post("/:vote/amendement", signedIn, (c) => settle(app, c))
    .post("/:vote/abandonner", signedIn, (c) => withdraw(app, c))
    .post("/:vote/suite", signedIn, (c) => goOn(app, c))
    .post("/:vote/elire", signedIn, (c) => elect(app, c))
    .post("/:vote/tache", signedIn, (c) => task(app, c));
}

/** What the address says was just done; who is named there is a member of the circle. */
function justDoneIn(c: Asking, { others }: SeenVote): JustDone | undefined {
  const { fait: done, de } = c.req.query();
  if (done === "bulletin") return { what: "cast" };
  if (done === "confiance") return { what: "entrusted" };
  if (done === "bulletin-retire") return { what: "ballot-back" };
  if (done === "tache") return { what: "task" };
  const from = others.find(({ person }) => person === de);
  return done === "reprise" ? { what: "taken-back", from } : undefined;
}

function back(c: Asking, { vote }: SeenVote, done = ""): Response {
  return c.redirect(`/votes/${vote.id}${done}`, 303);
}

type Refusing = (refusal: ShownRefusal) => Promise<Response>;

/** Shows the page again with the sentence of a refusal. */
function refusing(app: App, c: Asking, seen: SeenVote, shown: Omit<Shown, "problem">): Refusing {
  return (refusal) => votePage(app, c, seen, { ...shown, problem: refusalTexts[refusal] });
}

async function cast(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, ballotForm(seen.vote));
  if (!form.fits) return votePage(app, c, seen, { typed, problems: form.problems });
  const told = await castBallot(app, c.var.actor, { vote: seen.vote.id, ...form.data });
  if (told.done) return back(c, seen, "?fait=bulletin");
  if (told.refusal === "objection-without-reason")
    return votePage(app, c, seen, { typed, problems: { why: refusalTexts[told.refusal] } });
  return refusing(app, c, seen, { typed })(told.refusal);
}

async function takeBallot(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const told = await takeBallotBack(app, c.var.actor, { vote: seen.vote.id });
  if (told.done) return back(c, seen, "?fait=bulletin-retire");
  return refusing(app, c, seen, {})(told.refusal);
}

async function propose(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, proposeForm);
  const shown = { typed, sent: "proposal" } as const;
  if (!form.fits) return votePage(app, c, seen, { ...shown, problems: form.problems });
  const { label, cost } = form.data;
  const told = await proposeOption(app, c.var.actor, {
    vote: seen.vote.id,
    label,
    cost: cost === undefined ? undefined : readAmount(cost),
  });
  return told.done ? back(c, seen, "#reponses") : refusing(app, c, seen, shown)(told.refusal);
}

async function takeBack(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  const form = await readForm(c, optionForm);
  if (seen === undefined || !form.fits) return c.notFound();
  const told = await takeOptionBack(app, c.var.actor, { vote: seen.vote.id, ...form.data });
  return told.done
    ? back(c, seen, "#reponses")
    : refusing(app, c, seen, { sent: "proposal" })(told.refusal);
}

async function amend(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, amendForm);
  const shown = { typed, sent: "amendment" } as const;
  if (!form.fits) return votePage(app, c, seen, { ...shown, problems: form.problems });
  const told = await amendOption(app, c.var.actor, { vote: seen.vote.id, ...form.data });
  return told.done ? back(c, seen, "#reponses") : refusing(app, c, seen, shown)(told.refusal);
}

async function settle(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  const form = await readForm(c, settleForm);
  if (seen === undefined || !form.fits) return c.notFound();
  const { amendment, take } = form.data;
  const asked = { vote: seen.vote.id, amendment, take: take === "1" };
  const told = await settleWords(app, c.var.actor, asked);
  return told.done
    ? back(c, seen, "#reponses")
    : refusing(app, c, seen, { sent: "amendment" })(told.refusal);
}

async function withdraw(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const told = await withdrawQuestion(app, c.var.actor, { vote: seen.vote.id });
  return told.done ? back(c, seen) : refusing(app, c, seen, { sent: "after" })(told.refusal);
}

async function goOn(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, roundForm);
  const shown = { typed, sent: "after" } as const;
  if (!form.fits) return votePage(app, c, seen, { ...shown, problems: form.problems });
  const { proposal, day } = form.data;
  const asked = { vote: seen.vote.id, proposal, closesAt: eveningOf(day) };
  const told = await nextRound(app, c.var.actor, asked);
  if (told.done) return c.redirect(`/votes/${told.value}`, 303);
  return refusing(app, c, seen, shown)(told.refusal);
}

async function elect(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, electForm);
  const shown = { typed, sent: "after" } as const;
  if (!form.fits) return votePage(app, c, seen, { ...shown, problems: form.problems });
  const { option, day } = form.data;
  const asked = { vote: seen.vote.id, option: Number(option), closesAt: eveningOf(day) };
  const told = await proposeElected(app, c.var.actor, asked);
  if (told.done) return c.redirect(`/votes/${told.value}`, 303);
  return refusing(app, c, seen, shown)(told.refusal);
}

async function task(app: App, c: Asking): Promise<Response> {
  const seen = await findSeen(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, taskForm);
  const shown = { typed, sent: "task" } as const;
  if (!form.fits) return votePage(app, c, seen, { ...shown, problems: form.problems });
  const { title, who = "" } = form.data;
  const told = await addAction(app, c.var.actor, {
    vote: seen.vote.id,
    title,
    assignee: isId<"Person">(who) ? who : undefined,
  });
  if (told.done) return back(c, seen, "?fait=tache#taches");
  return votePage(app, c, seen, { ...shown, problem: texts.actionNotAdded });
}
