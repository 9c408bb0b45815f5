import { writeMoment } from "#basics/dates";
import { Facts } from "#ui/facts";
import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { Verdict } from "../actions/see-reports.ts";
import { groundLabels } from "../domain/verdict.ts";
import { texts } from "./texts.fr.ts";

const words = texts.verdict;

/** A statement of reasons, with each part that DSA art. 17-3 asks for. */
export function VerdictPage({
  verdict,
  now,
}: {
  readonly verdict: Verdict;
  readonly now: Temporal.Instant;
}) {
  return (
    <Page title={words.title} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        <VerdictFacts verdict={verdict} now={now} />
        <Section title={words.disagree}>
          <p>{words.disagreeHow}</p>
          <p>
            <ButtonLink kind="clair" href={`/contact?sujet=other&page=/moderation/${verdict.id}`}>
              {words.write}
            </ButtonLink>
          </p>
        </Section>
      </div>
    </Page>
  );
}

/** What was decided, when, on which ground and why. */
export function VerdictFacts({
  verdict,
  now,
}: {
  readonly verdict: Verdict;
  readonly now: Temporal.Instant;
}) {
  const { ground } = verdict;
  return (
    <Facts
      facts={[
        { label: words.decided, says: words.outcomes[verdict.outcome] },
        { label: words.when, says: writeMoment(verdict.givenAt, now) },
        ground === undefined ? undefined : { label: words.ground, says: groundLabels[ground] },
        { label: words.reasons, says: verdict.reasons },
        { label: words.how, says: words.byPerson },
      ]}
    />
  );
}
