import { dayOf } from "#basics/dates";
import { Avatar } from "#ui/avatar";
import { Flag } from "#ui/flag";
import { ButtonLink, Form } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Icon } from "#ui/icon";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Thing } from "#ui/thing";

import { AskFor } from "../../givers/web/giver-page.tsx";
import { goesText, sayPause } from "../../givers/web/availability.tsx";
import { availabilityTexts, offerKindNames } from "../../givers/web/texts.fr.ts";
import { OFFER_KINDS } from "../../givers/domain/giver.ts";
import { KIND_WORDS } from "../../givers/domain/search.ts";
import { TableLines } from "../../orientation/web/orientations-page.tsx";
import type { NearOffer, SeenHub } from "../actions/see-hub.ts";
import { hubTexts as texts } from "./texts.fr.ts";
import { Kori } from "./kori.tsx";
import { Way, type WayProps } from "./way.tsx";

const OFFERS = "/entraide/offres";

/** « Entraide »: ask, give, who answers what, my exchanges and kori, as one page with one way. */
export function HubPage(props: WayProps) {
  const { hub } = props;
  const simple = useFrame().person?.simple === true;
  return (
    <Page title={texts.title} noindex width="plein" sheets={["help.css"]}>
      <section class="bancs" aria-labelledby="titre">
        <div class="cadre heros">
          <Head />
          {!simple && <Needs />}
          <Way {...props} />
        </div>
      </section>
      {!simple && (
        <div class="cadre sous-enseigne">
          <div class="deux">
            <div class="pile-l">
              <Near {...props} />
              <Tables hub={hub} />
            </div>
            <aside class="pile-l" aria-label={texts.aside}>
              <Kori hub={hub} />
              <Mine hub={hub} />
              {hub.isGoverning && <Gaps />}
            </aside>
          </div>
        </div>
      )}
    </Page>
  );
}

function Head() {
  const { partNames: names } = texts;
  return (
    <div class="pile">
      <h1 id="titre">{texts.title}</h1>
      <p class="chapo">{texts.lead}</p>
      <p class="rang">
        <ButtonLink href="/echanges/demander" pictogram="ask">
          {texts.ask}
        </ButtonLink>{" "}
        <ButtonLink href="/entraide/moi" kind="clair" pictogram="offer">
          {texts.give}
        </ButtonLink>
      </p>
      <nav class="rang serre liens" aria-label={texts.parts}>
        <a href={OFFERS}>{names.near}</a> <a href="/orientations">{names.tables}</a>{" "}
        <a href="/echanges">{names.exchanges}</a> <a href="/coups-de-pouce">{names.favours}</a>{" "}
        <a href="/moi/kori">{names.kori}</a>
      </nav>
    </div>
  );
}

/** Who answers a need, from the top of the page. */
function Needs() {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the tag <search> is unknown to the browsers of old tablets
    <Form action="/orientations" method="get" class="cherche" role="search">
      <label for="besoin">{texts.need}</label>
      <div>
        <input
          id="besoin"
          name="besoin"
          type="search"
          maxlength={120}
          aria-describedby="besoin-aide"
          enterkeyhint="search"
        />
        <button class="btn clair" type="submit">
          <Icon name="search" /> {texts.search}
        </button>
      </div>
      <p class="aide" id="besoin-aide">
        {texts.needHelp}
      </p>
    </Form>
  );
}

interface Part {
  readonly hub: SeenHub;
}

function Near({ hub: { near, counts, mine, givers }, now }: WayProps) {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const title = mine?.place === undefined ? texts.nearAnywhere : texts.near;
  return (
    <Section title={title} id="pres">
      {near.length === 0 ? (
        <p>{texts.noOffers}</p>
      ) : (
        <>
          <ul class="pages" aria-label={texts.kinds}>
            <li>
              <a href={OFFERS}>{texts.everyKind(total)}</a>
            </li>
            {OFFER_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
              <li>
                <a href={`${OFFERS}?genre=${KIND_WORDS[kind]}`}>
                  {offerKindNames[kind]} {counts.get(kind)}
                </a>
              </li>
            ))}
          </ul>
          <ul class="lignes">
            {near.map((one) => (
              <Offer near={one} now={now} />
            ))}
          </ul>
          <p>
            <a href={OFFERS}>{texts.allOffers(total, givers)}</a>
          </p>
        </>
      )}
    </Section>
  );
}

function Offer({
  near: { offer, by, place },
  now,
}: {
  readonly near: NearOffer;
  readonly now: Temporal.Instant;
}) {
  const until = sayPause(by, dayOf(now));
  const { giver, name, km } = by;
  const where = [place, km === undefined ? undefined : availabilityTexts.km(km)];
  return (
    <Thing
      sign={
        by.sign === undefined ? (
          <Avatar id={by.person ?? giver} name={name} />
        ) : (
          <Flag {...by.sign} />
        )
      }
      says={offer.words}
      about={
        <>
          <a href={`/entraide/${giver}`}>{name}</a>
          {where.map((says) => says !== undefined && ` · ${says}`)}
          {until !== undefined && ` · ${availabilityTexts.paused(until).toLowerCase()}`}
        </>
      }
    >
      <AskFor offer={offer.id} words={offer.words} />
    </Thing>
  );
}

function Tables({ hub: { tables } }: Part) {
  return (
    <Section title={texts.tables} id="tables">
      <p>{texts.tablesSays}</p>
      <TableLines tables={tables.slice(0, 4)} />
      <p>
        <a href="/orientations">{texts.allTables}</a>
      </p>
    </Section>
  );
}

function Mine({ hub: { mine, organisations } }: Part) {
  return (
    <Section small title={texts.mine} id="donne">
      {mine === undefined || mine.offers.length === 0 ? (
        <p>{texts.nothingGiven}</p>
      ) : (
        <ul class="serre">
          {mine.offers.slice(0, 4).map(({ words }) => (
            <li>{words}</li>
          ))}
        </ul>
      )}
      {mine?.place !== undefined && (
        <p class="petit doux">
          {mine.place}, {goesText(mine.terms.km)}
        </p>
      )}
      <p class="rang">
        <a href="/entraide/moi">{texts.change}</a>{" "}
        {mine !== undefined && mine.offers.length > 0 && (
          <a href="/entraide/moi/conditions">{texts.pause}</a>
        )}
      </p>
      {organisations.length > 0 && (
        <ul class="serre">
          {organisations.map(({ id, name }) => (
            <li>
              <a href={`/entraide/pour/${id}`}>{texts.mineOf(name)}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Gaps() {
  return (
    <Section small title={texts.gaps} id="manques">
      <p class="petit">{texts.gapsSay}</p>
      <p>
        <a href="/orientations/manques">{texts.seeGaps}</a>
      </p>
    </Section>
  );
}
