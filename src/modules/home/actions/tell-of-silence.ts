import { isId } from "#basics/id";
import { findSilenceIn, lastsSilenceOfIn, silentWithIn } from "#modules/kin";
import { endSilenceIn, raiseOfSilenceIn } from "#modules/relays";
import type { Listener } from "#services/house";

/**
 * Hears that a silence lasts between two who agreed that it be noticed: of who gave no news to anybody else, and chose it, the list
 * is told in turn; but those whom a silence of theirs is between were told as such. `kin` and `relays` stand on one floor, and neither asks the other (decision 0126).
 */
export const raiseSilence: Listener = async (work, { payload: { question } }) => {
  if (typeof question !== "string" || !isId<"KinQuestion">(question)) return;
  const told = await findSilenceIn(work, { question });
  if (told?.lasts !== true) return;
  const { askedAt } = told;
  for (const person of told.silent) {
    const isAlone = !(await lastsSilenceOfIn(work, person, question));
    const ofTwo = await silentWithIn(work, person);
    await raiseOfSilenceIn(work, { person, askedAt, isAlone, ofTwo });
  }
};

/**
 * Hears that it ended: who was told of either of the two reads it, unless another silence of theirs was told and lasts. By a sign
 * it is settled; else it is noticed no more, and nobody says that they are well.
 */
export const settleSilence: Listener = async (work, { payload: { persons, why } }) => {
  const all: readonly unknown[] = Array.isArray(persons) ? persons : [];
  for (const person of all) {
    if (typeof person !== "string" || !isId<"Person">(person)) continue;
    if (await lastsSilenceOfIn(work, person)) continue;
    await endSilenceIn(work, { person, ended: why === "sign" ? "settled" : "unwatched" });
  }
};
