import { done, type Result } from "#basics/result";
import { answerArrivalIn } from "#modules/people";
import { placeIndexIn } from "#modules/territory";
import {
  findPlace,
  type Place,
  type PlaceIndex,
  writePlace,
  writeReference,
} from "#rules/territory";
import { action, type Work } from "#services/house";

import { type Answers, type KeptAnswers, writeAnswers } from "../domain/arrival.ts";

/** A place that may have been meant: what to send back, and its name. */
export interface PlaceChoice {
  readonly reference: string;
  readonly label: string;
}

/** The answers, the place still as it was typed. */
export interface AnswerQuestions extends Omit<Answers, "place"> {
  readonly typedPlace: string;
}

export type AnswerQuestionsAnswer =
  | Result<Answers, "not-signed-in">
  /** Several places bear this name, or none does: the person chooses among those, perhaps none. */
  | {
      readonly done: false;
      readonly refusal: "several-places" | "unknown-place";
      readonly choices: readonly PlaceChoice[];
    };

/** No more than one reads at a glance. */
const MOST_CHOICES = 6;

/** Somebody answers the three questions of the arrival; a new answer replaces the first. */
export const answerQuestions = action(answerQuestionsIn);

/** Somebody passes the questions, or takes their answers back: nothing is kept, and they are not asked again. */
export const passQuestions = action<undefined, Result<KeptAnswers, "not-signed-in">>((work) =>
  answerArrivalIn(work, { brings: [] }),
);

/** The step: understands the place, and lets `people` keep the answers sealed. */
export async function answerQuestionsIn(
  work: Work,
  { typedPlace, ...asked }: AnswerQuestions,
): Promise<AnswerQuestionsAnswer> {
  const place = understand(await placeIndexIn(work), typedPlace.trim());
  if ("refusal" in place) return { done: false, ...place };
  const answers: Answers = { ...asked, place: place.reference };
  const { brings, ...kept } = writeAnswers(answers);
  const told = await answerArrivalIn(work, { ...kept, brings: [...brings] });
  return told.done ? done(answers) : told;
}

type Understood =
  | { readonly reference: string | undefined }
  | {
      readonly refusal: "several-places" | "unknown-place";
      readonly choices: readonly PlaceChoice[];
    };

function understand(index: PlaceIndex, typed: string): Understood {
  if (typed === "") return { reference: undefined };
  const answer = findPlace(index, typed);
  const choices = (places: readonly Place[]) =>
    places
      .slice(0, MOST_CHOICES)
      .map((place) => ({ reference: writeReference(place), label: writePlace(index, place) }));
  switch (answer.found) {
    case "one":
      return { reference: writeReference(answer.place) };
    case "several":
      return { refusal: "several-places", choices: choices(answer.places) };
    case "close":
      return { refusal: "unknown-place", choices: choices(answer.places) };
    case "none":
      return { refusal: "unknown-place", choices: [] };
  }
}
