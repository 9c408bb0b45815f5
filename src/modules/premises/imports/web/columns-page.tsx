import type { GivenBack } from "#basics/form";
import { Button, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Questions } from "#ui/questions";

import { sayHours } from "../../web/hours-said.ts";
import type { SeenTable } from "../actions/sent-tables.ts";
import type { ReadRow } from "../domain/read-row.ts";
import { columnsForm, fromForm } from "./forms.ts";
import { AT } from "./imports-page.tsx";
import { importTexts as texts, pointNames, refusalNames } from "./texts.fr.ts";

interface ColumnsPageProps {
  readonly table: SeenTable;
  readonly back: GivenBack;
}

/** A table before it is imported: which column says what, and how its first rows are understood. */
export function ColumnsPage({ table, back }: ColumnsPageProps) {
  const { id, name, columns, mapping, first } = table;
  return (
    <Page
      title={texts.columns}
      narrow
      noindex
      breadcrumb={[{ label: texts.title, at: AT }]}
      lead={texts.columnsLead(name)}
      back={back}
    >
      <section class="pile-s">
        <h2>{texts.first}</h2>
        <ul class="lignes">
          {first.map((row) => (
            <li>
              <FirstRow row={row} />
            </li>
          ))}
        </ul>
      </section>
      <Apart apart={table.apart} />
      <Form action={`${AT}/fichiers/${id}`} back={back}>
        <h2>{texts.from}</h2>
        <Questions of={fromForm} />
        <h2>{texts.columns}</h2>
        <Questions of={columnsForm(columns)} values={mapping} />
        <Button>{texts.import}</Button>
      </Form>
    </Page>
  );
}

/** So many rows are named, the others counted. */
const MOST_NAMED = 50;

function Apart({ apart }: Pick<SeenTable, "apart">) {
  if (apart.length === 0) return null;
  const more = apart.length - MOST_NAMED;
  return (
    <section class="pile-s">
      <h2>{texts.apartTitle}</h2>
      <p class="petit">{texts.apartLead}</p>
      <ul>
        {apart.slice(0, MOST_NAMED).map(({ line, name, why }) => (
          <li>{texts.apartLine(line, name, { ...refusalNames, ...pointNames }[why])}</li>
        ))}
      </ul>
      {more > 0 && <p>{texts.apartMore(more)}</p>}
    </section>
  );
}

function FirstRow({ row }: { readonly row: ReadRow }) {
  if (!row.read) return <p>{row.detail}</p>;
  const { name, address, commune, point, ...venue } = row.venue;
  const where = [address, `${commune.name} (${commune.department})`].filter(Boolean).join(", ");
  const hours = sayHours(venue);
  return (
    <>
      <div>
        <p>
          <strong>{name}</strong>
        </p>
        <p>
          {where}
          {point !== undefined && ` (${point.latitude.toFixed(4)}, ${point.longitude.toFixed(4)})`}
        </p>
      </div>
      {hours !== undefined && <p class="petit">{hours}</p>}
    </>
  );
}
