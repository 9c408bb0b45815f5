import { writeDate } from "#basics/dates";
import { Facts } from "#ui/facts";
import { type FieldProblems, Form, TextArea, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { Contesting } from "../actions/see-verdict.ts";
import type { ToldVerdict } from "../actions/see-reviews.ts";
import { lastDayToAppeal } from "../domain/appeal.ts";
import { statementOf } from "./statement.ts";
import { statementTexts } from "./statement-texts.fr.ts";
import { texts } from "./texts.fr.ts";

const words = texts.verdict;

interface ShownVerdict {
  readonly verdict: ToldVerdict;
  readonly now: Temporal.Instant;
  /** The thing, for who may know of it. */
  readonly thing?: { readonly title: string; readonly at: string } | undefined;
}

export interface VerdictPageProps extends Sent, ShownVerdict {
  readonly contesting: Contesting;
  /** What whoever reads it has just done: contest it, decide it, or come to answer once it was decided. */
  readonly just: "contested" | "decided" | "already" | undefined;
}

interface Sent {
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly problem?: string | undefined;
}

/** A statement of reasons, with each part that DSA art. 17-3 asks for, and how to contest it. */
export function VerdictPage(props: VerdictPageProps) {
  const { verdict, now, thing, contesting, just, ...sent } = props;
  return (
    <Page title={titleOf(words.title, sent)} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        {just !== undefined && (
          <div class="anse">
            <output>{words.just[just]}</output>
          </div>
        )}
        <VerdictFacts verdict={verdict} now={now} thing={thing} />
        <Contest
          at={`/moderation/${verdict.id}/contester`}
          contesting={contesting}
          isAtOnce={verdict.outcome === "hide-at-once"}
          {...sent}
        />
        <p>
          <a href="/moderation">{texts.report.register}</a>
        </p>
      </div>
    </Page>
  );
}

export interface ContestProps extends Sent {
  readonly at: string;
  readonly contesting: Contesting;
  /** Hidden by one, until others decide: it is their decision that is contested. */
  readonly isAtOnce?: boolean | undefined;
}

/** What can be done against a decision: the form for whom it concerns, else how to come to it. */
export function Contest({ at, contesting, isAtOnce, ...sent }: ContestProps) {
  const { may, next, waits, day } = contesting;
  return (
    <Section title={words.disagree}>
      {waits && <p>{words.waits}</p>}
      {next !== undefined && (
        <p>
          {words.changed} <a href={`/moderation/${next}`}>{words.seeNext}</a>
        </p>
      )}
      {may === "yes" && (
        <>
          <p>
            {words.until(writeDate(lastDayToAppeal(day)))} {words.others}
          </p>
          <Form action={at} send={words.write} {...sent}>
            <TextArea name="words" label={words.words} help={words.wordsHelp} rows={5} />
          </Form>
        </>
      )}
      {may === "not-allowed" && <p>{words.who}</p>}
      {may !== "yes" && may !== "not-allowed" && !waits && next === undefined && (
        <p>{isAtOnce === true ? statementTexts.soon : words.refusals[may]}</p>
      )}
      <p>{statementTexts.outside}</p>
      <p>{statementTexts.judge}</p>
    </Section>
  );
}

/** What was decided, when, on which ground and why: the parts of a statement of reasons. */
export function VerdictFacts({ verdict, now, thing }: ShownVerdict) {
  const { contests } = verdict;
  return (
    <Facts
      facts={[
        ...statementOf(verdict, now),
        thing && { label: words.thing, says: <a href={thing.at}>{thing.title}</a> },
        contests === undefined
          ? undefined
          : {
              label: words.answers,
              says: <a href={`/moderation/${contests}`}>{words.answersTo}</a>,
            },
      ]}
    />
  );
}
