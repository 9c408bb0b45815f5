import { shorten } from "#basics/text";
import { Flag } from "#ui/flag";
import { Above, State } from "#ui/state";

import type { Listed } from "../actions/list-organisations.ts";
import { logoOf } from "../../domain/logo.ts";
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

/** What it does, in a list, is as long as one reads there; its page says the rest. */
const MOST_SAID = 160;

export interface OrganisationLineProps {
  readonly listed: Listed;
  /** Whether its commune is already said by the heading above. */
  readonly isUnderTown?: boolean;
}

/** An organisation in a list: its sign, what it is, where, what it does. */
export function OrganisationLine({ listed, isUnderTown = false }: OrganisationLineProps) {
  const { organisation, km } = listed;
  const { id, kind, name, shortName, town, department, purpose } = organisation;
  const where = [`${town} (${department})`, ...(km === undefined ? [] : [texts.directory.km(km)])];
  const Heading = isUnderTown ? "h4" : "h3";
  return (
    <article class="chose signe">
      <Flag id={id} logo={logoOf(organisation)} />
      <div class="pile-s">
        <Heading class={isUnderTown ? "h-petit" : undefined}>
          <a href={addressOf(organisation)}>{name}</a>
          {shortName !== undefined && <span class="doux"> ({shortName})</span>}
        </Heading>
        <Above
          facts={[
            kindNames[kind],
            ...(isUnderTown ? [] : where),
            <StandingState organisation={organisation} />,
          ]}
        />
        <p>{shorten(purpose, MOST_SAID)}</p>
      </div>
    </article>
  );
}
