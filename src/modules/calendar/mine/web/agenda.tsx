import { writeDay } from "#basics/dates";
import { type Between, type Dated, daysOf } from "#services/house";
import { State } from "#ui/state";

import { DeclinePress } from "../../web/decline-press.tsx";
import { partOf, partsInOrder, standsOn } from "../domain/groups.ts";
import { Mark } from "./marks.tsx";
import { texts } from "./texts.fr.ts";
import { sayHour, sayLength, sayMore, sayWhose } from "./words.ts";

/** A date with the day under which it stands in the list. */
export interface Standing {
  readonly one: Dated;
  readonly on: Temporal.PlainDate;
}

/** The dates, each under its day, nearest first. */
export function standingIn(
  dates: readonly Dated[],
  seen: Between,
  today: Temporal.PlainDate,
): readonly Standing[] {
  return dates
    .map((one) => ({ one, on: standsOn(daysOf(one), seen, today) }))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}

/** Where the part of the list of a day begins: « j-2026-11-24 ». */
export const anchorOf = (day: Temporal.PlainDate) => `j-${day.toString()}`;

interface AgendaProps {
  readonly standing: readonly Standing[];
  readonly seen: Between;
  readonly today: Temporal.PlainDate;
}

/** The list, which is the real thing: today, this week, the next, then by month. */
export function Agenda({ standing, seen, today }: AgendaProps) {
  const parts = Map.groupBy(standing, ({ on }) => String(partOf(on, seen, today)));
  return (
    <>
      {partsInOrder(parts).map(([key, those]) => (
        <section class="pile" aria-labelledby={`p-${key}`}>
          <h2 id={`p-${key}`}>{titleOfPart(key)}</h2>
          <ol class="agenda">
            {those.map((one, at) => (
              <Line
                standing={one}
                today={today}
                isFirst={those[at - 1]?.on.equals(one.on) !== true}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function titleOfPart(key: string): string {
  switch (key) {
    case "today":
    case "week":
    case "next":
    case "earlier":
      return texts.parts[key];
    default:
      return texts.month(Temporal.PlainYearMonth.from(key));
  }
}

interface LineProps {
  readonly standing: Standing;
  readonly today: Temporal.PlainDate;
  /** Of its day: the table of weeks leads there. */
  readonly isFirst: boolean;
}

function Line({ standing: { one, on }, today, isFirst }: LineProps) {
  const more = sayMore(one);
  return (
    <li id={isFirst ? anchorOf(on) : undefined}>
      <DayOf one={one} on={on} today={today} />
      <div class="pile-s">
        <h3>
          <a href={one.address}>{one.status === "cancelled" ? <s>{one.title}</s> : one.title}</a>
        </h3>
        <p class="sur">
          <span>
            <Mark kind={one.of.kind} />
            {sayWhose(one.of)}
          </span>{" "}
          {one.location !== undefined && <span>{one.location}</span>}
        </p>
        {more !== undefined && <p class="petit">{more}</p>}
        {one.declines !== undefined && (
          <DeclinePress action={one.declines} title={one.title} back="/moi/calendrier" />
        )}
      </div>
      <StatusOf one={one} />
    </li>
  );
}

/** Today says the hour first; another day, its number. The whole day is said to ears. */
function DayOf({ one, on, today }: LineProps["standing"] & Pick<LineProps, "today">) {
  const [hour, length] = [sayHour(one), sayLength(one, today)];
  if (on.equals(today))
    return (
      <p class="quand-d">
        {hour ?? length ?? texts.wholeDay}{" "}
        {hour !== undefined && length !== undefined && <small>{length}</small>}
      </p>
    );
  const [weekday = ""] = writeDay(on, today).split(" ");
  return (
    <p class="quand-d">
      <span class="hors">{writeDay(on, today)}</span>
      <span aria-hidden="true">{on.day === 1 ? "1er" : on.day}</span>
      <small>
        <span aria-hidden="true">{weekday}</span>
        {(hour ?? length) !== undefined && <span class="dessous">{hour ?? length}</span>}
      </small>
    </p>
  );
}

/** What sets it apart, as a word: it is off, or not sure. */
export function StatusOf({ one: { status } }: { readonly one: Dated }) {
  if (status === "confirmed") return null;
  return (
    <p class="etat-d">
      <State tone={status === "cancelled" ? "presse" : "attend"}>{texts[status]}</State>
    </p>
  );
}
