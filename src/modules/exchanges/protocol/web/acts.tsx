import { Button, Form } from "#ui/form";
import { Questions } from "#ui/questions";

import { namedBy } from "../actions/kinds.ts";
import { type Act, isSide, otherSide, type Side } from "../domain/exchange.ts";
import { awaitsReceipt } from "../domain/turn.ts";
import { ActForm, type ActProps, Folded, isOpen, NAMED } from "./act-parts.tsx";
import { ApproverFields, wantedNow } from "./approvers.tsx";
import { employerTexts } from "./employer-texts.fr.ts";
import type { ExchangePageProps } from "./exchange-props.ts";
import { feedbackForm, laterForm, noteForm, refuseForm, termsForm } from "./forms.ts";
import { calledOffIn, pageTexts as texts } from "./page-texts.fr.ts";
import { otherName } from "./talk-parts.ts";
import { termsKnown } from "./terms.ts";

/** What one may do now: the usual answer as one button, the others folded. Each form bears the number of its step. */
export function ExchangeActs(props: ExchangePageProps) {
  const { seen } = props;
  const can = (act: Act) => seen.acts.includes(act);
  return (
    <>
      {can("accept") && <Agree {...props} act="accept" label={texts.accept} />}
      {can("confirm") && <Agree {...props} act="confirm" label={texts.confirm} />}
      {can("approve") && !hasSaid(props, "approvedBy") && (
        <One {...props} act="approve" label={texts.approve} main />
      )}
      <Deliveries {...props} />
      {can("close") && seen.kept.exchange.state !== "closed" && !hasSaid(props, "closedBy") && (
        <One {...props} act="close" label={texts.close} main={isReadyToClose(props)} />
      )}
      {can("feedback") && !hasSaid(props, "feedbackBy") && <Feedback {...props} />}
      {!props.byLink && <NameAnother {...props} />}
      {can("change-terms") && <Change {...props} />}
      {can("later") && <Later {...props} />}
      {can("decline") && <Refuse {...props} act="decline" title={sayNo(seen)} />}
      {can("refuse-approval") && <Refuse {...props} act="refuse-approval" title={texts.refuse} />}
      {can("waive") && <Waive {...props} />}
      {can("withdraw") && <Refuse {...props} act="withdraw" title={texts.withdraw} />}
      {can("cancel") && (
        <Refuse
          {...props}
          act="cancel"
          title={isSide(seen.you) ? calledOffIn(seen.kind, seen.you) : texts.cancel}
          says={texts.cancelSays(otherName(props))}
        />
      )}
    </>
  );
}

/** A no; of who had said yes, that it cannot be any more. */
function sayNo({ kind, kept, you }: ExchangePageProps["seen"]): string {
  return kept.exchange.state === "approving" && isSide(you)
    ? (kind.calledOff?.[you] ?? texts.decline)
    : texts.decline;
}

/** Whether the one who reads said it already. */
function hasSaid(
  { seen }: ExchangePageProps,
  what: "closedBy" | "feedbackBy" | "approvedBy",
): boolean {
  return seen.kept.exchange[what].some((side) => side === seen.you);
}

function isReadyToClose({ seen, beside }: ExchangePageProps): boolean {
  const { received, closedBy } = seen.kept.exchange;
  return (received.giver > 0 || closedBy.length > 0) && beside?.isTheLand !== true;
}

function One({
  label,
  main = false,
  ...props
}: ActProps & { readonly label: string; readonly main?: boolean; readonly delivery?: number }) {
  return (
    <ActForm {...props}>
      <Button kind={main ? undefined : "clair"} large={main}>
        {label}
      </Button>
    </ActForm>
  );
}

/** To agree, with the one whom one’s side must name. */
function Agree({ label, ...props }: ActProps & { readonly label: string }) {
  const { seen } = props;
  return (
    <ActForm {...props}>
      {seen.you === "giver" && <ApproverFields wanted={namedBy(seen.kind, "giver")} />}
      <Button large pictogram="yes">
        {label}
      </Button>
      <details>
        <summary>{texts.addNote}</summary>
        <Questions of={noteForm()} />
      </details>
    </ActForm>
  );
}

