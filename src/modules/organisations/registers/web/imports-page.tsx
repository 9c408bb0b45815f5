import { writeMoment } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { type AskedPage, pageList } from "#basics/query";
import { asTyped } from "#basics/typed";
import { Button, FileField, Form } from "#ui/form";
import { Empty } from "#ui/list";
import { Paged } from "#ui/listing";
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
}: {
  readonly imports: readonly Imports["imports"][number][];
  readonly now: Temporal.Instant;
}) {
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

/** The page that is asked of a list, and when. */
interface ListedAt {
  readonly asked: AskedPage;
  readonly now: Temporal.Instant;
}

/** The imports of registers and subsidies, latest first, for the operator. */
export function RegisterImportsPage(props: Imports & ListedAt & { readonly back: GivenBack }) {
  const { imports, asked, now, back } = props;
  return (
    <Page
      title={texts.title}
      noindex
      breadcrumb={[{ label: texts.operator, at: "/operateur" }]}
      lead={texts.lead}
      back={back}
    >
      <Paged
        {...props}
        shown={imports}
        at={(changes) => pageList.at(AT, asked, changes)}
        draw={(shown) => <ImportsTable imports={shown} now={now} />}
        empty={<Empty title={texts.none} />}
      />
      <HowToImport back={back} />
    </Page>
  );
}

/** One import: its account, and each line that it kept apart with the reason. */
export function RegisterImportPage(props: OneImport & ListedAt) {
  const { import: one, refused, asked, now } = props;
  return (
    <Page
      title={texts.one}
      noindex
      breadcrumb={[{ label: texts.title, at: AT }]}
      lead={`${importedNames[one.what]}, ${writeMoment(one.beganAt, now)}`}
      beneath={<p>{texts.account(one)}</p>}
    >
      <h2>{texts.refusedTitle}</h2>
      <Paged
        {...props}
        shown={refused}
        at={(changes) => pageList.at(`${AT}/${one.id}`, asked, changes)}
        draw={(lines) => (
          <ul class="lignes">
            {lines.map((line) => (
              <RefusedRecord {...line} reason={refusalNames[line.refusal]} rawTitle={texts.raw} />
            ))}
          </ul>
        )}
        empty={<Empty title={texts.noneRefused} />}
      />
    </Page>
  );
}
