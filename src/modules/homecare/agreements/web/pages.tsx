import { dayOf, writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { AGREEMENTS, TOGETHER } from "../../domain/address.ts";
import type {
  SeenAgreement,
  SeenAgreementPage,
  SeenAgreements,
} from "../actions/see-agreements.ts";
import { agreementAt, MODEL, NEW_AGREEMENT, textAt } from "../domain/address.ts";
import { MODEL_TEXT, MODEL_TITLE } from "../domain/model.fr.ts";
import { agreementForm, reviewForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

const above = [{ label: texts.title, at: AGREEMENTS }];

/** « Accords entre structures »: those that stand, for everyone; the model; and a first signature, for who may. */
export function AgreementsPage({
  seen: { all, mine, today },
  back,
}: {
  readonly seen: SeenAgreements;
  readonly back: GivenBack;
}) {
  return (
    <Page title={texts.title} heading={texts.title} lead={texts.lead} narrow back={back}>
      {all.length === 0 ? (
        <Empty title={texts.none}>
          <p>{texts.noneHelp}</p>
        </Empty>
      ) : (
        <Lines>
          {all.map((one) => (
            <div class="pile-s">
              <h2 class="petit">
                <a href={agreementAt(one.id)}>{one.title}</a>
              </h2>
              <p>{one.signed.map(({ name }) => name).join(", ")}</p>
              <p class="doux">{texts.reviewOn(writeDay(one.reviewOn, today))}</p>
            </div>
          ))}
        </Lines>
      )}
      <p>
        <a href={MODEL}>{texts.model}</a>
      </p>
      {mine.length > 0 && (
        <Section title={texts.mine} id="signer" class="pile">
          <p>{texts.mineSays}</p>
          <Form action={NEW_AGREEMENT} asks={agreementForm(mine)} back={back} send={texts.send} />
        </Section>
      )}
    </Page>
  );
}

/** The model, whole; begun as one’s own text in one press, by who is signed in. */
export function ModelPage({
  isKnown,
  back,
}: {
  readonly isKnown: boolean;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={MODEL_TITLE}
      heading={MODEL_TITLE}
      lead={texts.modelLead}
      narrow
      back={back}
      breadcrumb={above}
    >
      <Problems problem={back.problem} kept={false} />
      <Markdown text={MODEL_TEXT} />
      {isKnown && (
        <div class="pile-s">
          <p>{texts.beginSays}</p>
          <Press action={MODEL} kind={undefined}>
            {texts.begin}
          </Press>
        </div>
      )}
    </Page>
  );
}

/** One agreement: the text, who signed, who answers; what one may do for one’s own structures. */
export function AgreementPage({
  seen,
  back,
}: {
  readonly seen: SeenAgreementPage;
  readonly back: GivenBack;
}) {
  const { one, today, maySign, mine } = seen;
  const day = (at: Temporal.Instant) => writeDay(dayOf(at), today);
  const isSame = one.signed.every(({ version }) => version === one.version);
  return (
    <Page title={one.title} heading={one.title} narrow back={back} breadcrumb={above}>
      {back.form === undefined && <Problems problem={back.problem} kept={false} />}
      <p>
        <ButtonLink href={textAt(one.document, one.version)} kind="clair">
          {texts.read}
        </ButtonLink>
      </p>
      <p>{isSame ? texts.version(one.version) : texts.latest(one.version)}</p>
      {one.current > one.version && <p>{texts.changed}</p>}
      <p>{texts.answers(one.answersName, one.contact)}</p>
      <p>{texts.reviewOn(writeDay(one.reviewOn, today))}</p>
      <Section title={texts.signed} id="signe-par" class="pile-s">
        <ul>
          {one.signed.map(({ name, at, version, signedAt }) => (
            <li>
              <a href={at}>{name}</a>, {day(signedAt)}
              {version < one.version && <> : {texts.earlier(version)}</>}
            </li>
          ))}
        </ul>
      </Section>
      {maySign.map(({ id, name }) => (
        <Press
          action={agreementAt(one.id, `/signer/${id}`)}
          kind={undefined}
          prefix={`signer-${id}`}
          version={one.version}
        >
          {texts.signFor(name)}
        </Press>
      ))}
      {mine.length > 0 && <OfMine seen={seen} back={back} />}
      <p class="petit">
        <a href={TOGETHER}>{texts.together}</a>
      </p>
    </Page>
  );
}

/** For those of one’s own that signed: read over, and to be of it no more. */
function OfMine({
  seen: { one, mine },
  back,
}: {
  readonly seen: SeenAgreementPage;
  readonly back: GivenBack;
}) {
  return (
    <>
      <Section title={texts.reviewed} id="relu" class="pile">
        <Form
          action={agreementAt(one.id, "/relu")}
          asks={reviewForm(mine)}
          back={backTo("review", back)}
          version={one.current}
          send={texts.reviewedSend}
        />
      </Section>
      {mine.map(({ id, name }) => (
        <details class="pile-s">
          <summary>{texts.leaveFor(name)}</summary>
          <p>{texts.leaveSays}</p>
          <Press
            action={agreementAt(one.id, `/quitter/${id}`)}
            kind="clair"
            prefix={`quitter-${id}`}
            label={`${texts.leaveNow} : ${name}`}
          >
            {texts.leaveNow}
          </Press>
        </details>
      ))}
    </>
  );
}

/** On the page of who asked a body: what it signed, and who answers. */
export function SignedBy({ all }: { readonly all: readonly SeenAgreement[] }) {
  return (
    <>
      {all.map((one) => (
        <p>
          {texts.signedAgreement} « <a href={agreementAt(one.id)}>{one.title}</a> ».{" "}
          {texts.answersYou(one.answersName, one.contact)}
        </p>
      ))}
    </>
  );
}
