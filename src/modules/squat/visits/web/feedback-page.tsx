import type { GivenBack } from "#basics/form";
import { Facts } from "#ui/facts";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";

import type { SeenFeedback, ToldFeedback } from "../actions/say-how.ts";
import type { Side } from "../domain/feedback.ts";
import { needsEmployer } from "../domain/visit.ts";
import { dayAt } from "./day-panel.tsx";
import { feedbackForm } from "./forms.ts";
import { dayTexts, feedbackTexts as texts } from "./texts.fr.ts";

interface FeedbackPageProps {
  readonly seen: SeenFeedback;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** How a day went: what one says, and what the other said once it may be read. */
export function FeedbackPage({ seen, said, back }: FeedbackPageProps) {
  const { day, mine, theirs, isRead } = seen;
  const exchange = day.exchange;
  const other = day.reader === "guest" ? day.hostName : day.guestName;
  const maySay = day.may.say && !(mine !== undefined && isRead);
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={
        needsEmployer(day.visit.comesAs) && day.lights.employer !== "not-needed"
          ? `${texts.lead} ${texts.notEmployer}`
          : texts.lead
      }
      back={back}
      noindex
      breadcrumb={[
        { label: dayTexts.list, at: "/squat/journees" },
        { label: dayTexts.title, at: `/echanges/${exchange}` },
      ]}
    >
      {said !== undefined && <output>{said}</output>}
      {theirs !== undefined && (
        <Section title={texts.theirs(other)} id="autre" class="pile-s">
          <Told told={theirs} of={day.reader === "guest" ? "host" : "guest"} />
        </Section>
      )}
      {mine !== undefined && (
        <Section title={texts.mine} id="moi" class="pile-s">
          <Told told={mine} of={day.reader} />
        </Section>
      )}
      {maySay && mine === undefined && (
        <Land class="pile">
          <Asked seen={seen} back={back} />
        </Land>
      )}
      {maySay && mine !== undefined && (
        <details class="pile" open={back.problems !== undefined}>
          <summary>{texts.change}</summary>
          <Asked seen={seen} back={back} />
        </details>
      )}
      {theirs === undefined && mine !== undefined && <p class="doux">{texts.waits}</p>}
    </Page>
  );
}

function Asked({ seen: { day, mine }, back }: Pick<FeedbackPageProps, "seen" | "back">) {
  return (
    <Form
      action={`${dayAt(day.exchange)}/avis`}
      send={texts.send}
      asks={feedbackForm(day.reader)}
      values={mine === undefined ? undefined : asTyped(mine)}
      back={back}
    />
  );
}

const DEGREES = { 1: "1", 2: "2", 3: "3", 4: "4", 5: "5" } as const;

function asTyped({ sharing, openness, learnt, nextTime }: ToldFeedback) {
  return { sharing: DEGREES[sharing], openness: DEGREES[openness], learnt, nextTime };
}

function Told({ told, of }: { readonly told: ToldFeedback; readonly of: Side }) {
  return (
    <Facts
      facts={[
        { label: texts.sharing[of], says: texts.degrees[DEGREES[told.sharing]] },
        { label: texts.openness[of], says: texts.degrees[DEGREES[told.openness]] },
        told.learnt === undefined ? undefined : { label: texts.learnt, says: told.learnt },
        told.nextTime === undefined ? undefined : { label: texts.nextTime, says: told.nextTime },
      ]}
    />
  );
}
