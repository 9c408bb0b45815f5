import { dayOf, writeDate } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { FileLink } from "#pieces/access";
import { Button, ButtonLink, Form } from "#ui/form";
import { Facts } from "#ui/facts";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import type { ClaimToDecide, SeenToDecide } from "../actions/see-claims-to-decide.ts";
import { roleNames } from "../../domain/names.fr.ts";
import { addressOf, standingOf } from "../../domain/organisation.ts";
import { decideForm, letterForm } from "./forms.ts";
import { OPERATOR_CLAIMS, OPERATOR_TRAIL } from "./operator-claims-page.tsx";
import { decideTexts as words } from "./operator-claims-texts.fr.ts";

export interface ClaimToDecidePageProps {
  readonly seen: SeenToDecide;
  readonly back: GivenBack;
}

function dateOf(at: Temporal.Instant): string {
  return writeDate(dayOf(at));
}

export function addressOfClaim({ claim }: Pick<ClaimToDecide, "claim">): string {
  return `${OPERATOR_CLAIMS}/demandes/${claim.id}`;
}

/** For the operator: one claim, what each side says and shows, then the decision. */
export function ClaimToDecidePage({ seen, back }: ClaimToDecidePageProps) {
  const { organisation, asked, rivals, there } = seen;
  const standing = standingOf(organisation);
  const frozen = asked.claim.state === "frozen" ? words.beside : words.alone;
  return (
    <Page
      title={words.title(organisation.name)}
      noindex
      breadcrumb={OPERATOR_TRAIL}
      lead={standing === "frozen" ? words.rivals : frozen}
      beneath={
        <p>
          <a href={addressOf(organisation)}>{words.page}</a>
        </p>
      }
      back={back}
    >
      <Section title={words.claims} class="pile">
        <Lines>
          <Side one={asked} chosen />
          {rivals.map((one) => (
            <Side one={one} />
          ))}
        </Lines>
      </Section>
      <There there={there} />
      <Acts seen={seen} back={back} />
    </Page>
  );
}

function There({ there }: Pick<SeenToDecide, "there">) {
  return (
    <Section title={words.there} small class="pile-s">
      {there.length === 0 && <p>{words.nobody}</p>}
      <ul class="liens">
        {there.map(({ name, role }) => (
          <li>
            {name} <span class="doux">({roleNames[role]})</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Acts({ seen, back }: ClaimToDecidePageProps) {
  const { asked } = seen;
  if (asked.isMine)
    return (
      <Cove>
        <p>{words.mine}</p>
      </Cove>
    );
  return (
    <>
      <Decision seen={seen} back={backTo("decision", back)} />
      {asked.claim.state === "open" && <LetterForms asked={asked} back={backTo("lettre", back)} />}
    </>
  );
}

/** What one person says and shows. */
function Side({ one, chosen }: { readonly one: ClaimToDecide; readonly chosen?: true }) {
  const { name, claim, isContested } = one;
  return (
    <article class="pile-s">
      <h3>{name}</h3>
      <p class="doux">{words.since(roleNames[claim.role], dateOf(claim.madeAt))}</p>
      {isContested && <p class="raison">{words.contested}</p>}
      <Facts
        facts={[
          one.words === undefined ? undefined : { label: words.words, says: one.words },
          { label: words.documents, says: <Documents one={one} /> },
          one.vouchers.length === 0
            ? undefined
            : { label: words.vouchers, says: <Vouchers one={one} /> },
        ]}
      />
      {chosen !== true && (
        <p>
          <a href={addressOfClaim(one)} aria-label={words.openOne(name)}>
            {words.open}
          </a>
        </p>
      )}
    </article>
  );
}

function Documents({ one }: { readonly one: ClaimToDecide }) {
  if (one.documents.length === 0) return <>{words.noDocument}</>;
  return (
    <ul class="liens">
      {one.documents.map((file) => (
        <li>
          <FileLink file={file} at={`${addressOfClaim(one)}/pieces/${file.id}`} />
        </li>
      ))}
    </ul>
  );
}

function Vouchers({ one }: { readonly one: ClaimToDecide }) {
  return (
    <ul class="liens">
      {one.vouchers.map(({ name, at, says }) => (
        <li>
          <a href={at}>{name}</a> <span class="doux">{words.states[says]}</span>
        </li>
      ))}
    </ul>
  );
}

function Decision({ seen, back }: ClaimToDecidePageProps) {
  const { asked, rivals, there, organisation } = seen;
  const isFrozen = standingOf(organisation) === "frozen";
  const mayReplace = !isFrozen && there.length > 0 && asked.claim.state === "frozen";
  return (
    <Section title={words.decide} id="decider" class="pile">
      <Form action={addressOfClaim(asked)} prefix="decision" back={back}>
        <p>{words.decideSays}</p>
        {isFrozen && rivals.length > 0 && <p>{words.othersEnd}</p>}
        <Questions of={mayReplace ? decideForm : decideForm.omit({ replaces: true })} />
        <div class="rang">
          <Button name="decision" value="confirmer">
            {words.confirm(asked.name)}
          </Button>
          <Button name="decision" value="refuser" kind="clair">
            {words.refuse}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function LetterForms({ asked, back }: { readonly asked: ClaimToDecide; readonly back: GivenBack }) {
  const at = `${addressOfClaim(asked)}/lettre`;
  const { letter, letterAskedAt } = asked;
  return (
    <Section title={words.letter} id="lettre" class="pile">
      {letter === undefined ? (
        <p>
          {letterAskedAt === undefined
            ? words.letterNotAsked
            : words.letterAsked(dateOf(letterAskedAt))}
        </p>
      ) : (
        <>
          <p>
            {words.letterMade(dateOf(letter.madeAt), dateOf(letter.expiresAt))}{" "}
            {letter.postedAt !== undefined && words.letterPosted(dateOf(letter.postedAt))}
          </p>
          <p>
            <ButtonLink href={at} kind="clair">
              {words.print}
            </ButtonLink>
          </p>
        </>
      )}
      <details open={letter === undefined || back.problems !== undefined}>
        <summary>{letter === undefined ? words.prepare : words.prepareAgain}</summary>
        <Form action={at} prefix="lettre" back={back}>
          {letter !== undefined && <p>{words.again}</p>}
          <Questions of={letterForm} />
          <div class="rang">
            <Button kind="clair">{words.prepare}</Button>
          </div>
        </Form>
      </details>
    </Section>
  );
}
