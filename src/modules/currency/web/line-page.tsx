import { dayOf, writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { SeenDispute, SeenOneLine, Ties } from "../actions/see-line.ts";
import { reasonTexts } from "../domain/said.fr.ts";
import { lineAt, MINE } from "./at.ts";
import { errorTexts as texts } from "./error-texts.fr.ts";
import { errorForm, refuseForm } from "./forms.ts";
import { texts as words } from "./texts.fr.ts";

export interface LinePageProps {
  readonly line: SeenOneLine;
  readonly now: Temporal.Instant;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** « /kori/lignes/… »: a line of an account, what ties it to another, and what either side says of it. */
export function LinePage(props: LinePageProps) {
  const { line, now, said, back } = props;
  const { id, from, to, amount, reason, at, disputes, maySay } = line;
  return (
    <Page
      title={texts.title(from, to)}
      heading={texts.title(from, to)}
      noindex
      narrow
      breadcrumb={[{ label: words.title, at: MINE }]}
      back={back}
    >
      {said !== undefined && (
        <div class="anse">
          <output>{said}</output>
        </div>
      )}
      <Cove class="pile-s">
        <p class="gros">{texts.line(amount, from, to)}</p>
        <p>{words.onDay(reasonTexts[reason], writeDay(dayOf(at), dayOf(now)))}</p>
        <TiesOf ties={line} now={now} />
      </Cove>
      {disputes.length > 0 && (
        <Section title={texts.said} id="dit" class="pile-s">
          {disputes.map((one) => (
            <Dispute dispute={one} now={now} back={back} />
          ))}
        </Section>
      )}
      {maySay && (
        <Section title={texts.sayTitle} id="erreur" class="pile-s">
          <p>{texts.saySays}</p>
          <Form
            action={lineAt(id)}
            asks={errorForm}
            back={backTo("say", back)}
            send={texts.say}
            class="pile"
          />
        </Section>
      )}
    </Page>
  );
}

/** To which other line one belongs, with where to read it; or what is said of it. */
export function TiesOf({ ties, now }: { readonly ties: Ties; readonly now: Temporal.Instant }) {
  const { mends, mendedBy, said } = ties;
  const day = (at: Temporal.Instant) => writeDay(dayOf(at), dayOf(now));
  if (mends !== undefined)
    return (
      <p class="petit">
        <a href={lineAt(mends.id)}>{texts.mends(day(mends.at))}</a>
      </p>
    );
  if (mendedBy !== undefined)
    return (
      <p class="petit">
        <a href={lineAt(mendedBy.id)}>{texts.mendedBy(day(mendedBy.at))}</a>
      </p>
    );
  if (said === undefined || said === "corrected") return null;
  return <p class="petit">{texts.states[said]}</p>;
}

interface DisputeProps {
  readonly dispute: SeenDispute;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

function Dispute({ dispute, now, back }: DisputeProps) {
  const { state, by, meant, words: why, answer, saidAt, endsAt, isBarred } = dispute;
  const day = (at: Temporal.Instant) => writeDay(dayOf(at), dayOf(now));
  return (
    <article class="pile-s">
      <p class="doux">{texts.saysSo(by, day(saidAt))}</p>
      <p>{texts.should(meant)}</p>
      {why !== undefined && <p>« {why} »</p>}
      {answer !== undefined && (
        <p>
          {texts.answers} « {answer} »
        </p>
      )}
      {state === "waits" && (
        <p class="petit doux">{isBarred ? texts.barred : texts.until(day(endsAt))}</p>
      )}
      {state === "over" && <p class="petit doux">{texts.over}</p>}
      {state === "refused" && <p class="petit doux">{texts.refusedSays}</p>}
      {state === "corrected" && <p class="petit doux">{texts.isMended}</p>}
      {dispute.mayAnswer && <Answer dispute={dispute} back={back} />}
      {dispute.mayTakeBack && (
        <Press action={`${lineAt(dispute.transfer)}/${dispute.id}/reprendre`} kind="clair">
          {texts.takeBack}
        </Press>
      )}
    </article>
  );
}

function Answer({ dispute: { id, transfer, mayAgree }, back }: Omit<DisputeProps, "now">) {
  const at = `${lineAt(transfer)}/${id}`;
  return (
    <>
      {mayAgree ? (
        <>
          <p class="petit">{texts.agreeSays}</p>
          <Press action={`${at}/corriger`}>{texts.agree}</Press>
        </>
      ) : (
        <p class="petit">{texts.noAlone}</p>
      )}
      <details class="pile-s" open={back.form === "refuse"}>
        <summary>{texts.refuse}</summary>
        <Form
          action={`${at}/refuser`}
          asks={refuseForm}
          back={backTo("refuse", back)}
          prefix="refus"
          send={texts.refuse}
          class="pile"
        />
      </details>
    </>
  );
}
