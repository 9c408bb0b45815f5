import { capital } from "#basics/text";
import { CONCERNS } from "#rules/concerns";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Bar, type Column, Table } from "#ui/table";

import type { SeenTogether } from "../actions/see-together.ts";
import { AGREEMENTS, AT, TOGETHER } from "../../domain/address.ts";
import { texts as agreementTexts } from "../../agreements/web/texts.fr.ts";
import type { CountedQuarter } from "../domain/figures.ts";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import { quarterName, texts } from "./texts.fr.ts";

/** Whole hours, by tens. */
export const hoursOf = ({ quarterHours }: CountedQuarter): number | undefined =>
  quarterHours === undefined ? undefined : Math.round(quarterHours / 4);

/** « Ce que nous faisons ensemble »: a picture of each quarter, and its table. */
export function TogetherPage({ seen }: { readonly seen: SeenTogether }) {
  const { isOpened, quarters } = seen;
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={isOpened ? texts.lead : texts.notOpen}
      sheets={["votes.css"]}
    >
      {isOpened && quarters.length === 0 && (
        <Empty title={texts.none}>
          <p>{texts.next(seen.next)}</p>
        </Empty>
      )}
      {quarters.length > 0 && <Quarters quarters={quarters} />}
      {isOpened && (
        <Section title={texts.how} id="comment" class="pile-s">
          {texts.howSays.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Section>
      )}
      <ul class="liens">
        {quarters.length > 0 && (
          <li>
            <a href={`${TOGETHER}.csv`}>{texts.csv}</a>
          </li>
        )}
        <li>
          <a href={AGREEMENTS}>{agreementTexts.title}</a>
        </li>
        <li>
          <a href={AT}>{texts.home}</a>
        </li>
        <li>
          <a href={CONCERNS}>{helperTexts.worry}</a>
        </li>
      </ul>
    </Page>
  );
}

function Quarters({ quarters }: { readonly quarters: readonly CountedQuarter[] }) {
  return (
    <Table
      caption={texts.caption}
      rows={quarters}
      columns={[
        { title: texts.quarter, cell: ({ quarter }) => capital(quarterName(quarter)) },
        {
          title: texts.persons,
          cell: ({ persons }) => (persons === undefined ? texts.few : texts.atLeast(persons)),
          number: true,
        },
        measured(quarters, texts.atLeastHours, hoursOf),
        measured(quarters, texts.atLeastVisits, ({ visits }) => visits),
        measured(quarters, texts.favours, ({ favours }) => favours),
        measured(quarters, texts.outings, ({ outings }) => outings),
      ]}
    />
  );
}

/** A column of figures, each with a length among those of its own column. */
function measured(
  quarters: readonly CountedQuarter[],
  title: string,
  of: (one: CountedQuarter) => number | undefined,
): Column<CountedQuarter> {
  const most = Math.max(...quarters.map((one) => of(one) ?? 0));
  return {
    title,
    number: true,
    cell: (one) => {
      const count = of(one);
      return count === undefined ? texts.few : <Bar count={count} most={most} />;
    },
  };
}
