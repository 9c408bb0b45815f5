import type { z } from "zod";

import { type AnswersOf, form, putOf, puts } from "#basics/form";
import {
  boxes,
  choice,
  chosen,
  line,
  lines,
  maybeChoice,
  maybeLines,
  maybeWhole,
  whole,
  yes,
} from "#basics/questions";
import type { Place } from "#modules/commons";
import { LICENCE_SAYS } from "#pieces/commons";
import { licencesFor } from "#rules/commons";
import { themeLabels, THEMES } from "#rules/subjects";

import type { SeenTrial } from "../actions/see-trials.ts";
import {
  type Card,
  decideSteps,
  MOST_LINE,
  MOST_LINES,
  MOST_PEOPLE,
  MOST_PURPOSE,
  MOST_TITLE,
} from "../domain/method.ts";
import { readSteps, typedLines, writeStep } from "../domain/steps.ts";
import { cardRefusals, formTexts as says, writeRefusals } from "./form-texts.fr.ts";
import { cardTexts } from "./texts.fr.ts";

/** The same question, whose answer is looked over too: all that is wrong with a form is said at once. */
function checked<Question extends z.ZodType>(
  question: Question,
  wrongWith: (answer: z.output<Question>) => string | undefined,
): Question {
  const looked = question.check(({ value, issues }) => {
    const message = wrongWith(value);
    if (message !== undefined) issues.push({ code: "custom", input: value, message });
  });
  puts.add(looked, putOf(question));
  return looked;
}

function wrongLines(typed: string | undefined): string | undefined {
  const all = typedLines(typed ?? "");
  if (all.length > MOST_LINES) return cardRefusals["too-many-lines"];
  return all.some((one) => one.length > MOST_LINE) ? cardRefusals["long-line"] : undefined;
}

function wrongSteps(typed: string): string | undefined {
  const read = readSteps(typed);
  if ("wrong" in read) return says.stepWrong(read.wrong);
  const decided = decideSteps(read.steps);
  return decided.done ? undefined : cardRefusals[decided.refusal];
}

const people = (name: string, label: string) =>
  maybeWhole(name, { label, empty: says.number, least: 1, most: MOST_PEOPLE });

/** What stands on a card. */
const card = {
  title: line("titre", { label: says.title, empty: says.titleEmpty, most: MOST_TITLE }),
  purpose: line("pour", {
    label: says.purpose,
    help: says.purposeHelp,
    empty: says.purposeEmpty,
    most: MOST_PURPOSE,
    rows: 2,
  }),
  notWhen: checked(
    maybeLines("pas-quand", {
      label: says.notWhen,
      help: says.notWhenHelp,
      rows: 3,
      most: 6_000,
    }),
    wrongLines,
  ),
  from: people("de", says.from),
  to: people("a", says.to),
  steps: checked(
    lines("etapes", {
      label: says.steps,
      help: says.stepsHelp,
      empty: says.stepsEmpty,
      rows: 8,
      most: 30_000,
    }),
    wrongSteps,
  ),
  material: checked(
    maybeLines("materiel", {
      label: says.material,
      help: says.materialHelp,
      rows: 3,
      most: 6_000,
    }),
    wrongLines,
  ),
  theme: maybeChoice("domaine", {
    label: says.theme,
    of: THEMES,
    says: themeLabels,
    none: says.anyTheme,
    optional: true,
  }),
};
type CardAnswers = AnswersOf<ReturnType<typeof cardForm>>;
const cardForm = () => form(card);

/** The two numbers of persons, together, whatever else is wrong. */
const inOrder: Parameters<z.ZodObject["refine"]> = [
  (answers) => {
    const { from, to } = answers;
    return typeof from !== "number" || typeof to !== "number" || from <= to;
  },
  { path: ["from"], error: cardRefusals["people-reversed"], when: () => true },
];

const LICENCES = licencesFor("text");

/** Whose it is: everyone reads it all the same. */
const ofWhom = (places: readonly Place[]) =>
  chosen<"Space">("dans", {
    label: says.ofWhom,
    help: says.ofWhomHelp,
    empty: writeRefusals["unknown-space"],
    of: places.map(({ space, circle: one }) => ({ value: space, label: one?.name ?? says.ofMe })),
  });

/** A new method: its card, whose it is, its licence. */
export const writeForm = (places: readonly Place[]) =>
  form({
    ...card,
    space: ofWhom(places),
    licence: choice("licence", {
      label: says.licence,
      of: LICENCES,
      says: LICENCE_SAYS,
      empty: says.licenceEmpty,
    }),
    forGood: checked(yes("pour-toujours", { label: says.forGood }), (isRead) =>
      isRead ? undefined : writeRefusals["say-for-good"],
    ),
  }).refine(...inOrder);

/** A next version: its card, what it changes, the reports that it answers. */
export const versionForm = (told: readonly SeenTrial[]) =>
  form({
    changed: line("change", { label: says.changed, empty: says.changedEmpty, most: MOST_LINE }),
    answers: boxes("repond", {
      label: says.answers,
      help: says.answersHelp,
      of: told.map(({ trial, circle, report }) => ({
        value: trial.id,
        label: `${circle?.name ?? cardTexts.aCircle} : ${(report?.failed ?? report?.did ?? "").slice(0, 90)}`,
      })),
    }),
    ...card,
    base: whole("base", { label: "", empty: "", least: 1, most: 1_000_000 }).register(puts, {
      name: "base",
      as: "hidden",
    }),
  }).refine(...inOrder);

/** A card as it was typed; or the line that is no step. */
export function cardOf(answers: CardAnswers): { readonly card: Card } | { readonly wrong: string } {
  const read = readSteps(answers.steps);
  if ("wrong" in read) return read;
  const { title, purpose, from, to, theme } = answers;
  const least = from ?? to;
  return {
    card: {
      title,
      purpose,
      notWhen: typedLines(answers.notWhen ?? ""),
      people: least === undefined ? undefined : { from: from ?? 1, to: to ?? least },
      steps: read.steps,
      material: typedLines(answers.material ?? ""),
      theme,
    },
  };
}

/** What is known of a card, as its form holds it. */
export const valuesOf = ({
  title,
  purpose,
  notWhen,
  people: group,
  steps,
  material,
  theme,
}: Card) => ({
  title,
  purpose,
  notWhen: notWhen.join("\n"),
  from: group?.from,
  to: group?.to,
  steps: steps.map(writeStep).join("\n"),
  material: material.join("\n"),
  theme,
});
