import { writeMonth } from "#basics/dates";
import { writeTable } from "#basics/formats/table-text";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import { COUNTED, type Count, type Counted, sumOf } from "../domain/register.ts";
import { limitSentences } from "../domain/limits.fr.ts";
import { texts } from "./register-texts.fr.ts";

export interface RegisterPageProps {
  readonly counts: readonly Count[];
  readonly moderators: { readonly count: number; readonly names: readonly string[] };
}

/** Who decides of what is reported, how, and how often: in plain words, without names (DSA, art. 15). */
export function RegisterPage({ counts, moderators }: RegisterPageProps) {
  return (
    <Page title={texts.title} description={texts.lead} breadcrumb={[{ label: "Accueil", at: "/" }]}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <Section title={texts.how}>
          <ol>
            {texts.steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </Section>
        <Section title={texts.who}>
          <p>{texts.moderators(moderators.count)}</p>
          {moderators.names.length > 0 && <p>{texts.named(moderators.names.join(", "))}</p>}
          <p>
            <a href="/gouvernance">{texts.governance}</a>
          </p>
        </Section>
        <Section title={texts.rules}>
          <p>
            <a href="/conditions">{texts.terms}</a>
          </p>
        </Section>
        <Section title={texts.limits}>
          <p>{texts.limitsWhy}</p>
          <ul>
            {limitSentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Section>
        <Counts counts={counts} />
        <p class="petit doux">{texts.law}</p>
      </div>
    </Page>
  );
}

const FAMILIES = ["report", "verdict", "ground", "contested", "looked", "delay"] as const;

function Counts({ counts }: Pick<RegisterPageProps, "counts">) {
  return (
    <Section title={texts.counts}>
      <p>{texts.countsWhy}</p>
      {counts.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <Lines>
            {FAMILIES.map((what) => (
              <Family what={what} counts={counts} />
            ))}
          </Lines>
          <p>
            <a href="/moderation.csv">{texts.file}</a>
          </p>
        </>
      )}
    </Section>
  );
}

interface FamilyProps {
  readonly what: Counted;
  readonly counts: readonly Count[];
}

/** One line a kind, one column a month: read from left to right as time goes. */
function Family({ what, counts }: FamilyProps) {
  const months = [...new Set(counts.map(({ month }) => month.toString()))].toSorted();
  const label = (which: string) => texts.labels[what][which] ?? which;
  const cell = (month: string) => (which: string) =>
    counts.find((one) => one.what === what && one.which === which && one.month.toString() === month)
      ?.count ?? 0;
  const total = {
    title: texts.total,
    number: true,
    cell: (which: string) => sumOf(counts, what, which),
  };
  return (
    <Table
      caption={texts.caption(texts.families[what])}
      columns={[
        { title: texts.families[what], cell: label },
        ...months.map((month) => ({
          title: writeMonth(Temporal.PlainYearMonth.from(month)),
          number: true,
          cell: cell(month),
        })),
        ...(what === "delay" ? [] : [total]),
      ]}
      rows={COUNTED[what]}
    />
  );
}

/** The whole register for a spreadsheet: semicolons and a mark of encoding, as LibreOffice and Excel read in French. */
export function registerCsv(counts: readonly Count[]): string {
  const rows = counts.map(({ month, what, which, count }) => [
    month.toString(),
    texts.families[what],
    texts.labels[what][which] ?? which,
    count,
  ]);
  return writeTable(texts.headers, rows);
}
