import type { Child } from "hono/jsx";

import { ButtonLink } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { ToldCard } from "../actions/see-operation.ts";
import { texts } from "./texts.fr.ts";

/** A page for the operator alone: never in a search engine. */
export function OperatorPage({
  title,
  lead,
  children,
  front,
}: {
  readonly title: string;
  readonly lead: string;
  readonly children?: Child;
  /** The first of them, which the others lead back to. */
  readonly front?: boolean;
}) {
  const trail = front === true ? [] : [{ label: texts.trail, at: "/operateur" }];
  return (
    <Page title={title} noindex breadcrumb={trail}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{lead}</p>
        </header>
        {children}
      </div>
    </Page>
  );
}

/** What the modules tell the operator, and where to act. */
export function CardsPage({ cards }: { readonly cards: readonly ToldCard[] }) {
  return (
    <OperatorPage title={texts.title} lead={texts.lead} front>
      {cards.length === 0 && <p>{texts.nothingToSee}</p>}
      <Lines>
        {cards.map(({ title, at, sentence, needsYou }) => (
          <article class="pile-s">
            <h2 class="h-petit">
              <a href={at}>{title}</a>
            </h2>
            <p>
              <State tone={needsYou ? "presse" : "va"}>
                {needsYou ? texts.needsYou : texts.well}
              </State>{" "}
              {sentence}
            </p>
          </article>
        ))}
      </Lines>
      <Section title={texts.also}>
        <div class="rang">
          <ButtonLink kind="clair" href="/operateur/reglages">
            {texts.links.settings}
          </ButtonLink>{" "}
          <ButtonLink kind="clair" href="/operateur/accessibilite">
            {texts.links.audit}
          </ButtonLink>{" "}
          <ButtonLink kind="clair" href="/operateur/journal">
            {texts.links.journal}
          </ButtonLink>
        </div>
      </Section>
    </OperatorPage>
  );
}
