import { Form, titleOf } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenOrganisation } from "../../actions/see-organisation.ts";
import type { ClaimEffect } from "../../domain/claim.ts";
import { addressOf, standingOf } from "../../domain/organisation.ts";
import { linkTexts } from "./texts.fr.ts";
import { RoleFields } from "../../web/role-fields.tsx";
import type { Sent } from "../../web/asked.ts";
import { makeRefusals, texts } from "../../web/texts.fr.ts";

const words = texts.claim;

/** « Je représente cette structure »: what it will open is said before it is sent. */
export function ClaimPage({
  seen,
  effect,
  ...sent
}: Sent & {
  readonly seen: SeenOrganisation;
  readonly effect: ClaimEffect | "dissolved";
}) {
  const { organisation, before } = seen;
  const at = addressOf(organisation);
  const title = words.title(organisation.name);
  return (
    <Page
      title={titleOf(title, sent)}
      noindex
      breadcrumb={[
        { label: texts.page.back, at: "/structures" },
        { label: organisation.name, at },
      ]}
    >
      <div class="pile-l etroit">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        {before.claim !== undefined ? (
          <Form action={`${at}/renoncer`} send={words.withdraw} {...sent}>
            <p>
              {texts.page.claimWaits} <a href={`${at}/verifier`}>{linkTexts.follow}</a>
            </p>
          </Form>
        ) : standingOf(organisation) === "dissolved" ? (
          <p>{makeRefusals.dissolved}</p>
        ) : before.mine !== undefined ? (
          <p>{makeRefusals["already-representative"]}</p>
        ) : (
          <Form action={`${at}/representer`} send={words.send} {...sent}>
            <p class="anse">{words.effects[effect === "dissolved" ? "is-frozen" : effect]}</p>
            <RoleFields />
          </Form>
        )}
      </div>
    </Page>
  );
}
