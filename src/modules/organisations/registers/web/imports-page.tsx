import { writeMoment } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { asTyped } from "#basics/typed";
import { Button, FileField, Form } from "#ui/form";
import { Empty, Pager } from "#ui/list";
import { Page } from "#ui/page";
import { Questions } from "#ui/questions";
import { RefusedRecord } from "#ui/refused-record";
import { Table } from "#ui/table";

import type { seeRegisterImport, seeRegisterImports } from "../actions/see-register-imports.ts";
import { IMPORTED, importedNames, refusalNames } from "../domain/account.ts";
import { whatForm } from "./forms.ts";
import { registerTexts as texts } from "./texts.fr.ts";

type Imports = NonNullable<Awaited<ReturnType<typeof seeRegisterImports>>>;
type OneImport = NonNullable<Awaited<ReturnType<typeof seeRegisterImport>>>;

const AT = "/operateur/registres";

/** How registers are imported, for who keeps the instance. */
function HowToImport({ back }: { readonly back: GivenBack }) {
  return (
    <section class="pile">
      <h2>{texts.sendTitle}</h2>
      <Form action={AT} files back={back}>
        <FileField
          name="fichier"
          label={texts.sent}
          help={texts.sentHelp}
          accept=".csv,.json,.jsonl,.ndjson,.gz,.zip"
        />
        <Questions of={whatForm} />
        <Button>{texts.send}</Button>
      </Form>
      <p>{texts.how}</p>
      <ul>
        {IMPORTED.map((what) => (
          <li>
            <code>{asTyped(`import ${what} fichier`)}</code> : {importedNames[what]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ImportsTable({
  imports,
  now,
}: Pick<Imports, "imports"> & { readonly now: Temporal.Instant }) {
  return (
    <Table
      caption={texts.list}
      rows={imports}
      columns={[
        {
          title: texts.when,
          cell: (one) => <a href={`${AT}/${one.id}`}>{writeMoment(one.beganAt, now)}</a>,
        },
        { title: texts.what, cell: (one) => importedNames[one.what] },
        { title: texts.read, number: true, cell: (one) => one.read },
        { title: texts.new, number: true, cell: (one) => one.new },
        { title: texts.updated, number: true, cell: (one) => one.updated },
        { title: texts.unchanged, number: true, cell: (one) => one.unchanged },
        { title: texts.refused, number: true, cell: (one) => one.refused },
        {
          title: texts.state,
          cell: (one) => (one.endedAt === undefined ? texts.cut : texts.ended),
        },
      ]}
    />
  );
}

/** The imports of registers and subsidies, latest first, for the operator. */
export function RegisterImportsPage({
  imports,
  total,
  size,
  page,
  now,
  back,
}: Imports & {
  readonly page: number;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={texts.title}
      noindex
      breadcrumb={[{ label: texts.operator, at: "/operateur" }]}
      lead={texts.lead}
      back={back}
    >
      {imports.length === 0 ? (
        <Empty title={texts.none} />
      ) : (
        <ImportsTable imports={imports} now={now} />
      )}
      <Pager page={page} size={size} total={total} at={(other) => `${AT}?page=${other}`} />
      <HowToImport back={back} />
    </Page>
  );
}

/** One import: its account, and each line that it kept apart with the reason. */
export function RegisterImportPage({
  import: one,
  refused,
  total,
  size,
  page,
  now,
}: OneImport & { readonly page: number; readonly now: Temporal.Instant }) {
  return (
    <Page
      title={texts.one}
      noindex
      breadcrumb={[{ label: texts.title, at: AT }]}
      lead={`${importedNames[one.what]}, ${writeMoment(one.beganAt, now)}`}
      beneath={<p>{texts.account(one)}</p>}
    >
      <h2>{texts.refusedTitle}</h2>
      {refused.length === 0 ? (
        <Empty title={texts.noneRefused} />
      ) : (
        <ul class="lignes">
          {refused.map((line) => (
            <RefusedRecord {...line} reason={refusalNames[line.refusal]} rawTitle={texts.raw} />
          ))}
        </ul>
      )}
      <Pager page={page} size={size} total={total} at={(to) => `${AT}/${one.id}?page=${to}`} />
    </Page>
  );
}
