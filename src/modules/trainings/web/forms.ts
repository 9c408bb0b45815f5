import { type AnswersOf, form, putOf } from "#basics/form";
import { type Found, lookedUp } from "#basics/looked-up";
import { choice, line, maybeLine, maybeLines, parsed, version } from "#basics/questions";
import { endsApart, moreForm, whenForm, whereForm } from "#pieces/calendar";

import type { TrainerTold } from "../actions/keep-training.ts";
import type { SeenTraining } from "../actions/see-training.ts";
import { linesOf, MOMENTS, readSteps, writeSteps } from "../domain/training.ts";
import { formTexts as says } from "./texts.fr.ts";

/** What is known beside the form. */
export interface KnownBeside {
  /** Who may be said to train: « la même personne qu’avant » once somebody was. */
  readonly trainers: readonly TrainerTold[];
  readonly skill: Found<string | undefined> | undefined;
  /** How a code is written back: the name of its job. */
  readonly nameSkill: (code: string) => string;
}

const knowsLines = parsed<readonly string[]>(
  { name: "savoir", label: says.knows, help: says.knowsHelp, as: "lines", rows: 4, most: 2_000 },
  {
    empty: says.knowsEmpty,
    read: (text) => {
      const lines = linesOf(text);
      return lines.length === 0 ? undefined : lines;
    },
    write: (lines) => lines.join("\n"),
  },
);

/** The programme and who trains. */
export const programmeForm = ({ trainers, skill, nameSkill }: KnownBeside) =>
  form({
    knows: knowsLines,
    steps: maybeLines("programme", {
      label: says.steps,
      help: says.stepsHelp,
      rows: 6,
      most: 6_000,
    }),
    forWhom: maybeLines("pour-qui", { label: says.forWhom, rows: 3, most: 1_000 }),
    bring: maybeLines("apporter", { label: says.bring, rows: 2, most: 1_000 }),
    trainer: choice("forme", {
      label: says.trainer,
      of: trainers,
      says: says.trainers,
      otherwise: "space",
    }),
    trainerName: maybeLine("nom", { label: says.trainerName, most: 120 }),
    skill: lookedUp(
      putOf(maybeLine("metier", { label: says.skill, help: says.skillHelp, most: 120 })),
      { found: skill, write: nameSkill },
    ),
    version: version(),
  });
export type ProgrammeAnswers = AnswersOf<ReturnType<typeof programmeForm>>;

/** What is told, as the action takes it; or the line that is no step. */
export function programmeOf(answers: ProgrammeAnswers) {
  const read = readSteps(answers.steps ?? "");
  if ("wrong" in read) return read;
  const { knows, forWhom, bring, trainerName } = answers;
  const programme = {
    steps: read.steps,
    knows,
    forWhom,
    bring,
    trainerName: answers.trainer === "words" ? trainerName : undefined,
  };
  return {
    told: {
      programme,
      trainer: answers.trainer,
      skills: answers.skill === undefined ? [] : [answers.skill],
    },
  };
}

/** What is known of a training, as its form holds it. */
export const valuesOf = (seen: SeenTraining) => {
  const { programme, skills, trainer } = seen;
  return {
    ...programme,
    steps: programme && writeSteps(programme.steps),
    trainer: trainer === undefined ? "space" : trainer === "person" ? trainerOf(seen) : trainer,
    skill: skills[0]?.code,
  } as const;
};

const trainerOf = ({ standing }: SeenTraining) => (standing.trains ? "me" : "same");

/** Who may be said to train: somebody who was said before is kept, whoever changes the rest. */
export const trainersOf = (seen: SeenTraining | undefined): KnownBeside["trainers"] =>
  seen?.trainer === "person" && !seen.standing.trains
    ? ["same", "me", "space", "words"]
    : ["me", "space", "words"];

/** What it is called, and when and where: the questions of an occasion. */
export const dateForm = (commune: Found<string | undefined> | undefined) =>
  form({
    title: line("titre", {
      label: says.newTitle,
      help: says.newTitleHelp,
      empty: says.titleEmpty,
      most: 120,
    }),
    about: maybeLines("details", { label: says.about, rows: 3, most: 5_000 }),
    ...whenForm.shape,
    ...whereForm.shape,
    place: lookedUp(putOf(whereForm.shape.place), {
      found: commune,
      write: (code: string) => code,
    }),
    ...moreForm.shape,
  });

/** All of it: what a new training asks. */
export const addForm = (known: KnownBeside, commune: Found<string | undefined> | undefined) =>
  form({ ...dateForm(commune).shape, ...programmeForm(known).shape }).refine(endsApart, {
    path: ["ends"],
    error: says.wholeDay,
    when: () => true,
  });

/** Something to read before or after; its file goes beside. */
export const materialForm = form({
  title: line("titre", { label: says.materialTitle, empty: says.materialEmpty, most: 120 }),
  moment: choice("moment", {
    label: says.moment,
    of: MOMENTS,
    says: says.moments,
    otherwise: "before",
  }),
  address: maybeLine("adresse", {
    label: says.address,
    help: says.addressHelp,
    type: "url",
    most: 500,
  }),
});
