import { dayOf, writeDate } from "#basics/dates";
import { Button, Checks, Form } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";

import type { ClaimOnMine, SeenClaimsOn } from "../actions/see-claims-on.ts";
import { powerNames, roleNames } from "../../domain/names.fr.ts";
import { addressOf } from "../../domain/organisation.ts";
import { claimsOnTexts as words } from "./texts.fr.ts";
import type { Sent } from "../../web/asked.ts";
import { texts } from "../../web/texts.fr.ts";

/** All that who answers may do: where neither was shown to be right, nothing less is given. */
export const AS_EQUALS = "comme-vous";

export interface ClaimsOnPageProps {
  readonly seen: SeenClaimsOn;
  readonly said: keyof typeof words.said | undefined;
  /** What was sent of one claim, and what is to be mended. */
  readonly sent: (Sent & { readonly claim: string }) | undefined;
}

/** For who represents it: those who say so too, and two answers of the same weight to each; nothing is ticked beforehand. */
export function ClaimsOnPage({ seen, said, sent }: ClaimsOnPageProps) {
  const { organisation, claims, asEquals } = seen;
  const title = words.title(organisation.name);
  return (
    <Page
      title={title}
      noindex
      breadcrumb={[
        { label: texts.page.back, at: "/structures" },
        { label: organisation.name, at: addressOf(organisation) },
      ]}
    >
      <div class="pile-l etroit">
        <header class="pile-s">
          <h1>{title}</h1>
          {claims.length > 0 && <p class="chapo">{words.lead}</p>}
          {claims.length > 0 && asEquals && <p class="doux">{words.asEquals}</p>}
        </header>
        {said !== undefined && (
          <div class="anse">
            <output>{words.said[said]}</output>
          </div>
        )}
        {claims.length === 0 ? (
          <Empty title={words.none}>
            <p>{words.noneSays}</p>
          </Empty>
        ) : (
          <Lines>
            {claims.map((claim) => (
              <OneClaim seen={seen} claim={claim} sent={sent?.claim === claim.id ? sent : {}} />
            ))}
          </Lines>
        )}
      </div>
    </Page>
  );
}

function OneClaim({
  seen: { organisation, powers, asEquals },
  claim: { id, name, role, words: why, madeAt, isContested },
  sent,
}: {
  readonly seen: SeenClaimsOn;
  readonly claim: ClaimOnMine;
  readonly sent: Sent;
}) {
  const at = `${addressOf(organisation)}/demandes/${id}`;
  return (
    <article class="pile">
      <header class="pile-s">
        <h2 class="h-petit">{name}</h2>
        <p class="doux">{words.since(roleNames[role], writeDate(dayOf(madeAt)))}</p>
      </header>
      {why !== undefined && <blockquote>{why}</blockquote>}
      {isContested && <p class="raison">{words.contested}</p>}
      <Form action={`${at}/reconnaitre`} prefix={id} {...sent}>
        {asEquals ? (
          <Checks
            name="pouvoirs"
            question={words.powers}
            choices={[{ value: AS_EQUALS, label: words.sameAsYou }]}
          />
        ) : (
          <Checks
            name="pouvoirs"
            question={words.powers}
            choices={powers.map((value) => ({ value, label: powerNames[value] }))}
          />
        )}
        <div class="rang">
          <Button kind="clair" label={words.welcomeOne(name)}>
            {words.welcome}
          </Button>
          {!isContested && (
            <Button kind="clair" action={`${at}/contester`} label={words.contestOne(name)}>
              {words.contest}
            </Button>
          )}
        </div>
      </Form>
    </article>
  );
}
