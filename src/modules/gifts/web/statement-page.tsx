import { writeAmount } from "#basics/amount";
import { writeDate } from "#basics/dates";
import { writeTable } from "#basics/formats/table-text";
import { type Part, type Printed, writePdf } from "#services/pdf";
import { Field, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import type { SeenStatement } from "../actions/see-statement.ts";
import { ACCOUNT_TABLES, TABLES, type TableName } from "../data/account-lines.ts";
import { UNITS } from "../domain/gift.ts";
import { kindNames, sayCount } from "../domain/kinds.fr.ts";
import { type Sum, unvaluedOf } from "../domain/statement.ts";
import { statementAsked } from "./list-asked.ts";
import { structureAt } from "./mine-page.tsx";
import { structureTexts as words } from "./structure-texts.fr.ts";
import { stepsTo } from "./structure-page.tsx";

const at = ({ organisation }: SeenStatement) => `${structureAt(organisation.id)}/comptes`;

/** How much of one nature, in its units: « 12 h, 3 demi-journées ». */
function muchOf(counts: Sum["counts"]): string {
  return UNITS.filter((unit) => counts[unit] !== 0)
    .map((unit) => sayCount(unit, counts[unit]))
    .join(", ");
}

/** What is not valued, in words; undefined when all is. */
function unvaluedIn({ sums }: SeenStatement): string | undefined {
  const left = unvaluedOf(sums);
  return left.length === 0
    ? undefined
    : left.map(({ unit, count }) => sayCount(unit, count)).join(", ");
}

const worthIn = ({ worth }: Sum) => (worth > 0 ? `${euros(worth)} €` : words.noWorth);
const euros = (cents: number) => decimal.format(cents / 100);
const decimal = new Intl.NumberFormat("fr-FR", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** One line of either half of a statement, as a table has it. */
interface Row {
  readonly number: string;
  readonly label: string;
  readonly amount: string;
}

/** Both halves of one table: 86, then 87. */
function halvesOf({ statements }: SeenStatement, table: TableName) {
  const { charges, products } = statements[table];
  const rows = (lines: typeof charges): readonly Row[] =>
    lines.map(({ number, label, amount }) => ({ number, label, amount: euros(amount) }));
  return [
    { title: words.charges, rows: rows(charges) },
    { title: words.products, rows: rows(products) },
  ];
}

/** The sentences that go with the figures: what is not in them, and how they were reckoned. */
function notesOf(seen: SeenStatement): readonly string[] {
  const left = unvaluedIn(seen);
  return [
    ...(left === undefined ? [] : [words.unvalued(left)]),
    ...(seen.unconfirmed === 0 ? [] : [words.waitsStill(seen.unconfirmed)]),
  ];
}

function methodsOf({ rates }: SeenStatement): readonly string[] {
  return [
    ...(rates.length === 0 ? [words.noRate] : []),
    ...rates.map(({ kind, anHour, from, method }) =>
      words.methodLine(kindNames[kind], writeAmount(anHour), writeDate(from), method),
    ),
    words.goodsMethod,
    words.volunteersOnly,
  ];
}

/** What a structure was given, for its accounts: the facts, then the same by each table. */
export function StatementPage({ seen }: { readonly seen: SeenStatement }) {
  const { organisation, from, until, sums } = seen;
  const asked = { from, until };
  return (
    <Page
      title={words.statementTitle(organisation.name)}
      lead={words.statementLead}
      noindex
      breadcrumb={[...stepsTo(seen), { label: words.panel, at: structureAt(organisation.id) }]}
    >
      <div class="sans-papier pile">
        <Form action={at(seen)} method="get" label={words.show} class="rang" send={words.show}>
          <Field name="du" type="date" label={words.from} value={from.toString()} width="moyen" />
          <Field name="au" type="date" label={words.until} value={until.toString()} width="moyen" />
        </Form>
        <ul class="liens">
          {(["pdf", "csv", "json"] as const).map((format) => (
            <li>
              <a href={statementAsked.at(`${at(seen)}.${format}`, asked)}>{words[format]}</a>
            </li>
          ))}
        </ul>
      </div>
      <p class="gros">{words.between(writeDate(from), writeDate(until))}</p>
      {sums.length === 0 ? <p>{words.nothing}</p> : <Figures seen={seen} />}
      {notesOf(seen).map((note) => (
        <p>{note}</p>
      ))}
      <Section title={words.methods} id="methode" class="pile-s">
        <ul class="serre">
          {methodsOf(seen).map((method) => (
            <li>{method}</li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

function Figures({ seen }: { readonly seen: SeenStatement }) {
  return (
    <>
      <Table
        caption={words.facts}
        columns={[
          { title: words.nature, cell: ({ nature }: Sum) => words.natures[nature] },
          { title: words.much, cell: ({ counts }: Sum) => muchOf(counts), number: true },
          { title: words.worth, cell: worthIn, number: true },
        ]}
        rows={seen.sums}
      />
      {TABLES.map((table) => (
        <TableOf seen={seen} table={table} />
      ))}
    </>
  );
}

function TableOf({ seen, table }: { readonly seen: SeenStatement; readonly table: TableName }) {
  const { name, source } = ACCOUNT_TABLES[table];
  const total = euros(seen.statements[table].total);
  return (
    <Section title={name} id={table === "chart" ? "plan" : "cerfa"}>
      {halvesOf(seen, table).map(({ title, rows }) => (
        <Table
          caption={`${name} : ${title}`}
          columns={[
            { title: words.account, cell: ({ number }: Row) => number },
            { title: words.label, cell: ({ label }: Row) => label },
            { title: words.amount, cell: ({ amount }: Row) => amount, number: true },
          ]}
          rows={rows}
          foot={[words.total, "", total]}
        />
      ))}
      <p class="petit doux">
        {words.equal(total)} {words.source(source)}
      </p>
    </Section>
  );
}

/** The same on paper. */
export function statementPdf(
  projectFolder: string,
  { seen, now }: { readonly seen: SeenStatement; readonly now: Temporal.Instant },
): Promise<Uint8Array> {
  const { organisation, from, until, sums } = seen;
  const printed: Printed = {
    title: words.statementTitle(organisation.name),
    at: now,
    foot: words.foot,
    parts: [
      { words: words.between(writeDate(from), writeDate(until)) },
      ...(sums.length === 0 ? [{ words: words.nothing }] : figuresOf(seen)),
      ...notesOf(seen).map((note) => ({ words: note })),
      { heading: words.methods },
      ...methodsOf(seen).map((method) => ({ words: method })),
    ],
  };
  return writePdf(projectFolder, printed);
}

const head = (text: string) => ({ words: text, isHead: true as const });

function figuresOf(seen: SeenStatement): readonly Part[] {
  return [
    {
      table: {
        columns: [{ head: words.nature }, { head: words.much }, { head: words.worth }],
        rows: seen.sums.map((sum) => [
          head(words.natures[sum.nature]),
          muchOf(sum.counts),
          worthIn(sum),
        ]),
      },
    },
    ...TABLES.flatMap((table): readonly Part[] => [
      { heading: ACCOUNT_TABLES[table].name },
      ...halvesOf(seen, table).map(({ title, rows }) => ({
        table: {
          columns: [
            { head: title, width: 100 },
            { head: words.label },
            { head: words.amount, width: 100 },
          ],
          rows: [
            ...rows.map(({ number, label, amount }) => [head(number), label, amount]),
            [head(words.total), "", euros(seen.statements[table].total)],
          ],
        },
      })),
      { words: words.source(ACCOUNT_TABLES[table].source) },
    ]),
  ];
}

/** The lines of both tables, as a spreadsheet has them. */
export function statementCsv(seen: SeenStatement): string {
  const rows = TABLES.flatMap((table) =>
    halvesOf(seen, table).flatMap((half) =>
      half.rows.map(({ number, label, amount }) => [
        ACCOUNT_TABLES[table].name,
        half.title,
        number,
        label,
        amount.replaceAll(/\s/g, ""),
        seen.from.toString(),
        seen.until.toString(),
      ]),
    ),
  );
  return writeTable(["table", "partie", "compte", "intitule", "montant", "du", "au"], rows);
}

/** The same for another program: cents, and the counts of each nature. */
export function statementJson(seen: SeenStatement) {
  const { organisation, from, until, sums, statements, unconfirmed } = seen;
  return {
    organisation: { name: organisation.name, number: organisation.number },
    from: from.toString(),
    until: until.toString(),
    sums: sums.map(({ nature, counts, worth, unvalued }) => ({
      nature,
      counts,
      cents: worth,
      unvalued,
    })),
    tables: Object.fromEntries(
      TABLES.map((table) => [
        table,
        { source: ACCOUNT_TABLES[table].source, ...statements[table] },
      ]),
    ),
    unconfirmed,
  };
}
