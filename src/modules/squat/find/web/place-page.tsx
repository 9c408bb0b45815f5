import { Access, FreeSeats, Practical, Welcomes } from "#pieces/premises";
import { addressOf, showFacts } from "#rules/premises";
import { Facts } from "#ui/facts";
import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { Reach, SeenPlace } from "../actions/see-place.ts";
import { HERE } from "../domain/search.ts";
import { placeTexts as texts, texts as findTexts } from "./texts.fr.ts";

interface SeenProps {
  readonly seen: SeenPlace;
}

/** A place for who would come for a day: the free seats first, how to ask, how one comes in, then the rest. */
export function PlacePage({ seen }: SeenProps) {
  const { venue, place, host } = seen;
  const [lead] = venue.about.split("\n");
  return (
    <Page
      title={texts.titled(venue.name)}
      heading={venue.name}
      lead={lead === "" ? undefined : lead}
      noindex
      sheets={["venues.css"]}
      above={[texts.kind, place, ...(host.isInDirectory ? [] : [findTexts.notInDirectory])]}
      breadcrumb={[{ label: venue.name, at: `${HERE}/lieux/${venue.number}` }]}
    >
      <div class="deux">
        <div class="pile-l">
          <FreeSeats seen={seen} askAt={askAt(seen)} />
          <HowToCome seen={seen} />
          <Access facts={showFacts(venue.access)} />
        </div>
        <aside class="suit pile-l">
          <Welcomes seen={seen} />
          <Practical seen={seen} />
          <p class="petit">
            <a href={addressOf(venue)}>{texts.whole}</a>
          </p>
          {venue.organisation !== undefined && (
            <p class="petit">
              <a href={`${HERE}/chiffres?structure=${venue.organisation}`}>{texts.figures}</a>
            </p>
          )}
          <p class="petit">
            <a href={`${HERE}/surprise?sauf=${venue.number}`}>{texts.another}</a>
          </p>
        </aside>
      </div>
    </Page>
  );
}

/** Where one asks for a half-day there; nowhere for who keeps it, nor where nobody answers. */
function askAt({ host, keeper, venue, may }: SeenPlace) {
  if (may.keep || host.reach !== undefined) return undefined;
  if (keeper === undefined && !host.isByLetter) return undefined;
  return (day: Temporal.PlainDate, half: string) =>
    `${HERE}/demander/${venue.number}?jour=${day.toString()}&moment=${half}`;
}

/** Where nobody may say yes here: it is said before a form, with what is known of how the structure is reached. */
export function NobodyAnswers({
  seen: { host, may, venue },
  reach: { at, site, contact },
}: SeenProps & { readonly reach: Reach }) {
  if (may.keep)
    return (
      <Section title={texts.ask} id="venir" class="pile-s">
        <p>{texts.nobodyYes}</p>
        <p>
          <a href={`${at}/equipe`}>{texts.nobodyYesWay}</a>
        </p>
        <p>
          <a href={`${HERE}/lieux/${venue.number}/accueil`}>{texts.welcomeWay}</a>
        </p>
      </Section>
    );
  return (
    <Section title={texts.ask} id="venir" class="pile-s">
      <p>{texts.nobodyAnswers(host.name)}</p>
      {site === undefined && contact === undefined && <p>{texts.reach.none}</p>}
      <Facts
        facts={[
          contact === undefined ? undefined : { label: texts.reach.contact, says: contact },
          site === undefined
            ? undefined
            : {
                label: texts.reach.site,
                says: (
                  <a href={site} rel="nofollow ugc">
                    {new URL(site).hostname}
                  </a>
                ),
              },
          { label: texts.reach.page, says: <a href={at}>{host.name}</a> },
        ]}
      />
    </Section>
  );
}

/** How one comes, in one place: a day is asked for, and two say yes. */
function HowToCome({ seen }: SeenProps) {
  const { host, keeper, venue, may } = seen;
  if (host.reach !== undefined) return <NobodyAnswers seen={seen} reach={host.reach} />;
  if (keeper === undefined && !host.isByLetter) return null;
  return (
    <Section title={texts.ask} id="venir" class="pile-s">
      <p>{host.isByLetter ? texts.askSaysByLetter(host.name) : texts.askSays(host.name)}</p>
      <p>
        {may.keep ? (
          <a href={`${HERE}/lieux/${venue.number}/accueil`}>{texts.welcomeWay}</a>
        ) : (
          <ButtonLink href={`${HERE}/demander/${venue.number}`} pictogram="come">
            {texts.askWay}
          </ButtonLink>
        )}
      </p>
    </Section>
  );
}
