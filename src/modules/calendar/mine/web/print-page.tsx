import { writeDate } from "#basics/dates";
import { capital } from "#basics/text";
import { type Printed, writePdf } from "#services/pdf";
import { Page } from "#ui/page";
import { monthTexts } from "#ui/month";

import { calendarAsked } from "./list-asked.ts";
import { above, AT, type MinePageProps, partsOf } from "./mine-page.tsx";
import { texts } from "./texts.fr.ts";
import { onDay, PrintedWeeks, printedOf, sayPrinted } from "./weeks-table.tsx";

/** The same weeks on one page of paper, lying down. */
export function PrintPage(props: MinePageProps) {
  const { mine, asked } = props;
  const { from, until } = mine.seen;
  const caption = texts.window(writeDate(from), writeDate(until));
  return (
    <Page
      title={texts.printTitle}
      heading={texts.title}
      noindex
      sheets={["dates.css", "month.css"]}
      breadcrumb={[...above, { label: texts.title, at: AT }]}
    >
      <p class="sans-papier">
        <a href={calendarAsked.at(`${AT}.pdf`, { ...asked, view: "weeks" })}>{texts.pdf}</a>
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has only a keyboard scrolls it so */}
      <section class="defile" aria-label={caption} tabindex={0}>
        <PrintedWeeks {...partsOf(props)} caption={caption} />
      </section>
      <p class="petit doux">{texts.printed(writeDate(mine.today))}</p>
    </Page>
  );
}

/** As high as a week is at least, so that five fill a page lying down, in points. */
const WEEK = 64;

/** The same as a PDF: five weeks in a table, each day with its dates in words (decision 0050). */
export function monthPdf(
  projectFolder: string,
  props: MinePageProps,
  now: Temporal.Instant,
): Promise<Uint8Array> {
  const { mine } = props;
  const { weeks, standing } = partsOf(props);
  const day = (one: Temporal.PlainDate) => {
    const { shown, left } = printedOf(onDay(one, standing));
    const number = one.day === 1 ? monthTexts.first(one.month) : String(one.day);
    const more = left === 0 ? [] : [texts.others(left)];
    return [number, ...shown.map(({ one: dated }) => sayPrinted(dated)), ...more].join("\n");
  };
  const printed: Printed = {
    title: texts.title,
    isLandscape: true,
    at: now,
    foot: texts.foot,
    parts: [
      { words: texts.window(writeDate(mine.seen.from), writeDate(mine.seen.until)) },
      {
        table: {
          columns: monthTexts.weekdays.map(([, name]) => ({ head: capital(name) })),
          rows: weeks.map((week) => week.map(day)),
          rowHeight: WEEK,
        },
      },
      { words: texts.printed(writeDate(mine.today)) },
    ],
  };
  return writePdf(projectFolder, printed);
}
