import { dayOf, writeDate } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Button, Form } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";

import type { ClaimId } from "../../domain/claim.ts";
import { roleNames } from "../../domain/names.fr.ts";
import { addressOf } from "../../domain/organisation.ts";
import { trailTo } from "../../web/asked.ts";
import { Said } from "../../web/said.tsx";
import type { ClaimOnMine, SeenClaimsOn } from "../actions/see-claims-on.ts";
import { welcomeForm } from "./forms.ts";
import { claimsOnTexts as words } from "./texts.fr.ts";

interface ClaimsOnPageProps {
  /** With the claim that was just answered, to which what is to be mended belongs. */
  readonly seen: SeenClaimsOn & { readonly answered: ClaimId | undefined };
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** For who represents it: those who say so too, and two answers of the same weight to each; nothing is ticked beforehand. */
export function ClaimsOnPage({ seen, said, back }: ClaimsOnPageProps) {
  const { organisation, claims, asEquals, answered } = seen;
  const title = words.title(organisation.name);
  const isEmpty = claims.length === 0;
  return (
    <Page
      title={title}
      noindex
      breadcrumb={trailTo(organisation)}
      narrow
      heading={title}
      lead={isEmpty ? undefined : words.lead}
      beneath={!isEmpty && asEquals && <p class="doux">{words.asEquals}</p>}
      back={back}
    >
      <Said says={said} />
      {isEmpty ? (
        <Empty title={words.none}>
          <p>{words.noneSays}</p>
        </Empty>
      ) : (
        <Lines>
          {claims.map((claim) => (
            <OneClaim seen={seen} claim={claim} back={answered === claim.id ? back : {}} />
          ))}
        </Lines>
      )}
    </Page>
  );
}

function OneClaim({
  seen,
  claim: { id, name, role, words: why, madeAt, isContested },
  back,
}: {
  readonly seen: SeenClaimsOn;
  readonly claim: ClaimOnMine;
  readonly back: GivenBack;
}) {
  const at = `${addressOf(seen.organisation)}/demandes/${id}`;
  return (
    <article class="pile">
      <header class="pile-s">
        <h2 class="h-petit">{name}</h2>
        <p class="doux">{words.since(roleNames[role], writeDate(dayOf(madeAt)))}</p>
      </header>
      {why !== undefined && <blockquote>{why}</blockquote>}
      {isContested && <p class="raison">{words.contested}</p>}
      <Form action={`${at}/reconnaitre`} prefix={id} asks={welcomeForm(seen)} back={back}>
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
