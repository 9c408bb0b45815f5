import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import type { Licence } from "#rules/commons";
import type { Theme } from "#rules/subjects";

export type MethodId = Id<"Method">;
export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;

/** « /communs/methodes », and the pages of one. */
export const HERE = "/communs/methodes";
export const methodAt = (id: MethodId, number?: number) =>
  number === undefined ? `${HERE}/${id}` : `${HERE}/${id}/versions/${number}`;

/** One step, in its place; what it needs beside what all of it needs. */
export interface Step {
  readonly minutes: number;
  readonly title: string;
  readonly material: string | undefined;
}

/** What one reads of a method: each text is one line. */
export interface Card {
  readonly title: string;
  /** What it is for. */
  readonly purpose: string;
  /** When one had better not take it, one reason a line. */
  readonly notWhen: readonly string[];
  /** For how many; undefined: nobody says. */
  readonly people: { readonly from: number; readonly to: number } | undefined;
  readonly steps: readonly Step[];
  readonly material: readonly string[];
  /** The field in which it is used. */
  readonly theme: Theme | undefined;
}

/** A card with its licence: all that a file of it holds. */
export interface LicensedCard {
  readonly card: Card;
  readonly licence: Licence;
}

/** A method, which everyone reads from its first version on. */
export interface Method {
  readonly id: MethodId;
  /** Of a circle, or of a person. */
  readonly space: SpaceId;
  readonly madeBy: PersonId;
  readonly madeAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  /** The number of its last version. */
  readonly current: number;
  /** Chosen with its first version, for good. */
  readonly licence: Licence;
  readonly parent: { readonly method: MethodId; readonly number: number } | undefined;
  readonly hiddenBecause: string | undefined;
}

/** A version never changes. */
export interface Version {
  readonly method: MethodId;
  readonly number: number;
  readonly card: Card;
  /** What it changed; undefined for the first. */
  readonly changed: string | undefined;
  readonly writtenBy: PersonId;
  readonly writtenAt: Temporal.Instant;
}

/** In characters, in lines, in persons, in minutes. */
export const MOST_TITLE = 120;
export const MOST_LINE = 300;
export const MOST_PURPOSE = 600;
export const MOST_LINES = 20;
export const MOST_STEPS = 40;
export const MOST_PEOPLE = 999;
export const MOST_MINUTES = 1_440;

export type CardRefusal =
  | "empty-title"
  | "title-too-long"
  | "no-purpose"
  | "purpose-too-long"
  | "no-step"
  | "too-many-steps"
  | "step-wrong"
  | "long-line"
  | "too-many-lines"
  | "people-reversed";

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
/** A bar parts a step from its material where they are typed. */
const stepLine = (text: string) => oneLine(text.replaceAll("|", "/"));
const linesOf = (lines: readonly string[]) => lines.map(oneLine).filter((line) => line !== "");

/** The steps as they are kept: at least one, each of a minute or more, its texts on one line each. */
export function decideSteps(
  typed: readonly Step[],
): Result<readonly Step[], "no-step" | "too-many-steps" | "step-wrong" | "long-line"> {
  const steps = typed.map((step) => ({
    minutes: step.minutes,
    title: stepLine(step.title),
    material: stepLine(step.material ?? "") || undefined,
  }));
  if (steps.length === 0) return refused("no-step");
  if (steps.length > MOST_STEPS) return refused("too-many-steps");
  if (steps.some(({ minutes, title: said }) => !isMinutes(minutes) || said === ""))
    return refused("step-wrong");
  const said = steps.flatMap((step) => [step.title, step.material ?? ""]);
  return said.some((line) => line.length > MOST_LINE) ? refused("long-line") : done(steps);
}

/** A card as it is kept: its texts on one line each, at least one step, each of a minute or more. */
export function decideCard(typed: Card): Result<Card, CardRefusal> {
  const title = oneLine(typed.title);
  const purpose = oneLine(typed.purpose);
  const notWhen = linesOf(typed.notWhen);
  const material = linesOf(typed.material);
  const steps = decideSteps(typed.steps);
  if (title === "") return refused("empty-title");
  if (title.length > MOST_TITLE) return refused("title-too-long");
  if (purpose === "") return refused("no-purpose");
  if (purpose.length > MOST_PURPOSE) return refused("purpose-too-long");
  if (!steps.done) return steps;
  if (Math.max(notWhen.length, material.length) > MOST_LINES) return refused("too-many-lines");
  if ([...notWhen, ...material].some((line) => line.length > MOST_LINE))
    return refused("long-line");
  const people = decidePeople(typed.people);
  if (!people.done) return people;
  return done({
    title,
    purpose,
    notWhen,
    people: people.value,
    steps: steps.value,
    material,
    theme: typed.theme,
  });
}

function decidePeople(people: Card["people"]): Result<Card["people"], "people-reversed"> {
  if (people === undefined) return done(people);
  const { from, to } = people;
  const isRange = Number.isInteger(from) && Number.isInteger(to) && from >= 1 && from <= to;
  return isRange && to <= MOST_PEOPLE ? done(people) : refused("people-reversed");
}

function isMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES;
}

/** How long it takes, in minutes: its steps, one after the other. */
export function minutesOf({ steps }: Pick<Card, "steps">): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** All that it takes, each once: for the whole, then step by step. */
export function materialOf({
  material,
  steps,
}: Pick<Card, "material" | "steps">): readonly string[] {
  return [...new Set([...material, ...steps.flatMap((step) => step.material ?? [])])];
}

/** What is said of a version by who writes it, on one line; it always says what it changed. */
export function decideChanged(typed: string): Result<string, "no-change" | "change-too-long"> {
  const changed = oneLine(typed);
  if (changed === "") return refused("no-change");
  return changed.length > MOST_LINE ? refused("change-too-long") : done(changed);
}
