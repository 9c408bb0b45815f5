import type { Child } from "hono/jsx";

import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";
import { Thing } from "#ui/thing";

import type { ToldCard } from "../actions/see-operation.ts";
import { grouped } from "../domain/groups.ts";
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

/** What the modules tell the operator: what needs their eye, then all that is well, group by group. */
export function CardsPage({ cards }: { readonly cards: readonly ToldCard[] }) {
  const waiting = cards.filter(({ needsYou }) => needsYou);
  const well = cards.filter(({ needsYou }) => !needsYou);
  return (
    <OperatorPage title={texts.title} lead={texts.lead} front>
      {cards.length === 0 && <p>{texts.nothingToSee}</p>}
      {waiting.length > 0 && (
        <Land title={texts.waiting(waiting.length)} id="a-voir">
          <ul class="lignes">
            {waiting.map(({ title, at, sentence }) => (
              <Thing says={title} about={sentence}>
                <ButtonLink kind="clair" href={at} label={`${texts.see}, ${title}`}>
                  {texts.see}
                </ButtonLink>
              </Thing>
            ))}
          </ul>
        </Land>
      )}
      {well.length > 0 && <Well cards={well} />}
      <Section title={texts.also} small>
        <p class="rang">
          <a href="/operateur/reglages">{texts.links.settings}</a>{" "}
          <a href="/operateur/accessibilite">{texts.links.audit}</a>{" "}
          <a href="/operateur/journal">{texts.links.journal}</a>
        </p>
      </Section>
    </OperatorPage>
  );
}

function Well({ cards }: { readonly cards: readonly ToldCard[] }) {
  return (
    <Section title={texts.well} id="va-bien">
      <div class="grille fine">
        {grouped(cards).map(({ group, cards: own }) => (
          <section class="pile-s" aria-labelledby={`de-${group}`}>
            <h3 class="h-petit" id={`de-${group}`}>
              {texts.groups[group]}
            </h3>
            <ul class="lignes">
              {own.map(({ title, at, sentence }) => (
                <li>
                  <p>
                    <a href={at}>{title}</a>
                  </p>
                  <p class="petit doux">{sentence}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  );
}
