import { done, refused, type Result } from "#basics/result";
import { personOf } from "#rules/access";
import { action, type App, linkHolder, mayReachOneIn, reading, type Work } from "#services/house";

import { isPast } from "../domain/past.ts";
import {
  type Alarm,
  type AlarmTold,
  type AlarmToldId,
  type Answer,
  turnOf,
} from "../domain/relay.ts";
import {
  findAlarm,
  findLastTold,
  findTold,
  holdAlarm,
  isLetterEnded,
  listTold,
  saveAnswer,
  saveLetterEnded,
  saveToldAnew,
} from "../store/alarms.ts";
import { readToldLink } from "./letter-links.ts";
import { passOnIn, reachedOf } from "./pass-on.ts";
import { nameIn, postNewsIn, postNotTheirsIn } from "./post-letters.ts";
import { servedForIn } from "./service-standing.ts";
import { askerIn, beside } from "./standing.ts";

export interface OfTold {
  readonly told: AlarmToldId;
}

export type AnswerRefusal = "unknown-alarm" | "over" | "taken";

/** What who was told reads: who asks, since when, and whether somebody takes care of it; of the others, only who does, as their letter says it. */
export interface SeenTold {
  readonly id: AlarmToldId;
  /** To whom it is told, by first name. */
  readonly to: string;
  readonly name: string;
  /** For which service they are told, in its turn, and how one reaches whose silence it is, where they said it. */
  readonly service:
    | {
        readonly name: string;
        readonly telephone: string | undefined;
        /** Told too long ago for a letter alone to say the telephone. */
        readonly isOld?: boolean;
      }
    | undefined;
  readonly relay: Alarm["relay"];
  readonly raisedAt: Temporal.Instant;
  /** Raised so long ago that it waits after all else. */
  readonly isPast: boolean;
  readonly mine: Answer | undefined;
  readonly isTaken: boolean;
  /** Who does, where the gate lets these two reach each other; of a service, nobody. */
  readonly takenBy: string | undefined;
  readonly isUnanswered: boolean;
  /** How it is over; undefined: it stands. */
  readonly ended: Alarm["ended"];
}

interface Found {
  readonly told: AlarmTold;
  readonly alarm: Alarm;
  /** What the service reads of whose silence it is, where they were told for one. */
  readonly served?: Awaited<ReturnType<typeof servedForIn>>;
}

/** An alarm of which somebody was told, while the gate lets it reach them. Under the right of the house. */
async function foundIn(lent: Work, id: AlarmToldId): Promise<Found | undefined> {
  const told = await findTold(lent, id);
  const alarm = told && (await findAlarm(lent, told.alarm));
  if (told === undefined || alarm === undefined) return undefined;
  const reaches = await mayReachOneIn(lent, told.person, { from: personOf(told.space) });
  if (!reaches || (told.person as string) === told.space || isOfTwo(told)) return undefined;
  const found = alarm.ended === undefined ? { told, alarm } : await anewIn(lent, { told, alarm });
  const { service } = found.told;
  if (service === undefined) return found;
  const served = await servedForIn(lent, { ...found.told, service });
  return served && { ...found, served };
}

/** One of the two whom a silence is between: they were told of it as such, and read nothing of it as another. */
const isOfTwo = ({ relay, beside: isLeftOut }: AlarmTold): boolean =>
  relay === "silence" && isLeftOut;

/**
 * Of an alarm that is over: the one that stands in its place, of which they were told too, or, asked anew, the last of them. Their
 * first letter leads there.
 */
async function anewIn(lent: Work, found: Found): Promise<Found> {
  const told = await findLastTold(lent, found.told);
  const alarm = told && (await findAlarm(lent, told.alarm));
  if (told === undefined || alarm === undefined || isOfTwo(told)) return found;
  return alarm.ended === undefined || found.alarm.ended === "anew" ? { told, alarm } : found;
}

export async function seeToldIn(work: Work, { told: id }: OfTold): Promise<SeenTold | undefined> {
  return beside(work, async (lent) => {
    const found = await foundIn(lent, id);
    if (found === undefined) return undefined;
    const { told, alarm, served } = found;
    const all = await listTold(lent, alarm.id);
    return {
      id: told.id,
      to: await nameIn(lent, told.person),
      name: served?.served.name ?? (await nameIn(lent, personOf(alarm.space))),
      service: served && { name: served.service.name, telephone: served.served.telephone },
      relay: alarm.relay,
      raisedAt: alarm.raisedAt,
      isPast: isPast(alarm, lent.now),
      mine: mineOf(all, told)?.answer ?? saidOf(all, told),
      isTaken: all.some(({ answer }) => answer === "takes"),
      takenBy: await takenByIn(lent, all, told),
      isUnanswered: alarm.unansweredAt !== undefined,
      ended: alarm.ended,
    };
  });
}

/** One’s own row; for a service, that of whoever takes care of it there: it answers as one. */
function mineOf(all: readonly AlarmTold[], told: AlarmTold): AlarmTold | undefined {
  const same = all.filter((one) => turnOf(one) === turnOf(told));
  return same.find(({ answer }) => answer === "takes") ?? same.find(({ id }) => id === told.id);
}

/** Who takes care of it, by first name: as the letter says it, to the others told in their own name. */
async function takenByIn(
  lent: Work,
  all: readonly AlarmTold[],
  told: AlarmTold,
): Promise<string | undefined> {
  const who = all.find(({ answer }) => answer === "takes");
  if (who === undefined || who.service !== undefined || told.service !== undefined)
    return undefined;
  const reaches = await mayReachOneIn(lent, told.person, { from: who.person });
  return reaches ? nameIn(lent, who.person) : undefined;
}

