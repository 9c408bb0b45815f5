import { form, type GivenBack } from "#basics/form";
import { boxes, maybeLines, version } from "#basics/questions";
import { capital } from "#basics/text";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { MOST_NAME } from "../actions/reply.ts";
import type { SeenSheet, SheetLine } from "../actions/see-attendance.ts";
import { MOST_ADDED } from "../domain/attendance.ts";
import { addressOf } from "../domain/occasion.ts";
import { texts } from "./attendance-texts.fr.ts";
import { writeWhen } from "./dates.tsx";
import { texts as says } from "./texts.fr.ts";

/** Who came, of those on the sheet, and the names that are added. */
export const attendanceForm = ({ lines }: Pick<SeenSheet, "lines">) =>
  form({
    came: boxes("venu", {
      label: texts.came,
      help: texts.cameHelp,
      of: lines.map((line) => ({ value: line.key, label: lineSaid(line) })),
    }),
    added: maybeLines("noms", {
      label: texts.added,
      help: texts.addedHelp,
      rows: 4,
      most: MOST_ADDED * MOST_NAME,
    }),
    version: version(),
  });

function lineSaid({ name, people, children, answer, waits }: SheetLine): string {
  const said = [
    people > 1 ? texts.people(people) : "",
    children > 0 ? says.ofWhichChildren(children) : "",
    waits ? texts.waited : answer === undefined ? "" : texts.said[answer],
  ].filter((one) => one !== "");
  return texts.line(name || says.nameless, said.join(", "));
}

export interface AttendancePageProps {
  readonly sheet: SeenSheet;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** Where the sheet of a date is. */
export const sheetAt = ({ date }: Pick<SeenSheet, "date">) =>
  `/rendez-vous/dates/${date.id}/presence`;

/** The date to which the sheet belongs, as its page says it. */
export function crumbOf({ seen, date }: SeenSheet) {
  const isOnce = seen.occasion.when.rule.every === "once";
  return {
    label: seen.words.title,
    at: isOnce ? addressOf(seen.occasion) : `/rendez-vous/dates/${date.id}`,
  };
}

/** « Qui est venu », for who organises: to tick, or to read; and the way to paper. */
export function AttendancePage({ sheet, now, back }: AttendancePageProps) {
  const { seen, date, people } = sheet;
  return (
    <Page
      title={texts.titleOf(seen.words.title)}
      heading={texts.title}
      lead={capital(writeWhen(date, seen.occasion.when.zone, now))}
      back={back}
      noindex
      narrow
      breadcrumb={[crumbOf(sheet)]}
      beneath={<p class="doux">{texts.lead}</p>}
    >
      {people !== undefined && (
        <p class="gros">{people === 0 ? texts.nobody : texts.count(people)}</p>
      )}
      {sheet.whyNot === undefined ? <Ticks sheet={sheet} back={back} /> : <Read sheet={sheet} />}
      {sheet.whyNot !== "cancelled" && (
        <Section title={texts.onPaper} id="papier" class="pile-s">
          <p class="rang">
            <a href={`${sheetAt(sheet)}/imprimer`}>{texts.toPrint}</a>{" "}
            <a href={`${sheetAt(sheet)}.pdf`}>{texts.pdf}</a>
          </p>
        </Section>
      )}
    </Page>
  );
}

function Ticks({ sheet, back }: Omit<AttendancePageProps, "now">) {
  const { lines } = sheet;
  const came = lines.filter((line) => line.came).map(({ key }) => key);
  return (
    <>
      {lines.length === 0 && <p>{texts.noLine}</p>}
      <Form
        action={sheetAt(sheet)}
        version={sheet.version}
        asks={attendanceForm(sheet)}
        values={{ came }}
        back={back}
        send={texts.send}
        class="pile"
        prefix="presence"
      />
    </>
  );
}

/** Nothing is ticked now: why, and who came. */
function Read({ sheet }: { readonly sheet: SeenSheet }) {
  const came = sheet.lines.filter((line) => line.came);
  return (
    <div class="pile-s">
      {sheet.whyNot !== undefined && <p>{texts.notNow[sheet.whyNot]}</p>}
      {came.length > 0 && (
        <ul>
          {came.map((line) => (
            <li>{lineSaid(line)}</li>
          ))}
        </ul>
      )}
      {sheet.namesGone && <p>{texts.namesGone}</p>}
    </div>
  );
}
