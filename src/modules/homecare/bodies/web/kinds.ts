import { dayOf, writeDay } from "#basics/dates";
import { letterKind, type NotificationKind, type Work } from "#services/house";

import { HELPERS, PASSAGES } from "../../domain/address.ts";
import { seeToldByBodyIn, seeToldToBodyIn, type ToldToBody } from "../actions/tell.ts";
import { seeToldNoMoreIn, type ToldNoMore } from "../actions/tell-sent.ts";
import { bodyAt } from "../domain/address.ts";
import { mailTexts } from "./mail-texts.fr.ts";
import { bodyTexts, sentTexts } from "./texts.fr.ts";

const { toBody, byBody } = mailTexts;

function sayToBody({ what, name, body, gap }: ToldToBody, work: Work): string {
  if (gap !== undefined)
    return toBody[what === "comes" || what === "will-not" ? what : "gap"](
      gap.name,
      writeDay(gap.day, dayOf(work.now)),
    );
  switch (what) {
    case "somebody-else":
    case "left":
    case "away":
    case "back":
      return toBody[what](name);
    case "asked":
      return toBody.asked(name, body);
    case "ended":
      return toBody.ended(name, body);
    // Said of somebody by name, on a day: above.
    case "gap":
    case "comes":
    case "will-not":
      return "";
  }
}

function sayNoMore({ body, name, from, until }: ToldNoMore, today: Temporal.PlainDate): string {
  const term = bodyTexts.term(writeDay(from, today), until && writeDay(until, today));
  return sentTexts.says(body, name, term);
}

/** What is said between who asks and a body. Never what the visit is. */
export const bodyKinds = {
  "homecare.to-body": letterKind({
    why: toBody.why,
    sort: "direct",
    find: seeToldToBodyIn,
    says: (told, work) => ({
      subject: toBody.subject(told.length),
      entries: told.map((one) => ({
        title: sayToBody(one, work),
        at: bodyAt(one.organisation),
        lines: [toBody.lines[one.what]],
      })),
    }),
  }),
  "homecare.by-body": letterKind({
    why: byBody.why,
    sort: "direct",
    find: seeToldByBodyIn,
    says: (told) => ({
      subject: byBody.subject(told.length),
      entries: told.map(({ what, body }) => ({
        title: byBody[what](body),
        at: HELPERS,
        lines: [byBody.lines[what]],
      })),
    }),
  }),
  "homecare.no-more": letterKind({
    why: sentTexts.why,
    sort: "direct",
    find: seeToldNoMoreIn,
    says: (told, work) => ({
      subject: sentTexts.subject,
      entries: told.map((one) => ({
        title: sayNoMore(one, dayOf(work.now)),
        at: PASSAGES,
        lines: [sentTexts.line],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
