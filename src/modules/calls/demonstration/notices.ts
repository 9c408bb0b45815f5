import { type Amount, amountOf } from "#basics/amount";
import { writeDay, writeTime } from "#basics/dates";

import type { CallKind } from "../domain/kind.ts";
import type { Body, Deadline, Lot, Money, Notice, Section } from "../domain/notice.ts";
import { calls } from "./all.ts";
import { bodies } from "./bodies.ts";
import type { DemonstrationCall, DemonstrationLot, DemonstrationMoney, When } from "./shape.ts";
import { workingDayBefore, workingDayFrom } from "./working-days.ts";

/** The folder of each kind on the bodies' pages. */
const FOLDERS: Readonly<Record<CallKind, string>> = {
  project: "appels",
  tender: "marches",
  application: "candidatures",
};

/**
 * The calls of the demonstration as they stand this morning, each with its key as identifier.
 *
 * Days fall where offices are open: what is to come moves forward to the next open day, what is
 * past moves back, so that an open call stays open and a closed one closed. A call whose deadline
 * was moved says so first. The one that was taken back is here too: see `withdrawalsOf`.
 */
export function noticesOf(today: Temporal.PlainDate): readonly Notice[] {
  return calls.map((call) => currentNotice(call, today));
}

/**
 * The calls that were corrected, as they were first published: same identifiers, the first
 * deadline. Taken before `noticesOf`, they give these calls their history.
 */
export function earlierNoticesOf(today: Temporal.PlainDate): readonly Notice[] {
  return calls
    .filter(({ corrected }) => corrected !== undefined)
    .map((call) => firstNotice(call, today));
}

/** A call that its body took back: it is no more to be answered, and its address says why. */
export interface Withdrawal {
  readonly sourceId: string;
  readonly date: Temporal.PlainDate;
  readonly why: string;
}

/** The calls of `noticesOf` that were taken back since. */
export function withdrawalsOf(today: Temporal.PlainDate): readonly Withdrawal[] {
  return calls.flatMap(({ key, deadline, withdrawn }) =>
    withdrawn === undefined
      ? []
      : [
          {
            sourceId: key,
            date: openDay(today, -withdrawn.daysAgo),
            why: withDays(withdrawn.why, today, deadline),
          },
        ],
  );
}

/** The same call as another list tells it: one call, seen in two sources, that do not quite agree. */
export interface Twin {
  /** The identifier, in `noticesOf`, of the call that it tells again. */
  readonly of: string;
  readonly notice: Notice;
}

/** What other lists say of calls of `noticesOf`: to be joined to them, never shown as calls of their own. */
export function twinsOf(today: Temporal.PlainDate): readonly Twin[] {
  return calls.flatMap((call) => twinOf(call, today));
}

/** The day, `days` from today, on which offices are open. */
export function openDay(today: Temporal.PlainDate, days: number): Temporal.PlainDate {
  const day = today.add({ days });
  return days < 0 ? workingDayBefore(day) : workingDayFrom(day);
}

function firstNotice(call: DemonstrationCall, today: Temporal.PlainDate): Notice {
  const { url } = bodies[call.body];
  const told = (text: string) => withDays(text, today, call.deadline);
  const address = `${url}/${FOLDERS[call.kind]}/${call.key}`;
  return {
    source: "archipel",
    sourceId: call.key,
    nature: "call",
    statedKind: call.kind,
    title: call.title,
    summary: told(call.summary),
    sections: sectionsOf(told(call.text)),
    body: bodyOf(call),
    audiences: call.audiences,
    ...(call.conditions === undefined ? {} : { conditions: told(call.conditions) }),
    themes: call.themes,
    cpv: call.cpv ?? [],
    places: call.places,
    ...(call.money === undefined ? {} : { money: moneyOf(call.money) }),
    published: openDay(today, -call.publishedDaysAgo),
    ...(call.deadline === undefined ? {} : { deadline: deadlineOf(call.deadline, today) }),
    lots: (call.lots ?? []).map(lotOf),
    criteria: (call.criteria ?? []).map(([label, weight]) => ({ label, weight: `${weight} %` })),
    documents: (call.documents ?? []).map(([label, file]) => ({
      label,
      url: `${address}/${file}`,
    })),
    url: address,
    ...(call.answer === "online" ? { answerUrl: `${address}/repondre` } : {}),
    follows: [],
    doubts: [],
  };
}

