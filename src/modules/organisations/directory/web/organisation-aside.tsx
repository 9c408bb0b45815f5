import type { Child } from "hono/jsx";

import { PersonLine } from "#ui/avatar";
import { Facts } from "#ui/facts";
import { ButtonLink } from "#ui/form";
import { Cove, Inlet, Section } from "#ui/panel";

import type { SeenOrganisation } from "../../actions/see-organisation.ts";
import type { AwaitsHere } from "../../claims/actions/see-what-awaits.ts";
import { ClaimLinks, DissolveLink } from "../../claims/web/links.tsx";
import { roleNames, structureRoleNames } from "../../domain/names.fr.ts";
import { addressOf, type Organisation, standingOf } from "../../domain/organisation.ts";
import { rolesOf } from "../../domain/structure-role.ts";
import { writeDigits } from "../../domain/register-number.ts";
import { texts } from "../../web/texts.fr.ts";
import { sayVerified } from "./verified.ts";

const words = texts.page;

export interface OrganisationAsideProps {
  readonly seen: SeenOrganisation;
  readonly awaits: AwaitsHere;
  /** What the house knows of it besides: its papers for who keeps them, its subsidies. */
  readonly panels: readonly Child[];
}

/** Who speaks for it, what is known of it, and what one may do there. */
export function OrganisationAside({ seen, awaits, panels }: OrganisationAsideProps) {
  const { organisation, before } = seen;
  const at = addressOf(organisation);
  return (
    <aside class="pile-l" aria-label={words.aside}>
      <ClaimLinks seen={seen} awaits={awaits} />
      <Mine seen={seen} />
      <Who seen={seen} />
      {before.may("claim it") && standingOf(organisation) !== "dissolved" && (
        <Inlet class="pile-s">
          <p>{words.claimSays}</p>
          <p>
            <a href={`${at}/representer`}>{words.claim}</a>
          </p>
        </Inlet>
      )}
      {panels}
      <Section title={words.takeAway} small class="pile-s">
        <ul class="liens petit">
          <li>
            <a href={`${at}.json`}>{words.data}</a>
          </li>
          <li>
            <a href={`${at}.jsonld`}>{words.linked}</a>
          </li>
          <li>
            <a href={`/signaler/structure/${organisation.id}`} rel="nofollow">
              {words.report}
            </a>
          </li>
          {organisation.logo !== undefined && (
            <li>
              <a href={`/signaler/logo/${organisation.id}`} rel="nofollow">
                {words.reportLogo}
              </a>
            </li>
          )}
        </ul>
      </Section>
    </aside>
  );
}

/** Those who let their name be public; of the others nothing is told, not even that they are. */
function Who({ seen: { named, before } }: { readonly seen: SeenOrganisation }) {
  return (
    <Cove title={words.people} id="qui" small class="pile-s">
      {named.length > 0 && (
        <ul class="pile-s">
          {named.map(({ person, name, role }) => (
            <li>
              <PersonLine id={person} name={name} reports>
                {roleNames[role]}
              </PersonLine>
            </li>
          ))}
        </ul>
      )}
      {named.length === 0 && <p class="doux">{words.nobody}</p>}
      {named.length > 0 && before.mine !== undefined && <p class="petit">{words.namedPublic}</p>}
    </Cove>
  );
}

const fact = (label: string, says: string | undefined) =>
  says === undefined ? undefined : { label, says };

/** What it is here besides its kind, which stands above. */
function sayRoles(organisation: Organisation): string | undefined {
  const roles = rolesOf(organisation);
  return roles.length === 0 ? undefined : roles.map((role) => structureRoleNames[role]).join(", ");
}

/** Of what has none: a collective needs none, and of others none was written. */
function sayNoNumber({ kind }: Organisation): string {
  return kind === "citizens-collective" ? words.noNumberNeeded : words.noNumber;
}

/** What is known of it, and how. */
export function KnownOfIt({ organisation }: { readonly organisation: Organisation }) {
  const { numbers, site, contact, volunteers, town, postcode, department } = organisation;
  const { rna, siren, siret, inscription, formerNumber } = numbers;
  const none = Object.keys(numbers).length === 0;
  // An address that nobody verified would lead anywhere.
  const isVerified = standingOf(organisation) === "verified";
  const [shown, reach] = isVerified ? [site, contact] : [undefined, undefined];
  const verified = isVerified ? sayVerified(organisation) : undefined;
  return (
    <Section title={words.known} id="connu">
      {verified !== undefined && <p>{verified}</p>}
      <Facts
        facts={[
          fact(
            words.seat,
            postcode === undefined ? `${town} (${department})` : `${postcode} ${town}`,
          ),
          fact(words.roles, sayRoles(organisation)),
          fact(words.contact, reach),
          fact(words.rna, rna),
          fact(words.siret, siret && writeDigits(siret)),
          fact(words.siren, siret === undefined ? siren && writeDigits(siren) : undefined),
          fact(words.inscription, inscription),
          fact(words.former, formerNumber),
          fact(words.numbers, none ? sayNoNumber(organisation) : undefined),
          fact(
            words.volunteers,
            volunteers === undefined ? undefined : words.manyVolunteers(volunteers),
          ),
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
    </Section>
  );
}

/** What one who represents it can do from here. */
function Mine({ seen: { organisation, before } }: { readonly seen: SeenOrganisation }) {
  const at = addressOf(organisation);
  const { mine, may } = before;
  if (mine === undefined) return <DissolveLink seen={{ organisation, before }} />;
  const edits = may("change what its page says");
  const standing = standingOf(organisation);
  const ways = [
    { at: `${at}/equipe`, label: words.team },
    ...(edits
      ? [
          { at: `${at}/modifier`, label: words.change },
          { at: `${at}/logo`, label: words.logo },
          { at: `${at}/roles`, label: words.sayRoles },
        ]
      : []),
    ...(may("leave") ? [{ at: `${at}/passer-la-main`, label: words.leave }] : []),
  ];
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
        {ways.map((way) => (
          <li>
            <a href={way.at}>{way.label}</a>
          </li>
        ))}
      </ul>
      <DissolveLink seen={{ organisation, before }} />
    </Cove>
  );
}
