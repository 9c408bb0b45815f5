import { done, refused, type Result } from "#basics/result";
import { type Work, withRight } from "#services/house";

import { mineIn } from "../../actions/who.ts";
import { type MandateId, stateOf } from "../../domain/mandate.ts";
import { saveDeed } from "../../store/deeds.ts";
import { findMandate, holdMandate, saveEnded } from "../../store/mandates.ts";
import { holdThrough, listEndedByBody, saveThrough } from "../../store/mandates-through.ts";
import { tellMandateEndedIn } from "./give-mandate.ts";
import { describeIn, type SeenMandate } from "./see-mandates.ts";

/**
 * Who acts says in the name of which structure they do, by its id: in their journal, for the two of them. Said, it is not taken
 * back: another of theirs may take its place. Whoever calls has decided that they are of it.
 */
export async function sayThroughIn(
  work: Work,
  asked: { readonly mandate: MandateId; readonly through: string },
): Promise<Result<MandateId, "not-signed-in" | "unknown-mandate">> {
  const me = mineIn(work, "change-mine");
  if (me === undefined) return refused("not-signed-in");
  const mandate = await holdMandate(work, asked.mandate);
  if (mandate?.holder !== me || stateOf(mandate, work.now) !== "open")
    return refused("unknown-mandate");
  if (mandate.through !== asked.through)
    await withRight(work, "mandates", async (lent) => {
      await saveThrough(lent, mandate.id, asked.through);
      await saveDeed(lent, { mandate: mandate.id, what: "through" });
    });
  return done(mandate.id);
}

/** One mandate as one of the two sees it, without its journal. */
export async function seeOfMandateIn(work: Work, id: MandateId): Promise<SeenMandate | undefined> {
  const me = mineIn(work, "read-mine");
  const found = me && (await findMandate(work, id));
  return found && (await describeIn(work, [found], me))[0];
}

const DAYS_SAID = 14;

/** Those of mine that ended lately because who acted was of their structure no more, in person alone. */
export async function listEndedByBodyIn(work: Work): Promise<readonly SeenMandate[]> {
  const me = mineIn(work, "read-mine");
  if (me === undefined) return [];
  const since = work.now.subtract({ hours: 24 * DAYS_SAID });
  return describeIn(work, await listEndedByBody(work, me, since), me);
}

/** In the names of which structures mandates are held now. */
export async function listThroughIn(work: Work): Promise<readonly string[]> {
  const all = await withRight(work, "mandates", (lent) => holdThrough(lent));
  return [...new Set(all.flatMap(({ through }) => through ?? []))];
}

/**
 * Ends the mandates held in the name of a structure by whoever is of it no more: at once, on every device. Whoever calls says who
 * still is.
 */
export async function endThroughIn(
  work: Work,
  asked: { readonly through: string; readonly still: readonly string[] },
): Promise<void> {
  const ended = await withRight(work, "mandates", async (lent) => {
    const all = await holdThrough(lent, asked.through);
    const gone = all.filter(({ holder }) => holder !== undefined && !asked.still.includes(holder));
    for (const { id } of gone) {
      await saveEnded(lent, id, "body");
      await saveDeed(lent, { mandate: id, what: "ended" });
    }
    return gone;
  });
  for (const one of ended) await tellMandateEndedIn(work, one, "body");
}

/** A structure turned out to be another: mandates are held in the name of that one. */
export function passThroughIn(
  work: Work,
  asked: { readonly from: string; readonly into: string },
): Promise<void> {
  return withRight(work, "mandates", async (lent) => {
    for (const { id } of await holdThrough(lent, asked.from))
      await saveThrough(lent, id, asked.into);
  });
}

/** What a letter says to the person whose mandate ended so; undefined when it is not so. Under the right "write-mail". */
export async function seeEndedByBodyIn(
  work: Work,
  id: MandateId,
): Promise<{ readonly holderName: string; readonly through: string } | undefined> {
  const found = await findMandate(work, id);
  if (found?.ended?.by !== "body" || found.through === undefined) return undefined;
  const [seen] = await describeIn(work, [found], undefined);
  return { holderName: seen?.holderName ?? "", through: found.through };
}
