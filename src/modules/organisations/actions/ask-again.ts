import { dayOf } from "#basics/dates";
import { notifyIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import { type Work, withRight } from "#services/house";

import { type AskingStep, decideAsking, END_NOTICE_DAYS } from "../domain/continuity.ts";
import type { OrganisationId } from "../domain/organisation.ts";
import {
  type AskedColumn,
  type AskedRole,
  listAskedRoles,
  saveAskedStep,
} from "../store/asking.ts";
import { saveLine } from "../store/journal.ts";
import { saveRepresented } from "../store/organisations.ts";
import { exitIn } from "./enter.ts";

const COLUMNS: Readonly<Record<AskingStep, AskedColumn>> = {
  ask: "asked_at",
  "ask-others": "others_asked_at",
  "tell-operator": "operator_at",
};

/**
 * Each night: roles whose last day is over end; a month before, everyone concerned is told; once a
 * year each is asked « est-ce encore vous ? », after silence the next in line, then the operator.
 */
export async function askYearlyIn(work: Work): Promise<void> {
  await withRight(work, "organisations-write", async (lent) => {
    const roles = await endOverIn(lent, work, await listAskedRoles(lent));
    for (const role of roles) {
      const others = roles.filter((one) => isOther(one, role));
      await noticeEndIn(lent, role, others);
      const step = decideAsking(role, others.length, work.now);
      if (step !== undefined) await takeIn(lent, work, { role, others, step });
    }
  });
}

function isOther(one: AskedRole, role: AskedRole): boolean {
  return one.organisation === role.organisation && one.id !== role.id;
}

/** Ends the roles that are over, and answers those that stand. */
async function endOverIn(
  lent: Work,
  work: Work,
  roles: readonly AskedRole[],
): Promise<readonly AskedRole[]> {
  const today = dayOf(work.now);
  const isOver = ({ until }: AskedRole) =>
    until !== undefined && Temporal.PlainDate.compare(until, today) < 0;
  for (const representative of roles.filter(isOver)) {
    await exitIn(lent, work, { representative, because: "over" });
    await saveRepresented(lent, representative.organisation);
  }
  return roles.filter((role) => !isOver(role));
}

async function noticeEndIn(
  lent: Work,
  role: AskedRole,
  others: readonly AskedRole[],
): Promise<void> {
  if (role.until === undefined || role.endToldAt !== undefined) return;
  const from = role.until.subtract({ days: END_NOTICE_DAYS });
  if (Temporal.PlainDate.compare(dayOf(lent.now), from) < 0) return;
  await saveAskedStep(lent, role.id, "end_told_at");
  for (const one of [role, ...others])
    await tellIn(lent, one, "organisations-role-ends", { representative: role.id });
}

async function takeIn(
  lent: Work,
  work: Work,
  {
    role,
    others,
    step,
  }: { readonly role: AskedRole; readonly others: readonly AskedRole[]; readonly step: AskingStep },
): Promise<void> {
  await saveAskedStep(lent, role.id, COLUMNS[step]);
  if (step === "ask")
    await tellIn(lent, role, "organisations-still-you", { representative: role.id });
  if (step === "tell-operator")
    await saveLine(lent, work, {
      organisation: role.organisation,
      what: "silent",
      about: role.person,
    });
  const [next] = others;
  if (step === "ask-others" && next !== undefined)
    await tellIn(lent, next, "organisations-silent", { representative: role.id });
}

/** Tells one representative something, about an object of which one says each thing once a year at most. */
async function tellIn(
  lent: Work,
  to: Pick<AskedRole, "person" | "organisation">,
  kind: string,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const address = (await reachPeopleIn(lent, [to.person])).get(to.person);
  if (address === undefined) return;
  const object = [...Object.values(facts), dayOf(lent.now).year].join(" ");
  await notifyIn(lent, { address, kind, object, facts });
}

/** Asks the representatives of one organisation now; for the demonstration, which has a past. */
export async function askAgainIn(
  work: Work,
  { organisation }: { readonly organisation: OrganisationId },
): Promise<void> {
  await withRight(work, "organisations-write", async (lent) => {
    const roles = await listAskedRoles(lent);
    for (const role of roles.filter((one) => one.organisation === organisation))
      await saveAskedStep(lent, role.id, "asked_at");
  });
}
