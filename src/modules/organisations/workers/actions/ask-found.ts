import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { postAskedMailIn } from "#modules/notifications";
import { namesOfIn } from "#modules/people";
import { action, type App, linkHolder, reading, type Work, withRight } from "#services/house";
import { isSigned, sign } from "#services/keys";

import type { Organisation } from "../../domain/organisation.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { approversOfIn } from "../../approvers/actions/approvers-of.ts";
import { tellOperatorsIn } from "../../approvers/actions/read-again.ts";
import { seeFoundIn } from "../../approvers/actions/found-address.ts";
import type { NamedByOrganisation } from "../../approvers/domain/approver.ts";
import {
  type EmploymentId,
  stateOf,
  type WorkRefusal,
  type WorkState,
} from "../domain/employment.ts";
import {
  findEmployment,
  holdEmployment,
  listAsked,
  type StoredEmployment,
} from "../store/employments.ts";
import { settleAskedIn } from "./answer-work.ts";
import { texts } from "./letters.fr.ts";
import { RIGHT } from "./tell-work.ts";

/**
 * An employer that nobody represents here is asked at the address that the operator found, unless it is the
 * guest's: does this person work there? Without such an address it waits; the operator reads that one is missing.
 */
export async function askFoundIn(work: Work, one: StoredEmployment): Promise<void> {
  const at = await foundIn(work, one);
  const organisation = at && (await findOrganisation(work, one.organisation));
  const found = organisation && (await seeFoundIn(work, organisation.id));
  if (at === undefined || organisation === undefined || found === undefined) {
    await tellMissingIn(work, one);
    return;
  }
  if (one.person === undefined) return;
  const name = (await namesOfIn(work, [one.person])).get(one.person) ?? "";
  await postAskedMailIn(work, {
    address: at.address,
    kind: "organisations-work-asked",
    site: undefined,
    parts: [
      texts.asked({
        name,
        organisation: organisation.name,
        status: one.status,
        since: one.since,
        today: dayOf(work.now),
        source: found.source,
        link: `/l/structures/employeur/${one.id}/${signedFor(work.app, one.id, at)}`,
      }),
    ],
  });
}

/** No address serves: the operator is told that one misses, once a day for one employer, never for whom. */
async function tellMissingIn(work: Work, { organisation }: StoredEmployment): Promise<void> {
  if ((await seeFoundIn(work, organisation)) !== undefined) return;
  await withRight(work, RIGHT, (lent) =>
    tellOperatorsIn(lent, "organisations.found-address-missing", {
      organisation,
      object: `${organisation}:${dayOf(lent.now).toString()}`,
    }),
  );
}

/** The link says at which address it was sent: found anew, or represented since then, the former serves no more. */
const signedFor = (app: App, id: EmploymentId, { address }: Pick<NamedByOrganisation, "address">) =>
  sign(app, "employment at a found address", `${id} ${address}`);

/** The address that was found, while it serves for this person. */
async function foundIn(
  work: Work,
  { organisation, person }: StoredEmployment,
): Promise<NamedByOrganisation | undefined> {
  if (person === undefined) return undefined;
  const named = await withRight(work, RIGHT, (lent) =>
    approversOfIn(lent, { organisation, worker: person }),
  );
  return named.find(({ how }) => how === "found-address");
}

/** An address was found: what waited for one is asked there. */
export async function askWaitingIn(
  work: Work,
  organisation: StoredEmployment["organisation"],
): Promise<void> {
  const waiting = await withRight(work, RIGHT, (lent) => listAsked(lent, organisation));
  for (const one of waiting) if (stateOf(one, work.now) === "waiting") await askFoundIn(work, one);
}

export interface EmployerLink {
  readonly id: EmploymentId;
  readonly signature: string;
}

/** What an employer without an account reads: who says to work there, as what, since when. */
export interface AskedOfEmployer {
  readonly one: StoredEmployment;
  readonly organisation: Organisation;
  readonly name: string;
  readonly state: WorkState;
}

/** By the link of the letter, while the address it was sent to serves; undefined when it does not. */
export function seeAskedOfEmployer(
  app: App,
  link: EmployerLink,
): Promise<AskedOfEmployer | undefined> {
  return reading(askedIn)(app, linkHolder("organisations.employment", link.id), link);
}

async function askedIn(
  work: Work,
  { id, signature }: EmployerLink,
): Promise<AskedOfEmployer | undefined> {
  const one = await findEmployment(work, id);
  const at = one && (await foundIn(work, one));
  const organisation = at && one && (await findOrganisation(work, one.organisation));
  if (one === undefined || at === undefined || organisation === undefined) return undefined;
  const text = `${id} ${at.address}`;
  if (!isSigned(work.app, "employment at a found address", text, signature)) return undefined;
  const { person } = one;
  const names = await namesOfIn(work, person === undefined ? [] : [person]);
  return {
    one,
    organisation,
    name: (person && names.get(person)) ?? "",
    state: stateOf(one, work.now),
  };
}

/** The employer answers by the link of the letter: that is the organisation's word. Twice changes nothing. */
export function answerAsEmployer(
  app: App,
  link: EmployerLink,
  asked: { readonly yes: boolean },
): Promise<Result<Organisation, WorkRefusal>> {
  const holder = linkHolder("organisations.employment", link.id);
  return answerAsEmployerAction(app, holder, { ...link, ...asked });
}

const answerAsEmployerAction = action(answerAsEmployerIn);

async function answerAsEmployerIn(
  work: Work,
  { yes, ...link }: EmployerLink & { readonly yes: boolean },
): Promise<Result<Organisation, WorkRefusal>> {
  const seen = await askedIn(work, link);
  if (seen === undefined) return refused("not-allowed");
  const said = await saidByEmployerIn(work, { employment: link.id, yes });
  return said.done ? done(seen.organisation) : said;
}

/** The organisation's word, by the address that was found of it; whose it is was asked before. Twice changes nothing. */
export function saidByEmployerIn(
  work: Work,
  { employment, yes }: { readonly employment: EmploymentId; readonly yes: boolean },
): Promise<Result<undefined, WorkRefusal>> {
  return withRight(work, RIGHT, async (lent) => {
    const one = await holdEmployment(lent, employment);
    if (one === undefined || stateOf(one, lent.now) !== "waiting")
      return refused("nothing-to-answer");
    await settleAskedIn(lent, one, { yes, how: "found-address" });
    return done(undefined);
  });
}
