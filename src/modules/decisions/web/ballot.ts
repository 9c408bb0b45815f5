import { z } from "zod";

import { form, puts, type Typed } from "#basics/form";
import { maybeLines } from "#basics/questions";

import type { Marks } from "../domain/methods/method.ts";
import { LONGEST_WHY, type Vote } from "../domain/vote.ts";
import { texts as said } from "./ballot-texts.fr.ts";
import { MENTIONS } from "./result-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/** What a form sends for an abstention. */
export const ABSTAIN = "abstention";

/**
 * A ballot by the method of its vote. It is drawn by hand, each method its own way; its marks are what several
 * fields of the page say together.
 */
export function ballotForm(vote: Vote, typed: Typed) {
  const marks = z
    .unknown()
    .transform((_, reading): Marks => {
      const marked = marksOf(vote, typed);
      if (marked === undefined) reading.addIssue(missingOf(vote));
      return marked ?? z.NEVER;
    })
    .register(puts, { name: fieldOf(vote), as: "hidden" });
  return form({ marks, why: maybeLines("why", { label: said.why, most: LONGEST_WHY }) });
}

/** The field beside which a ballot without an answer is told. */
export function fieldOf({ method }: Pick<Vote, "method">): string {
  if (method === "judgment" || method === "ranked") return "m0";
  return method === "approval" || method === "equal-shares" ? "options" : "option";
}

function missingOf({ method }: Pick<Vote, "method">): string {
  if (method === "judgment") return said.noMention;
  return method === "ranked" ? said.noPlace : texts.noAnswer;
}

function marksOf(vote: Vote, typed: Typed): Marks | undefined {
  const { options, method } = vote;
  switch (method) {
    case "judgment": {
      const judged = options.some((_, i) => typed[`m${i}`] !== undefined);
      return judged
        ? options.map((_, i) => numberIn(typed[`m${i}`], 0, MENTIONS.length - 1))
        : undefined;
    }
    case "ranked": {
      const places = options.map((_, i) => numberIn(typed[`m${i}`], 0, options.length));
      return places.some((place) => place > 0) || typed["abstain"] === "1" ? places : undefined;
    }
    case "approval":
    case "equal-shares": {
      const chosen = [typed["options"] ?? []].flat();
      return options.map(({ id }) => (chosen.includes(id) ? 1 : 0));
    }
    case "consent":
      return consentOf(typed["option"]);
    case "majority":
    case "plurality":
    case "nomination":
      return oneOf(vote, typed["option"]);
  }
}

function consentOf(chosen: unknown): Marks | undefined {
  if (chosen === ABSTAIN) return [0];
  const mark = numberIn(chosen, 1, 2, 0);
  return mark === 0 ? undefined : [mark];
}

function oneOf({ options }: Vote, chosen: unknown): Marks | undefined {
  if (chosen === ABSTAIN) return options.map(() => 0);
  // What is none of the answers is refused by the action, with its sentence.
  if (typeof chosen !== "string" || chosen === "") return undefined;
  const marks = options.map(({ id }) => (id === chosen ? 1 : 0));
  return marks.some((mark) => mark === 1) ? marks : [];
}

/** A whole number within bounds; else the first of them. */
function numberIn(typed: unknown, least: number, most: number, otherwise = least): number {
  const value = typeof typed === "string" && /^\d{1,3}$/.test(typed) ? Number(typed) : otherwise;
  return value >= least && value <= most ? value : otherwise;
}

const together = new Intl.ListFormat("fr-FR");

/** What a ballot says, in words. */
export function sayBallot(
  { method }: Pick<Vote, "method">,
  labels: readonly string[],
  marks: Marks,
): string {
  if (method === "judgment")
    return together.format(
      labels.map((label, i) => said.judged(label, MENTIONS[marks[i] ?? 0] ?? "")),
    );
  if (method === "consent") return [said.leave, said.consent, said.object][marks[0] ?? 0] ?? "";
  if (method === "ranked") {
    const ranked = labels.flatMap((label, i) => ((marks[i] ?? 0) > 0 ? [{ label, i }] : []));
    const inOrder = ranked.toSorted((a, b) => (marks[a.i] ?? 0) - (marks[b.i] ?? 0));
    return ranked.length === 0
      ? said.abstained
      : together.format(inOrder.map(({ label, i }) => said.ranked(marks[i] ?? 0, label)));
  }
  const chosen = labels.filter((_, i) => (marks[i] ?? 0) > 0);
  return chosen.length === 0
    ? said.abstained
    : together.format(chosen.map((label) => said.quoted(label)));
}
