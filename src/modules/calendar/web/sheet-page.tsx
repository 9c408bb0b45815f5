import { capital } from "#basics/text";
import { type Printed, writePdf } from "#services/pdf";
import { Page } from "#ui/page";
import { Table } from "#ui/table";

import type { SeenSheet } from "../actions/see-attendance.ts";
import { crumbOf, sheetAt } from "./attendance-page.tsx";
import { texts } from "./attendance-texts.fr.ts";
import { writeWhen, zoneSaid } from "./dates.tsx";
import { texts as says } from "./texts.fr.ts";
import { placeSaid } from "./place-said.ts";

/** Lines for who had not answered: a page holds some twenty. */
const LEAST_EMPTY = 8;
const FULL_PAGE = 20;
/** As high as a line to sign, in points. */
const SIGNED = 30;

interface Line {
  readonly name: string;
  readonly people: string;
}

/** Those who come, by name, then lines to fill; neither address nor telephone. */
function linesOf({ lines }: SeenSheet): readonly Line[] {
  const come = lines
    .filter(({ answer, waits }) => answer === "yes" && !waits)
    .map(({ name, people, children }) => ({ name, people: peopleSaid(people, children) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
  const empty = Math.max(LEAST_EMPTY, FULL_PAGE - come.length);
  return [...come, ...Array.from({ length: empty }, () => ({ name: "", people: "" }))];
}

/** « 3, dont 1 enfant ». */
function peopleSaid(people: number, children: number): string {
  return children === 0 ? String(people) : `${people}, ${says.ofWhichChildren(children)}`;
}

/** When and where, as the sheet says them. */
function headOf({ seen, date }: SeenSheet, now: Temporal.Instant): readonly string[] {
  const { occasion, where } = seen;
  const { zone } = occasion.when;
  const place = placeSaid(seen);
  const when = [writeWhen(date, zone, now), zoneSaid(zone)].filter(Boolean).join(", ");
  return [
    capital(when),
    ...(place === "" ? [] : [texts.place(place)]),
    ...(where.of === "person" || where.name === undefined ? [] : [where.name]),
  ];
}

export interface SheetProps {
  readonly sheet: SeenSheet;
  readonly now: Temporal.Instant;
}

/** The sheet that lies on the table, to print: names, how many, a column to sign. */
export function SheetPage({ sheet, now }: SheetProps) {
  return (
    <Page
      title={texts.sheetOf(sheet.seen.words.title)}
      heading={texts.sheetOf(sheet.seen.words.title)}
      noindex
      sheets={["sign.css"]}
      breadcrumb={[crumbOf(sheet), { label: texts.title, at: sheetAt(sheet) }]}
      beneath={headOf(sheet, now).map((line) => (
        <p>{line}</p>
      ))}
    >
      <p class="sans-papier">
        <a href={`${sheetAt(sheet)}.pdf`}>{texts.pdf}</a>
      </p>
      <Table
        caption={texts.sheet}
        rows={linesOf(sheet)}
        classOf={() => "a-signer"}
        columns={[
          {
            title: texts.columns.name,
            cell: ({ name }) => (name === "" ? <span class="hors">{texts.empty}</span> : name),
          },
          { title: texts.columns.people, cell: ({ people }) => people, number: true },
          { title: texts.columns.signature, cell: () => "" },
        ]}
      />
      <p class="petit doux">{texts.nothingElse}</p>
    </Page>
  );
}

/** The same as a PDF (decision 0050). */
export function sheetPdf(projectFolder: string, { sheet, now }: SheetProps): Promise<Uint8Array> {
  const { name, people, signature } = texts.columns;
  const printed: Printed = {
    title: texts.sheetOf(sheet.seen.words.title),
    at: now,
    foot: texts.foot,
    parts: [
      ...headOf(sheet, now).map((words) => ({ words })),
      {
        table: {
          columns: [{ head: name }, { head: people, width: 100 }, { head: signature, width: 200 }],
          rows: linesOf(sheet).map((line) => [
            line.name === "" ? "" : { words: line.name, isHead: true as const },
            line.people,
            "",
          ]),
          rowHeight: SIGNED,
        },
      },
      { words: texts.nothingElse },
    ],
  };
  return writePdf(projectFolder, printed);
}
