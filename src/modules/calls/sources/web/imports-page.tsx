import { writeMoment } from "#basics/dates";
import { type AskedPage, pageList } from "#basics/query";
import { asTyped } from "#basics/typed";
import { ButtonLink } from "#ui/form";
import { Empty } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { RefusedRecord } from "#ui/refused-record";
import { type Column, Table } from "#ui/table";

import type { seeImport, seeImports } from "../actions/see-imports.ts";
import { refusalLabels } from "../../domain/report.ts";
import { SENT_AT } from "./sent-page.tsx";
import { sentTexts } from "./sent-texts.fr.ts";
import { TABLES_AT } from "./table-page.tsx";
import { tableTexts } from "./table-texts.fr.ts";
import { texts } from "../../web/texts.fr.ts";

type Imports = NonNullable<Awaited<ReturnType<typeof seeImports>>>;
type OneImport = NonNullable<Awaited<ReturnType<typeof seeImport>>>;

const AT = "/operateur/imports";

/** What each import is told by. */
function columnsAt(now: Temporal.Instant): readonly Column<Imports["imports"][number]>[] {
  return [
    {
      title: texts.imports.when,
      cell: (one) => <a href={`${AT}/${one.id}`}>{writeMoment(one.beganAt, now)}</a>,
    },
    { title: texts.imports.source, cell: (one) => texts.sources[one.source] },
    { title: texts.imports.read, number: true, cell: (one) => one.read },
    { title: texts.imports.new, number: true, cell: (one) => one.new },
    { title: texts.imports.updated, number: true, cell: (one) => one.updated },
    { title: texts.imports.unchanged, number: true, cell: (one) => one.unchanged },
    { title: texts.imports.refused, number: true, cell: (one) => one.refused },
    {
      title: texts.imports.state,
      cell: (one) => (one.endedAt === undefined ? texts.imports.cut : texts.imports.ended),
    },
  ];
}

/** The page that is asked of a list, and when. */
interface ListedAt {
  readonly asked: AskedPage;
  readonly now: Temporal.Instant;
}

/** The imports of the instance, latest first, for its operator. */
export function ImportsPage(props: Imports & ListedAt) {
  const { imports, asked, now } = props;
  return (
    <Page
      title={texts.imports.title}
      heading={texts.imports.title}
      noindex
      breadcrumb={[{ label: texts.imports.operator, at: "/operateur" }]}
    >
      <p class="rang">
        <ButtonLink href={SENT_AT} kind="clair">
          {sentTexts.title}
        </ButtonLink>{" "}
        <ButtonLink href={TABLES_AT} kind="clair">
          {tableTexts.title}
        </ButtonLink>
      </p>
      <Paged
        {...props}
        shown={imports}
        at={(changes) => pageList.at(AT, asked, changes)}
        draw={(rows) => (
          <Table caption={texts.imports.title} rows={rows} columns={columnsAt(now)} />
        )}
        empty={
          <Empty title={texts.imports.none}>
            <p>
              {texts.imports.how} <code>{asTyped("import ted dossier")}</code>
            </p>
          </Empty>
        }
      />
    </Page>
  );
}

/** One import: its account, and each record that was refused with the reason. */
export function ImportPage(props: OneImport & ListedAt) {
  const { import: one, refused, doubts, asked, now } = props;
  return (
    <Page
      title={texts.imports.one}
      lead={`${texts.sources[one.source]}, ${writeMoment(one.beganAt, now)}`}
      beneath={<p>{texts.imports.account(one)}</p>}
      noindex
      breadcrumb={[{ label: texts.imports.title, at: AT }]}
    >
      <Doubts doubts={doubts} />
      <h2>{texts.imports.refusedTitle}</h2>
      <Paged
        {...props}
        shown={refused}
        at={(changes) => pageList.at(`${AT}/${one.id}`, asked, changes)}
        draw={(records) => (
          <ul class="lignes">
            {records.map((record) => (
              <RefusedRecord
                {...record}
                reason={refusalLabels[record.refusal]}
                rawTitle={texts.imports.raw}
              />
            ))}
          </ul>
        )}
        empty={<Empty title={texts.imports.noneRefused} />}
      />
    </Page>
  );
}

function Doubts({ doubts }: Pick<OneImport, "doubts">) {
  if (doubts.length === 0) return null;
  return (
    <section class="pile-s">
      <h2>{texts.imports.doubtsTitle}</h2>
      <ul class="lignes">
        {doubts.map(({ title, sourceId, doubts: told }) => (
          <li>
            <strong>{title}</strong> ({sourceId}) : {told.join(" ; ")}
          </li>
        ))}
      </ul>
    </section>
  );
}
