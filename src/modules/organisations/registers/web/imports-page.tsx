import { writeMoment } from "#basics/dates";
import { asTyped } from "#basics/typed";
import { Button, type FieldProblems, FileField, Form, Select, titleOf, type Typed } from "#ui/form";
import { Empty, Pager } from "#ui/list";
import { Page } from "#ui/page";
import { RefusedRecord } from "#ui/refused-record";
import { Table } from "#ui/table";

import type { seeRegisterImport, seeRegisterImports } from "../actions/see-register-imports.ts";
import { IMPORTED, importedNames, refusalNames } from "../domain/account.ts";
import { registerTexts as texts } from "./texts.fr.ts";

type Imports = NonNullable<Awaited<ReturnType<typeof seeRegisterImports>>>;
type OneImport = NonNullable<Awaited<ReturnType<typeof seeRegisterImport>>>;

const AT = "/operateur/registres";

export interface SentRegister {
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** How registers are imported, for who keeps the instance. */
function HowToImport(form: SentRegister) {
  return (
    <section class="pile">
      <h2>{texts.sendTitle}</h2>
      <Form action={AT} files {...form}>
        <FileField
          name="fichier"
          label={texts.sent}
          help={texts.sentHelp}
          accept=".csv,.json,.jsonl,.ndjson,.gz,.zip"
        />
        <Select
          name="registre"
          label={texts.sentWhat}
          empty=""
          options={IMPORTED.map((value) => ({ value, label: importedNames[value] }))}
        />
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
  sent,
}: Imports & {
  readonly page: number;
  readonly now: Temporal.Instant;
  readonly sent: SentRegister;
}) {
  return (
    <Page
      title={titleOf(texts.title, sent)}
      noindex
      breadcrumb={[{ label: texts.operator, at: "/operateur" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        {imports.length === 0 ? (
          <Empty title={texts.none} />
        ) : (
          <ImportsTable imports={imports} now={now} />
        )}
        <Pager page={page} size={size} total={total} at={(other) => `${AT}?page=${other}`} />
        <HowToImport {...sent} />
      </div>
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
    <Page title={texts.one} noindex breadcrumb={[{ label: texts.title, at: AT }]}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.one}</h1>
          <p class="chapo">
            {importedNames[one.what]}, {writeMoment(one.beganAt, now)}
          </p>
          <p>{texts.account(one)}</p>
        </header>
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
      </div>
    </Page>
  );
}
