import { dayOf, writeDate } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { fileTexts, sayFile } from "#pieces/access";
import { FILE_ENDINGS } from "#rules/access";
import { Button, FileField, Form } from "#ui/form";
import { Section } from "#ui/panel";

import type { SeenClaim, SentCode } from "../actions/see-claim.ts";
import { MOST_DOCUMENTS, MOST_VOUCH_ASKS } from "../../domain/claim.ts";
import { addressOf } from "../../domain/organisation.ts";
import { verifyTexts as words } from "./texts.fr.ts";
import { addressForm, askVouchForm } from "./forms.ts";

export interface VerifyPageProps {
  readonly seen: SeenClaim;
  readonly said: string | undefined;
  /** What one of its forms sent, and what is to be mended in it. */
  readonly back: GivenBack;
}

function dateOf(at: Temporal.Instant): string {
  return writeDate(dayOf(at));
}

/** 1. A letter with a code, to the registered seat. */
export function LetterWay(props: VerifyPageProps) {
  const { organisation, letterAskedAt, codes } = props.seen;
  const at = `${addressOf(organisation)}/verifier/lettre`;
  return (
    <>
      <p>{words.letter.says}</p>
      <LetterState asked={letterAskedAt} letter={codes.letter} />
      {letterAskedAt === undefined && codes.letter === undefined && (
        <Form action={at} prefix="lettre" back={backTo("lettre", props.back)}>
          <div class="rang">
            <Button kind="clair">{words.letter.ask}</Button>
          </div>
        </Form>
      )}
    </>
  );
}

function LetterState({
  asked,
  letter,
}: {
  readonly asked: Temporal.Instant | undefined;
  readonly letter: SentCode | undefined;
}) {
  if (letter === undefined)
    return asked === undefined ? null : <p class="raison">{words.letter.asked(dateOf(asked))}</p>;
  if (!letter.isAlive) return <p class="raison">{words.letter.dead}</p>;
  return (
    <p class="raison">
      {letter.postedAt === undefined
        ? words.letter.printed(dateOf(letter.madeAt))
        : words.letter.posted(dateOf(letter.postedAt), dateOf(letter.expiresAt))}
    </p>
  );
}

/** 2. A code by mail, to an address of its own site. */
export function AddressWay(props: VerifyPageProps) {
  const { organisation, domain, codes } = props.seen;
  if (domain === undefined) return <p>{words.address.not}</p>;
  return (
    <>
      <p>{words.address.says(domain)}</p>
      {codes.domain?.isAlive === true && (
        <p class="raison">{words.address.sent(dateOf(codes.domain.expiresAt))}</p>
      )}
      <Form
        action={`${addressOf(organisation)}/verifier/adresse`}
        prefix="adresse"
        asks={addressForm(domain)}
        back={backTo("adresse", props.back)}
      >
        <div class="rang">
          <Button kind="clair">{words.address.ask}</Button>
        </div>
      </Form>
    </>
  );
}

/** 3. Two verified organisations that say that they know the claimant. */
export function VouchWay(props: VerifyPageProps) {
  const { organisation, vouchers } = props.seen;
  return (
    <>
      <p>{words.vouch.says}</p>
      {vouchers.length > 0 && (
        <ul class="liens">
          {vouchers.map(({ name, at, says }) => (
            <li>
              <a href={at}>{name}</a> <span class="doux">{words.vouch.states[says]}</span>
            </li>
          ))}
        </ul>
      )}
      {vouchers.length < MOST_VOUCH_ASKS && (
        <Form
          action={`${addressOf(organisation)}/verifier/garants`}
          prefix="garants"
          asks={askVouchForm(props.seen.mayVouch)}
          back={backTo("garants", props.back)}
        >
          <div class="rang">
            <Button kind="clair">{words.vouch.ask}</Button>
          </div>
        </Form>
      )}
    </>
  );
}

/** 4. A paper, shown to the operator. */
export function DocumentWay(props: VerifyPageProps & { readonly untitled?: true }) {
  if (props.untitled === true) return <DocumentForms {...props} />;
  return (
    <Section title={words.document.title} id="document" class="pile">
      <DocumentForms {...props} />
    </Section>
  );
}

function DocumentForms(props: VerifyPageProps) {
  const { organisation, documents } = props.seen;
  const at = `${addressOf(organisation)}/verifier/pieces`;
  return (
    <>
      <p>{words.document.says}</p>
      {documents.length > 0 && (
        <ul class="lignes serre">
          {documents.map((file) => (
            <li class="rang bouts">
              <span>
                {file.name} <span class="doux petit">({sayFile(file)})</span>
              </span>
              <Form action={`${at}/${file.id}/effacer`} prefix={file.id}>
                <Button kind="lien" label={words.document.dropOne(file.name)}>
                  {words.document.drop}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {documents.length < MOST_DOCUMENTS && (
        <Form action={at} files prefix="pieces" back={backTo("pieces", props.back)}>
          <FileField
            name="document"
            label={words.document.label}
            help={fileTexts.help}
            accept={FILE_ENDINGS}
          />
          <div class="rang">
            <Button kind="clair">{words.document.give}</Button>
          </div>
        </Form>
      )}
    </>
  );
}
