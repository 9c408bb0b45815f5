import type { Child } from "hono/jsx";

import { dayOf, writeDay } from "#basics/dates";
import { Avatar } from "#ui/avatar";
import { Flag } from "#ui/flag";
import { ButtonLink } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";
import { Above, State } from "#ui/state";

import type { ListedExchange, ListedNeed, MyExchanges, Shelf } from "../actions/list-exchanges.ts";
import type { NamedSide } from "../actions/parties.ts";
import { toHelp } from "../../domain/to-help.fr.ts";
import { exchangeAt } from "./exchange-at.ts";
import { pageTexts as texts } from "./page-texts.fr.ts";
import { unheardTexts } from "./texts.fr.ts";
import { sayState, sayTurn } from "./say-exchange.ts";
import { titleOfExchange } from "./terms.ts";

const SHELVES: readonly Shelf[] = ["for-me", "for-others", "under-way", "done"];
/** Of what is over, a page shows the latest. */
const MOST_DONE = 20;

/** What a later chapter says under the line of an exchange. */
export type UnderLine = (one: ListedExchange) => Child | undefined;

export interface ExchangesPageProps {
  readonly mine: MyExchanges | undefined;
  readonly under?: UnderLine | undefined;
  readonly now: Temporal.Instant;
}

/** « Mes échanges »: what waits for me, what I wait for, what goes on, what is done. */
export function ExchangesPage({ mine, now, under }: ExchangesPageProps) {
  if (mine === undefined) return <Welcome />;
  const isEmpty = mine.exchanges.length === 0 && mine.needs.length === 0;
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      beneath={
        <p class="rang">
          <ButtonLink href="/echanges/demander">{texts.ask}</ButtonLink>{" "}
          <ButtonLink href="/entraide/moi" kind="clair" pictogram="offer">
            {texts.give}
          </ButtonLink>
        </p>
      }
      noindex
      breadcrumb={[toHelp]}
    >
      {isEmpty && (
        <Empty title={texts.none}>
          <p>{texts.noneHelp}</p>
        </Empty>
      )}
      {SHELVES.map((shelf) => (
        <ShelfOf
          shelf={shelf}
          exchanges={mine.exchanges.filter((one) => one.shelf === shelf)}
          now={now}
          under={under}
        />
      ))}
      <NeedsLeft needs={mine.needs} now={now} />
      <Elsewhere />
    </Page>
  );
}

function Welcome() {
  return (
    <Page title={texts.enterTitle} heading={texts.enterTitle} breadcrumb={[toHelp]}>
      <p class="chapo">{texts.enterSays}</p>
      <p>
        <ButtonLink pictogram="enter" href="/entrer">
          {texts.enter}
        </ButtonLink>
      </p>
    </Page>
  );
}

interface ShelfProps {
  readonly shelf: Shelf;
  readonly exchanges: readonly ListedExchange[];
  readonly now: Temporal.Instant;
  readonly under: UnderLine | undefined;
}

function ShelfOf({ shelf, exchanges, now, under }: ShelfProps) {
  if (exchanges.length === 0) return null;
  const title = texts.shelves[shelf];
  const lines = (
    <Lines>
      {exchanges.slice(0, shelf === "done" ? MOST_DONE : undefined).map((one) => (
        <Line one={one} now={now} under={under} />
      ))}
    </Lines>
  );
  if (shelf === "for-me")
    return (
      <Land title={title} id={shelf}>
        {lines}
      </Land>
    );
  return (
    <Section title={title} id={shelf}>
      {lines}
    </Section>
  );
}

function Line({
  one,
  now,
  under,
}: Pick<ShelfProps, "now" | "under"> & { readonly one: ListedExchange }) {
  const { kept, kind, names, you, shelf, unheard } = one;
  const today = dayOf(now);
  const other = names[you === "asker" ? "giver" : "asker"];
  return (
    <article class="voisin haut">
      <SignOf side={other} />
      <div class="pile-s">
        <Above
          facts={[kind.name, other.name, texts.since(writeDay(dayOf(kept.changedAt), today))]}
        />
        <h3>
          <a href={exchangeAt(kind, kept)}>{titleOfExchange(one, today)}</a>
        </h3>
        <p>
          {sayState({ kept, kind, names, you }, today)}{" "}
          {shelf === "done" ? "" : sayTurn({ kept, kind, names, you })}
        </p>
        {under?.(one)}
        {unheard > 0 && (
          <p>
            <State tone="presse">{unheardTexts.words(unheard, other.name)}</State>
          </p>
        )}
      </div>
    </article>
  );
}

/** With whom: a round token or a flag; of somebody who left, a token without a name. */
function SignOf({ side: { name, person, sign } }: { readonly side: NamedSide }) {
  return sign === undefined ? <Avatar id={person ?? name} name={name} /> : <Flag {...sign} />;
}

function NeedsLeft({
  needs,
  now,
}: {
  readonly needs: readonly ListedNeed[];
  readonly now: Temporal.Instant;
}) {
  if (needs.length === 0) return null;
  return (
    <Section title={texts.drafts} id="besoins">
      <Lines>
        {needs.map(({ id, title, kind, state, changedAt }) => (
          <article class="pile-s">
            <Above facts={[kind.name, texts.since(writeDay(dayOf(changedAt), dayOf(now)))]} />
            <h3>
              <a href={`/echanges/besoins/${id}`}>{title}</a>
            </h3>
            <p class="doux">{state === "draft" ? texts.draft : texts.stuck}</p>
          </article>
        ))}
      </Lines>
    </Section>
  );
}

function Elsewhere() {
  return (
    <nav aria-label={texts.title}>
      <ul>
        <li>
          <a href="/entraide/offres">{texts.directory}</a>
        </li>
        <li>
          <a href="/orientations">{texts.tables}</a>
        </li>
        <li>
          <a href="/coups-de-pouce">{texts.favours}</a>
        </li>
        <li>
          <a href="/echanges/rythme">{texts.rhythm}</a>
        </li>
        <li>
          <a href="/echanges.ics">{texts.calendar}</a>
        </li>
      </ul>
    </nav>
  );
}
