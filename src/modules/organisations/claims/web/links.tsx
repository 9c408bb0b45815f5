import { ButtonLink } from "#ui/form";
import { Cove } from "#ui/panel";

import type { SeenOrganisation } from "../../actions/see-organisation.ts";
import type { AwaitsHere } from "../actions/see-what-awaits.ts";
import { addressOf, standingOf } from "../../domain/organisation.ts";
import { linkTexts as words } from "./texts.fr.ts";
import { texts } from "../../web/texts.fr.ts";

/** On the page of an organisation: one's own claim, the claims of others, a vouch that is asked. */
export function ClaimLinks({
  seen: { organisation, before },
  awaits,
}: {
  readonly seen: SeenOrganisation;
  readonly awaits: AwaitsHere;
}) {
  const at = addressOf(organisation);
  return (
    <>
      {awaits.claims > 0 && (
        <Cove class="pile-s">
          <p>{words.claims(awaits.claims)}</p>
          <p>
            <ButtonLink href={`${at}/demandes`}>{words.answer}</ButtonLink>
          </p>
        </Cove>
      )}
      {awaits.vouch && (
        <Cove class="pile-s">
          <p>{words.vouch}</p>
          <p>
            <ButtonLink href={`${at}/garant`}>{words.answer}</ButtonLink>
          </p>
        </Cove>
      )}
      {before.mine === undefined && before.claim !== undefined && (
        <Cove class="pile-s">
          <p>{texts.page.claimWaits}</p>
          <p>
            <a href={`${at}/verifier`}>{words.follow}</a>
          </p>
        </Cove>
      )}
    </>
  );
}

/** At the foot of what one may do there: rare, and grave. */
export function DissolveLink({
  seen: { organisation, before },
}: {
  readonly seen: Pick<SeenOrganisation, "organisation" | "before">;
}) {
  if (standingOf(organisation) === "dissolved" || !before.may("dissolve it")) return null;
  return (
    <p class="petit">
      <a href={`${addressOf(organisation)}/dissoudre`}>{texts.page.dissolve}</a>
    </p>
  );
}