/** What another of the same service said, where one said nothing. */
const saidOf = (all: readonly AlarmTold[], told: AlarmTold): Answer | undefined =>
  all.find((one) => one.answer !== undefined && turnOf(one) === turnOf(told))?.answer;

/** The two answers. « Je m’en occupe » is one person’s: the first one’s. Who then cannot passes it on. */
async function answerIn(
  work: Work,
  { told: asked, answer }: OfTold & { readonly answer: Answer },
): Promise<Result<undefined, AnswerRefusal>> {
  return beside(work, async (lent) => {
    const found = await foundIn(lent, asked);
    const alarm = found && (await holdAlarm(lent, found.alarm.id));
    if (found === undefined || alarm === undefined) return refused("unknown-alarm");
    if (alarm.ended !== undefined) return refused("over");
    const all = await listTold(lent, alarm.id);
    const mine = mineOf(all, found.told);
    if (mine === undefined) return refused("unknown-alarm");
    const { id } = mine;
    if (mine.answer === answer) return done(undefined);
    const others = all.filter((one) => one.id !== id);
    if (answer === "takes" && others.some((one) => one.answer === "takes")) return refused("taken");
    await saveAnswer(lent, id, answer);
    const to = reachedOf(others);
    if (answer === "takes") await postNewsIn(lent, alarm, { what: "taken", who: mine, to });
    if (mine.answer === "takes") await releaseIn(lent, alarm, mine, to);
    await passOnIn(lent, mine.answer === "takes" ? { ...alarm, unansweredAt: undefined } : alarm);
    return done(undefined);
  });
}

/** Who took care of it cannot any more: those who did not answer are told anew, and are waited for anew. */
async function releaseIn(
  lent: Work,
  alarm: Alarm,
  who: AlarmTold,
  others: readonly AlarmTold[],
): Promise<void> {
  const to = others.filter(({ answer }) => answer === undefined);
  await saveToldAnew(lent, alarm.id);
  await postNewsIn(lent, alarm, { what: "released", who, to });
}

/** One’s own row, by row security: who was told, on their own page. */
async function mineIn(work: Work, told: AlarmToldId): Promise<boolean> {
  const asker = askerIn(work);
  return asker !== undefined && (await findTold(work, told))?.person === asker.person;
}

export const answerAlarm = action(answerAlarmIn);

export async function answerAlarmIn(
  work: Work,
  asked: OfTold & { readonly answer: Answer },
): Promise<Result<undefined, AnswerRefusal>> {
  return (await mineIn(work, asked.told)) ? answerIn(work, asked) : refused("unknown-alarm");
}

/**
 * « Cette lettre n’est pas pour moi »: its address opens nothing more, for anybody; whose letter it is is written to, and answers on
 * their own page. While they said nothing they are waited for no more, and the next is told at once. Twice changes nothing.
 */
async function endLetterIn(work: Work, { told: id }: OfTold): Promise<Result<undefined, never>> {
  return beside(work, async (lent) => {
    const told = await findTold(lent, id);
    const alarm = told && (await holdAlarm(lent, told.alarm));
    if (told === undefined || alarm === undefined) return done(undefined);
    if (!(await saveLetterEnded(lent, id))) return done(undefined);
    await postNotTheirsIn(lent, told);
    if (alarm.ended === undefined) await passOnIn(lent, alarm);
    return done(undefined);
  });
}

interface Link {
  readonly id: string;
  readonly signature: string;
}

const TOLD = "relays.told";
/** For how long a telephone is read by a letter alone, since help was asked for. */
const TELEPHONE_FOR = { hours: 24 } as const;

/** By the link of a letter; opening it says nothing. */
export async function seeToldByLink(app: App, link: Link): Promise<SeenTold | undefined> {
  const told = readToldLink(app, link);
  return told && reading(seeByLinkIn)(app, linkHolder(TOLD, told), { told });
}

async function answerByLinkIn(
  work: Work,
  asked: OfTold & { readonly answer: Answer },
): Promise<Result<undefined, AnswerRefusal>> {
  const isEnded = await beside(work, (lent) => isLetterEnded(lent, asked.told));
  return isEnded ? refused("unknown-alarm") : answerIn(work, asked);
}

/** Nothing once the address was ended; and by a letter of long ago no telephone: its owner comes in for it. */
async function seeByLinkIn(work: Work, asked: OfTold): Promise<SeenTold | undefined> {
  if (await beside(work, (lent) => isLetterEnded(lent, asked.told))) return undefined;
  const seen = await seeToldIn(work, asked);
  const service = seen?.service;
  if (seen === undefined || service === undefined) return seen;
  const isOld = Temporal.Instant.compare(seen.raisedAt.add(TELEPHONE_FOR), work.now) <= 0;
  return isOld ? { ...seen, service: { ...service, telephone: undefined, isOld } } : seen;
}

export async function endLetterByLink(app: App, link: Link): Promise<boolean> {
  const told = readToldLink(app, link);
  if (told !== undefined) await action(endLetterIn)(app, linkHolder(TOLD, told), { told });
  return told !== undefined;
}

export async function answerByLink(
  app: App,
  link: Link,
  answer: Answer,
): Promise<Result<undefined, AnswerRefusal>> {
  const told = readToldLink(app, link);
  if (told === undefined) return refused("unknown-alarm");
  return action(answerByLinkIn)(app, linkHolder(TOLD, told), { told, answer });
}
