import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

/** A training has the id of its occasion: it is one, and what is told of it here is told beside. */
export type TrainingId = Id<"Occasion">;
export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;
export type MaterialId = Id<"TrainingMaterial">;

/** The kind of an occasion that is a training. */
export const TRAINING = "training";

/** One step of the programme. */
export interface ProgrammeStep {
  readonly minutes: number;
  readonly title: string;
}

/** What people read of a training besides its occasion; kept sealed under the key of its space. */
export interface Programme {
  readonly steps: readonly ProgrammeStep[];
  /** « Vous saurez… »: what one will know how to do. */
  readonly knows: readonly string[];
  /** For whom, and what one should know before. */
  readonly forWhom: string | undefined;
  readonly bring: string | undefined;
  /** Who trains, in words, where it is somebody else than a person of the house or the organisation itself. */
  readonly trainerName: string | undefined;
}

/** Who trains: a person of the house; whose occasion it is; or somebody in words. */
export const TRAINERS = ["person", "space", "words"] as const;
export type TrainerKind = (typeof TRAINERS)[number];

/** A training beside its occasion. */
export interface Training {
  readonly id: TrainingId;
  /** That of the occasion. */
  readonly space: SpaceId;
  readonly trainer: TrainerKind;
  readonly trainerPerson: PersonId | undefined;
  /** Skills, by their codes of the ROME. */
  readonly skills: readonly string[];
  /** Grows with each change: one made from an older version is refused. */
  readonly version: number;
  readonly changedAt: Temporal.Instant;
}

export const MOST_KNOWS = 8;
export const MOST_STEPS = 40;
export const MOST_SKILLS = 5;
/** A line that is longer is a page. */
export const MOST_LINE = 200;

export type ProgrammeRefusal = "knows-nothing" | "knows-too-much" | "too-many-steps" | "long-line";

/** What is told of a training may be kept: one to eight things that one will know, and a programme that one reads. */
export function decideProgramme(told: Programme): Result<Programme, ProgrammeRefusal> {
  const { knows, steps } = told;
  if (knows.length === 0) return refused("knows-nothing");
  if (knows.length > MOST_KNOWS) return refused("knows-too-much");
  if (steps.length > MOST_STEPS) return refused("too-many-steps");
  const lines = [...knows, ...steps.map(({ title }) => title)];
  return lines.some((line) => line.length > MOST_LINE) ? refused("long-line") : done(told);
}

const DURATION = /^(?:(\d{1,2}) ?h ?(\d{1,2})?|(\d{1,3}) ?min)$/;

/** « 45 min », « 1 h », « 1 h 30 »; undefined for what is no duration, or none. */
export function readDuration(typed: string): number | undefined {
  const found = DURATION.exec(typed.trim().toLowerCase());
  if (found === null) return undefined;
  const [, hours, and, alone] = found;
  const minutes = alone === undefined ? Number(hours) * 60 + Number(and ?? 0) : Number(alone);
  return minutes > 0 ? minutes : undefined;
}

/** « 45 min », « 1 h », « 1 h 30 ». */
export function writeDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, "0")}`;
}

/** The steps that were typed, one a line: « 45 min : Accueil »; or the first line that is none. */
export function readSteps(
  typed: string,
): { readonly steps: readonly ProgrammeStep[] } | { readonly wrong: string } {
  const steps: ProgrammeStep[] = [];
  for (const line of linesOf(typed)) {
    const at = line.indexOf(":");
    const minutes = at === -1 ? undefined : readDuration(line.slice(0, at));
    const title = line.slice(at + 1).trim();
    if (minutes === undefined || title === "") return { wrong: line };
    steps.push({ minutes, title });
  }
  return { steps };
}

export function writeSteps(steps: readonly ProgrammeStep[]): string {
  return steps.map(({ minutes, title }) => `${writeDuration(minutes)} : ${title}`).join("\n");
}

/** What was typed, one a line: without empty lines, nor what people put before one. */
export function linesOf(typed: string): readonly string[] {
  return typed
    .split("\n")
    .map((line) =>
      line
        .replace(/^[-•*]/, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((line) => line !== "");
}

/** When materials are for: before the day, or after it. */
export const MOMENTS = ["before", "after"] as const;
export type Moment = (typeof MOMENTS)[number];

/** « /formations/<id> ». */
export function trainingAt(id: TrainingId): string {
  return `/formations/${id}`;
}

/** The orders of the list: the nearest in time; in space, around a place; those where a place is left. */
export const TRAINING_ORDERS = ["date", "near", "room"] as const;
export type TrainingOrder = (typeof TRAINING_ORDERS)[number];
