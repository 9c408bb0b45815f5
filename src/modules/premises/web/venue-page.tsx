import { dayOf, writeDate } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Flag } from "#ui/flag";
import { Icon } from "#ui/icon";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";
import { State } from "#ui/state";

import type { SeenVenue } from "../actions/see-venue.ts";
import { showFacts, type ShownFact } from "../domain/access-facts.ts";
import { isByLetter } from "../domain/by-letter.fr.ts";
import { addressOf } from "../domain/venue.ts";
import { byLetterTexts } from "./by-letter-texts.fr.ts";
import { Practical } from "./practical.tsx";
import { FreeSeats } from "./seats-part.tsx";
import { pageTexts as texts } from "./texts.fr.ts";
import { ClaimIt, GiveItBack, KeepIt } from "./venue-acts.tsx";

export interface VenuePageProps {
  readonly seen: SeenVenue;
  readonly isSignedIn: boolean;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** Premises: what they are, how one comes in, when, what one finds there, who keeps them. */
export function VenuePage({ seen, isSignedIn, said, back }: VenuePageProps) {
  const { venue, place, keeper } = seen;
  const at = addressOf(venue);
  return (
    <Page
      title={texts.titled(venue.name)}
      heading={venue.name}
      description={venue.about === "" ? undefined : venue.about}
      noindex={
        venue.asleepAt !== undefined || venue.withdrawnAt !== undefined || keeper === undefined
      }
      card={{ title: venue.name, description: venue.about === "" ? place : venue.about }}
      sheets={["venues.css"]}
      links={[{ type: "application/ld+json", label: texts.data, at: `${at}.jsonld` }]}
      breadcrumb={[{ label: texts.back, at: "/locaux" }]}
      above={[
        venue.kind ?? texts.kind,
        place,
        ...(keeper === undefined ? [<State tone="attend">{texts.unconfirmed}</State>] : []),
      ]}
      beneath={<About seen={seen} />}
      back={back}
    >
      <div class="deux">
        <div class="pile-l">
          {said !== undefined && <p class="anse">{said}</p>}
          <Standing seen={seen} />
          <FreeSeats seen={seen} />
          {seen.panels}
          <Photos seen={seen} />
          <Access facts={showFacts(venue.access)} />
        </div>
        <Aside seen={seen} isSignedIn={isSignedIn} back={back} />
      </div>
    </Page>
  );
}

function Aside({ seen, isSignedIn, back }: Omit<VenuePageProps, "said">) {
  return (
    <aside class="suit pile-l">
      <Welcomes seen={seen} />
      <Practical seen={seen} />
      <FromSource seen={seen} />
      <Confirmed seen={seen} />
      <KeepIt seen={seen} back={back} />
      <ClaimIt seen={seen} isSignedIn={isSignedIn} back={back} />
      <GiveItBack seen={seen} back={back} />
      <p class="petit">
        <a href={`/signaler/local/${seen.venue.id}`} rel="nofollow">
          {texts.report}
        </a>
      </p>
    </aside>
  );
}

function About({ seen: { venue } }: Pick<VenuePageProps, "seen">) {
  const [first, ...others] = venue.about.split(/\n+/).filter((line) => line !== "");
  return (
    <>
      {first !== undefined && <p class="chapo">{first}</p>}
      {others.map((line) => (
        <p>{line}</p>
      ))}
      {venue.services !== undefined && (
        <p>
          <strong>{texts.services}</strong> : {venue.services}
        </p>
      )}
    </>
  );
}

/** What one must know before one goes there: it sleeps, is closed, is hidden, or nobody confirmed it. */
function Standing({ seen: { venue, keeper } }: Pick<VenuePageProps, "seen">) {
  if (venue.isHidden)
    return (
      <Cove title={texts.hiddenTitle} small class="pile-s">
        <p>{texts.hiddenSays}</p>
      </Cove>
    );
  if (venue.withdrawnAt !== undefined)
    return (
      <Cove title={texts.withdrawn} small class="pile-s">
        <p>{texts.withdrawnSays}</p>
      </Cove>
    );
  if (venue.asleepAt !== undefined && venue.confirmedAt !== undefined)
    return (
      <Cove title={texts.asleep} small class="pile-s">
        <p>{texts.asleepSays(writeDate(dayOf(venue.confirmedAt)))}</p>
      </Cove>
    );
  if (keeper !== undefined || venue.source === undefined) return null;
  return (
    <Cove title={texts.unconfirmed} small class="pile-s">
      <p>
        {isByLetter(venue)
          ? byLetterTexts.byLetter(writeDate(dayOf(venue.changedAt)))
          : texts.unconfirmedSays(venue.source.name, venue.site !== undefined)}
      </p>
    </Cove>
  );
}

function Photos({ seen: { venue, photos } }: Pick<VenuePageProps, "seen">) {
  if (photos.length === 0) return null;
  return (
    <Section title={texts.photos} id="photos">
      <ul class="photos">
        {photos.map(({ id, words }) => (
          <li>
            <img src={`${addressOf(venue)}/photos/${id}`} alt={words} loading="lazy" />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const marks = {
  yes: { class: "pt oui", mark: <Icon name="done" /> },
  no: { class: "pt", mark: <Icon name="no" /> },
  unknown: { class: "pt vide", mark: "?" },
} as const;

function FactList({ facts }: { readonly facts: readonly ShownFact[] }) {
  return (
    <ul class="acces">
      {facts.map(({ state, says, words }) => (
        <li>
          <span class={marks[state].class} aria-hidden="true">
            {marks[state].mark}
          </span>
          <div>
            <p>
              {state !== "no" && <span class="hors">{texts.state[state]} </span>}
              <strong>{says}</strong>
            </p>
            {(words ?? (state === "unknown" ? texts.unknown : undefined)) !== undefined && (
              <p class="petit">{words ?? texts.unknown}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Facts of access in three states. An unknown is a fact. */
/** How one comes in, fact by fact: yes, no, or nobody measured it. */
export function Access({ facts }: { readonly facts: readonly ShownFact[] }) {
  const isMeasured = facts.some(({ state }) => state !== "unknown");
  return (
    <Section title={texts.access} id="acces">
      {!isMeasured && <p>{texts.allUnknown}</p>}
      {isMeasured && <FactList facts={facts} />}
    </Section>
  );
}

/** Who welcomes, and for which structure. */
export function Welcomes({ seen: { venue, keeper } }: Pick<VenuePageProps, "seen">) {
  if (keeper === undefined) return null;
  return (
    <Section title={texts.welcomes} small id="accueil" class="pile-s">
      {venue.welcomes !== undefined && <p>{venue.welcomes}</p>}
      <div class="voisin">
        <Flag {...keeper.sign} />
        <p class="petit">
          {texts.keeper} <a href={keeper.at}>{keeper.name}</a>
        </p>
      </div>
    </Section>
  );
}

/** Who published it, when, under which licence. */
function FromSource({ seen: { venue } }: Pick<VenuePageProps, "seen">) {
  const { source } = venue;
  if (source === undefined || isByLetter(venue)) return null;
  const day = source.dated && writeDate(source.dated);
  const said = texts.sourceSaid(source.name, day);
  return (
    <Section title={texts.source} small id="source" class="pile-s">
      <div class="petit">
        <p>{source.url === undefined ? said : <a href={source.url}>{said}</a>}</p>
        <p>
          {texts.licence} : {source.licence ?? texts.noLicence}
        </p>
      </div>
    </Section>
  );
}

function Confirmed({ seen: { venue, keeper } }: Pick<VenuePageProps, "seen">) {
  if (keeper === undefined || venue.confirmedAt === undefined || venue.asleepAt !== undefined)
    return null;
  return (
    <p class="petit doux">{texts.confirmed(keeper.name, writeDate(dayOf(venue.confirmedAt)))}</p>
  );
}