function currentNotice(call: DemonstrationCall, today: Temporal.PlainDate): Notice {
  const { corrected } = call;
  if (corrected === undefined) return firstNotice(call, today);
  const now = firstNotice({ ...call, deadline: corrected.deadline }, today);
  const change = {
    heading: "Ce qui change",
    text: withDays(corrected.why, today, corrected.deadline),
  };
  return { ...now, sections: [change, ...now.sections] };
}

function twinOf(call: DemonstrationCall, today: Temporal.PlainDate): readonly Twin[] {
  const { alsoSeen } = call;
  if (alsoSeen === undefined) return [];
  const { answerUrl: _elsewhere, ...first } = firstNotice(call, today);
  const { siret: _siret, ...body } = first.body;
  const notice: Notice = {
    ...first,
    body,
    source: "csv",
    sourceId: `${call.key}--liste`,
    title: alsoSeen.title,
    summary: alsoSeen.summary,
    sections: [{ text: alsoSeen.summary }],
    money: moneyOf(alsoSeen.money),
    documents: [],
    url: alsoSeen.url,
  };
  return [{ of: call.key, notice }];
}

function bodyOf(call: DemonstrationCall): Body {
  const { name, siret, contact, email, phone, address, postcode, town, url } = bodies[call.body];
  return {
    name,
    siret,
    contact: call.contact ?? contact,
    email,
    phone,
    address,
    postcode,
    town,
    url,
  };
}

function deadlineOf(when: When, today: Temporal.PlainDate): Deadline {
  return { date: openDay(today, when.inDays), time: Temporal.PlainTime.from(when.hour) };
}

/** `{+12}`, `{-3}` and `{échéance}` become days in words. */
function withDays(text: string, today: Temporal.PlainDate, deadline: When | undefined): string {
  return text
    .replace(/\{([+-]\d+)\}/g, (_, days: string) => writeDay(openDay(today, Number(days)), today))
    .replaceAll("{échéance}", () => (deadline === undefined ? "" : deadlineWords(deadline, today)));
}

function deadlineWords(when: When, today: Temporal.PlainDate): string {
  const { date, time } = deadlineOf(when, today);
  if (time === undefined || when.hour === "23:59") return writeDay(date, today);
  return `${writeDay(date, today)} à ${writeTime(time)}`;
}

function sectionsOf(text: string): readonly Section[] {
  return text
    .trim()
    .split(/^## /m)
    .filter((part) => part !== "")
    .map((part) => {
      const [heading = "", ...rest] = part.split("\n");
      return { heading: heading.trim(), text: rest.join("\n").trim() };
    });
}

function lotOf({ title, text, euros, cpv }: DemonstrationLot, index: number): Lot {
  return {
    number: String(index + 1),
    title,
    ...(text === undefined ? {} : { text }),
    ...(euros === undefined ? {} : { amount: inHundredths(euros) }),
    ...(cpv === undefined ? {} : { cpv }),
  };
}

function moneyOf({ least, most, mostRate, words }: DemonstrationMoney): Money {
  return {
    ...(least === undefined ? {} : { least: inHundredths(least) }),
    ...(most === undefined ? {} : { most: inHundredths(most) }),
    ...(mostRate === undefined ? {} : { mostRate }),
    ...(words === undefined ? {} : { words }),
  };
}

function inHundredths(euros: number): Amount {
  const amount = amountOf(euros * 100);
  if (amount === undefined) throw new Error(`not a sum of the demonstration: ${euros}`);
  return amount;
}
