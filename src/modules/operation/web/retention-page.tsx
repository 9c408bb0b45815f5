import { writeMoment } from "#basics/dates";
import { Page } from "#ui/page";
import { Table } from "#ui/table";

import type { SeenRetention } from "../actions/see-retention.ts";
import { retentionTexts as words } from "./retention-texts.fr.ts";

/** What is kept for a time only, why, how long, and when the next sweep is: for everyone. */
export function RetentionPage({
  lines,
  next,
  now,
}: SeenRetention & { readonly now: Temporal.Instant }) {
  return (
    <Page title={words.title} description={words.lead} breadcrumb={words.trail}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        <p>{words.next(writeMoment(next, now))}</p>
        <Table
          caption={words.caption}
          rows={lines}
          columns={[
            { title: words.what, cell: ({ what }) => what },
            { title: words.why, cell: ({ why }) => why },
            { title: words.howLong, cell: ({ howLong }) => howLong },
          ]}
        />
        <p class="petit doux">{words.law}</p>
      </div>
    </Page>
  );
}
