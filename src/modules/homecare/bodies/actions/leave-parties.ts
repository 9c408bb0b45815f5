import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { neverSaidIn } from "#modules/access";
import { findOrganisationIn, stillOfIn } from "#modules/organisations";
import type { OrganisationId } from "#rules/organisations";
import {
  type Actor,
  type App,
  type Job,
  type Listener,
  type Work,
  withRight,
} from "#services/house";

import { isStanding } from "../../domain/assignment.ts";
import { holdAsked, holdStanding, listAskedOrganisations } from "../store/asked-bodies.ts";
import { listBeginning, listNamed, listOverdue } from "../store/named.ts";
import { endOneIn } from "./end-asked.ts";
import { sharedVisitsIn } from "./see-asked.ts";
import { endNamedIn, joinNamedIn } from "./send-somebody.ts";
import { RIGHT } from "./standing.ts";
import { tellBodyIn, tellByBodyIn } from "./tell.ts";

/** Of so many days back one joins still whom a night was missed. */
const DAYS = 7;

/**
 * Each night: whom a body named until a day that is past leaves its party, and who is of the body no more: they read nothing more.
 * Whom it named from that day on joins it. What was asked in somebody's name, who never said it, ends.
 */
export const leaveParties: Job = {
  cron: "12 0 * * *",
  run: async (app, _, actor) => {
    const { overdue, organisations } = await app.transaction(actor, (work) =>
      withRight(work, RIGHT, async (lent) => ({
        overdue: await listOverdue(lent, dayOf(work.now)),
        organisations: await listAskedOrganisations(lent),
      })),
    );
    for (const one of overdue)
      await app.transaction(actor, async (work) => {
        await withRight(work, RIGHT, (lent) => holdAsked(lent, one.through));
        await endNamedIn(work, one);
      });
    for (const organisation of organisations)
      await app.transaction(actor, (work) => endLeftIn(work, organisation));
    await endUnsaid(app, actor);
    const beginning = await app.transaction(actor, (work) => {
      const until = dayOf(work.now);
      const days = { from: until.subtract({ days: DAYS }), until };
      return withRight(work, RIGHT, (lent) => listBeginning(lent, days));
    });
    for (const one of beginning)
      await app.transaction(actor, async (work) => {
        const named = await withRight(work, RIGHT, async (lent) => {
          await holdAsked(lent, one.through);
          return listNamed(lent, one.through);
        });
        // Meanwhile it may be over.
        if (named.some(({ id, endedAt }) => id === one.id && endedAt === undefined))
          await joinNamedIn(work, one);
      });
  },
};

/** What was asked in somebody's name, and they never said: once its days are over it ends, and the body is told, and whose visits they are. */
async function endUnsaid(app: App, actor: Actor): Promise<void> {
  const all = await app.transaction(actor, (work) =>
    withRight(work, RIGHT, (lent) => holdStanding(lent, undefined)),
  );
  for (const { id } of all)
    await app.transaction(actor, async (work) => {
      const one = await withRight(work, RIGHT, (lent) => holdAsked(lent, id));
      if (one === undefined || one.endedAt !== undefined) return;
      if ((await sharedVisitsIn(work, one)).length > 0) return;
      if (await neverSaidIn(work, one.sharings)) await endOneIn(work, one, "past");
    });
}

/** Somebody works there, or represents it, no more: they come by it no more. Until a last day that was said, they still are of it. */
export const endLeft: Listener = async (work, { payload: { organisation } }) => {
  if (typeof organisation === "string" && isId<"Organisation">(organisation))
    await endLeftIn(work, organisation);
};

/** Ends what those were named for who are of a body no more; the body is told, and whose visits they are. */
async function endLeftIn(work: Work, organisation: OrganisationId): Promise<void> {
  // What turned out to be another ends whole, by its own event.
  if ((await findOrganisationIn(work, organisation))?.id !== organisation) return;
  const all = await withRight(work, RIGHT, (lent) => holdStanding(lent, organisation));
  if (all.length === 0) return;
  const still = await stillOfIn(work, organisation);
  const today = dayOf(work.now);
  for (const one of all) {
    const named = await withRight(work, RIGHT, (lent) => listNamed(lent, one.id));
    for (const each of named)
      if (isStanding(each, today) && !still.includes(each.helper)) {
        await endNamedIn(work, { ...each, through: one.id });
        await tellBodyIn(work, one, { what: "left", about: each.id });
        await tellByBodyIn(work, one, { what: "left", about: each.id });
      }
  }
}
