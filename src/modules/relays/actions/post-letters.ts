import { writeMoment } from "#basics/dates";
import { postUrgentMailIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import { mayReachIn, type Work } from "#services/house";

import { AT, FOR_OTHERS } from "../domain/address.ts";
import type { Alarm, AlarmTold, AlarmToldId, PersonId, SpaceId } from "../domain/relay.ts";
import { toldPath } from "./letter-links.ts";
import { letterTexts as texts, serviceLetterTexts as service } from "./letter-texts.fr.ts";

type Kind = "relays.alarm" | "relays.well";

interface Letter {
  readonly to: PersonId;
  /** Whose words it carries; undefined: the house speaks to whose alarm it is. */
  readonly from: PersonId | undefined;
  readonly subject: string;
  readonly title: string;
  readonly at: string;
  readonly lines: readonly string[];
  /** They are told for a service: why they are written to is another. */
  readonly isOfService?: boolean;
  readonly kind?: Kind;
}

/** Posts one letter now. Whether it went: to who has no address, wants no letter or is kept apart, none does. */
async function postIn(
  work: Work,
  { to, from, subject, title, at, lines, isOfService = false, kind = "relays.alarm" }: Letter,
): Promise<boolean> {
  const address = (await reachPeopleIn(work, [to], from)).get(to);
  if (address === undefined) return false;
  const why = from === undefined ? texts.whyOwner : isOfService ? service.why : texts.why;
  const part = { subject, title, entries: [{ title, at, lines }], why, stop: undefined };
  return (await postUrgentMailIn(work, { address, kind, parts: [part] })) === "posted";
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

/** Says to whose letter it is that somebody else held it, and said so. Whether it went. */
export function postNotTheirsIn(
  lent: Work,
  { space, person }: Pick<AlarmTold, "space" | "person">,
): Promise<boolean> {
  const { subject, title, lines } = texts.notTheirs;
  return postIn(lent, {
    to: person,
    from: personOf(space),
    subject,
    title,
    at: FOR_OTHERS,
    lines,
  });
}

/** Says to those whom one chose that all is well: at once, as a call for help would be. */
export async function postWellIn(
  work: Work,
  owner: PersonId,
  to: readonly PersonId[],
): Promise<void> {
  const title = texts.well.says(await nameIn(work, owner), writeMoment(work.now, work.now));
  for (const person of to)
    await postIn(work, {
      to: person,
      from: owner,
      subject: texts.well.subject,
      title,
      at: FOR_OTHERS,
      lines: [],
      kind: "relays.well",
    });
}

/** Says to one of those who answer for a service that something waits for it: of whom, its page says. Whether it went. */
export function postToldServiceIn(
  lent: Work,
  space: SpaceId,
  to: { readonly id: AlarmToldId; readonly person: PersonId },
): Promise<boolean> {
  return postIn(lent, {
    to: to.person,
    from: personOf(space),
    ...service.told,
    at: toldPath(lent.app, to.id),
    isOfService: true,
  });
}

/** One letter to each who was told; who is told for a service reads in it of nobody. */
async function postEachIn(
  lent: Work,
  owner: PersonId,
  to: readonly AlarmTold[],
  written: {
    readonly subject: string;
    readonly title: (one: AlarmTold) => string;
    readonly ofService: string;
    readonly lines: readonly string[];
  },
): Promise<void> {
  for (const one of to) {
    const isOfService = one.service !== undefined;
    await postIn(lent, {
      to: one.person,
      from: owner,
      subject: written.subject,
      title: isOfService ? written.ofService : written.title(one),
      at: toldPath(lent.app, one.id),
      lines: written.lines,
      isOfService,
    });
  }
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
    readonly who: Pick<AlarmTold, "person" | "service">;
    readonly to: readonly AlarmTold[];
  },
): Promise<void> {
  const owner = personOf(alarm.space);
  const [name, whom] = [await nameIn(lent, owner), await nameIn(lent, who.person)];
  const { subject, title, lines } = texts[what];
  const others = to.map(({ person }) => person);
  // Which service stands in a list is nobody else’s to read.
  const reached =
    who.service === undefined ? await mayReachIn(lent, others, { from: who.person }) : [];
  await postEachIn(lent, owner, to, {
    subject,
    title: ({ person }) => title(reached.includes(person) ? whom : undefined, name),
    ofService: service[what],
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
  const what = ended === "unwatched" ? "unwatched" : "settled";
  const { subject, title, lines } = texts[what];
  const name = await nameIn(lent, owner);
  await postEachIn(lent, owner, to, {
    subject,
    title: () => title(name),
    ofService: service[what],
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
  await postEachIn(lent, owner, to, {
    subject,
    title: () => title(name),
    ofService: service.unanswered,
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
