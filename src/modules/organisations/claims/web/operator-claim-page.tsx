import { dayOf, writeDate } from "#basics/dates";
import { FileLink } from "#pieces/access";
import { Button, ButtonLink, Check, Form, TextArea, titleOf } from "#ui/form";
import { Facts } from "#ui/facts";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { ClaimToDecide, SeenToDecide } from "../actions/see-claims-to-decide.ts";
import { roleNames } from "../../domain/names.fr.ts";
import { addressOf, standingOf } from "../../domain/organisation.ts";
import type { Sent } from "../../web/asked.ts";
import { OPERATOR_CLAIMS } from "./operator-claims-page.tsx";
import { claimListTexts, decideTexts as words } from "./operator-claims-texts.fr.ts";

export interface ClaimToDecidePageProps {
  readonly seen: SeenToDecide;
  readonly sent: (Sent & { readonly form: "decision" | "lettre" }) | undefined;
}

function dateOf(at: Temporal.Instant): string {
  return writeDate(dayOf(at));
}

export function addressOfClaim({ claim }: Pick<ClaimToDecide, "claim">): string {
  return `${OPERATOR_CLAIMS}/demandes/${claim.id}`;
}

/** For the operator: one claim, what each side says and shows, then the decision. */
export function ClaimToDecidePage({ seen, sent }: ClaimToDecidePageProps) {
  const { organisation, asked, rivals, there } = seen;
  const title = words.title(organisation.name);
  const standing = standingOf(organisation);
  return (
    <Page
      title={titleOf(title, sent ?? {})}
      noindex
      breadcrumb={[
        { label: claimListTexts.trail, at: "/operateur" },
        { label: claimListTexts.title, at: OPERATOR_CLAIMS },
      ]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">
            {standing === "frozen"
              ? words.rivals
              : asked.claim.state === "frozen"
                ? words.beside
                : words.alone}
          </p>
          <p>
            <a href={addressOf(organisation)}>{words.page}</a>
          </p>
        </header>
        <Section title={words.claims} class="pile">
          <Lines>
            <Side one={asked} chosen />
            {rivals.map((one) => (
              <Side one={one} />
            ))}
          </Lines>
        </Section>
        <There there={there} />
        <Acts seen={seen} sent={sent} />
      </div>
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

function Acts({ seen, sent }: ClaimToDecidePageProps) {
  const { asked } = seen;
  if (asked.isMine)
    return (
      <Cove>
        <p>{words.mine}</p>
      </Cove>
    );
  return (
    <>
      <Decision seen={seen} sent={sent?.form === "decision" ? sent : {}} />
      {asked.claim.state === "open" && (
        <LetterForms asked={asked} sent={sent?.form === "lettre" ? sent : {}} />
      )}
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

function Decision({ seen, sent }: { readonly seen: SeenToDecide; readonly sent: Sent }) {
  const { asked, rivals, there, organisation } = seen;
  const isFrozen = standingOf(organisation) === "frozen";
  return (
    <Section title={words.decide} id="decider" class="pile">
      <Form action={addressOfClaim(asked)} prefix="decision" {...sent}>
        <p>{words.decideSays}</p>
        {isFrozen && rivals.length > 0 && <p>{words.othersEnd}</p>}
        <TextArea
          name="raison"
          label={words.reason}
          help={words.reasonHelp}
          rows={3}
          maxlength={500}
        />
        {!isFrozen && there.length > 0 && asked.claim.state === "frozen" && (
          <Check name="remplace" value="oui" label={words.replaces} />
        )}
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

function LetterForms({ asked, sent }: { readonly asked: ClaimToDecide; readonly sent: Sent }) {
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
      <details open={letter === undefined || sent.problems !== undefined}>
        <summary>{letter === undefined ? words.prepare : words.prepareAgain}</summary>
        <Form action={at} prefix="lettre" {...sent}>
          {letter !== undefined && <p>{words.again}</p>}
          <TextArea
            name="siege"
            label={words.seat}
            help={words.seatHelp}
            rows={4}
            maxlength={300}
          />
          <div class="rang">
            <Button kind="clair">{words.prepare}</Button>
          </div>
        </Form>
      </details>
    </Section>
  );
}
