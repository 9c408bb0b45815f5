import { Above, State } from "#ui/state";

import type { Listed } from "../actions/list-organisations.ts";
import { addressOf, type Organisation, standingOf } from "../../domain/organisation.ts";
import { kindNames, standingNames } from "../../domain/names.fr.ts";
import { texts } from "../../web/texts.fr.ts";

const tones = {
  unverified: undefined,
  verified: "va",
  frozen: "attend",
  dissolved: undefined,
} as const;

/** How far it may be trusted, in two words. */
export function StandingState({ organisation }: { readonly organisation: Organisation }) {
  const standing = standingOf(organisation);
  return <State tone={tones[standing]}>{standingNames[standing]}</State>;
}

/** An organisation in a list: what it is, where, what it does. */
export function OrganisationLine({ listed }: { readonly listed: Listed }) {
  const { organisation, km } = listed;
  const { kind, name, shortName, town, department, purpose } = organisation;
  return (
    <article class="pile-s">
      <Above
        facts={[
          kindNames[kind],
          `${town} (${department})`,
          ...(km === undefined ? [] : [texts.directory.km(km)]),
          <StandingState organisation={organisation} />,
        ]}
      />
      <h3>
        <a href={addressOf(organisation)}>{name}</a>
        {shortName !== undefined && <span class="doux"> ({shortName})</span>}
      </h3>
      <p>{purpose}</p>
    </article>
  );
}
