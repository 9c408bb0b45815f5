import { dayOf, writeDate } from "#basics/dates";
import { Lines } from "#ui/list";
import { Above } from "#ui/state";
import { Table } from "#ui/table";

import type { FoundSubsidies, ListedSubsidy, SeenFunder } from "../actions/list-subsidies.ts";
import { addressOfFunder, writeEuros, writeSumOf } from "../domain/subsidies.ts";
import { subsidyTexts as texts } from "./texts.fr.ts";

const { columns } = texts;

/** Subsidies in a list: who receives, how much, for what, from whom, when; its source and its date. */
export function SubsidyLines({ subsidies }: { readonly subsidies: readonly ListedSubsidy[] }) {
  return (
    <Lines>
      {subsidies.map((listed) => (
        <SubsidyLine listed={listed} />
      ))}
    </Lines>
  );
}

function SubsidyLine({ listed }: { readonly listed: ListedSubsidy }) {
  const { beneficiary, organisation, purpose, funder, agreedOn, year, source, readAt } = listed;
  const where = placeOf(listed);
  return (
    <article class="pile-s">
      <Above
        facts={[
          agreedOn === undefined ? (year ?? texts.noYear) : writeDate(agreedOn),
          ...(where === undefined ? [] : [where]),
        ]}
      />
      <h3>
        {organisation === undefined ? (
          beneficiary
        ) : (
          <a href={`/structures/${organisation}`}>{beneficiary}</a>
        )}
      </h3>
      <p>
        <strong>{moneyOf(listed)}</strong>
        {purpose !== undefined && <> {purpose}</>}
      </p>
      <p class="petit">
        {texts.by} <a href={addressOfFunder(funder)}>{funder.name}</a>.{" "}
        <span class="doux">{texts.source(source, writeDate(dayOf(readAt)))}</span>
      </p>
    </article>
  );
}

function moneyOf({ amount, note }: ListedSubsidy): string {
  if (amount === undefined) return `${texts.note} : ${note ?? ""}.`;
  return note === undefined ? `${writeEuros(amount)}.` : `${writeEuros(amount)}, ${note}.`;
}

/** Where the one who receives is, when a register says it; else where the funder is, and that it is so. */
function placeOf({ town, department, placeOf: whose }: ListedSubsidy): string | undefined {
  if (department === undefined) return undefined;
  if (whose === "funder") return texts.departmentOfFunder(department);
  return town === undefined ? texts.departmentOf(department) : texts.seat(town, department);
}

/** Totals by funder, the largest first. */
export function FunderTable({ rows }: { readonly rows: FoundSubsidies["byFunder"] }) {
  if (rows.length < 2) return null;
  return (
    <Table
      caption={texts.byFunder}
      rows={rows}
      columns={[
        {
          title: columns.funder,
          cell: (one) => <a href={addressOfFunder(one)}>{one.name}</a>,
        },
        { title: columns.number, number: true, cell: ({ count }) => count },
        { title: columns.sum, number: true, cell: ({ sum }) => writeSumOf(sum) },
      ]}
    />
  );
}

/** Totals by year, the latest first. */
export function YearTable({ rows }: { readonly rows: FoundSubsidies["byYear"] }) {
  return (
    <Table
      caption={texts.byYear}
      rows={rows}
      columns={[
        { title: columns.year, cell: ({ year }) => year ?? texts.noYear },
        { title: columns.number, number: true, cell: ({ count }) => count },
        { title: columns.sum, number: true, cell: ({ sum }) => writeSumOf(sum) },
      ]}
    />
  );
}

/** Who received most of one funder. */
export function BeneficiaryTable({ rows }: { readonly rows: SeenFunder["byBeneficiary"] }) {
  return (
    <Table
      caption={texts.byBeneficiary}
      rows={rows}
      columns={[
        { title: columns.beneficiary, cell: ({ name }) => name },
        { title: columns.number, number: true, cell: ({ count }) => count },
        { title: columns.sum, number: true, cell: ({ sum }) => writeSumOf(sum) },
      ]}
    />
  );
}
