import { Section } from "#ui/panel";
import { Table } from "#ui/table";
import { Folded } from "#ui/thing";

import type { SeenLimit, SeenLimits, Sizes } from "../actions/see-limits.ts";
import { writeBytes } from "../domain/findings.fr.ts";
import { KeeperPage } from "./keeper-page.tsx";
import { limitsTexts as words } from "./limits-texts.fr.ts";

/** What each limit is, and how often it served: counts, nobody. Those that refused first; the others folded. */
export function LimitsPage({ limits, sizes }: SeenLimits) {
  const refused = limits.filter((limit) => limit.refused > 0);
  const others = limits.filter((limit) => limit.refused === 0);
  return (
    <KeeperPage title={words.title} lead={words.lead}>
      <Section title={words.thatRefused} id="refus">
        {refused.length === 0 ? <p>{words.noneRefused}</p> : <Limits limits={refused} />}
        <p class="petit doux">{words.todo}</p>
      </Section>
      <div class="lignes">
        {others.length > 0 && (
          <Folded title={words.others} says={words.othersSay(others.length)} id="autres">
            <Limits limits={others} />
          </Folded>
        )}
        <Folded title={words.fixed} id="fixes">
          <Table
            caption={words.fixedCaption}
            rows={rowsOf(sizes)}
            columns={[
              { title: words.what, cell: ({ what }) => what },
              { title: words.most, cell: ({ most }) => most },
            ]}
          />
        </Folded>
      </div>
    </KeeperPage>
  );
}

function Limits({ limits }: { readonly limits: readonly SeenLimit[] }) {
  return (
    <Table
      caption={words.caption}
      rows={limits}
      columns={[
        { title: words.what, cell: ({ says }: SeenLimit) => says },
        {
          title: words.most,
          cell: ({ points, seconds }) => words.points(points, words.every(seconds)),
        },
        { title: words.counted, number: true, cell: ({ counted }) => counted },
        { title: words.refused, number: true, cell: ({ refused }) => refused },
      ]}
    />
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
