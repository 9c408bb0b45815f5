import { Page } from "#ui/page";
import { WithNumbers } from "#ui/page/numbers";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import { SITUATIONS } from "../../domain/address.ts";
import { neverTexts as never } from "./never-here.fr.ts";
import { Sentences } from "./pages.tsx";
import { texts } from "./situations.fr.ts";

/** What never passes between somebody at home and who helps them; how shopping is repaid; what to do when it is asked. */
export function NeverHerePage() {
  return (
    <Page
      title={never.title}
      heading={never.title}
      lead={never.lead}
      description={never.lead}
      narrow
      aloud
      breadcrumb={[{ label: texts.title, at: SITUATIONS }]}
    >
      <Table
        caption={never.never}
        rows={never.all}
        columns={[
          { title: never.whatHead, cell: ({ what }) => what },
          { title: never.whyHead, cell: ({ why }) => why },
        ]}
      />
      <Section title={never.shopping} id="achats" class="pile-s">
        <Sentences of={never.shoppingSays} />
      </Section>
      <Section title={never.asked} id="demande" class="pile-s">
        <Sentences of={never.askedSays} />
        <ul class="pile-s">
          {never.ways.map(({ label, at }) => (
            <li>
              <a href={at}>{label}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={never.call} id="appeler" class="pile-s">
        <p>
          <WithNumbers says={never.numbers} />
        </p>
      </Section>
      <Section title={texts.law} id="loi" class="pile-s">
        <Sentences of={never.laws} />
        <p class="petit doux">{texts.advice}</p>
      </Section>
    </Page>
  );
}
