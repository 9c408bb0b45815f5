import {
  Button,
  Choices,
  Field,
  type FieldProblems,
  Form,
  TextArea,
  titleOf,
  type Typed,
} from "#ui/form";
import { Page } from "#ui/page";

import type { ToldVerdict } from "../actions/see-reviews.ts";
import type { Contesting } from "../actions/see-verdict.ts";
import { reasonLabels, reasons, type Subject } from "../domain/report.ts";
import { texts as mine } from "./mine-texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { Contest, VerdictFacts } from "./verdict-page.tsx";

const words = texts.report;
const MINE = "/moi/moderation";

export interface ReportPageProps {
  readonly subject: Subject;
  readonly found: { readonly title: string; readonly at: string };
  /** Who is signed in is answered among what is theirs: neither name nor address is asked. */
  readonly signedIn: boolean;
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly problem?: string | undefined;
}

/** « Signaler »: what, why, and how to be answered. */
export function ReportPage({ subject, found, signedIn, ...sent }: ReportPageProps) {
  return (
    <Page title={titleOf(words.title, sent)} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{signedIn ? words.leadSignedIn : words.lead}</p>
          <p>
            {words.about} : <a href={found.at}>{found.title}</a>
          </p>
        </header>
        <Form action={`/signaler/${subject.kind}/${subject.id}`} {...sent}>
          <Choices
            name="reason"
            question={words.reason}
            choices={reasons.map((value) => ({ value, label: reasonLabels[value] }))}
          />
          <TextArea
            name="explanation"
            label={words.explanation}
            help={words.explanationHelp}
            rows={6}
          />
          {signedIn ? <FollowedAt /> : <HowToAnswer />}
          <p class="petit doux">{words.goodFaith}</p>
          <div class="rang">
            <Button>{words.send}</Button>
          </div>
        </Form>
      </div>
    </Page>
  );
}

function HowToAnswer() {
  return (
    <>
      <Field name="name" label={words.name} autocomplete="name" optional />
      <Field
        name="address"
        type="email"
        label={words.address}
        help={words.addressHelp}
        autocomplete="email"
        optional
      />
    </>
  );
}

/** Where who is signed in reads what becomes of it. */
function FollowedAt() {
  return (
    <p>
      {words.followed} <a href={MINE}>{mine.mine.title}</a>.
    </p>
  );
}

export interface ReportReceivedPageProps {
  /** The path of this page, to which who reported may come back. */
  readonly at: string;
  readonly reference: string;
  readonly hasAddress: boolean;
  /** Made by who reads the page, signed in. */
  readonly isMine: boolean;
  /** Undefined while it waits. */
  readonly answered: { readonly verdict: ToldVerdict; readonly contesting: Contesting } | undefined;
  readonly now: Temporal.Instant;
  readonly justSent: boolean;
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly problem?: string | undefined;
}

/** The report arrived: its reference, and what comes next; then the decision, its reasons, and how to contest it. */
export function ReportReceivedPage(props: ReportReceivedPageProps) {
  const { at, reference, hasAddress, isMine, answered, now, justSent, ...sent } = props;
  const title = answered === undefined ? words.received : words.decided;
  return (
    <Page title={titleOf(title, sent)} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{answered === undefined ? words.receivedLead : words.decidedLead}</p>
        </header>
        {justSent && (
          <div class="anse">
            <output>{texts.verdict.just.contested}</output>
          </div>
        )}
        <p class="gros">{words.reference(reference)}</p>
        {answered === undefined ? (
          <WhereAnswered hasAddress={hasAddress} isMine={isMine} />
        ) : (
          <>
            <VerdictFacts verdict={answered.verdict} now={now} />
            <Contest at={`${at}/contester`} contesting={answered.contesting} {...sent} />
          </>
        )}
        <p>
          <a href="/moderation">{words.register}</a>
        </p>
        <p>
          <a href="/">{words.back}</a>
        </p>
      </div>
    </Page>
  );
}

function WhereAnswered(props: Pick<ReportReceivedPageProps, "hasAddress" | "isMine">) {
  if (props.hasAddress) return <p>{words.copy}</p>;
  return props.isMine ? <FollowedAt /> : <p>{words.keepAddress}</p>;
}
