import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { type Job, type Work, withRight } from "#services/house";

import type { JournalWhat } from "../../domain/journal.ts";
import type { Organisation } from "../../domain/organisation.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { listOrganisations } from "../../store/organisations.ts";
import { representativeIdsIn } from "../../team/actions/acting-for.ts";
import { notifyPersonsIn } from "../../team/actions/tell-team.ts";
import { type Accompaniment, NEAR_END, type Side, stateOf } from "../domain/accompaniment.ts";
import { POWER_OF } from "../domain/rights.ts";
import { find, listEndingOn, listOver, saveEnded } from "../store/accompaniments.ts";

/** Writes in the journal of both who did it: each names the other structure. */
export async function noteIn(
  work: Work,
  { association, support }: Accompaniment,
  what: JournalWhat,
): Promise<void> {
  const named = await listOrganisations(work, [association, support]);
  const nameOf = (asked: string) => named.find(({ id }) => id === asked)?.name ?? "";
  await withRight(work, "organisations-write", async (lent) => {
    await saveJournalLine(lent, work, { organisation: association, what, detail: nameOf(support) });
    await saveJournalLine(lent, work, { organisation: support, what, detail: nameOf(association) });
  });
}

/** The modules above hear that nothing is opened any more. */
export function tellEndedIn(
  work: Work,
  { id, association, support }: Accompaniment,
): Promise<void> {
  return work.tell({
    name: "organisations.accompaniment-ended",
    subject: id,
    payload: { accompaniment: id, association, support },
  });
}

export type AccompanimentNews =
  | "organisations.accompaniment-asked"
  | "organisations.accompaniment-answered"
  | "organisations.accompaniment-ends";

interface ToTell {
  readonly side: Side;
  readonly kind: AccompanimentNews;
  /** Sets one piece of news apart from another of the same accompaniment. */
  readonly object?: string;
}

/** One letter to those who may speak for a side: it names structures, and no person. */
export async function tellSideIn(
  work: Work,
  one: Accompaniment,
  { side, kind, object = "" }: ToTell,
): Promise<void> {
  const organisation = side === "support" ? one.support : one.association;
  const persons = await representativeIdsIn(work, { organisation, power: POWER_OF[side] });
  await notifyPersonsIn(work, persons, {
    kind,
    object: `${one.id} ${object}`,
    facts: { accompaniment: one.id, side, about: object },
  });
}

/** What a letter tells, read again when it is written. */
export interface ToldAccompaniment {
  readonly one: Accompaniment;
  /** To which side it is told. */
  readonly side: Side;
  readonly about: string;
  readonly association: Organisation;
  readonly support: Organisation;
}

/** The accompaniment that a fact names, with both its sides. Read with the right to write mails. */
export async function seeToldIn(
  work: Work,
  { accompaniment: id, side, about }: Readonly<Record<string, unknown>>,
): Promise<ToldAccompaniment | undefined> {
  if (typeof id !== "string" || !isId<"Accompaniment">(id)) return undefined;
  const one = await find(work, id);
  if (one === undefined || (side !== "support" && side !== "association")) return undefined;
  const both = await listOrganisations(work, [one.association, one.support]);
  const association = both.find(({ id: known }) => known === one.association);
  const support = both.find(({ id: known }) => known === one.support);
  if (association === undefined || support === undefined) return undefined;
  return { one, side, about: typeof about === "string" ? about : "", association, support };
}

/** Each night: what is over ends, and thirty days before its last day both sides read that it comes. */
export const endAccompaniments: Job = {
  cron: "41 3 * * *",
  run: async (app, _, actor) => {
    const today = await app.transaction(actor, async (work) => dayOf(work.now));
    for (const one of await app.transaction(actor, (work) => listOver(work, today)))
      await app.transaction(actor, async (work) => {
        const again = await find(work, one.id);
        if (again === undefined || again.endedAt !== undefined) return;
        await saveEnded(work, one.id);
        await noteIn(work, one, "accompaniment-ended");
        await tellEndedIn(work, one);
      });
    const near = today.add({ days: NEAR_END });
    for (const one of await app.transaction(actor, (work) => listEndingOn(work, near)))
      await app.transaction(actor, async (work) => {
        for (const side of ["association", "support"] as const)
          if (stateOf(one, today) === "standing")
            await tellSideIn(work, one, {
              side,
              kind: "organisations.accompaniment-ends",
              object: one.until.toString(),
            });
      });
  },
};
