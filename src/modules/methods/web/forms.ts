import { type AnswersOf, form, puts } from "#basics/form";
import {
  boxes,
  choice,
  chosen,
  day,
  line,
  lines,
  maybeChoice,
  maybeLines,
  maybeWhole,
  whole,
  yes,
} from "#basics/questions";
import type { Place } from "#modules/commons";
import { hour } from "#pieces/calendar";
import { LICENCE_SAYS, placeQuestion } from "#pieces/commons";
import { licencesFor } from "#rules/commons";
import { themeLabels, THEMES } from "#rules/subjects";

import type { SeenTrial } from "../actions/see-trials.ts";
import { type Card, MOST_LINE, MOST_PEOPLE, MOST_PURPOSE, MOST_TITLE } from "../domain/method.ts";
import { readSteps, typedLines, writeStep } from "../domain/steps.ts";
import { MOST_REPORT, OUTCOMES } from "../domain/trial.ts";
import { formTexts as says } from "./form-texts.fr.ts";
import { cardTexts } from "./texts.fr.ts";

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
  notWhen: maybeLines("pas-quand", {
    label: says.notWhen,
    help: says.notWhenHelp,
    rows: 3,
    most: 6_000,
  }),
  from: people("de", says.from),
  to: people("a", says.to),
  steps: lines("etapes", {
    label: says.steps,
    help: says.stepsHelp,
    empty: says.stepsEmpty,
    rows: 8,
    most: 30_000,
  }),
  material: maybeLines("materiel", {
    label: says.material,
    help: says.materialHelp,
    rows: 3,
    most: 6_000,
  }),
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

const LICENCES = licencesFor("text");
/** A new method: its card, where it is, its licence. */
export const writeForm = (places: readonly Place[]) =>
  form({
    ...card,
    space: placeQuestion(places),
    licence: choice("licence", {
      label: says.licence,
      of: LICENCES,
      says: LICENCE_SAYS,
      empty: says.licenceEmpty,
    }),
    forGood: yes("pour-toujours", { label: says.forGood }),
  });

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
  });

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

const circle = (circles: readonly Place[]) =>
  chosen<"Space">("cercle", {
    label: says.circle,
    empty: says.circleEmpty,
    of: circles.map(({ space, circle: one }) => ({ value: space, label: one?.name ?? "" })),
  });

export const tryForm = (circles: readonly Place[]) =>
  form({
    circle: circle(circles),
    day: day("jour", { label: says.day, empty: says.dayEmpty }),
    address: line("ou", {
      label: says.address,
      help: says.addressHelp,
      empty: says.addressEmpty,
    }),
    at: hour("heure", { label: says.hour, empty: says.hourEmpty }),
  });

const told = (name: string, label: string, help?: string) =>
  maybeLines(name, { label, help, rows: 4, most: MOST_REPORT });

export const tellForm = form({
  outcome: choice("issue", {
    label: says.outcome,
    of: OUTCOMES,
    says: cardTexts.outcomes,
    empty: says.outcomeEmpty,
    layout: "jours",
  }),
  did: lines("fait", { label: says.did, empty: says.didEmpty, rows: 4, most: MOST_REPORT }),
  failed: told("rate", says.failed, says.failedHelp),
  worked: told("marche", says.worked),
  changed: told("change", says.changedThen),
});

export const askForm = (circles: readonly Place[]) =>
  form({
    circle: circle(circles),
    wanted: lines("attendu", { label: says.wanted, empty: says.wantedEmpty, rows: 3, most: 1_000 }),
    time: line("temps", { label: says.time, help: says.timeHelp, empty: says.timeEmpty }),
    how: line("comment", { label: says.how, empty: says.howEmpty }),
    isNamed: yes("nomme", { label: says.named }),
  });
