import { dayOf, writeDate } from "#basics/dates";
import { capital } from "#basics/text";
import { type Printed, writePdf } from "#services/pdf";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import type { SeenYear, YearGift, YearSum } from "../actions/see-year.ts";
import { MINE } from "../domain/address.ts";
import { sayHours } from "../domain/kinds.fr.ts";
import { sayDays, sayMeasure } from "./say-gift.ts";
import { structureTexts } from "./structure-texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { yearTexts } from "./year-texts.fr.ts";

interface YearProps {
  readonly seen: SeenYear;
  readonly now: Temporal.Instant;
}

const hours = (quarters: number) => (quarters === 0 ? "" : sayHours(quarters));
const number = (count: number) => (count === 0 ? "" : String(count));

const SUMS: readonly (readonly [string, (sum: YearSum) => string])[] = [
  [yearTexts.to, ({ name, many }) => name ?? capital(yearTexts.persons(many))],
  [yearTexts.hours, (sum) => hours(sum.hours)],
  [yearTexts.skills, (sum) => hours(sum.skills)],
  [yearTexts.halfDays, (sum) => number(sum.halfDays)],
  [yearTexts.items, (sum) => number(sum.items)],
];

/** What its address asks for, to name the persons too. */
export const NAMES = "noms";

const yearAt = (year: number, names: boolean, ending = "") =>
  `${MINE}/annee/${year}${ending}${names ? `?${NAMES}=oui` : ""}`;

/** Which day, how much, for whom. */
const sayLine = (gift: YearGift, now: Temporal.Instant) =>
  `${sayDays(gift, dayOf(now))}, ${sayMeasure(gift)} ${texts.toWhom(gift.to ?? yearTexts.aPerson)}`;

/** Whether it names persons: left to whose statement it is, and said before it is given to anybody. */
function Names({ seen: { year, names, gifts } }: Pick<YearProps, "seen">) {
  if (!gifts.some(({ receiver }) => receiver.kind === "person")) return null;
  return (
    <p class="petit sans-papier">
      {names ? yearTexts.named : yearTexts.leftOut}{" "}
      <a href={yearAt(year, !names)}>{names ? yearTexts.withoutNames : yearTexts.withNames}</a>
    </p>
  );
}

/** The statement of a year: hours by whom they were given to, never euros. */
export function YearPage({ seen, now }: YearProps) {
  const { year, name, names, sums, gifts, unconfirmed } = seen;
  return (
    <Page
      title={texts.yearOf(year)}
      noindex
      lead={yearTexts.lead(name)}
      breadcrumb={[{ label: texts.title, at: MINE }]}
    >
      <p class="sans-papier">
        <a href={yearAt(year, names, ".pdf")}>{structureTexts.pdf}</a>
      </p>
      <Names seen={seen} />
      {sums.length === 0 ? (
        <p>{yearTexts.none}</p>
      ) : (
        <>
          <Table
            caption={yearTexts.sums}
            columns={SUMS.map(([title, cell], at) => ({ title, cell, number: at > 0 }))}
            rows={sums}
          />
          <Section title={yearTexts.lines} id="lignes">
            <ul class="serre">
              {gifts.map((gift) => (
                <li>
                  {sayLine(gift, now)}
                  {gift.words !== undefined && <> : {gift.words}</>}
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
      {unconfirmed > 0 && <p>{yearTexts.unconfirmed(unconfirmed)}</p>}
      <p class="petit doux">{yearTexts.printed(writeDate(dayOf(now)))}</p>
    </Page>
  );
}

/** The same on paper. */
export function yearPdf(projectFolder: string, { seen, now }: YearProps): Promise<Uint8Array> {
  const { year, name, sums, gifts, unconfirmed } = seen;
  const printed: Printed = {
    title: texts.yearOf(year),
    at: now,
    foot: structureTexts.foot,
    parts: [
      { words: yearTexts.lead(name) },
      ...(sums.length === 0
        ? [{ words: yearTexts.none }]
        : [
            {
              table: {
                columns: SUMS.map(([head]) => ({ head })),
                rows: sums.map((sum) =>
                  SUMS.map(([, cell], at) =>
                    at === 0 ? { words: cell(sum), isHead: true as const } : cell(sum),
                  ),
                ),
              },
            },
            { heading: yearTexts.lines },
            ...gifts.map((gift) => ({
              words: sayLine(gift, now),
            })),
          ]),
      ...(unconfirmed > 0 ? [{ words: yearTexts.unconfirmed(unconfirmed) }] : []),
      { words: yearTexts.printed(writeDate(dayOf(now))) },
    ],
  };
  return writePdf(projectFolder, printed);
}
