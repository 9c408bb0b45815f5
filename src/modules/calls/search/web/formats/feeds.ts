import ical from "ical-generator";

import { writeAtom } from "#basics/formats/atom";

import type { Call } from "../../../domain/call.ts";
import { labelOf } from "../../../domain/kind.ts";
import { limitsOf } from "../../../domain/limits/limits.ts";
import { endTexts } from "../../../publish/web/end-texts.fr.ts";
import { texts } from "../../../web/texts.fr.ts";

export interface ListOf {
  readonly title: string;
  readonly publicUrl: string;
  readonly calls: readonly Call[];
}

/** The addresses of a feed: the list as a page, this page of the feed, and those beside it. */
export interface FeedAt {
  readonly at: string;
  readonly self: string;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly since: Temporal.Instant;
}

/** The list as an Atom feed (RFC 4287), in the order that was asked, a page at a time (RFC 5005). */
export function callsAtom({ title, publicUrl, calls }: ListOf, of: FeedAt): string {
  const whole = (path: string | undefined) => (path === undefined ? undefined : publicUrl + path);
  return writeAtom({
    title,
    rights: "Licence Ouverte 2.0",
    page: publicUrl + of.at,
    self: publicUrl + of.self,
    previous: whole(of.previous),
    next: whole(of.next),
    since: of.since,
    entries: calls.map((call) => ({
      id: `urn:uuid:${call.id}`,
      title: `${labelOf(call)} : ${call.title}`,
      at: `${publicUrl}/appels/${call.number}`,
      summary: call.summary,
      changedAt: call.changedAt,
      publishedAt: call.firstSeenAt,
      author: call.body.name,
    })),
  });
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
export function callsIcs({ title, publicUrl, calls }: ListOf): string {
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

const END = "END:VCALENDAR";

/** The same of a long list, as its calls come: the events of each calendar inside the first. */
export async function* icsPieces(
  of: Omit<ListOf, "calls">,
  batches: AsyncIterable<readonly { readonly call: Call }[]>,
): AsyncGenerator<string> {
  const empty = callsIcs({ ...of, calls: [] });
  yield empty.slice(0, empty.indexOf(END));
  for await (const taken of batches) {
    const written = callsIcs({ ...of, calls: taken.map(({ call }) => call) });
    const events = written.indexOf("BEGIN:VEVENT");
    if (events !== -1) yield written.slice(events, written.lastIndexOf(END));
  }
  yield empty.slice(empty.indexOf(END));
}
