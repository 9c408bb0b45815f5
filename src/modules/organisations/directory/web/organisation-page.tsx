import { dayOf, writeDate } from "#basics/dates";
import { ButtonLink } from "#ui/form";
import { Facts } from "#ui/facts";
import { Page } from "#ui/page";
import { Cove, Inlet, Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { SeenOrganisation } from "../../actions/see-organisation.ts";
import type { AwaitsHere } from "../../claims/actions/see-what-awaits.ts";
import { kindNames, proofNames, roleNames } from "../../domain/names.fr.ts";
import { addressOf, type Organisation, standingOf } from "../../domain/organisation.ts";
import { writeDigits } from "../../domain/register-number.ts";
import { ClaimLinks, DissolveLink } from "../../claims/web/links.tsx";
import { Said } from "../../web/said.tsx";
import { StandingState } from "./line.tsx";
import { texts } from "../../web/texts.fr.ts";

const words = texts.page;

export interface OrganisationPageProps {
  readonly seen: SeenOrganisation;
  readonly awaits: AwaitsHere;
  /** The sentence of what was just done. */
  readonly said: string | undefined;
}

/** An organisation: what it is and does, how far it was verified, who represents it, what one may do. */
export function OrganisationPage({ seen, awaits, said }: OrganisationPageProps) {
  const { organisation, panels } = seen;
  const { name, kind, town, department, purpose } = organisation;
  const at = addressOf(organisation);
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
      breadcrumb={[{ label: words.back, at: "/structures" }]}
    >
      <div class="deux">
        <div class="pile-l">
          <header class="pile-s">
            <Above
              facts={[
                kindNames[kind],
                `${town} (${department})`,
                <StandingState organisation={organisation} />,
              ]}
            />
            <h1>{name}</h1>
          </header>
          <Said says={said} />
          <Trust seen={seen} />
          <Section title={words.purpose}>
            {purpose.split(/\n+/).map((line) => (
              <p>{line}</p>
            ))}
          </Section>
          <Identity organisation={organisation} />
          {panels}
        </div>
        <Aside seen={seen} awaits={awaits} />
      </div>
    </Page>
  );
}

/** How far one may trust that it is itself, in a whole sentence. */
function Trust({ seen: { organisation } }: { readonly seen: SeenOrganisation }) {
  const { verified, dissolved, isHidden } = organisation;
  if (isHidden) return <p class="anse">{words.hidden}</p>;
  if (dissolved !== undefined) {
    return (
      <Cove class="pile-s" title={words.dissolved(writeDate(dissolved.on))} small>
        <p>{words.dissolvedSays}</p>
      </Cove>
    );
  }
  if (organisation.frozenAt !== undefined) {
    return (
      <Cove class="pile-s" title={words.frozen} small>
        <p>{words.frozenSays}</p>
      </Cove>
    );
  }
  if (verified !== undefined) {
    const day = writeDate(dayOf(verified.at));
    return <p class="doux">{words.verifiedBy(proofNames[verified.by], day)}</p>;
  }
  return (
    <Cove class="pile-s" title={words.unverified} small>
      <p>{organisation.isRepresented ? words.unverifiedSays : words.nobodySays}</p>
    </Cove>
  );
}

function Identity({ organisation }: { readonly organisation: Organisation }) {
  const { numbers, site, contact, volunteers, town, postcode, department } = organisation;
  const { rna, siren, siret, inscription, formerNumber } = numbers;
  const none = Object.keys(numbers).length === 0;
  // An address that nobody verified would lead anywhere.
  const isVerified = standingOf(organisation) === "verified";
  const [shown, reach] = isVerified ? [site, contact] : [undefined, undefined];
  return (
    <Facts
      facts={[
        {
          label: words.seat,
          says: postcode === undefined ? `${town} (${department})` : `${postcode} ${town}`,
        },
        rna === undefined ? undefined : { label: words.rna, says: rna },
        siret === undefined ? undefined : { label: words.siret, says: writeDigits(siret) },
        siren === undefined || siret !== undefined
          ? undefined
          : { label: words.siren, says: writeDigits(siren) },
        inscription === undefined ? undefined : { label: words.inscription, says: inscription },
        formerNumber === undefined ? undefined : { label: words.former, says: formerNumber },
        none ? { label: words.numbers, says: words.noNumber } : undefined,
        volunteers === undefined
          ? undefined
          : { label: words.volunteers, says: words.manyVolunteers(volunteers) },
        reach === undefined ? undefined : { label: words.contact, says: reach },
        shown === undefined
          ? undefined
          : {
              label: words.site,
              says: (
                <a href={shown} rel="nofollow ugc">
                  {new URL(shown).hostname}
                </a>
              ),
            },
      ]}
    />
  );
}

function Aside({ seen, awaits }: { readonly seen: SeenOrganisation; readonly awaits: AwaitsHere }) {
  const { organisation, before, named } = seen;
  const at = addressOf(organisation);
  return (
    <aside class="pile-l suit">
      <ClaimLinks seen={seen} awaits={awaits} />
      <Mine seen={seen} />
      {before.may("claim it") && standingOf(organisation) !== "dissolved" && (
        <Inlet class="pile-s">
          <p>{words.claimSays}</p>
          <p>
            <a href={`${at}/representer`}>{words.claim}</a>
          </p>
        </Inlet>
      )}
      <Section title={words.people} small class="pile-s">
        {named.length === 0 ? (
          <p class="doux">{words.noNames}</p>
        ) : (
          <ul class="liens">
            {named.map(({ name, role }) => (
              <li>
                {name} <span class="doux">({roleNames[role]})</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.takeAway} small class="pile-s">
        <ul class="liens">
          <li>
            <a href={`${at}.json`}>{words.data}</a>
          </li>
          <li>
            <a href={`${at}.jsonld`}>{words.linked}</a>
          </li>
        </ul>
      </Section>
      <p class="petit">
        <a href={`/signaler/structure/${organisation.id}`} rel="nofollow">
          {words.report}
        </a>
      </p>
    </aside>
  );
}

/** What one who represents it can do from here. */
function Mine({ seen: { organisation, before } }: { readonly seen: SeenOrganisation }) {
  const at = addressOf(organisation);
  const { mine, may } = before;
  if (mine === undefined) return <DissolveLink seen={{ organisation, before }} />;
  const edits = may("change what its page says");
  const standing = standingOf(organisation);
  return (
    <Cove title={words.yours} small class="pile-s">
      <p>{words.yoursAs(roleNames[mine.role])}</p>
      {standing === "unverified" && !edits && <p class="petit">{words.editOnceVerified}</p>}
      {standing === "unverified" && (
        <p>
          <ButtonLink href={`${at}/verifier`}>{words.toVerify}</ButtonLink>
        </p>
      )}
      <ul class="liens">
        <li>
          <a href={`${at}/equipe`}>{words.team}</a>
        </li>
        {edits && (
          <li>
            <a href={`${at}/modifier`}>{words.change}</a>
          </li>
        )}
        {may("leave") && (
          <li>
            <a href={`${at}/passer-la-main`}>{words.leave}</a>
          </li>
        )}
      </ul>
      <DissolveLink seen={{ organisation, before }} />
    </Cove>
  );
}
