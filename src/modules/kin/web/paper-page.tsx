import { writeDay, writeMonth } from "#basics/dates";
import { capital } from "#basics/text";
import { type Printed, writePdf } from "#services/pdf";
import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";
import { Table } from "#ui/table";

import type { SeenTwo } from "../actions/see-two.ts";
import { AT, bondAt } from "../domain/address.ts";
import { weeksOnPaper } from "../domain/days.ts";
import { texts } from "./texts.fr.ts";

type Week = readonly Temporal.PlainDate[];

const numberOf = (day: Temporal.PlainDate): string =>
  day.day === 1 ? `1er ${writeMonth(day.toPlainYearMonth())}` : String(day.day);

/** A calendar to hang on a wall: one ticks the days on which one spoke, and types them later. */
export function PaperPage({ seen: { bond, today } }: { readonly seen: SeenTwo }) {
  return (
    <Page
      title={texts.paperTitle(bond.name)}
      heading={texts.paperTitle(bond.name)}
      above={[capital(writeMonth(today.toPlainYearMonth()))]}
      lead={texts.paperLead}
      noindex
      narrow
      breadcrumb={[
        { label: texts.title, at: AT },
        { label: texts.two(bond.name), at: bondAt(bond.id) },
      ]}
    >
      <Table
        caption={texts.paper}
        columns={[
          {
            title: texts.paperWeek,
            cell: (week: Week) =>
              week.slice(0, 1).map((day) => texts.paperWeekOf(writeDay(day, today))),
          },
          ...texts.weekdays.map((title, at) => ({
            title,
            cell: (week: Week) => week.slice(at, at + 1).map(numberOf),
          })),
        ]}
        rows={weeksOnPaper(today)}
      />
      <p class="petit">{texts.paperCalls}</p>
      <p class="sans-papier">
        <ButtonLink href={bondAt(bond.id, "/calendrier.pdf")}>{texts.paperPdf}</ButtonLink>
      </p>
    </Page>
  );
}

/** The same on one page of paper, in large letters. */
export function paperPdf(
  { bond, today }: SeenTwo,
  { projectFolder }: { readonly projectFolder: string },
): Promise<Uint8Array> {
  const printed: Printed = {
    title: texts.paperTitle(bond.name),
    isLandscape: true,
    letters: 13,
    at: today.toZonedDateTime("Europe/Paris").toInstant(),
    foot: texts.page,
    parts: [
      { words: `${capital(writeMonth(today.toPlainYearMonth()))}. ${texts.paperLead}` },
      {
        table: {
          columns: texts.weekdays.map((head) => ({ head })),
          rows: weeksOnPaper(today).map((week) => week.map(numberOf)),
          rowHeight: 52,
        },
      },
      { words: texts.paperCalls },
    ],
  };
  return writePdf(projectFolder, printed);
}
