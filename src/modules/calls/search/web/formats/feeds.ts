import { Feed } from "feed";
import ical from "ical-generator";

import type { Call } from "../../../domain/call.ts";
import { kindLabels } from "../../../domain/kind.ts";
import { limitsOf } from "../../../domain/limits/limits.ts";
import { endTexts } from "../../../publish/web/end-texts.fr.ts";
import { texts } from "../../../web/texts.fr.ts";

export interface ListOf {
  readonly title: string;
  /** The address of the list as a page. */
  readonly at: string;
  readonly publicUrl: string;
  readonly calls: readonly Call[];
}

/** The list as an Atom feed (RFC 4287), newest first as the search gave them. */
export function callsAtom({ title, at, publicUrl, calls }: ListOf): string {
  const newest = calls
    .map(({ changedAt }) => changedAt)
    .toSorted((one, other) => Temporal.Instant.compare(one, other))
    .at(-1);
  const feed = new Feed({
    title,
    id: `${publicUrl}${at}`,
    link: `${publicUrl}${at}`,
    language: "fr",
    copyright: "Licence Ouverte 2.0",
    generator: "Archipel",
    feedLinks: { atom: `${publicUrl}${at}` },
    ...(newest === undefined ? {} : { updated: asDate(newest) }),
  });
  for (const call of calls) {
    feed.addItem({
      title: `${kindLabels[call.kind]} : ${call.title}`,
      id: `urn:uuid:${call.id}`,
      link: `${publicUrl}/appels/${call.number}`,
      description: call.summary,
      date: asDate(call.changedAt),
      published: asDate(call.firstSeenAt),
      author: [{ name: call.body.name }],
    });
  }
  return feed.atom1();
}

function asDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

/** What is to be told with a deadline, first of all: what is doubtful in it, and that lots end apart. */
function endWords(call: Call): readonly string[] {
  const { doubts, lots } = limitsOf(call);
  return [
    ...(doubts.length === 0 ? [] : [endTexts.doubts, ...doubts]),
    ...(lots.length === 0 ? [] : [endTexts.lotsDiffer]),
  ];
}

/**
 * Deadlines for a calendar (RFC 5545): a deadline with an hour is that hour, in the zone of Paris;
 * without an hour it is a whole day. An alarm three days before. Calls without an end have no entry.
 */
export function callsIcs({ title, publicUrl, calls }: Omit<ListOf, "at">): string {
  const calendar = ical({
    name: title,
    prodId: { company: "Archipel", product: "appels", language: "FR" },
  });
  for (const call of calls) {
    const { deadline } = call;
    if (deadline === undefined || call.closesAt === undefined) continue;
    const event = calendar.createEvent({
      id: `${call.id}@${new URL(publicUrl).hostname}`,
      stamp: asDate(call.changedAt),
      sequence: call.version - 1,
      summary: `Fin : ${call.title}`,
      description: [...endWords(call), call.summary, `${publicUrl}/appels/${call.number}`].join(
        "\n\n",
      ),
      url: `${publicUrl}/appels/${call.number}`,
      // A whole day is read in UTC so that no zone moves it to its eve.
      start:
        deadline.time === undefined
          ? asDate(deadline.date.toZonedDateTime("UTC").toInstant())
          : asDate(call.closesAt.subtract({ minutes: 30 })),
      end:
        deadline.time === undefined
          ? asDate(deadline.date.add({ days: 1 }).toZonedDateTime("UTC").toInstant())
          : asDate(call.closesAt),
      allDay: deadline.time === undefined,
    });
    event.createAlarm({ trigger: 3 * 24 * 3600, description: texts.lastDay });
  }
  return calendar.toString();
}
