import { writeDate } from "#basics/dates";
import { Flag } from "#ui/flag";
import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { SeenOrganisation } from "../../actions/see-organisation.ts";
import type { AwaitsHere } from "../../claims/actions/see-what-awaits.ts";
import { mailIn } from "../../domain/contact.ts";
import { logoOf } from "../../domain/logo.ts";
import { kindNames } from "../../domain/names.fr.ts";
import {
  addressOf,
  isInDirectory,
  type Organisation,
  standingOf,
} from "../../domain/organisation.ts";
import { Said } from "../../web/said.tsx";
import { texts } from "../../web/texts.fr.ts";
import type { SeatGround } from "../actions/see-ground.ts";
import { SeatChart } from "./ground-chart.tsx";
import { StandingState } from "./line.tsx";
import { KnownOfIt, OrganisationAside } from "./organisation-aside.tsx";

const words = texts.page;

export interface OrganisationPageProps {
  readonly seen: SeenOrganisation;
  readonly awaits: AwaitsHere;
  /** Where its seat is; undefined when its commune is not known any more. */
  readonly seat: SeatGround | undefined;
  /** The sentence of what was just done. */
  readonly said: string | undefined;
}

/** An organisation: what it is and does, where, how far it was verified, who speaks for it, what one may do. */
export function OrganisationPage({ seen, awaits, seat, said }: OrganisationPageProps) {
  const { organisation, panels, aside } = seen;
  const { name, purpose } = organisation;
  const at = addressOf(organisation);
  const [, ...more] = partsOf(purpose);
  return (
    <Page
      title={name}
      description={purpose}
      // What was not shown to be itself stays out of search engines.
      noindex={standingOf(organisation) !== "verified"}
      card={{ title: name, description: purpose }}
      links={[
        { type: "application/json", label: words.data, at: `${at}.json` },
        { type: "application/ld+json", label: words.linked, at: `${at}.jsonld` },
      ]}
      sheets={["map.css"]}
      width="plein"
    >
      <Sign seen={seen} awaits={awaits} seat={seat} />
      <div class="cadre sous-enseigne">
        <div class="deux">
          <div class="pile-l">
            <Said says={said} />
            <Warning organisation={organisation} />
            {more.length > 0 && (
              <Section title={words.purpose} id="fait">
                {more.map((part) => (
                  <p>{part}</p>
                ))}
              </Section>
            )}
            {panels}
            <KnownOfIt organisation={organisation} />
          </div>
          <OrganisationAside seen={seen} awaits={awaits} panels={aside} />
        </div>
      </div>
    </Page>
  );
}

/** Its first sentence stands under its name, whole; what follows is the body. */
function partsOf(purpose: string): readonly string[] {
  return purpose.split(/\n+/);
}

/** Its sign, its name, what it is for, where; and the one thing that one does first. */
function Sign({ seen, awaits, seat }: Omit<OrganisationPageProps, "said">) {
  const { organisation } = seen;
  const { id, name, kind, town, department, purpose } = organisation;
  return (
    <section class="bancs">
      <div class={seat === undefined ? "cadre enseigne" : "cadre enseigne trois"}>
        <Flag id={id} logo={logoOf(organisation)} isHead />
        <div class="pile">
          <Above
            facts={[
              <a href="/structures">{words.back}</a>,
              kindNames[kind],
              `${town} (${department})`,
              <StandingState organisation={organisation} />,
            ]}
          />
          <h1>{name}</h1>
          <p class="chapo">{partsOf(purpose)[0]}</p>
          <Reach organisation={organisation} isSecond={awaits.claims > 0} />
        </div>
        {seat !== undefined && (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture and its legend are one named group (RGAA 1.9)
          <figure class="pile-s" role="group" aria-label={words.seatIn(town)}>
            <SeatChart organisation={organisation} seat={seat} />
            <figcaption class="petit doux">{words.seatIn(town)}</figcaption>
          </figure>
        )}
      </div>
    </section>
  );
}

/** One full button: to write to it; else its site. An address that nobody verified would lead anywhere. */
function Reach({
  organisation,
  isSecond,
}: {
  readonly organisation: Organisation;
  readonly isSecond: boolean;
}) {
  if (standingOf(organisation) !== "verified") return null;
  const { contact, site } = organisation;
  const mail = contact === undefined ? undefined : mailIn(contact);
  if (mail === undefined && site === undefined) return null;
  const kind = isSecond ? "clair" : undefined;
  return (
    <p class="rang">
      {mail !== undefined && (
        <ButtonLink href={`mailto:${mail}`} icon="mail" kind={kind}>
          {words.write}
        </ButtonLink>
      )}
      {site !== undefined && (
        <ButtonLink href={site} icon="link" kind={mail === undefined ? kind : "clair"}>
          {words.seeSite}
        </ButtonLink>
      )}
    </p>
  );
}

/** What one must know before one trusts it, in a whole sentence; that it was verified is among what is known of it. */
function Warning({ organisation }: { readonly organisation: Organisation }) {
  const { dissolved, isHidden, frozenAt, verified, isRepresented } = organisation;
  if (isHidden) return <p class="anse">{words.hidden}</p>;
  const [title, says] =
    dissolved !== undefined
      ? [words.dissolved(writeDate(dissolved.on)), words.dissolvedSays]
      : frozenAt !== undefined
        ? [words.frozen, words.frozenSays]
        : verified === undefined
          ? !isInDirectory(organisation)
            ? [words.byLetter, words.byLetterSays]
            : [words.unverified, isRepresented ? words.unverifiedSays : words.nobodySays]
          : [];
  if (title === undefined) return null;
  return (
    <Cove class="pile-s" title={title} small>
      <p>{says}</p>
    </Cove>
  );
}
