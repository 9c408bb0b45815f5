import { done, type Result } from "#basics/result";
import { answerArrivalIn } from "#modules/people";
import { placeIndexIn } from "#modules/territory";
import {
  choicesOf,
  findPlace,
  type PlaceChoice,
  type PlaceIndex,
  writeReference,
} from "#rules/territory";
import { action, type Work } from "#services/house";

import { type Answers, type KeptAnswers, writeAnswers } from "../../domain/arrival.ts";

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
  const meant = findPlace(index, typed);
  switch (meant.found) {
    case "one":
      return { reference: writeReference(meant.place) };
    case "several":
      return { refusal: "several-places", choices: choicesOf(index, meant.places) };
    case "close":
      return { refusal: "unknown-place", choices: choicesOf(index, meant.places) };
    case "none":
      return { refusal: "unknown-place", choices: [] };
  }
}
