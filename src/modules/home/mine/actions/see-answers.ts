import { findCallsIn, type FoundCalls } from "#modules/calls";
import { seeArrivalIn } from "#modules/people";
import { placeIndexIn } from "#modules/territory";
import { type AskedSearch, readSearch } from "#rules/calls";
import { placeOfReference, writePlace } from "#rules/territory";
import { reading, type Work } from "#services/house";

import { type Answers, readAnswers, saysSomething, searchesOf } from "../../domain/arrival.ts";

/** One's own answers to the three questions, with the place in words. */
export interface SeenAnswers extends Answers {
  readonly placeName: string | undefined;
}

/** What one answered; undefined while the questions wait, and for who is not signed in. */
export const seeAnswers = reading<undefined, SeenAnswers | undefined>(seeAnswersIn);

export async function seeAnswersIn(work: Work): Promise<SeenAnswers | undefined> {
  const arrival = await seeArrivalIn(work);
  if (arrival === undefined) return undefined;
  const answers = readAnswers(arrival);
  const index = answers.place === undefined ? undefined : await placeIndexIn(work);
  const place = index && placeOfReference(index, answers.place ?? "");
  return { ...answers, placeName: index && place && writePlace(index, place) };
}

/** The few calls that fit one's answers, each with its reason, and the search that found them. */
export interface Fitting {
  /** The query of the search, to keep it or to see the others. */
  readonly query: string;
  readonly asked: AskedSearch;
  readonly found: FoundCalls;
  readonly now: Temporal.Instant;
}

/** One useful thing at once. Undefined when one answered nothing to search by. */
export const seeFitting = reading<{ readonly most: number }, Fitting | undefined>(seeFittingIn);

export async function seeFittingIn(
  work: Work,
  { most }: { readonly most: number },
): Promise<Fitting | undefined> {
  return findFittingIn(work, await seeAnswersIn(work), most);
}

/** The calls that fit these answers; undefined when they say nothing to search by. */
export async function findFittingIn(
  work: Work,
  answers: Answers | undefined,
  most: number,
): Promise<Fitting | undefined> {
  if (answers === undefined || !saysSomething(answers)) return undefined;
  let fitting: Fitting | undefined;
  for (const query of searchesOf(answers)) {
    const asked = readSearch(valuesOf(query));
    const found = await findCallsIn(work, asked);
    const one = { query, asked, found, now: work.now };
    if (found.total > 0 && found.widened.every(({ step }) => NEARBY.has(step)))
      return shortened(one, most);
    fitting ??= one;
  }
  return fitting && shortened(fitting, most);
}

/** How far a search may be widened and still be what was asked: in place only. */
const NEARBY: ReadonlySet<string> = new Set(["radius", "department", "region", "country"]);

function shortened({ found, ...fitting }: Fitting, most: number): Fitting {
  return { ...fitting, found: { ...found, shown: found.shown.slice(0, most) } };
}

function valuesOf(query: string): Readonly<Record<string, readonly string[]>> {
  const values = new URLSearchParams(query);
  return Object.fromEntries([...values.keys()].map((name) => [name, values.getAll(name)]));
}
