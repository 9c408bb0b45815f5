import { z } from "zod";

import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { findArrival, saveArrival } from "../../store/persons.ts";
import { mineIn } from "../../actions/who.ts";

const arrivalShape = z.object({
  /** Whether alone or for a structure, and which kind: a code of whoever asks. */
  who: z.string().max(60).optional(),
  /** Their commune, by its INSEE code, or as typed. */
  where: z.string().max(120).optional(),
  /** What brings them: codes of whoever asks. */
  brings: z.array(z.string().max(60)).max(20).default([]),
});
/** The answers to the three questions of the arrival: who, where, what brings you. None is compulsory. */
export type Arrival = z.infer<typeof arrivalShape>;

/** Keeps what one answers on arrival, sealed under one's own key. A new answer replaces the first. */
export async function answerArrivalIn(
  work: Work,
  asked: Arrival,
): Promise<Result<Arrival, "not-signed-in">> {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  const arrival = arrivalShape.parse(asked);
  await saveArrival(work, person, JSON.stringify(arrival));
  return done(arrival);
}

export const answerArrival = action(answerArrivalIn);

/** What one answered on arrival; undefined while the questions wait, and for who is not signed in. */
export async function seeArrivalIn(work: Work): Promise<Arrival | undefined> {
  const person = mineIn(work, "read-mine");
  const sealed = person && (await findArrival(work, person));
  return sealed === undefined ? undefined : arrivalShape.parse(JSON.parse(sealed));
}