function Change(props: ExchangePageProps) {
  const { seen } = props;
  return (
    <Folded title={texts.changeTerms} isOpen={isOpen(props, "change-terms")}>
      <ActForm {...props} act="change-terms">
        <Questions
          of={termsForm(seen.kind)}
          values={termsKnown(seen.kind, seen.terms.at(-1)?.values)}
        />
        {seen.you === "giver" && <ApproverFields wanted={namedBy(seen.kind, "giver")} />}
        <Questions of={noteForm()} />
        <Button>{texts.sendChange}</Button>
      </ActForm>
    </Folded>
  );
}

/** While somebody’s word is awaited, the side that named them may name somebody else. */
function NameAnother({ seen, at, back }: ExchangePageProps) {
  const wanted = wantedNow(seen);
  if (wanted.length === 0 || seen.kept.exchange.state !== "approving") return null;
  const isBack = back.form === NAMED && back.problems !== undefined;
  return (
    <Folded title={texts.nameAnother} isOpen={isBack}>
      <Form
        action={`${at}/accord`}
        send={texts.sendNamed}
        prefix="accord"
        back={isBack ? back : {}}
      >
        <p>{texts.nameAnotherSays}</p>
        <ApproverFields wanted={wanted} />
      </Form>
    </Folded>
  );
}

/** To go on without the yes of the organisation that one works for. */
function Waive(props: ExchangePageProps) {
  return (
    <Folded title={employerTexts.waive} isOpen={isOpen(props, "waive")}>
      <ActForm {...props} act="waive">
        <p>{employerTexts.waiveSays}</p>
        <Button kind="clair">{employerTexts.waive}</Button>
      </ActForm>
    </Folded>
  );
}

function Later(props: ExchangePageProps) {
  return (
    <Folded title={texts.later} isOpen={isOpen(props, "later")}>
      <ActForm {...props} act="later">
        <Questions of={laterForm} />
        <Button>{texts.later}</Button>
      </ActForm>
    </Folded>
  );
}

function Refuse({
  title,
  says,
  ...props
}: ActProps & { readonly title: string; readonly says?: string }) {
  return (
    <Folded title={title} isOpen={isOpen(props, props.act)}>
      <ActForm {...props}>
        {says !== undefined && <p>{says}</p>}
        <Questions of={refuseForm(props.act)} />
        <Button kind="clair">{title}</Button>
      </ActForm>
    </Folded>
  );
}

function Feedback(props: ExchangePageProps) {
  return (
    <ActForm {...props} act="feedback">
      <Questions of={feedbackForm} />
      <Button kind={props.beside?.isTheLand === true ? "clair" : undefined}>
        {texts.sendFeedback}
      </Button>
    </ActForm>
  );
}

/** What one hands over, and what one received of the other. */
function Deliveries(props: ExchangePageProps) {
  const { seen } = props;
  const { you, kind, kept } = seen;
  if (!isSide(you) || !seen.acts.includes("deliver")) return null;
  const { exchange } = kept;
  const mine = kind.deliveries[you];
  const theirs = kind.deliveries[otherSide(you)];
  const next = exchange.received[otherSide(you)] + 1;
  return (
    <>
      {theirs !== undefined && awaitsReceipt(exchange, otherSide(you)) && (
        <>
          <One {...props} act="acknowledge" delivery={next} label={theirs.received} main />
          <Folded title={texts.dispute} isOpen={isOpen(props, "dispute")}>
            <ActForm {...props} act="dispute" delivery={next}>
              <Questions of={noteForm()} />
              <Button kind="clair">{texts.dispute}</Button>
            </ActForm>
          </Folded>
        </>
      )}
      {mine !== undefined && !exchange.closedBy.includes(you) && mayDeliver(props, you) && (
        <ActForm {...props} act="deliver" delivery={exchange.delivered[you] + 1}>
          {mine.words !== undefined && <Questions of={noteForm(mine.words)} />}
          <Button kind={exchange.delivered[you] === 0 ? undefined : "clair"}>{mine.did}</Button>
        </ActForm>
      )}
    </>
  );
}

/** What goes comes back only once it went. */
function mayDeliver({ seen }: ExchangePageProps, you: Side): boolean {
  return you === "giver" || seen.kept.exchange.delivered.giver > 0;
}
