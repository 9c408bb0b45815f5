import { writeDay } from "#basics/dates";
import { type Dated, daysOf } from "#services/house";
import { Month, type MonthDay } from "#ui/month";

import { isIn } from "../domain/groups.ts";
import { anchorOf, type Standing } from "./agenda.tsx";
import { KINDS } from "./list-asked.ts";
import { Mark } from "./marks.tsx";
import { texts } from "./texts.fr.ts";
import { sayHour } from "./words.ts";

type Weeks = readonly (readonly Temporal.PlainDate[])[];

export interface WeeksProps {
  readonly weeks: Weeks;
  readonly standing: readonly Standing[];
  readonly today: Temporal.PlainDate;
  readonly caption: string;
}

/** The weeks beside the list: each day that has something leads to it. */
export function WeeksTable({ weeks, standing, today, caption }: WeeksProps) {
  return (
    <Month
      id="mois"
      caption={caption}
      weeks={weeks.map((week) => week.map((day) => linkedDay(day, standing, today)))}
    />
  );
}

/** All that touches a day, of several days too. */
export function onDay(day: Temporal.PlainDate, standing: readonly Standing[]): readonly Standing[] {
  return standing.filter(({ one }) => isIn(day, daysOf(one)));
}

function linkedDay(
  day: Temporal.PlainDate,
  standing: readonly Standing[],
  today: Temporal.PlainDate,
): MonthDay {
  const isToday = day.equals(today);
  const those = onDay(day, standing);
  const first = those.find(({ on }) => on.equals(day)) ?? those[0];
  if (first === undefined) return { day, isToday };
  const kinds = KINDS.filter((kind) => those.some(({ one }) => one.of.kind === kind));
  return {
    day,
    isToday,
    at: `#${anchorOf(first.on)}`,
    says: texts.dayHolds(writeDay(day, today), isToday, those.length),
    marks: kinds.map((kind) => <Mark kind={kind} />),
  };
}

/** The most that a day of the printed page holds: the list says the rest. */
const MOST_PRINTED = 4;
const MOST_OF_A_TITLE = 44;

/** What a day of the printed page says, and how many dates it leaves to the list. */
export function printedOf(those: readonly Standing[]) {
  const shown = those.slice(0, those.length > MOST_PRINTED ? MOST_PRINTED - 1 : MOST_PRINTED);
  return { shown, left: those.length - shown.length };
}

/** The weeks as the whole page, with words in each day: for paper. */
export function PrintedWeeks({ weeks, standing, today, caption }: WeeksProps) {
  const printed = (day: Temporal.PlainDate): MonthDay => {
    const { shown, left } = printedOf(onDay(day, standing));
    return {
      day,
      isToday: day.equals(today),
      words:
        shown.length === 0 ? undefined : (
          <ul>
            {shown.map(({ one }) => (
              <li>
                <PrintedDate one={one} />
              </li>
            ))}
            {left > 0 && <li>{texts.others(left)}</li>}
          </ul>
        ),
    };
  };
  return <Month id="mois" caption={caption} weeks={weeks.map((week) => week.map(printed))} full />;
}

/** Its hour and its title in one line or two; what is off says so, and does not only strike. */
export function PrintedDate({ one }: { readonly one: Dated }) {
  const hour = sayHour(one);
  const title = shortTitle(one);
  return (
    <>
      <Mark kind={one.of.kind} /> {hour !== undefined && `${hour} `}
      {one.status === "cancelled" ? <s>{texts.isCancelled(title)}</s> : title}
    </>
  );
}

/** The same in plain words: « 18 h 30 Réunion (annulée) ». */
export function sayPrinted(one: Dated): string {
  const title = shortTitle(one);
  const said = one.status === "cancelled" ? texts.isCancelled(title) : title;
  return [sayHour(one), said].filter(Boolean).join(" ");
}

function shortTitle({ title }: Dated): string {
  return title.length > MOST_OF_A_TITLE ? `${title.slice(0, MOST_OF_A_TITLE)}…` : title;
}

/** One week, a day a row: the hour, the title that leads to its page, whether it is off. */
export function WeekTable({ weeks, standing, today, caption }: WeeksProps) {
  return (
    <table class="semaine" id="semaine">
      <caption>{caption}</caption>
      <thead class="hors">
        <tr>
          <th scope="col">{texts.day}</th>
          <th scope="col">{texts.what}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.flat().map((day) => (
          <tr aria-current={day.equals(today) ? "date" : undefined}>
            <th scope="row">{writeDay(day, today)}</th>
            <td>
              <DayList those={onDay(day, standing)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayList({ those }: { readonly those: readonly Standing[] }) {
  if (those.length === 0) return <span class="doux">{texts.nothing}</span>;
  return (
    <ul class="pile-s">
      {those.map(({ one }) => {
        const hour = sayHour(one);
        return (
          <li>
            <Mark kind={one.of.kind} /> {hour !== undefined && `${hour}, `}
            <a href={one.address}>
              {one.status === "cancelled" ? <s>{texts.isCancelled(one.title)}</s> : one.title}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
