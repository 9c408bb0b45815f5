import type { Child } from "hono/jsx";

import { dayOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Press } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenGap } from "../actions/answer-gap.ts";
import type { SeenOrientation } from "../actions/see-orientation.ts";
import { HERE, stepsTo } from "./asked.ts";
import { texts } from "./texts.fr.ts";
import { Told } from "./told.tsx";

type Gap = SeenOrientation["gaps"][number];

/** Needs that nobody answers: how often, and when last. */
export function GapLines<One extends Gap>({
  gaps,
  now,
  ways,
}: {
  readonly gaps: readonly One[];
  readonly now: Temporal.Instant;
  readonly ways?: ((gap: One) => Child) | undefined;
}) {
  return (
    <ul class="lignes">
      {gaps.map((gap) => (
        <li class="pile-s">
          <p>
            <strong>{gap.words}</strong>
          </p>
          <p class="petit doux">
            {texts.table.asked(gap.count)},{" "}
            {texts.table.last(writeDay(dayOf(gap.lastAt), dayOf(now)))}
          </p>
          {ways?.(gap)}
        </li>
      ))}
    </ul>
  );
}

export interface GapsPageProps {
  readonly gaps: readonly SeenGap[];
  readonly now: Temporal.Instant;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** « Besoins sans réponse », for the circle that governs the instance. */
export function GapsPage({ gaps, now, said, back }: GapsPageProps) {
  const { title, lead, none, outside } = texts.gaps;
  return (
    <Page title={title} lead={lead} noindex breadcrumb={stepsTo()}>
      <Told back={back} said={said} />
      {gaps.length === 0 ? (
        <p>{none}</p>
      ) : (
        <GapLines
          gaps={gaps}
          now={now}
          ways={({ id, circleName, words }) => (
            <>
              <p class="petit">{circleName ?? outside}</p>
              <Press
                action={`${HERE}/manques/${id}/repondu`}
                prefix={id}
                kind="clair"
                label={`${texts.table.isAnswered}, ${words}`}
              >
                {texts.table.isAnswered}
              </Press>
            </>
          )}
        />
      )}
    </Page>
  );
}
