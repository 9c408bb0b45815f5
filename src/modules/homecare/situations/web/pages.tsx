import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";
import { WithNumbers } from "#ui/page/numbers";

import { NEVER_HERE, SITUATIONS } from "../../domain/address.ts";
import { type Situation, situationAt } from "../domain/situation.ts";
import { neverTexts as never } from "./never-here.fr.ts";
import { situations, texts } from "./situations.fr.ts";

/** Where one reads who keeps this instance, and writes to them. */
const CONTACT = "/contact";

/** The written cases, each in one sentence. */
export function SituationsPage() {
  return (
    <Page title={texts.title} heading={texts.title} lead={texts.lead} narrow aloud>
      <Lines>
        {situations.map(({ name, title, sentence }) => (
          <div class="pile-s">
            <h2 class="petit">
              <a href={situationAt(name)}>{title}</a>
            </h2>
            <p>{sentence}</p>
          </div>
        ))}
      </Lines>
      <p>
        <a href={NEVER_HERE}>{never.title}</a>
      </p>
      <p class="petit doux">
        {texts.of} <WithNumbers says={texts.emergency} />
      </p>
    </Page>
  );
}

/** One case: who may do what, what to do now; then what is not done here, and the law. */
export function SituationPage({ one }: { readonly one: Situation }) {
  return (
    <Page
      title={one.title}
      heading={one.title}
      lead={one.sentence}
      description={one.sentence}
      narrow
      aloud
      breadcrumb={[{ label: texts.title, at: SITUATIONS }]}
    >
      <Table
        caption={texts.who}
        rows={one.who}
        columns={[
          { title: texts.whoHead, cell: ({ who }) => who },
          { title: texts.mayHead, cell: ({ may }) => may },
          { title: texts.mayNotHead, cell: ({ mayNot }) => mayNot },
        ]}
      />
      <Section title={texts.now} id="maintenant" class="pile-s">
        <ul class="pile-s">
          {one.now.map(({ says, label, at }) => (
            <li>
              {says} : <a href={at}>{label}</a>
            </li>
          ))}
        </ul>
        {one.now.every(({ at }) => at !== CONTACT) && (
          <p>
            <a href={CONTACT}>{texts.operator}</a>
          </p>
        )}
      </Section>
      <Section title={texts.not} id="pas" class="pile-s">
        <Sentences of={one.not} />
      </Section>
      <Section title={texts.law} id="loi" class="pile-s">
        <Sentences of={one.law} />
        <p class="petit doux">
          {texts.advice} <WithNumbers says={texts.emergency} />
        </p>
      </Section>
    </Page>
  );
}

/** Some sentences, one below another. */
export const Sentences = ({ of }: { readonly of: readonly string[] }) => (
  <ul class="pile-s">
    {of.map((one) => (
      <li>{one}</li>
    ))}
  </ul>
);
