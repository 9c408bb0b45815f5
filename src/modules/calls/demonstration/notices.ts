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
 * The calls of the demonstration as they would have been read this morning.
 *
 * Days fall where offices are open: what is to come moves forward to the next open day, what is
 * past moves back, so that an open call stays open and a closed one closed. A call that was
 * corrected or taken back gives two notices, the second following the first; the one that another
 * list tells too gives a notice of source « csv » besides.
 */
export function noticesOf(today: Temporal.PlainDate): readonly Notice[] {
  return calls.flatMap((call) => [
    firstNotice(call, today),
    ...correctionOf(call, today),
    ...withdrawalOf(call, today),
    ...twinOf(call, today),
  ]);
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

function correctionOf(call: DemonstrationCall, today: Temporal.PlainDate): readonly Notice[] {
  const { corrected } = call;
  if (corrected === undefined) return [];
  const after = firstNotice({ ...call, deadline: corrected.deadline }, today);
  return [
    {
      ...after,
      sourceId: `${call.key}--rectificatif`,
      nature: "correction",
      sections: [
        {
          heading: "Ce qui change",
          text: withDays(corrected.why, today, corrected.deadline),
        },
        ...after.sections,
      ],
      published: openDay(today, -corrected.daysAgo),
      follows: [call.key],
    },
  ];
}

function withdrawalOf(call: DemonstrationCall, today: Temporal.PlainDate): readonly Notice[] {
  const { withdrawn } = call;
  if (withdrawn === undefined) return [];
  const why = withDays(withdrawn.why, today, call.deadline);
  return [
    {
      ...firstNotice(call, today),
      sourceId: `${call.key}--retrait`,
      nature: "cancellation",
      summary: why,
      sections: [{ heading: "Pourquoi cet appel est retiré", text: why }],
      published: openDay(today, -withdrawn.daysAgo),
      follows: [call.key],
    },
  ];
}

function twinOf(call: DemonstrationCall, today: Temporal.PlainDate): readonly Notice[] {
  const { alsoSeen } = call;
  if (alsoSeen === undefined) return [];
  const { answerUrl: _elsewhere, ...first } = firstNotice(call, today);
  const { siret: _siret, ...body } = first.body;
  return [
    {
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
    },
  ];
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
