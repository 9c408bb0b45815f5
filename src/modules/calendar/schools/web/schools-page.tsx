import { Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";
import { Table } from "#ui/table";

import { schoolZoneNames } from "../../domain/recurrence.fr.ts";
import type { SeenSchools } from "../actions/see-schools.ts";
import { COMMAND, EXAMPLE, texts } from "./texts.fr.ts";

/** What is known of school holidays, what series miss, and how a file completes it; for the operator. */
export function SchoolsPage({ missing, known }: SeenSchools) {
  return (
    <Page
      title={texts.title}
      noindex
      breadcrumb={[{ label: texts.operator, at: "/operateur" }]}
      lead={texts.lead}
    >
      <Section title={texts.missing} id="manque">
        {missing.length === 0 ? (
          <Empty title={texts.nothingMissing} />
        ) : (
          <ul>
            {missing.map(({ zone, year, series }) => (
              <li>{texts.line(schoolZoneNames[zone], year, series)}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={texts.known} id="connu">
        <Table
          caption={texts.knownCaption}
          rows={known}
          columns={[
            { title: texts.zone, cell: ({ zone }) => schoolZoneNames[zone] },
            { title: texts.year, cell: ({ year }) => year },
            { title: texts.source, cell: ({ source }) => source },
          ]}
        />
      </Section>
      <Cove title={texts.how} id="completer">
        <p>{texts.howSays}</p>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is walked by keyboard */}
        <pre class="defile" tabindex={0}>
          {EXAMPLE}
        </pre>
        <p>{texts.howCommand}</p>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is walked by keyboard */}
        <pre class="defile" tabindex={0}>
          {COMMAND}
        </pre>
        <p>{texts.howAgain}</p>
      </Cove>
    </Page>
  );
}
