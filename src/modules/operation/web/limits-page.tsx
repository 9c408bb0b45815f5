import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import type { SeenLimit, SeenLimits, Sizes } from "../actions/see-limits.ts";
import { writeBytes } from "../domain/findings.fr.ts";
import { KeeperPage } from "./keeper-page.tsx";
import { limitNames, limitsTexts as words } from "./limits-texts.fr.ts";

/** What each limit is, and how often it served: counts, nobody. */
export function LimitsPage({ limits, sizes }: SeenLimits) {
  return (
    <KeeperPage title={words.title} lead={words.lead}>
      <p>{words.todo}</p>
      <Table
        caption={words.caption}
        rows={limits}
        columns={[
          { title: words.what, cell: ({ name }: SeenLimit) => limitNames[name] ?? name },
          {
            title: words.most,
            cell: ({ points, seconds }) => words.points(points, words.every(seconds)),
          },
          { title: words.counted, number: true, cell: ({ counted }) => counted },
          { title: words.refused, number: true, cell: ({ refused }) => refused },
        ]}
      />
      <Section title={words.fixed}>
        <Table
          caption={words.fixedCaption}
          rows={rowsOf(sizes)}
          columns={[
            { title: words.what, cell: ({ what }) => what },
            { title: words.most, cell: ({ most }) => most },
          ]}
        />
      </Section>
    </KeeperPage>
  );
}

function rowsOf(sizes: Sizes): readonly { readonly what: string; readonly most: string }[] {
  const said = words.sizes;
  return [
    { what: said.form, most: writeBytes(sizes.form) },
    { what: said.file, most: writeBytes(sizes.file) },
    { what: said.sent, most: writeBytes(sizes.sent) },
    { what: said.files, most: String(sizes.files) },
    { what: said.space, most: writeBytes(sizes.space) },
    { what: said.mails, most: words.aMinute(sizes.mailsAMinute) },
    { what: said.perDay, most: String(sizes.mailsADay) },
  ];
}
