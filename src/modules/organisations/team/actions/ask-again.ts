import { dayOf } from "#basics/dates";
import { type Job, type Work, withRight } from "#services/house";

import {
  type AskingStep,
  decideAsking,
  decideEndNotice,
  END_NOTICES,
  type EndNotice,
  SILENCE_DAYS,
} from "../domain/continuity.ts";
import type { OrganisationId } from "../../domain/organisation.ts";
import {
  type AskedColumn,
  type AskedRole,
  listAskedRoles,
  listToKeep,
  saveAskedStep,
} from "../store/asking.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdOrganisation } from "../../store/organisations.ts";
import { exitIn } from "./enter.ts";
import { tellIfAloneIn, tellOperatorIn, tellPersonsIn } from "./tell-team.ts";

const STEPS: Readonly<Record<AskingStep, AskedColumn>> = {
  ask: "asked_at",
  remind: "reminded_at",
  "ask-others": "others_asked_at",
  "tell-operator": "operator_at",
};
const NOTICES: Readonly<Record<EndNotice, AskedColumn>> = {
  month: "end_told_at",
  week: "last_told_at",
};

/**
 * Each night, organisation by organisation: roles whose last day is over end; a month and a week
 * before, everyone concerned is told; once a year each is asked « est-ce encore vous ? ».
 */
export const keepRoles: Job = {
  cron: "25 4 * * *",
  run: async (app, _, actor) => {
    const all = await app.transaction(actor, (work) =>
      withRight(work, "organisations-write", (lent) =>
        listToKeep(lent, {
          endsBefore: dayOf(lent.now).add({ days: END_NOTICES.month }),
          answeredBefore: lent.now.subtract({ hours: 24 * 364 }),
        }),
      ),
    );
    for (const organisation of all)
      await app.transaction(actor, (work) => keepRolesIn(work, { organisation }));
  },
};

/** The same for one organisation. It is held: two nights at once say each thing once. */
export async function keepRolesIn(
  work: Work,
  { organisation }: { readonly organisation: OrganisationId },
): Promise<void> {
  await withRight(work, "organisations-write", async (lent) => {
    await holdOrganisation(lent, organisation);
    const roles = await endOverIn(lent, work, await listAskedRoles(lent, organisation));
    for (const role of roles) {
      const others = roles.filter(({ id }) => id !== role.id);
      await noticeEndIn(lent, role, others);
      const inLine = others.filter((one) => !isSilent(one, lent.now));
      const step = decideAsking(role, inLine.length, lent.now);
      if (step !== undefined) await takeIn(lent, work, { role, inLine, step });
    }
  });
}

/** Who is asked in the place of another must answer themself. */
function isSilent({ askedAt }: AskedRole, now: Temporal.Instant): boolean {
  if (askedAt === undefined) return false;
  return Temporal.PlainDate.compare(dayOf(now), dayOf(askedAt).add({ days: SILENCE_DAYS })) >= 0;
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
    await tellPersonsIn(lent, [representative.person], {
      kind: "organisations.role-ended",
      object: representative.id,
      facts: { representative: representative.id },
    });
    await tellIfAloneIn(lent, representative.organisation);
  }
  return roles.filter((role) => !isOver(role));
}

async function noticeEndIn(
  lent: Work,
  role: AskedRole,
  others: readonly AskedRole[],
): Promise<void> {
  const notice = decideEndNotice(role.until, role.endTold, dayOf(lent.now));
  if (notice === undefined) return;
  await saveAskedStep(lent, role.id, NOTICES[notice]);
  await tellPersonsIn(
    lent,
    [role, ...others].map(({ person }) => person),
    {
      kind: "organisations.role-ends",
      object: `${role.id}:${role.until?.toString() ?? ""}:${notice}`,
      facts: { representative: role.id },
    },
  );
}

interface Taken {
  readonly role: AskedRole;
  readonly inLine: readonly AskedRole[];
  readonly step: AskingStep;
}

async function takeIn(lent: Work, work: Work, { role, inLine, step }: Taken): Promise<void> {
  const { id, organisation, person } = role;
  await saveAskedStep(lent, id, STEPS[step]);
  const object = `${id}:${dayOf(lent.now).toString()}`;
  const facts = { representative: id };
  if (step === "ask" || step === "remind") {
    await tellPersonsIn(lent, [person], { kind: "organisations.still-you", object, facts });
    return;
  }
  const detail = step === "tell-operator" ? "operator" : undefined;
  await saveJournalLine(lent, work, { organisation, what: "silent", about: person, detail });
  const [next] = inLine;
  if (step === "tell-operator" || next === undefined) await tellOperatorIn(lent, organisation);
  else await tellPersonsIn(lent, [next.person], { kind: "organisations.silent", object, facts });
}

/** Asks the representatives of one organisation now; for the demonstration, which has a past. */
export function askAgainIn(
  work: Work,
  { organisation }: { readonly organisation: OrganisationId },
): Promise<void> {
  return takeAllIn(work, organisation, "ask");
}

/** Nobody answered for them: the operator is to see it. For the demonstration, too. */
export function noteSilenceIn(
  work: Work,
  { organisation }: { readonly organisation: OrganisationId },
): Promise<void> {
  return takeAllIn(work, organisation, "tell-operator");
}

async function takeAllIn(
  work: Work,
  organisation: OrganisationId,
  step: AskingStep,
): Promise<void> {
  await withRight(work, "organisations-write", async (lent) => {
    for (const role of await listAskedRoles(lent, organisation))
      await saveAskedStep(lent, role.id, STEPS[step]);
  });
}
