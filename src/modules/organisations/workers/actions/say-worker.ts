import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { postAskedMailIn } from "#modules/notifications";
import {
  addressesOfIn,
  findOrMakeAddressIn,
  namesOfIn,
  personsOfAddressIn,
  reachAddressIn,
} from "#modules/people";
import { readAddress } from "#rules/people";
import { action, type Actor, type App, carryIn, type Work, withRight } from "#services/house";
import { sign } from "#services/keys";
import { countOne } from "#services/limits";
import { dayOf } from "#basics/dates";

import { beforeIn } from "../../actions/see-organisation.ts";
import { addressOf, type Organisation, type OrganisationId } from "../../domain/organisation.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdOrganisation } from "../../store/organisations.ts";
import { perOrganisation } from "../../team/actions/invite.ts";
import {
  type EmploymentId,
  isFirstDay,
  type WorkRefusal,
  type WorkStatus,
} from "../domain/employment.ts";
import {
  endLapsed,
  findOpen,
  saveConfirmed,
  saveSaid,
  type StoredEmployment,
} from "../store/employments.ts";
import { texts } from "./letters.fr.ts";
import { RIGHT, tellAboveIn } from "./tell-work.ts";

export interface SayWorker {
  readonly organisation: OrganisationId;
  readonly email: string;
  readonly status: WorkStatus;
  readonly since: Temporal.PlainDate;
  /** Where the page was shown, for the link of the letter. */
  readonly site: string | undefined;
}

/**
 * Who keeps the team says that somebody works here, at their address. It counts, and anybody of the team reads a
 * name, once that person said yes, by one button of the letter. Said twice changes nothing.
 */
export async function sayWorker(
  app: App,
  actor: Actor,
  asked: SayWorker,
): Promise<Result<EmploymentId, WorkRefusal>> {
  if ((await countOne(app, perOrganisation, asked.organisation)) !== undefined)
    return refused("too-many");
  return sayWorkerAction(app, actor, asked);
}

const sayWorkerAction = action(sayWorkerIn);

export async function sayWorkerIn(
  work: Work,
  asked: SayWorker,
): Promise<Result<EmploymentId, WorkRefusal>> {
  const organisation = await holdOrganisation(work, asked.organisation);
  const before = organisation && (await beforeIn(work, organisation));
  const by = before?.mine?.person;
  if (organisation === undefined || before === undefined || by === undefined)
    return refused("not-allowed");
  if (!before.may("keep its page and papers, invite, end a role")) return refused("not-allowed");
  const email = readAddress(asked.email);
  if (email === undefined) return refused("not-an-address");
  if (!isFirstDay(asked.since, dayOf(work.now))) return refused("bad-day");

  const address = await findOrMakeAddressIn(work, email);
  const mine = (await addressesOfIn(work, by)).some(({ id }) => id === address);
  const { status, since } = asked;
  const one = {
    id: newId<"Employment">(),
    organisation: organisation.id,
    person: mine ? by : undefined,
    address: mine ? undefined : address,
    status,
    since,
    saidBy: "organisation",
    byPerson: by,
  } as const;
  const said = await withRight(work, RIGHT, async (lent) => {
    await endLapsed(lent, organisation.id);
    const at = { person: one.person, addresses: [address] };
    const open = await findOpen(lent, organisation.id, at);
    if (open !== undefined) return { id: open.id, isNew: false };
    if (!(await saveSaid(lent, one))) return { id: one.id, isNew: false };
    // They keep the team and speak of themself: both sides said it.
    if (mine) await saveConfirmed(lent, one.id, { person: by, how: "representative", by });
    return { id: one.id, isNew: true };
  });
  if (!said.isNew) return done(said.id);
  await noteIn(work, organisation.id, "worker-said");
  if (mine) await tellAboveIn(work, "organisations.work-confirmed", one);
  else await writeIn(work, { organisation, one, address, by, site: asked.site });
  return done(one.id);
}

/** A line that says what was done by whom, and nothing of whom it is about: all who represent it read the journal. */
export function noteIn(
  work: Work,
  organisation: OrganisationId,
  what: "worker-said" | "worker-confirmed" | "worker-ended",
): Promise<void> {
  return withRight(work, "organisations-write", (lent) =>
    saveJournalLine(lent, work, { organisation, what }),
  );
}

async function writeIn(
  work: Work,
  {
    organisation,
    one,
    address,
    by,
    site,
  }: {
    readonly organisation: Organisation;
    readonly one: Pick<StoredEmployment, "id" | "status" | "since">;
    readonly address: NonNullable<StoredEmployment["address"]>;
    readonly by: NonNullable<StoredEmployment["byPerson"]>;
    readonly site: string | undefined;
  },
): Promise<void> {
  const to = await personsOfAddressIn(work, address);
  await carryIn(work, { row: one.id, from: by, to });
  // Whom it does not reach is not written to: it waits as with somebody who does not answer.
  if (!(await reachAddressIn(work, address, by))) return;
  const name = (await namesOfIn(work, [by])).get(by) ?? "";
  await postAskedMailIn(work, {
    address,
    kind: "organisations-worker-said",
    site,
    parts: [
      texts.said({
        by: name,
        organisation: organisation.name,
        at: addressOf(organisation),
        status: one.status,
        since: one.since,
        today: dayOf(work.now),
        link: workLink(work.app, one.id),
      }),
    ],
  });
}

/** The path of the link of the letter: it carries its own proof. */
export function workLink(app: App, id: EmploymentId): string {
  return `/l/structures/travail/${id}/${sign(app, "employment", id)}`;
}
