import type { Child } from "hono/jsx";

import { dayOf, writeDay } from "#basics/dates";
import { Button, Form, Problems } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenGap } from "../actions/answer-gap.ts";
import type { SeenOrientation } from "../actions/see-orientation.ts";
import { texts } from "./texts.fr.ts";
import { HERE } from "./orientations-page.tsx";

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
  readonly problem?: string | undefined;
  readonly said?: string | undefined;
}

/** « Besoins sans réponse », for the circle that governs the instance. */
export function GapsPage({ gaps, now, problem, said }: GapsPageProps) {
  return (
    <Page title={texts.gaps.title} noindex breadcrumb={[{ label: texts.title, at: HERE }]}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.gaps.title}</h1>
          <p class="chapo">{texts.gaps.lead}</p>
        </header>
        <Problems problem={problem} />
        {said !== undefined && <p class="anse">{said}</p>}
        {gaps.length === 0 ? (
          <p>{texts.gaps.none}</p>
        ) : (
          <GapLines
            gaps={gaps}
            now={now}
            ways={({ id, circleName, words }) => (
              <>
                <p class="petit">{circleName ?? texts.gaps.outside}</p>
                <Form action={`${HERE}/manques/${id}/repondu`} class="rang" prefix={id}>
                  <Button kind="clair" label={`${texts.table.isAnswered}, ${words}`}>
                    {texts.table.isAnswered}
                  </Button>
                </Form>
              </>
            )}
          />
        )}
      </div>
    </Page>
  );
}
