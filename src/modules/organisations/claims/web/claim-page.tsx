import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Questions } from "#ui/questions";

import type { SeenOrganisation } from "../../actions/see-organisation.ts";
import { foreseeEffect } from "../../domain/claim.ts";
import { addressOf, standingOf } from "../../domain/organisation.ts";
import { trailTo } from "../../web/asked.ts";
import { roleForm } from "../../web/role-form.ts";
import { makeRefusals, texts } from "../../web/texts.fr.ts";
import { linkTexts } from "./texts.fr.ts";

const words = texts.claim;

interface ClaimPageProps {
  readonly seen: SeenOrganisation;
  readonly back: GivenBack;
}

/** « Je représente cette structure »: what it will open is said before it is sent. */
export function ClaimPage({ seen, back }: ClaimPageProps) {
  const { organisation } = seen;
  return (
    <Page
      title={words.title(organisation.name)}
      noindex
      breadcrumb={trailTo(organisation)}
      narrow
      lead={words.lead}
      back={back}
    >
      <Claim seen={seen} back={back} />
    </Page>
  );
}

function Claim({ seen: { organisation, before }, back }: ClaimPageProps) {
  const at = addressOf(organisation);
  if (before.claim !== undefined)
    return (
      <Form action={`${at}/renoncer`} send={words.withdraw} back={back}>
        <p>
          {texts.page.claimWaits} <a href={`${at}/verifier`}>{linkTexts.follow}</a>
        </p>
      </Form>
    );
  const effect = foreseeEffect(standingOf(organisation), organisation.isRepresented);
  if (effect === "dissolved") return <p>{makeRefusals.dissolved}</p>;
  if (before.mine !== undefined) return <p>{makeRefusals["already-representative"]}</p>;
  return (
    <Form action={`${at}/representer`} send={words.send} back={back}>
      <p class="anse">{words.effects[effect]}</p>
      <Questions of={roleForm} />
    </Form>
  );
}
