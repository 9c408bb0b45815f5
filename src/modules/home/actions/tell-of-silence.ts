import { isId } from "#basics/id";
import { findSilenceIn, type ToldSilence } from "#modules/kin";
import { endSilenceIn, raiseOfSilenceIn } from "#modules/relays";
import type { Listener, ToldEvent, Work } from "#services/house";

async function silenceOfIn(work: Work, { payload }: ToldEvent): Promise<ToldSilence | undefined> {
  const { question } = payload;
  return typeof question === "string" && isId<"KinQuestion">(question)
    ? findSilenceIn(work, { question })
    : undefined;
}

/**
 * Hears that a silence lasts between two who agreed that it be noticed: of who gave no news to anybody else, and chose it, the list
 * is told in turn. `kin` and `relays` stand on one floor, and neither asks the other (decision 0126).
 */
export const raiseSilence: Listener = async (work, event) => {
  const told = await silenceOfIn(work, event);
  if (told?.lasts !== true) return;
  for (const person of told.silent) await raiseOfSilenceIn(work, { person, after: told.after });
};

/** Hears that it ended: who was told of either of the two reads it. */
export const settleSilence: Listener = async (work, event) => {
  const told = await silenceOfIn(work, event);
  if (told === undefined || told.lasts) return;
  for (const person of told.persons) await endSilenceIn(work, person);
};
