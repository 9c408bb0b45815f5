import { writeDate } from "#basics/dates";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import type { Measures } from "../../actions/see-measures.ts";
import { LegalPage, Points } from "./pages.tsx";
import { texts } from "./texts.fr.ts";

const words = texts.ecodesign;
const kilobytes = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** What pages weigh, only as it was measured. */
export function EcodesignPage({ measures }: { readonly measures: Measures | undefined }) {
  return (
    <LegalPage title={words.title} lead={words.lead}>
      <Section title={words.measured}>
        {measures === undefined ? (
          <p>{words.notMeasured}</p>
        ) : (
          <>
            <p>{words.by(writeDate(Temporal.PlainDate.from(measures.on)), measures.command)}</p>
            <Table
              caption={words.measured}
              columns={[
                {
                  title: words.page,
                  // Measured on the demonstration: here the same address may be another page, or none.
                  cell: ({ title }: Measures["pages"][number]) => title,
                },
                {
                  title: words.weight,
                  number: true,
                  cell: ({ bytes }) => kilobytes.format(bytes / 1000),
                },
                { title: words.requests, number: true, cell: ({ requests }) => requests },
              ]}
              rows={measures.pages}
            />
          </>
        )}
      </Section>
      <Section title={words.choices}>
        <Points says={words.made} />
        <p class="petit doux">{words.reference}</p>
      </Section>
    </LegalPage>
  );
}
