import { writeMoment } from "#basics/dates";
import { Empty, Pager } from "#ui/list";
import { Page } from "#ui/page";
import { RefusedRecord } from "#ui/refused-record";
import { Table } from "#ui/table";

import type { seeRegisterImport, seeRegisterImports } from "../actions/see-register-imports.ts";
import { IMPORTED, importedNames, refusalNames } from "../domain/registers/account.ts";
import { registerTexts as texts } from "./registers.texts.fr.ts";

type Imports = NonNullable<Awaited<ReturnType<typeof seeRegisterImports>>>;
type OneImport = NonNullable<Awaited<ReturnType<typeof seeRegisterImport>>>;

const AT = "/operateur/registres";

/** How registers are imported, for who keeps the instance. */
export function HowToImport() {
  return (
    <>
      <p>{texts.how}</p>
      <ul>
        {IMPORTED.map((what) => (
          <li>
            <code>npm run archipel -- import {what} fichier</code> : {importedNames[what]}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The imports of registers and subsidies, latest first, for the operator. */
export function RegisterImportsPage({
  imports,
  total,
  size,
  page,
  now,
}: Imports & { readonly page: number; readonly now: Temporal.Instant }) {
  return (
    <Page title={texts.title} noindex breadcrumb={[{ label: texts.operator, at: "/operateur" }]}>
      <div class="pile-l">
        <h1>{texts.title}</h1>
        {imports.length === 0 ? (
          <Empty title={texts.none}>
            <HowToImport />
          </Empty>
        ) : (
          <>
            <Table
              caption={texts.title}
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
            <HowToImport />
          </>
        )}
        <Pager page={page} size={size} total={total} at={(other) => `${AT}?page=${other}`} />
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
