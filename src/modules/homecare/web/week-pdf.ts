import { writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import type { Dated } from "#services/house";
import { type Cell, type Printed, writePdf } from "#services/pdf";

import type { SeenVisit, SeenWeek } from "../actions/see-week.ts";
import { weekdayOf } from "../domain/visit.ts";
import type { Day } from "../domain/week.ts";
import { hoursBeside } from "./beside.tsx";
import { inOrder } from "./in-order.ts";
import { sayCame, sayComing } from "./passages/came-said.ts";
import { cameTexts } from "./passages/came-texts.fr.ts";
import { helperTexts } from "./helper-texts.fr.ts";
import { sayHours } from "./hours.fr.ts";
import { texts, weekdayWords } from "./texts.fr.ts";
import { dayOfMonth } from "./week-page.tsx";

/** Whom one may call, as the page of paper says it. */
export interface OnPaper {
  readonly name: string;
  readonly calls: { readonly name: string; readonly telephone: string } | undefined;
  readonly projectFolder: string;
  /** Whom somebody named in their name, who did not say it themself, and whom they tell that they do not want it. */
  readonly unsaid?: readonly string[];
}

/** The same on one page of paper, in letters as large as one page allows: it hangs on the fridge. */
export async function weekPdf(
  seen: SeenWeek,
  { projectFolder, ...on }: OnPaper,
): Promise<Uint8Array> {
  // What never passes here is said where there is room: a full week needs its page for who comes.
  const sizes = [...LETTERS.map((letters) => ({ letters, saysNever: true })), FULL];
  for (const size of sizes) {
    let pages = 0;
    const foot = (page: number, all: number) => {
      pages = all;
      return texts.page(page, all);
    };
    const bytes = await writePdf(projectFolder, { ...printedOf(seen, on, size), foot });
    if (pages === 1) return bytes;
  }
  return writePdf(projectFolder, printedOf(seen, on, { ...FULL, saysNever: true }));
}

/** How large its letters are, and whether it says what never passes here. */
interface Size {
  readonly letters: number;
  readonly saysNever: boolean;
}

function printedOf(
  seen: SeenWeek,
  { name, calls, unsaid = [] }: Omit<OnPaper, "projectFolder">,
  { letters, saysNever }: Size,
): Printed {
  return {
    title: texts.pdfTitle(name),
    letters,
    margin: EDGE,
    at: seen.from.toZonedDateTime("Europe/Paris").toInstant(),
    foot: texts.page,
    parts: [
      // First, so that they stand on the page that hangs, however long the week is.
      { words: calls ? texts.callWho(calls.name, calls.telephone) : texts.callByHand },
      { words: `${texts.emergencies} ${texts.emergenciesMore}` },
      ...(saysNever ? [{ words: texts.neverOnPaper }] : []),
      { words: texts.weekOf(writeDay(seen.from, seen.today), writeDay(seen.until, seen.today)) },
      {
        table: {
          columns: [
            { head: texts.dayHead, width: letters * A_DAY },
            { head: texts.comesHead },
            { head: cameTexts.signHead, width: letters * A_NAME },
          ],
          rows: seen.days.flatMap((day) =>
            rowsOf(day, seen.today, seen.beside?.get(day.day.toString())),
          ),
        },
      },
      ...unsaid.map((words) => ({ words })),
    ],
  };
}

/** A row for each visit, with room to sign for who came; the first of a day says which. */
function rowsOf(
  { day, expected }: Day<SeenVisit>,
  today: Temporal.PlainDate,
  beside: readonly Dated[] = [],
): readonly Cell[][] {
  const head = `${capital(weekdayWords[weekdayOf(day)])} ${inShort(day, today)}`;
  const [first, ...rest] = inOrder(expected, beside).map((line): readonly [string, string] =>
    line.is === "beside"
      ? [besideOnPaper(line.one), ""]
      : [sayOnPaper(line.one), signOnPaper(line.one)],
  );
  return [
    [{ isHead: true, words: head }, ...(first ?? ["", ""])],
    ...rest.map((one): Cell[] => ["", ...one]),
  ];
}

/** From the largest, in points; the smallest holds a week of twenty-five lines on one page, and what holds more takes several. */
const LETTERS = [20, 18, 16, 15, 14, 13, 12, 11, 10] as const;
const FULL: Size = { letters: 10, saysNever: false };
/** How wide « Mercredi 25 » is on one line, and « Signature au passage » on two, in letters. */
const A_DAY = 7.5;
const A_NAME = 6.2;
/** The edges of a page that hangs: what is left is for its letters. In points. */
const EDGE = 34;

/** « 25 »; on the first of a month « 1er décembre »: the line above the table says the months. */
function inShort(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const said = dayOfMonth(day, today);
  return day.day === 1 ? said : String(day.day);
}

function besideOnPaper(one: Dated): string {
  const hours = hoursBeside(one);
  return hours === undefined ? one.title : `${hours}. ${one.title}`;
}

function sayOnPaper(one: Day<SeenVisit>["expected"][number]): string {
  const { visit, starts, ends, state, without } = one;
  const coming = sayComing(one);
  const words = `${capital(sayHours(starts, ends))}. ${visit.title}`;
  if (without !== undefined) return `${words}. ${helperTexts.without(without)}`;
  if (coming !== undefined) return `${words}. ${coming}`;
  if (state === "expected") return words;
  return `${words} : ${state === "off" ? texts.off : texts.paused}`;
}

/** What is said already needs no signature; where nobody comes there is none to give. */
function signOnPaper({ came, state }: Day<SeenVisit>["expected"][number]): string {
  if (came !== undefined) return came.map(sayCame).join(" ");
  return state === "expected" ? "" : "–";
}
