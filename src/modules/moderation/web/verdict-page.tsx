import { writeDate, writeMoment } from "#basics/dates";
import { Facts } from "#ui/facts";
import { type FieldProblems, Form, TextArea, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { Contesting } from "../actions/see-verdict.ts";
import type { Verdict } from "../actions/see-reviews.ts";
import { lastDayToAppeal } from "../domain/appeal.ts";
import { groundLabels } from "../domain/verdict.ts";
import { texts } from "./texts.fr.ts";

const words = texts.verdict;

export interface VerdictPageProps extends Sent {
  readonly verdict: Verdict;
  readonly now: Temporal.Instant;
  readonly contesting: Contesting;
  /** What whoever reads it has just done: contest it, or decide it. */
  readonly just: "contested" | "decided" | undefined;
}

interface Sent {
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly problem?: string | undefined;
}

/** A statement of reasons, with each part that DSA art. 17-3 asks for, and how to contest it. */
export function VerdictPage({ verdict, now, contesting, just, ...sent }: VerdictPageProps) {
  return (
    <Page title={titleOf(words.title, sent)} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        {just !== undefined && (
          <div class="anse">
            <output>{just === "contested" ? words.sent : words.given}</output>
          </div>
        )}
        <VerdictFacts verdict={verdict} now={now} />
        <Contest at={`/moderation/${verdict.id}/contester`} contesting={contesting} {...sent} />
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
}

/** What can be done against a decision: the form for whom it concerns, else how to come to it. */
export function Contest({ at, contesting, ...sent }: ContestProps) {
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
        <p>{words.refusals[may]}</p>
      )}
      <p>{words.judge}</p>
    </Section>
  );
}

/** How it was decided: by how many, and whether by other eyes. */
function howOf({ outcome, voices, contests, sameEyes }: Verdict): string {
  if (outcome === "hide-at-once") return words.atOnce;
  const by = voices > 1 ? words.byTwo : voices === 1 ? words.byOne : words.doubt;
  if (contests === undefined) return by;
  return `${by} ${sameEyes ? words.sameEyes : words.otherEyes}`;
}

/** What was decided, when, on which ground and why. */
export function VerdictFacts({
  verdict,
  now,
}: {
  readonly verdict: Verdict;
  readonly now: Temporal.Instant;
}) {
  const { ground, contests } = verdict;
  return (
    <Facts
      facts={[
        { label: words.decided, says: words.outcomes[verdict.outcome] },
        { label: words.when, says: writeMoment(verdict.givenAt, now) },
        ground === undefined ? undefined : { label: words.ground, says: groundLabels[ground] },
        { label: words.reasons, says: verdict.reasons },
        { label: words.how, says: howOf(verdict) },
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
