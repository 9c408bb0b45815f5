import type { Child } from "hono/jsx";

import { monthTexts } from "./texts.fr.ts";

export { monthTexts };

/** A day of a table of weeks. */
export interface MonthDay {
  /** « 2026-11-24 ». */
  readonly day: Temporal.PlainDate;
  readonly isToday: boolean;
  /** Where its part of the list is, when it has something. */
  readonly at?: string | undefined;
  /** « mardi 24 novembre, aujourd’hui : 2 dates », for ears, when it has something. */
  readonly says?: string | undefined;
  /** What is drawn under its number, hidden from ears. */
  readonly marks?: Child;
  /** What it holds, in words, where the table is the whole page: on paper. */
  readonly words?: Child;
}

export interface MonthProps {
  readonly caption: string;
  readonly id: string;
  /** Each of seven days, from Monday. */
  readonly weeks: readonly (readonly MonthDay[])[];
  /** Each day holds words, for paper. */
  readonly full?: boolean | undefined;
}

/** Whole weeks as a table: a day that has something leads to its part of the list, which is the real thing. */
export function Month({ caption, id, weeks, full = false }: MonthProps) {
  return (
    <table class={full ? "mois sept plein-m" : "mois sept"} id={id}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {monthTexts.weekdays.map(([short, name]) => (
            <th scope="col">
              <span aria-hidden="true">{full ? name : short}</span>
              <span class="hors">{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {week.map((one) => (
              <DayCell one={one} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ one }: { readonly one: MonthDay }) {
  const { day, isToday, at, says, marks, words } = one;
  const number = day.day === 1 ? monthTexts.first(day.month) : String(day.day);
  const inside = (
    <>
      {number}
      {marks !== undefined && <i>{marks}</i>}
    </>
  );
  return (
    <td aria-current={isToday ? "date" : undefined}>
      {at === undefined ? (
        <span>{inside}</span>
      ) : (
        <a href={at} aria-label={day.day === 1 ? `${number}, ${says}` : says}>
          {inside}
        </a>
      )}
      {words}
    </td>
  );
}
