import { capital } from "#basics/text";
import { Facts } from "#ui/facts";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Bar, Table } from "#ui/table";

import { feedbackTexts } from "../../visits/web/texts.fr.ts";
import type { SeenFigures } from "../actions/see-figures.ts";
import type { Figures, Spread } from "../domain/figures.ts";
import { texts } from "./texts.fr.ts";

const DEGREES = ["1", "2", "3", "4", "5"] as const;

/** « décembre 2026 ». */
export const monthName = (month: Temporal.PlainYearMonth) =>
  `${month.toPlainDate({ day: 1 }).toLocaleString("fr", { month: "long" })} ${month.year}`;

/** What came of the days: of the territory, or of one structure; a picture of each month, and its table. */
export function FiguresPage({ seen }: { readonly seen: SeenFigures }) {
  const { figures, of, welcoming } = seen;
  const title = of === undefined ? texts.title : texts.titleOf(of.name);
  return (
    <Page title={title} heading={title} lead={texts.lead} sheets={["votes.css"]}>
      <Section title={texts.numbers} id="nombres" class="pile-s">
        <Facts
          facts={[
            of === undefined ? { label: texts.welcoming, says: String(welcoming) } : undefined,
            { label: texts.days, says: String(figures.days) },
            {
              label: texts.employees,
              says: figures.employees === undefined ? texts.few : texts.atLeast(figures.employees),
            },
            { label: texts.circles, says: String(figures.circles) },
          ]}
        />
      </Section>
      <Section title={texts.feelings} id="ressenti" class="pile">
        <Feeling says={texts.sharing} spread={figures.sharing} answers={figures.answers} />
        <Feeling says={texts.openness} spread={figures.openness} answers={figures.answers} />
      </Section>
      <Section title={texts.months} id="mois" class="pile-s">
        <Months figures={figures} />
      </Section>
      <ul class="liens">
        {of === undefined && (
          <li>
            <a href="/squat/chiffres/derriere">{texts.behind}</a>
          </li>
        )}
        {of !== undefined && (
          <li>
            <a href="/squat/chiffres">{texts.territory}</a>
          </li>
        )}
        <li>
          <a href={`/squat/chiffres.csv${of === undefined ? "" : `?structure=${of.id}`}`}>
            {texts.csv}
          </a>
        </li>
        <li>
          <a href="/squat">{texts.find}</a>
        </li>
      </ul>
    </Page>
  );
}

interface FeelingProps {
  readonly says: string;
  readonly spread: Spread | undefined;
  readonly answers: number;
}

function Feeling({ says, spread, answers }: FeelingProps) {
  if (spread === undefined)
    return (
      <div class="pile-s">
        <h3>{says}</h3>
        <p class="doux">{texts.tooFew}</p>
      </div>
    );
  const most = Math.max(...spread.counts);
  const { degrees } = feedbackTexts;
  const rows = DEGREES.map((degree, i) => ({
    label: capital(degrees[degree]),
    count: spread.counts[i] ?? 0,
  }));
  return (
    <div class="pile-s">
      <h3>{says}</h3>
      <Table
        caption={texts.degrees(says)}
        rows={rows}
        columns={[
          { title: texts.degree, cell: ({ label }) => label },
          {
            title: texts.count,
            cell: ({ count }) => <Bar count={count} most={most} />,
            number: true,
          },
        ]}
      />
      <p>
        {texts.median(degrees[DEGREES[spread.median - 1] ?? "3"])} {texts.answers(answers)}.
      </p>
    </div>
  );
}

function Months({ figures }: { readonly figures: Figures }) {
  const most = Math.max(...figures.months.map(({ days }) => days));
  return (
    <Table
      caption={texts.monthsTable}
      rows={figures.months}
      columns={[
        { title: texts.month, cell: ({ month }) => capital(monthName(month)) },
        { title: texts.days, cell: ({ days }) => <Bar count={days} most={most} />, number: true },
      ]}
    />
  );
}
