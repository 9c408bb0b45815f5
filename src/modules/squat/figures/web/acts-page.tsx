import { pageList } from "#basics/query";
import { capital } from "#basics/text";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Table } from "#ui/table";

import { ACTS_PAGE, type SeenAct } from "../actions/see-acts.ts";
import { monthName } from "./figures-page.tsx";
import { texts } from "./texts.fr.ts";

/** Where the list behind the figures is. */
export const ACTS_AT = "/squat/chiffres/derriere";

interface ActsPageProps {
  readonly seen: { readonly acts: readonly SeenAct[]; readonly total: number };
  readonly asked: { readonly page: number };
}

/** What is behind the figures: acts, a page of them; nobody is in it. */
export function ActsPage({ seen, asked }: ActsPageProps) {
  return (
    <Page
      title={texts.behind}
      heading={texts.behind}
      lead={texts.behindLead}
      breadcrumb={[{ label: texts.title, at: "/squat/chiffres" }]}
    >
      <Paged
        shown={seen.acts}
        total={seen.total}
        size={ACTS_PAGE}
        asked={asked}
        at={(changes) => pageList.at(ACTS_AT, asked, changes)}
        empty={<p>{texts.noActs}</p>}
        draw={(shown) => (
          <Table
            caption={texts.behindTable}
            rows={shown}
            columns={[
              {
                title: texts.month,
                cell: ({ month }) => capital(monthName(Temporal.PlainYearMonth.from(month))),
              },
              { title: texts.place, cell: ({ at }) => <Host at={at} /> },
              { title: texts.days, cell: ({ days }) => String(days), number: true },
            ]}
          />
        )}
      />
    </Page>
  );
}

function Host({ at }: Pick<SeenAct, "at">) {
  return at === undefined ? (
    <>{texts.gone}</>
  ) : (
    <a href={`/squat/chiffres?structure=${at.id}`}>{at.name}</a>
  );
}
