import { Button, Choices, Field, Form, TextArea } from "#ui/form";

import { namedBy } from "../actions/kinds.ts";
import { type Act, isSide, otherSide, type Reason, type Side } from "../domain/exchange.ts";
import { MOST_NOTE } from "../domain/need.ts";
import { awaitsReceipt } from "../domain/turn.ts";
import { ActForm, type ActProps, Folded, isOpen, Note } from "./act-parts.tsx";
import type { ExchangePageProps } from "./exchange-props.ts";
import { pageTexts as texts } from "./page-texts.fr.ts";
import { reasonTexts } from "./texts.fr.ts";
import { ApproverFields, TermFields } from "./term-fields.tsx";

/** What one may do now: the usual answer as one button, the others folded. Each form bears the number of its step. */
export function ExchangeActs(props: ExchangePageProps) {
  const { seen } = props;
  const can = (act: Act) => seen.acts.includes(act);
  return (
    <>
      {can("accept") && <Agree {...props} act="accept" label={texts.accept} />}
      {can("confirm") && <Agree {...props} act="confirm" label={texts.confirm} />}
      {can("approve") && <One {...props} act="approve" label={texts.approve} main />}
      <Deliveries {...props} />
      {can("close") && seen.kept.exchange.state !== "closed" && !hasSaid(props, "closedBy") && (
        <One {...props} act="close" label={texts.close} main={isReadyToClose(props)} />
      )}
      {can("feedback") && !hasSaid(props, "feedbackBy") && <Feedback {...props} />}
      {!props.byLink && <NameAnother {...props} />}
      {can("change-terms") && <Change {...props} />}
      {can("later") && <Later {...props} />}
      {can("decline") && <Refuse {...props} act="decline" title={texts.decline} />}
      {can("refuse-approval") && <Refuse {...props} act="refuse-approval" title={texts.refuse} />}
      {can("withdraw") && <Refuse {...props} act="withdraw" title={texts.withdraw} />}
      {can("cancel") && (
        <Refuse {...props} act="cancel" title={texts.cancel} says={texts.cancelSays} />
      )}
    </>
  );
}

/** Whether the one who reads said it already. */
function hasSaid({ seen }: ExchangePageProps, what: "closedBy" | "feedbackBy"): boolean {
  return seen.kept.exchange[what].some((side) => side === seen.you);
}

function isReadyToClose({ seen }: ExchangePageProps): boolean {
  return seen.kept.exchange.received.giver > 0;
}

function One({
  label,
  main = false,
  delivery,
  ...props
}: ActProps & { readonly label: string; readonly main?: boolean; readonly delivery?: number }) {
  return (
    <ActForm {...props} {...(delivery === undefined ? {} : { delivery })}>
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
      <Button large>{label}</Button>
      <details>
        <summary>{texts.addNote}</summary>
        <Note />
      </details>
    </ActForm>
  );
}

function Change(props: ExchangePageProps) {
  const { seen } = props;
  return (
    <Folded title={texts.changeTerms} isOpen={isOpen(props, "change-terms")}>
      <ActForm {...props} act="change-terms">
        <TermFields kind={seen.kind} values={seen.terms.at(-1)?.values} />
        {seen.you === "giver" && <ApproverFields wanted={namedBy(seen.kind, "giver")} />}
        <Note />
        <Button>{texts.sendChange}</Button>
      </ActForm>
    </Folded>
  );
}

/** While somebody’s word is awaited, the side that named them may name somebody else. */
function NameAnother(props: ExchangePageProps) {
  const { seen, at } = props;
  const { you, kind, turn, kept } = seen;
  const wanted = isSide(you) ? namedBy(kind, you).filter(({ party }) => turn.includes(party)) : [];
  if (wanted.length === 0 || kept.exchange.state !== "approving") return null;
  const isBack = props.problems !== undefined && props.act === undefined;
  const back = isBack ? { typed: props.typed, problems: props.problems } : {};
  return (
    <Folded title={texts.nameAnother} isOpen={isBack}>
      <Form action={`${at}/accord`} send={texts.sendNamed} prefix="accord" {...back}>
        <p>{texts.nameAnotherSays}</p>
        <ApproverFields wanted={wanted} />
      </Form>
    </Folded>
  );
}

function Later(props: ExchangePageProps) {
  return (
    <Folded title={texts.later} isOpen={isOpen(props, "later")}>
      <ActForm {...props} act="later">
        <Field name="jour" label={texts.laterDay} type="date" width="court" />
        <Button>{texts.later}</Button>
      </ActForm>
    </Folded>
  );
}

const REASONS: Partial<Record<Act, readonly Reason[]>> = {
  decline: [
    "no-time",
    "away",
    "dates-do-not-fit",
    "too-far",
    "not-my-field",
    "not-available",
    "terms-do-not-fit",
    "no-reason",
  ],
  withdraw: ["need-is-over", "found-elsewhere", "no-reason"],
  "refuse-approval": ["dates-do-not-fit", "not-available", "terms-do-not-fit", "no-reason"],
  cancel: ["need-is-over", "found-elsewhere", "not-available", "dates-do-not-fit", "no-reason"],
};

function Refuse({
  title,
  says,
  ...props
}: ActProps & { readonly title: string; readonly says?: string }) {
  return (
    <Folded title={title} isOpen={isOpen(props, props.act)}>
      <ActForm {...props}>
        {says !== undefined && <p>{says}</p>}
        <Choices
          name="raison"
          question={texts.why}
          help={texts.whyHelp}
          optional
          choices={(REASONS[props.act] ?? []).map((value) => ({
            value,
            label: reasonTexts[value],
          }))}
        />
        <Note />
        <Button kind="clair">{title}</Button>
      </ActForm>
    </Folded>
  );
}

function Feedback(props: ExchangePageProps) {
  return (
    <ActForm {...props} act="feedback">
      <TextArea
        name="mot"
        label={texts.feedback}
        help={`${texts.feedbackHelp} ${texts.noHealth}`}
        rows={4}
        maxlength={MOST_NOTE}
      />
      <Button>{texts.sendFeedback}</Button>
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
              <Note />
              <Button kind="clair">{texts.dispute}</Button>
            </ActForm>
          </Folded>
        </>
      )}
      {mine !== undefined && !exchange.closedBy.includes(you) && mayDeliver(props, you) && (
        <ActForm {...props} act="deliver" delivery={exchange.delivered[you] + 1}>
          {mine.words !== undefined && <Note label={mine.words} />}
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
