import type { GivenBack } from "#basics/form";
import { Button, Field, Form, Hidden, Select } from "#ui/form";
import { Page } from "#ui/page";
import { audienceLabels, themeLabels } from "#rules/subjects";

import type { SeenTable } from "../actions/tables-to-import.ts";
import { allColumns, columnOfPath, lacks, withUnsaid } from "../domain/mapping/arrange.ts";
import type { ForeignField } from "../domain/mapping/fields.ts";
import type { Mapping } from "../domain/mapping/mapping.ts";
import { previewRecords } from "../domain/mapping/read-table.ts";
import type { Notice, ReadNotice } from "../../domain/notice.ts";
import { refusalLabels } from "../../domain/report.ts";
import { TABLES_AT } from "./table-page.tsx";
import { columnLabels, tableTexts as texts } from "./table-texts.fr.ts";
import { writeDeadline, writePlaces } from "../../web/words.ts";

export interface ColumnsPageProps {
  readonly seen: SeenTable;
  /** As it is chosen now: what the preview is read by. */
  readonly mapping: Mapping;
  readonly today: Temporal.PlainDate;
  /** What the mapping was named by: a kept one, or one that comes with the house. */
  readonly named: string | undefined;
  readonly back: GivenBack;
}

/** Each foreign column with what it holds, the column of ours that it is, and the first calls as they would be read. */
export function ColumnsPage({ seen, mapping, named, today, back }: ColumnsPageProps) {
  const { table, name } = seen;
  return (
    <Page
      title={texts.columnsTitle(name)}
      beneath={
        <>
          <p>{texts.holds(table, table.fields.length)}</p>
          {seen.isGuessed && <p class="chapo">{texts.guessed}</p>}
        </>
      }
      back={back}
      noindex
      breadcrumb={[{ label: texts.title, at: TABLES_AT }]}
    >
      <Preview seen={seen} mapping={mapping} today={today} />
      <Form action={`${TABLES_AT}/${seen.id}`} back={back}>
        <Hidden name="correspondance" value={named ?? ""} />
        {table.fields.map((field, at) => (
          <ColumnOf field={field} at={at} seen={seen} />
        ))}
        <Rest seen={seen} />
        <div class="rang">
          <Button name="faire" value="importer">
            {texts.import}
          </Button>
          <Button kind="clair" name="faire" value="voir">
            {texts.seeAgain}
          </Button>
        </div>
      </Form>
      <Lines title={texts.mended(table.mended.total)} lines={table.mended.first} />
      <Lines title={texts.broken} lines={table.broken} />
    </Page>
  );
}

const OPTIONS = allColumns().map((value) => ({ value, label: columnLabels[value] }));

function ColumnOf({
  field,
  at,
  seen,
}: {
  readonly field: ForeignField;
  readonly at: number;
  readonly seen: SeenTable;
}) {
  const isUnsure = seen.sure.get(field.path) === "perhaps";
  return (
    <Select
      name={`c${at}`}
      label={isUnsure ? `${field.path} (${texts.perhaps})` : field.path}
      help={texts.examples(field.examples)}
      empty={texts.doNotTake}
      value={columnOfPath(seen.mapping, field.path)}
      options={OPTIONS}
      width="moyen"
    />
  );
}

function Rest({ seen }: Pick<ColumnsPageProps, "seen">) {
  const { organisme, regions } = seen.mapping.columns;
  return (
    <fieldset class="pile-s">
      <legend>{texts.unsaid}</legend>
      <Field name="organisme" label={texts.body} optional value={organisme?.otherwise} />
      <Field
        name="region"
        label={texts.where}
        help={texts.whereHelp}
        optional
        value={regions?.otherwise}
      />
      <Field name="nom" label={texts.name} help={texts.nameHelp} value={seen.kept?.name} />
    </fieldset>
  );
}

function Preview({ seen, mapping, today }: Pick<ColumnsPageProps, "seen" | "mapping" | "today">) {
  // A body that is yet to be named hides nothing else of what is read.
  const isUnnamed = lacks(mapping) === "organisme";
  const shown = isUnnamed
    ? withUnsaid(mapping, {
        organisme: texts.bodyToSay,
        regions: mapping.columns.regions?.otherwise,
      })
    : mapping;
  return (
    <section class="pile-s">
      <h2>{texts.previewTitle}</h2>
      {isUnnamed && <p>{texts.bodyUnsaid}</p>}
      <ul class="lignes">
        {previewRecords(seen.table, shown).map(({ name, answer }) => (
          <li class="pile-s">
            <ReadLine name={name} answer={answer} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReadLine({
  name,
  answer,
  today,
}: {
  readonly name: string;
  readonly answer: ReadNotice;
  readonly today: Temporal.PlainDate;
}) {
  if (!answer.read) {
    return (
      <p>
        <strong>{texts.refused}</strong> ({refusalLabels[answer.refusal]}), {name} : {answer.detail}
      </p>
    );
  }
  const { notice } = answer;
  return (
    <>
      <p>
        <strong>{notice.title}</strong>, {notice.body.name}
      </p>
      <p class="petit">{factsOf(notice, today).join(" · ")}</p>
      {notice.doubts.length > 0 && (
        <p class="petit">
          {texts.doubts} : {notice.doubts.join(" ; ")}
        </p>
      )}
    </>
  );
}

function factsOf(notice: Notice, today: Temporal.PlainDate): readonly string[] {
  return [
    notice.deadline === undefined ? texts.noDeadline : writeDeadline(notice.deadline, today),
    ...notice.audiences.map((audience) => audienceLabels[audience]),
    ...notice.themes.map((theme) => themeLabels[theme]),
    writePlaces(notice.places) ?? "",
    notice.url ?? "",
  ].filter((fact) => fact !== "");
}

/** What is told line by line, under how many there are. */
function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section class="pile-s">
      <h2>{title}</h2>
      <ul class="lignes">
        {lines.map((says) => (
          <li>{says}</li>
        ))}
      </ul>
    </section>
  );
}
