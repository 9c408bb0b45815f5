import { dayOf, writeDate, writeMoment } from "#basics/dates";
import { shorten } from "#basics/text";

import { type Minutes, type MinutesLine, type MinutesPart } from "../domain/minutes.ts";
import type { PersonId } from "../domain/meeting.ts";
import { isThere, representedOf, type Seat, type Setting } from "../domain/quorum.ts";
import { texts } from "./texts.fr.ts";

/** What minutes are written from. */
export interface ToWrite {
  readonly minutes: Minutes;
  readonly seats: readonly Seat[];
  readonly setting: Setting;
  readonly names: ReadonlyMap<PersonId, string>;
  readonly endedAlone: boolean;
  readonly next: Temporal.Instant | undefined;
  readonly now: Temporal.Instant;
}

/** How many characters of each mark are kept, where all do not fit; the last of them until nothing fits. */
const SHORTER = [1_000, 400, 150, 60];

/**
 * The minutes as a text of the commons (Markdown): decisions, who does what by when, what is left, who was there. Of so
 * many characters at most: where marks do not fit, they are cut, and it is said.
 */
export function minutesMarkdown(asked: ToWrite, most: number): string {
  const whole = written(asked, undefined);
  if (whole.length <= most) return whole;
  const cut = SHORTER.map((each) => written(asked, each)).find((text) => text.length <= most);
  if (cut !== undefined) return cut;
  const short = written(asked, SHORTER.at(-1)).slice(0, most);
  return short.slice(0, short.lastIndexOf("\n"));
}

function written(asked: ToWrite, each: number | undefined): string {
  const { minutes, next, now, endedAlone } = asked;
  const left = minutes.left.map(({ title }) => `- ${line(title)}`);
  return [
    ...(each === undefined ? [] : [texts.cut]),
    ...(endedAlone ? [texts.alone] : []),
    ...minutes.parts.flatMap((part) => partOf(part, asked, each)),
    ...(left.length > 0 ? [`## ${texts.left}`, left.join("\n")] : []),
    // Not fixed yet, it is read from the calendar where minutes are read: here it would stay so for ever.
    ...(next === undefined ? [] : [`## ${texts.next}`, sentence(writeMoment(next, now))]),
    `## ${texts.who}`,
    seatsOf(asked).join("\n\n"),
  ].join("\n\n");
}

function partOf(
  { point, lines }: MinutesPart,
  asked: ToWrite,
  each: number | undefined,
): readonly string[] {
  const title = point === undefined ? texts.between : `${point.place}. ${line(point.title)}`;
  const said = lines.map((one) => `- ${lineOf(one, asked, each)}`);
  const reason = point?.closedSession;
  const why = reason === undefined ? [] : [sentence(texts.because(line(reason)))];
  return [`## ${title}`, ...why, ...(said.length > 0 ? [said.join("\n")] : [])];
}

/** Who proposed what was decided, and who consents to it; where nobody is known to, how many voices there were. */
export function consentOf(
  { kind, proposedBy, agrees, voices }: MinutesLine,
  { names, seats, setting }: Pick<ToWrite, "seats" | "setting" | "names">,
): string {
  if (kind !== "decided") return "";
  if (agrees.length === 0) return voices === undefined ? "" : texts.voices(voices);
  const listed = (all: readonly PersonId[]) =>
    inOrder(all.map((who) => names.get(who) || texts.somebody)).join(", ");
  const powers = representedOf(seats, setting)
    .filter(({ holder }) => holder !== undefined && agrees.includes(holder))
    .map(({ person }) => person);
  return [
    ...(proposedBy === undefined ? [] : [texts.proposedBy(listed([proposedBy]))]),
    texts.consent(listed(agrees), agrees.length),
    ...(powers.length > 0 ? [texts.byPower(listed(powers))] : []),
    ...((voices ?? 0) > agrees.length + powers.length ? [texts.nobodyElse] : []),
  ].join(" ");
}

function lineOf(one: MinutesLine, asked: ToWrite, each: number | undefined): string {
  const { kind, text, who, due } = one;
  const { names } = asked;
  const words = each === undefined ? line(text) : shorten(line(text), each);
  const said = `**${texts[kind]}** : ${words}`;
  const consent = consentOf(one, asked);
  if (kind !== "todo") return consent === "" ? said : `${said.replace(/\.?$/, ".")} ${consent}`;
  const whom = who === undefined ? texts.nobody : (names.get(who) ?? texts.somebody);
  const until = due === undefined ? "" : `, ${texts.until(writeDate(due))}`;
  return `${said.replace(/\.$/, "")}. ${sentence(`${whom}${until}`)}`;
}

/** Where each stood, a sentence for each way of it. */
export function seatsOf({
  seats,
  setting,
  names,
}: Pick<ToWrite, "seats" | "setting" | "names">): readonly string[] {
  const named = (who: PersonId) => names.get(who) ?? texts.somebody;
  const listed = (stands: Seat["stands"]) =>
    inOrder(seats.filter((seat) => seat.stands === stands).map(({ person }) => named(person)));
  const there = seats.filter((seat) => seat.stands === "present" && isThere(seat));
  const telephone = listed("telephone");
  const excused = listed("excused");
  return [
    ...(there.length > 0
      ? [texts.there(inOrder(there.map(({ person }) => named(person))).join(", "))]
      : []),
    ...(telephone.length > 0 ? [texts.telephone(telephone.join(", "))] : []),
    ...representedOf(seats, setting).map(({ person, holder }) =>
      texts.represented(named(person), holder === undefined ? texts.somebody : named(holder)),
    ),
    ...(excused.length > 0 ? [texts.excused(excused.join(", "))] : []),
  ];
}

const inOrder = (names: readonly string[]) => names.toSorted((a, b) => a.localeCompare(b, "fr"));
const line = (text: string) => text.replace(/\s+/g, " ").trim();
const sentence = (text: string) =>
  `${text.slice(0, 1).toLocaleUpperCase("fr")}${text.slice(1)}`.replace(/\.?$/, ".");

/** The day of a meeting, as its minutes are called. */
export const dayWritten = (at: Temporal.Instant): string => writeDate(dayOf(at));
