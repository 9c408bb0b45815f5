import { done, refused, type Result } from "#basics/result";
import {
  action,
  type Actor,
  type App,
  type HeldMandate,
  job,
  mandateBehind,
  type PersonId,
  personBy,
  type Work,
  withRight,
} from "#services/house";
import { listSessionsIn, type SessionId } from "#services/sessions";

import { allows, type Mandate, type MandateId, stateOf } from "../../domain/mandate.ts";
import {
  deleteActing,
  deleteActingUnder,
  listActingFor,
  saveActing,
  saveDeed,
  settleDeed,
} from "../../store/deeds.ts";
import { findMandate, listOpenOf } from "../../store/mandates.ts";
import { mineIn } from "../../actions/who.ts";

/** The mandates that a person gave and that are open now: seen by them, by each holder their own, or under a right. */
export function mandatesOfIn(work: Work, person: PersonId): Promise<readonly Mandate[]> {
  return listOpenOf(work, [person]);
}

/** Who holds an open mandate of one of these: to keep something from them, whoever asks; shown to nobody. */
export async function holdersOfIn(
  work: Work,
  persons: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const open = await withRight(work, "mandates", (lent) => listOpenOf(lent, persons));
  return open.flatMap(({ holder }) => holder ?? []);
}

/**
 * Whether the person who acts may do something of that scope for another: for steps that are asked
 * for somebody by name. A page where one already acts for them has been asked at its door.
 */
export async function mayActForPersonIn(
  work: Work,
  asked: { readonly person: PersonId; readonly scope: string },
): Promise<boolean> {
  const holder = personBy(work.actor);
  if (holder === undefined) return false;
  const open = await withRight(work, "mandates", (lent) => listOpenOf(lent, [asked.person]));
  return open.some((mandate) => allows(mandate, { holder, scope: asked.scope, now: work.now }));
}

/** A mandate that was held, over or not, with who gave it and who held it; undefined when it is no more. */
export async function heldMandateIn(work: Work, id: MandateId): Promise<HeldMandate | undefined> {
  const found = await withRight(work, "mandates", (lent) => findMandate(lent, id));
  return found?.holder && { mandate: id, person: found.person, holder: found.holder };
}

/** When the mandate ends under which one acts; undefined for who acts for themself. */
export async function endOfMandateIn(work: Work): Promise<Temporal.Instant | undefined> {
  const id = mandateBehind(work.actor)?.mandate;
  const mandate = id && (await withRight(work, "mandates", (lent) => findMandate(lent, id)));
  return mandate?.until;
}

export interface BeginActing {
  readonly session: SessionId;
  readonly mandate: MandateId;
}

/** From now on this browser acts for the person, until one stops: each page says so. */
export const beginActing = action(beginActingIn);

export async function beginActingIn(
  work: Work,
  asked: BeginActing,
): Promise<Result<MandateId, "not-signed-in" | "unknown-mandate" | "unknown-session">> {
  const holder = mineIn(work, "change-mine");
  if (holder === undefined) return refused("not-signed-in");
  const mandate = await findMandate(work, asked.mandate);
  if (mandate?.holder !== holder || stateOf(mandate, work.now) !== "open")
    return refused("unknown-mandate");
  const mine = await listSessionsIn(work);
  if (!mine.some(({ id }) => id === asked.session)) return refused("unknown-session");
  await withRight(work, "mandates", async (lent) => {
    await saveActing(lent, asked.session, mandate.id);
    await saveDeed(lent, { mandate: mandate.id, what: "began" });
  });
  return done(mandate.id);
}

/** This browser acts for its own person again. Twice changes nothing. */
export function stopActing(
  app: App,
  actor: Actor,
  asked: { readonly session: SessionId },
): Promise<void> {
  if (personBy(actor) === undefined) return Promise.resolve();
  return app.transaction(actor, (work) =>
    withRight(work, "mandates", async (lent) => {
      const mandate = await deleteActing(lent, asked.session);
      if (mandate !== undefined) await saveDeed(lent, { mandate, what: "stopped" });
    }),
  );
}

/** The person for whom somebody acts now stops them, on all their devices: the mandate goes on, and its journal says it. */
export const stopWhoActs = action(stopWhoActsIn);

export async function stopWhoActsIn(
  work: Work,
  asked: { readonly mandate: MandateId },
): Promise<Result<MandateId, "not-signed-in" | "unknown-mandate">> {
  const me = mineIn(work, "change-mine");
  if (me === undefined) return refused("not-signed-in");
  const mandate = await findMandate(work, asked.mandate);
  if (mandate?.person !== me) return refused("unknown-mandate");
  await withRight(work, "mandates", async (lent) => {
    if (await deleteActingUnder(lent, mandate.id))
      await saveDeed(lent, { mandate: mandate.id, what: "stopped-by-person" });
  });
  return done(mandate.id);
}

/**
 * Whoever acts for a person now stops, on all their devices; the mandates go on, and their journals say it. Answers how many
 * did. Whoever calls has decided that the person named who asks it for that.
 */
export function stopAllActingForIn(
  work: Work,
  { person }: { readonly person: PersonId },
): Promise<number> {
  return withRight(work, "mandates", async (lent) => {
    const mandates = await listActingFor(lent, person);
    for (const mandate of mandates)
      if (await deleteActingUnder(lent, mandate))
        await saveDeed(lent, { mandate, what: "stopped-by-named" });
    return mandates.length;
  });
}

/**
 * Writes in the journal of a mandate that a form is being sent for the person, before anything is
 * done; answers how to say what came of it. A cut in between leaves the line, « commencé ».
 */
export async function recordDeed(
  app: App,
  asked: { readonly mandate: MandateId; readonly path: string },
): Promise<(done: boolean) => Promise<void>> {
  const id = await app.transaction(job("mandates"), (work) =>
    saveDeed(work, { mandate: asked.mandate, what: "acted", path: asked.path }, false),
  );
  return (isDone) => app.transaction(job("mandates"), (work) => settleDeed(work, id, isDone));
}
