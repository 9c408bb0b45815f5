import { writeMoment } from "#basics/dates";
import { FileLink } from "#pieces/access";
import { Choices, type FieldProblems, Form, TextArea, titleOf, type Typed } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { KeptReport, SeenReview } from "../actions/see-reviews.ts";
import { reasonLabels, referenceOf } from "../domain/report.ts";
import { groundLabels, isHiding } from "../domain/verdict.ts";
import { texts } from "./review-texts.fr.ts";
import { atCase, LIST } from "./review-pages.tsx";
import { VerdictFacts } from "./verdict-page.tsx";

const words = texts.one;

export interface ReviewPageProps {
  readonly seen: SeenReview;
  readonly now: Temporal.Instant;
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly problem?: string | undefined;
}

/** One thing: what is said of it, what others answered, what was decided, and the form to answer. */
export function ReviewPage({ seen, now, ...sent }: ReviewPageProps) {
  const title = titleOfSeen(seen);
  return (
    <Page
      title={titleOf(words.heading(title), sent)}
      noindex
      breadcrumb={[{ label: texts.list.title, at: LIST }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <Where seen={seen} />
        </header>
        {seen.words !== undefined && (
          <Section title={words.words}>
            <Paragraphs text={seen.words} />
          </Section>
        )}
        <Joined seen={seen} />
        <Section title={words.reports}>
          {seen.reports.length === 0 && <p>{words.none}</p>}
          <Lines>
            {seen.reports.map((report) => (
              <Said report={report} now={now} />
            ))}
          </Lines>
        </Section>
        <Contested seen={seen} now={now} />
        {seen.last !== undefined && (
          <Section title={words.last}>
            <VerdictFacts verdict={seen.last} now={now} />
          </Section>
        )}
        <Opinions seen={seen} />
        <Section title={words.decide}>
          <Deciding seen={seen} {...sent} />
        </Section>
      </div>
    </Page>
  );
}

/** What is joined to it: never opened before it is asked, since it may hurt. */
function Joined({ seen: { files, subject } }: Pick<ReviewPageProps, "seen">) {
  if (files.length === 0) return null;
  return (
    <Section title={words.files}>
      <p>{words.filesHelp}</p>
      <ul class="pile-s">
        {files.map((file) => (
          <li>
            <FileLink file={file} at={`${atCase(subject)}/fichiers/${file.id}`} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function titleOfSeen({ title, isGone, is }: SeenReview): string {
  return title ?? (isGone ? words.isGone(is) : texts.list.untold(is));
}

/** Whether it is hidden, and where it stands; gone, it is neither hidden nor seen. */
function Where({ seen }: Pick<ReviewPageProps, "seen">) {
  const { hidden, at, isGone } = seen;
  if (isGone)
    return (
      <p>
        <State tone="attend">{words.gonePlace}</State> {words.gone}
      </p>
    );
  const unopened = seen.words === undefined ? words.unread : words.readHere;
  return (
    <p>
      <State tone={hidden === "no" ? "va" : "attend"}>{words.hidden[hidden]}</State>{" "}
      {at === undefined ? unopened : <a href={at}>{words.see}</a>}
    </p>
  );
}

function Deciding({ seen, ...sent }: Omit<ReviewPageProps, "now">) {
  if (seen.possible.length === 0) return <p>{words.notSeated}</p>;
  return (
    <>
      <p>{seen.needed > 1 ? words.two : words.alone}</p>
      {seen.sameEyes && <p>{words.sameEyes}</p>}
      <AnswerForm seen={seen} {...sent} />
    </>
  );
}

function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/\n+/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </>
  );
}

function Said({ report, now }: { readonly report: KeptReport; readonly now: Temporal.Instant }) {
  return (
    <article class="pile-s">
      <h3>{reasonLabels[report.reason]}</h3>
      <p class="petit doux">
        {words.from(report.name ?? words.anonymous, writeMoment(report.madeAt, now))} (
        {referenceOf(report.id)})
      </p>
      <Paragraphs text={report.explanation} />
      <p class="petit">
        {report.address ?? (report.by === undefined ? words.noAddress : words.hasAccount)}
      </p>
    </article>
  );
}

type Shown = Pick<ReviewPageProps, "seen" | "now">;

function Contested({ seen, now }: Shown) {
  if (seen.appeals.length === 0) return null;
  return (
    <Section title={words.appeals}>
      <Lines>
        {seen.appeals.map(({ side, words: why, madeAt }) => (
          <article class="pile-s">
            <h3>{words.sides[side]}</h3>
            <p class="petit doux">{writeMoment(madeAt, now)}</p>
            <Paragraphs text={why} />
          </article>
        ))}
      </Lines>
    </Section>
  );
}

function Opinions({ seen: { others, mine } }: Pick<ReviewPageProps, "seen">) {
  if (others.length === 0 && mine === undefined) return null;
  return (
    <Section title={words.opinions}>
      <Lines>
        {others.map(({ outcome, reasons }) => (
          <article class="pile-s">
            <h3>{words.opinion(words.outcomes[outcome])}</h3>
            <Paragraphs text={reasons} />
          </article>
        ))}
      </Lines>
      {mine !== undefined && <p>{words.mine(words.outcomes[mine.outcome])}</p>}
    </Section>
  );
}

/** What is answered; of what is gone, the answers say so. */
const outcomesFor = ({ isGone }: SeenReview) => (isGone ? words.outcomesOnceGone : words.outcomes);

/** The reasons that another gave are offered: who agrees has nothing to write again. */
function AnswerForm({ seen, typed, ...sent }: Omit<ReviewPageProps, "now">) {
  const labels = outcomesFor(seen);
  const before = seen.mine ?? seen.others.at(-1);
  const offered = before && { reasons: before.reasons, ground: before.ground ?? "" };
  return (
    <Form action={atCase(seen.subject)} send={words.send} typed={typed ?? offered} {...sent}>
      <Choices
        name="outcome"
        question={words.outcome}
        choices={seen.possible.map((value) => ({ value, label: labels[value] }))}
      />
      {seen.possible.some(isHiding) && (
        <Choices
          name="ground"
          question={words.ground}
          choices={seen.grounds.map((value) => ({ value, label: groundLabels[value] }))}
        />
      )}
      <TextArea name="reasons" label={words.reasons} help={words.reasonsHelp} rows={5} />
    </Form>
  );
}
