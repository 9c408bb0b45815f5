import { dayOf } from "#basics/dates";
import { recordReadsOfDayIn } from "#modules/access";
import { organisationsToActForIn } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import { type Work, withRight } from "#services/house";

import { inTheirPartyIn } from "../../actions/open-assignments.ts";
import { VISITS } from "../../actions/see-week.ts";
import { isStanding } from "../../domain/assignment.ts";
import type { PersonId } from "../../domain/visit.ts";
import { daysOf } from "../../domain/week.ts";
import { findDeployment } from "../../store/deployment.ts";
import { listVisitsOn } from "../../store/stood.ts";
import { stateOf } from "../domain/asked-body.ts";
import { isGap, occasionsOf } from "../domain/occasion.ts";
import { verifiedStateOf } from "../domain/verified.ts";
import { listAskedTo, type SealedAsk } from "../store/asked-bodies.ts";
import { listNamed, listSaidOf } from "../store/named.ts";
import { aheadOf, sharedVisitsIn } from "./see-asked.ts";
import { POWER, reachesMeIn, RIGHT } from "./standing.ts";

/** Somebody who asked a body of who acts: it did not answer, or on a day nobody comes. */
export interface AskedWaiting extends Pick<SealedAsk, "id" | "organisation"> {
  /** Whose visits, and how the body is called. */
  readonly name: string;
  readonly body: string;
  /** The first day without anyone in the coming two weeks; undefined: it waits for an answer, or for a day. */
  readonly gap: Temporal.PlainDate | undefined;
  /** Of whom a day is asked again, on which the body verified what the law asks. */
  readonly verify?: string;
}

/**
 * What waits for who says, for a body, who comes: what it was asked, then the days on which nobody does. Nothing under a mandate, and
 * nothing where nothing may begin. A visit without anyone is a line in the log of whose it is, as on the page.
 */
export async function listAskedWaitingIn(work: Work): Promise<readonly AskedWaiting[]> {
  const mine = await organisationsToActForIn(work, POWER);
  if (mine.length === 0) return [];
  const deployment = await findDeployment(work);
  if (deployment === undefined || deployment.closedAt !== undefined) return [];
  const today = dayOf(work.now);
  const waiting: AskedWaiting[] = [];
  for (const { id: organisation, name: body } of mine)
    for (const one of await withRight(work, RIGHT, (lent) => listAskedTo(lent, organisation))) {
      const state = stateOf(one, today);
      if (state !== "waiting" && state !== "comes") continue;
      if (!(await reachesMeIn(work, one.space))) continue;
      const { gap, toVerify } =
        state === "comes"
          ? await lacksIn(work, one, today)
          : { gap: undefined, toVerify: undefined };
      if (state === "comes" && gap === undefined && toVerify === undefined) continue;
      const whose = personOf(one.space);
      const names = await namesOfIn(work, toVerify === undefined ? [whose] : [whose, toVerify]);
      const lacks = toVerify === undefined ? { gap } : { gap, verify: names.get(toVerify) ?? "" };
      waiting.push({ id: one.id, organisation, name: names.get(whose) ?? "", body, ...lacks });
    }
  return waiting;
}

/** The first day, in the coming two weeks, on which nobody comes who should; else of whom a day is asked again. */
async function lacksIn(
  work: Work,
  one: SealedAsk,
  today: Temporal.PlainDate,
): Promise<{
  readonly gap: Temporal.PlainDate | undefined;
  readonly toVerify: PersonId | undefined;
}> {
  const { id, space } = one;
  const between = aheadOf(one, today);
  const shared = await sharedVisitsIn(work, one);
  const { named, said, visits } = await withRight(work, RIGHT, async (lent) => ({
    named: await listNamed(lent, id),
    said: await listSaidOf(lent, id, today),
    visits: (await listVisitsOn(lent, space, today)).filter((visit) => shared.includes(visit.id)),
  }));
  const standing = await inTheirPartyIn(
    work,
    named.filter((each) => isStanding(each, today)),
  );
  const isBetween = Temporal.PlainDate.compare(between.from, between.until) <= 0;
  const gap = isBetween
    ? occasionsOf(daysOf(between, visits), standing, said).find(isGap)
    : undefined;
  if (gap !== undefined)
    await recordReadsOfDayIn(work, { space, table: VISITS, rows: [gap.visit] });
  const again = standing.find(
    ({ verifiedOn }) => verifiedStateOf(verifiedOn, today) === "again",
  )?.helper;
  return gap === undefined
    ? { gap: undefined, toVerify: again }
    : { gap: gap.starts.toPlainDate(), toVerify: undefined };
}
