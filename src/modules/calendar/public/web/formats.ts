import { type AtomEntry, writeAtom } from "#basics/formats/atom";
import type { Columns } from "#basics/formats/whole-lists";
import { themeLabels } from "#rules/subjects";
import type { Dated } from "#services/house";

import type { ListedDate } from "../../actions/list-occurrences.ts";
import { writeWhen } from "../../web/dates.tsx";
import { eventOf } from "../../web/formats.ts";
import { datedOccurrence } from "../../mine/web/dated.ts";
import { placeInShort, placeSaid } from "../../web/place-said.ts";
import { texts } from "./texts.fr.ts";

type Cell = (date: ListedDate, publicUrl: string) => string;

const COLUMNS: readonly (readonly [string, Cell])[] = [
  ["id", ({ occurrence }) => occurrence.id],
  ["titre", ({ words }) => words.title],
  ["sorte", ({ kindName }) => kindName],
  ["debut", (date) => localOf(date, "starts")],
  ["fin", (date) => localOf(date, "ends")],
  ["fuseau", ({ occasion }) => occasion.when.zone],
  ["commune", ({ placeName }) => placeName ?? ""],
  ["code_insee", ({ occasion }) => occasion.commune ?? ""],
  ["adresse", (date) => placeSaid({ ...date, placeName: undefined })],
  ["propose_par", ({ where }) => where.name ?? ""],
  ["etat", ({ isCancelled }) => (isCancelled ? texts.cancelled : "")],
  ["page", ({ at }, publicUrl) => publicUrl + at],
  ["themes", ({ occasion }) => occasion.themes.map((theme) => themeLabels[theme]).join(", ")],
];

/** « 2026-12-01T18:30:00+01:00 », on the clocks of the occasion. */
function localOf({ occasion, occurrence }: ListedDate, which: "starts" | "ends"): string {
  return occurrence[which]
    .toZonedDateTimeISO(occasion.when.zone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** A spreadsheet that LibreOffice opens by itself: one line a date. */
export function publicColumns(publicUrl: string): Columns<ListedDate> {
  return COLUMNS.map(([title, cell]) => [title, (date) => cell(date, publicUrl)]);
}

/** What a calendar is told: the same to everyone, whatever the reader answered. */
export function publicDated(listed: ListedDate): Dated {
  return {
    ...datedOccurrence(listed),
    of: { kind: "public" },
    status: listed.isCancelled ? "cancelled" : "confirmed",
  };
}

/** In schema.org words: the next date of one. */
export function publicLinked(one: ListedDate, publicUrl: string): object {
  const { occasion, occurrence, where, at } = one;
  const isMoved = !occurrence.original.equals(occurrence.starts);
  return {
    "@context": "https://schema.org",
    "@id": publicUrl + at,
    url: publicUrl + at,
    ...eventOf(one, { ...occurrence, isMoved }, occasion.when.zone),
    ...(where.name === undefined || where.at === undefined
      ? {}
      : { organizer: { "@type": "Organization", name: where.name, url: publicUrl + where.at } }),
  };
}

export interface FeedOf {
  readonly title: string;
  /** The paths of the list as a page and as this feed, and of the next page of this feed. */
  readonly at: string;
  readonly self: string;
  readonly next: string | undefined;
  readonly publicUrl: string;
  readonly now: Temporal.Instant;
}

/** What is open to everyone, as an Atom feed (RFC 4287): when and where, then what it is about. */
export function publicAtom(dates: readonly ListedDate[], of: FeedOf): string {
  const { title, at, self, next, publicUrl, now } = of;
  return writeAtom({
    title,
    description: texts.lead,
    rights: "Licence Ouverte 2.0",
    page: publicUrl + at,
    self: publicUrl + self,
    next: next === undefined ? undefined : publicUrl + next,
    since: now,
    entries: dates.map((date) => entryOf(date, of)),
  });
}

function entryOf(date: ListedDate, { now, publicUrl }: FeedOf): AtomEntry {
  const { occasion, occurrence, words, placeName, venue, where, isCancelled } = date;
  const said = [
    isCancelled ? texts.cancelled : undefined,
    writeWhen(occurrence, occasion.when.zone, now),
    placeInShort({ words, placeName, venue }),
    where.name,
  ];
  return {
    id: `urn:uuid:${occasion.id}`,
    title: words.title,
    at: publicUrl + date.at,
    changedAt: occasion.changedAt,
    summary: said.filter((part) => part !== undefined).join(". "),
    author: where.name,
    about: occasion.themes.map((theme) => ({ name: themeLabels[theme], term: theme })),
  };
}
