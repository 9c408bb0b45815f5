import { Check, Form, titleOf } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { BeforeLeaving } from "../actions/erase-myself.ts";
import type { MyData } from "../actions/see-my-data.ts";
import { KeptList } from "./data-page.tsx";
import { backToMine } from "./mine-page.tsx";
import { takeTexts } from "./archive-texts.fr.ts";
import { texts } from "./texts.fr.ts";

export interface ErasePageProps {
  readonly data: MyData;
  readonly before: BeforeLeaving;
  /** Whether a last letter will leave: only where mails do. */
  readonly letterLeaves: boolean;
  readonly problem?: string | undefined;
  readonly problems?: Readonly<Record<string, string>> | undefined;
}

/** What disappears, what stays without a name and why; then one box to tick. */
export function ErasePage(props: ErasePageProps) {
  const { erase } = texts;
  return (
    <Page
      title={titleOf(erase.title, props)}
      noindex
      breadcrumb={[...backToMine, { label: texts.data.title, at: "/moi/donnees" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{erase.title}</h1>
          <p class="chapo">{erase.lead}</p>
        </header>
        <Section title={erase.goesTitle} id="disparait">
          <KeptList data={props.data} />
          <p>{erase.goes}</p>
        </Section>
        <Section title={erase.staysTitle} id="reste">
          <ul class="pile-s">
            {erase.stays.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Section>
        {props.before.panels}
        <p>
          {erase.takeFirst} <a href="/moi/donnees/archive">{takeTexts.zip}</a>
        </p>
        {props.before.proven ? <EraseForm {...props} /> : <ProveForm {...props} />}
        <p>
          <a href="/moi/donnees">{erase.cancel}</a>
        </p>
      </div>
    </Page>
  );
}

function EraseForm({ before, letterLeaves, problem, problems }: ErasePageProps) {
  const { erase } = texts;
  return (
    <Form action="/moi/donnees/effacer" send={erase.send} problem={problem} problems={problems}>
      <Check name="compris" label={erase.understand} />
      {letterLeaves && before.email !== undefined && <p>{erase.letter(before.email)}</p>}
    </Form>
  );
}

function ProveForm({ before, problem }: ErasePageProps) {
  const { erase } = texts;
  return (
    <Cove title={erase.proveTitle} id="code" class="pile-s">
      <Form action="/moi/donnees/effacer/code" send={erase.proveSend} problem={problem}>
        <p>{erase.prove(before.email ?? "")}</p>
      </Form>
    </Cove>
  );
}

/** After the erasure: nobody is signed in any more. */
export function GonePage() {
  return (
    <Page title={texts.gone.title} noindex>
      <div class="pile">
        <h1>{texts.gone.title}</h1>
        <p class="chapo">{texts.gone.says}</p>
        <p>
          <a href="/">{texts.gone.back}</a>
        </p>
      </div>
    </Page>
  );
}
