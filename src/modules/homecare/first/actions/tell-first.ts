import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { namesOfOrganisationsIn } from "#modules/organisations";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import { type Listener, mayReachOneIn, type Work, withRight } from "#services/house";

import { findAsked } from "../../bodies/store/asked-bodies.ts";
import type { Passed } from "../../domain/passed.ts";
import { findAssignment } from "../../store/assignments.ts";
import { findPassed, isFirstPassed } from "../../store/passed.ts";
import { findTrusted } from "../store/trusted.ts";

export const RIGHT = "homecare-first";

/** Somebody came: whom the person trusts is told, where it is the first time, and they do not come themself. */
export const tellFirst: Listener = async (work, { subject }) => {
  if (!isId<"Passed">(subject)) return;
  const found = await withRight(work, RIGHT, async (lent) => {
    const passed = await findPassed(lent, subject);
    const trusted = passed && (await findTrusted(lent, passed.space));
    const isFirst = passed !== undefined && (await isFirstPassed(lent, passed));
    return isFirst && trusted !== undefined ? { passed, trusted } : undefined;
  });
  if (found === undefined || found.passed.named?.helper === found.trusted.person) return;
  const { space } = found.passed;
  const { person } = found.trusted;
  const address = (await reachPeopleIn(work, [person], personOf(space))).get(person);
  if (address === undefined) return;
  await notifyIn(work, {
    address,
    kind: "homecare.first",
    object: subject,
    facts: { passed: subject, person },
  });
};

export interface ToldFirst {
  /** To whom somebody came. */
  readonly name: string;
  readonly day: Temporal.PlainDate;
  /** The body that sent them; undefined: named by the person. */
  readonly body: string | undefined;
}

/** That somebody new came, while it stands and who is written to is the one who is trusted; read with the right to write mails. Not who came. */
export async function seeToldFirstIn(
  work: Work,
  { passed: id, person }: Readonly<Record<string, unknown>>,
): Promise<ToldFirst | undefined> {
  if (typeof id !== "string" || !isId<"Passed">(id)) return undefined;
  const passed = await findPassed(work, id);
  const trusted = passed && (await findTrusted(work, passed.space));
  if (passed === undefined || trusted === undefined || trusted.person !== person) return undefined;
  const owner = personOf(passed.space);
  if (!(await mayReachOneIn(work, trusted.person, { from: owner }))) return undefined;
  const name = (await namesOfIn(work, [owner])).get(owner);
  return name === undefined
    ? undefined
    : { name, day: passed.day, body: await bodyOf(work, passed) };
}

async function bodyOf(work: Work, { named }: Passed): Promise<string | undefined> {
  const through = named && (await findAssignment(work, named.assignment))?.through;
  const organisation = through && (await findAsked(work, through))?.organisation;
  if (organisation === undefined) return undefined;
  return (await namesOfOrganisationsIn(work, [organisation])).get(organisation)?.name;
}
