import type { Child } from "hono/jsx";

import { writeMoment } from "#basics/dates";
import { Choices, type FieldProblems, Form, TextArea, titleOf, type Typed } from "#ui/form";
import { Lines, Pager } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { KeptReport, SeenCase, SeenSubject, Verdict } from "../actions/see-reports.ts";
import { reasonLabels, referenceOf, type Subject } from "../domain/report.ts";
import { groundLabels, grounds } from "../domain/verdict.ts";
import { texts } from "./texts.fr.ts";
import { VerdictFacts } from "./verdict-page.tsx";

/** Where the operator's list is. */
export const LIST = "/operateur/signalements";
/** How many things a page of the list holds. */
export const PAGE_SIZE = 20;

const atCase = ({ kind, id }: Subject) => `${LIST}/${kind}/${id}`;

/** What waits for a verdict, and what is hidden now. */
export function ReportsPage({
  waiting,
  hidden,
  total,
  page,
  given,
}: {
  readonly waiting: readonly SeenSubject[];
  readonly hidden: readonly SeenSubject[];
  readonly total: number;
  readonly page: number;
  /** What was just decided, and of what. */
  readonly given?: Given | undefined;
}) {
  const words = texts.list;
  return (
    <Page title={words.title} noindex breadcrumb={[{ label: words.trail, at: "/operateur" }]}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        {given !== undefined && <Decided {...given} />}
        <Waiting waiting={waiting} total={total} page={page} />
        <Section title={words.hidden}>
          {hidden.length === 0 && <p>{words.noneHidden}</p>}
          <Lines>
            {hidden.map((seen) => (
              <Line seen={seen} />
            ))}
          </Lines>
        </Section>
      </div>
    </Page>
  );
}

interface WaitingProps {
  readonly waiting: readonly SeenSubject[];
  readonly total: number;
  readonly page: number;
}

function Waiting({ waiting, total, page }: WaitingProps) {
  const words = texts.list;
  return (
    <Section title={words.waiting}>
      {waiting.length === 0 && <p>{words.nothing}</p>}
      <Lines>
        {waiting.map((seen) => (
          <Line seen={seen}>
            <State tone="presse">{words.count(seen.waiting)}</State>
          </Line>
        ))}
      </Lines>
      <Pager
        page={page}
        size={PAGE_SIZE}
        total={total}
        at={(one) => (one === 1 ? LIST : `${LIST}?page=${one}`)}
      />
    </Section>
  );
}

interface Given {
  readonly verdict: Verdict;
  readonly thing: SeenSubject;
}

function Decided({ verdict, thing }: Given) {
  const words = texts.list;
  const title = thing.title ?? words.gone(thing.subject.kind);
  return (
    <div class="anse pile-s">
      <output>{words.done[verdict.outcome](title)}</output>
      <p>
        {words.told} <a href={`/moderation/${verdict.id}`}>{words.seeDone}</a>
      </p>
    </div>
  );
}

function Line({ seen, children }: { readonly seen: SeenSubject; readonly children?: Child }) {
  return (
    <p>
      <a href={atCase(seen.subject)}>{seen.title ?? texts.list.gone(seen.subject.kind)}</a>{" "}
      {children}
    </p>
  );
}

export interface CasePageProps {
  readonly seen: SeenCase;
  readonly now: Temporal.Instant;
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly problem?: string | undefined;
}

/** One thing: what is said of it, what was decided, and the form to decide. */
export function CasePage({ seen, now, ...sent }: CasePageProps) {
  const words = texts.one;
  const title = seen.title ?? texts.list.gone(seen.subject.kind);
  return (
    <Page
      title={titleOf(`Signalement : ${title}`, sent)}
      noindex
      breadcrumb={[
        { label: texts.list.trail, at: "/operateur" },
        { label: texts.list.title, at: LIST },
      ]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p>
            <State tone={seen.hidden ? "attend" : "va"}>
              {seen.hidden ? words.hidden : words.shown}
            </State>{" "}
            {seen.at === undefined ? words.gone : <a href={seen.at}>{words.see}</a>}
          </p>
        </header>
        <Section title={words.reports}>
          {seen.reports.length === 0 && <p>{words.none}</p>}
          <Lines>
            {seen.reports.map((report) => (
              <Said report={report} now={now} />
            ))}
          </Lines>
        </Section>
        {seen.last !== undefined && (
          <Section title={words.last}>
            <VerdictFacts verdict={seen.last} now={now} />
          </Section>
        )}
        <Section title={words.decide}>
          <DecideForm seen={seen} {...sent} />
        </Section>
      </div>
    </Page>
  );
}

function Said({ report, now }: { readonly report: KeptReport; readonly now: Temporal.Instant }) {
  const words = texts.one;
  return (
    <article class="pile-s">
      <h3>{reasonLabels[report.reason]}</h3>
      <p class="petit doux">
        {words.from(report.name ?? words.anonymous, writeMoment(report.madeAt, now))} (
        {referenceOf(report.id)})
      </p>
      {report.explanation.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
      <p class="petit">{report.address ?? words.noAddress}</p>
    </article>
  );
}

function DecideForm({ seen, ...sent }: Omit<CasePageProps, "now">) {
  const words = texts.one;
  const possible = seen.hidden ? (["show-again"] as const) : (["hide", "keep"] as const);
  const choices = possible
    .filter((outcome) => outcome !== "keep" || seen.reports.length > 0)
    .map((value) => ({ value, label: words.outcomes[value] }));
  return (
    <Form action={atCase(seen.subject)} send={words.send} {...sent}>
      <Choices name="outcome" question={words.outcome} choices={choices} />
      {!seen.hidden && (
        <Choices
          name="ground"
          question={words.ground}
          choices={grounds.map((value) => ({ value, label: groundLabels[value] }))}
        />
      )}
      <TextArea name="reasons" label={words.reasons} help={words.reasonsHelp} rows={5} />
    </Form>
  );
}
