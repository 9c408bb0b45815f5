import { writeDay } from "#basics/dates";
import { listAsked, page } from "#basics/query";
import { capital } from "#basics/text";
import { Empty } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import { GAPS, OPERATOR } from "../../domain/address.ts";
import { operatorTexts } from "../../web/texts.fr.ts";
import { GAPS_PAGE, type SeenGaps } from "../actions/see-gaps.ts";
import { PARTS } from "../domain/week.ts";
import { gapTexts as texts } from "./texts.fr.ts";

/** What the address of the page of gaps asks: its page. */
export const gapList = listAsked({ page: page() });

/** « Où il manque quelqu’un »: commune, day, part of the day; never who. */
export function GapsPage({
  seen,
  asked,
}: {
  readonly seen: SeenGaps;
  readonly asked: ReturnType<typeof gapList.read>;
}) {
  const { today, days, total, places, operates } = seen;
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      breadcrumb={
        operates
          ? [
              { label: texts.operator, at: "/operateur" },
              { label: operatorTexts.title, at: OPERATOR },
            ]
          : []
      }
    >
      {places.length === 0 ? (
        <Empty title={texts.noPlace}>
          <p>{texts.noPlaceSays}</p>
        </Empty>
      ) : (
        <Paged
          shown={days}
          total={total}
          size={GAPS_PAGE}
          asked={asked}
          at={(changes) => gapList.at(GAPS, asked, changes)}
          empty={<p>{texts.none}</p>}
          draw={(shown) => <Days days={shown} today={today} />}
        />
      )}
      <Section title={texts.places} id="ou" small class="pile-s">
        {places.length > 0 && <p>{texts.placesSay(places)}</p>}
        <p class="doux">{texts.each}</p>
      </Section>
    </Page>
  );
}

function Days({ days, today }: Pick<SeenGaps, "days" | "today">) {
  return (
    <Table
      caption={texts.caption}
      rows={days}
      columns={[
        { title: texts.day, cell: ({ day }) => capital(writeDay(day, today)) },
        { title: texts.place, cell: ({ name }) => name },
        ...PARTS.map((part) => ({
          title: texts[part],
          cell: (one: SeenGaps["days"][number]) => texts.band(one[part]),
          number: true,
        })),
      ]}
    />
  );
}
