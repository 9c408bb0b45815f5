import { postUrgentMailIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import { mayReachIn, type Work } from "#services/house";

import { AT } from "../domain/address.ts";
import type { Alarm, AlarmTold, AlarmToldId, PersonId } from "../domain/relay.ts";
import { toldPath } from "./letter-links.ts";
import { letterTexts as texts } from "./letter-texts.fr.ts";

const KIND = "relays.alarm";

interface Letter {
  readonly to: PersonId;
  /** Whose words it carries; undefined: the house speaks to whose alarm it is. */
  readonly from: PersonId | undefined;
  readonly subject: string;
  readonly title: string;
  readonly at: string;
  readonly lines: readonly string[];
}

/** Posts one letter now. Whether it went: to who has no address, wants no letter or is kept apart, none does. */
async function postIn(
  work: Work,
  { to, from, subject, title, at, lines }: Letter,
): Promise<boolean> {
  const address = (await reachPeopleIn(work, [to], from)).get(to);
  if (address === undefined) return false;
  const why = from === undefined ? texts.whyOwner : texts.why;
  const part = { subject, title, entries: [{ title, at, lines }], why, stop: undefined };
  return (await postUrgentMailIn(work, { address, kind: KIND, parts: [part] })) === "posted";
}

/** How somebody is called, in a letter. */
export async function nameIn(work: Work, person: PersonId): Promise<string> {
  return (await namesOfIn(work, [person])).get(person) ?? "";
}

/** Says to one person, by a letter of one button, that help is asked for. Whether it went. */
export async function postToldIn(
  lent: Work,
  { space, relay }: Alarm,
  to: { readonly id: AlarmToldId; readonly person: PersonId },
): Promise<boolean> {
  const owner = personOf(space);
  const name = await nameIn(lent, owner);
  return postIn(lent, {
    to: to.person,
    from: owner,
    subject: texts.told.subject,
    title: texts.told.says[relay](name),
    at: toldPath(lent.app, to.id),
    lines: texts.told.lines[relay],
  });
}

/** Somebody takes care of it, or finally cannot: the others read who, where the gate lets these two reach each other. */
export async function postNewsIn(
  lent: Work,
  alarm: Alarm,
  {
    what,
    who,
    to,
  }: {
    readonly what: "taken" | "released";
    readonly who: PersonId;
    readonly to: readonly AlarmTold[];
  },
): Promise<void> {
  const owner = personOf(alarm.space);
  const [name, whom] = [await nameIn(lent, owner), await nameIn(lent, who)];
  const { subject, title, lines } = texts[what];
  const others = to.map(({ person }) => person);
  const reached = await mayReachIn(lent, others, { from: who });
  for (const { id, person } of to)
    await postIn(lent, {
      to: person,
      from: owner,
      subject,
      title: title(reached.includes(person) ? whom : undefined, name),
      at: toldPath(lent.app, id),
      lines,
    });
}

/** It is over: all who were told read it, and whether it is settled. */
export async function postOverIn(
  lent: Work,
  { space, ended }: Alarm,
  to: readonly AlarmTold[],
): Promise<void> {
  const owner = personOf(space);
  const { subject, title, lines } = ended === "unwatched" ? texts.unwatched : texts.settled;
  const name = await nameIn(lent, owner);
  for (const { id, person } of to)
    await postIn(lent, {
      to: person,
      from: owner,
      subject,
      title: title(name),
      at: toldPath(lent.app, id),
      lines,
    });
}

/**
 * Nobody takes care of it: all who were told read it, and whose alarm it is. What was said outside the family is told to
 * the person by their screen alone: their letters may be read by others.
 */
export async function postUnansweredIn(
  lent: Work,
  { space, relay }: Alarm,
  to: readonly AlarmTold[],
): Promise<void> {
  const owner = personOf(space);
  const { subject, title, lines, owner: mine, ownerLines } = texts.unanswered;
  const name = await nameIn(lent, owner);
  for (const { id, person } of to)
    await postIn(lent, {
      to: person,
      from: owner,
      subject,
      title: title(name),
      at: toldPath(lent.app, id),
      lines: lines[relay],
    });
  if (relay !== "help") return;
  await postIn(lent, {
    to: owner,
    from: undefined,
    subject,
    title: mine,
    at: AT,
    lines: ownerLines,
  });
}
