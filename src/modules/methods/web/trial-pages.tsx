import { backTo, type GivenBack } from "#basics/form";
import { dayOf, writeDay } from "#basics/dates";
import { addressOf as circleAt } from "#rules/circles";
import { Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Inlet, Land, Section } from "#ui/panel";

import type { SeenMethod } from "../actions/see-methods.ts";
import type { Asking, SeenOneTrial } from "../actions/see-trials.ts";
import { methodAt } from "../domain/method.ts";
import { COACHING_AT, isForEveryone, trialAt } from "../domain/trial.ts";
import { formTexts } from "./form-texts.fr.ts";
import { askForm, publishForm, tellForm, tryForm } from "./trial-forms.ts";
import { OutcomeWord } from "./method-page.tsx";
import { cardTexts, trialTexts as says } from "./texts.fr.ts";

/** « L'essayer dans mon cercle »: which circle, which day. */
export function TryPage({ seen, back }: { readonly seen: SeenMethod; readonly back: GivenBack }) {
  const { method, version, circles } = seen;
  const title = formTexts.tryTitle(version.card.title);
  return (
    <Page
      title={title}
      heading={title}
      lead={formTexts.tryLead}
      narrow
      noindex
      back={back}
      breadcrumb={[{ label: version.card.title, at: methodAt(method.id) }]}
    >
      {circles.length === 0 ? (
        <p>
          {formTexts.noCircle} <a href="/cercles">{formTexts.seeCircles}</a>
        </p>
      ) : (
        <Form
          action={`${methodAt(method.id)}/essayer`}
          asks={tryForm(circles)}
          back={back}
          send={formTexts.try}
        />
      )}
    </Page>
  );
}

interface OneTrial {
  readonly seen: SeenOneTrial;
  readonly back: GivenBack;
}

const circleOf = ({ circle }: SeenOneTrial) => circle?.name ?? cardTexts.aCircle;

/** One trial: of what, by whom, and what is told of it. */
export function TrialPage({ seen, back, now }: OneTrial & { readonly now: Temporal.Instant }) {
  const { trial, version, report } = seen;
  const { title } = version.card;
  const isPublic = isForEveryone(trial);
  const state = trial.told === undefined ? says.underWay : isPublic ? says.publicOne : says.told;
  return (
    <Page
      title={says.pageTitle(title, circleOf(seen))}
      heading={says.title(title)}
      noindex={!isPublic}
      back={back}
      breadcrumb={[{ label: title, at: methodAt(trial.method) }]}
      above={[state, says.lead(circleOf(seen), writeDay(trial.day, dayOf(now)))]}
      beneath={
        <p>
          <a href={methodAt(trial.method, trial.number)}>{says.method(title, trial.number)}</a>
        </p>
      }
    >
      <div class="deux">
        <div class="pile-l">
          {trial.told !== undefined && (
            <p>
              <OutcomeWord outcome={trial.told.outcome} />
            </p>
          )}
          <Told title={says.failed} id="rate" text={report?.failed} />
          <Told title={says.did} id="fait" text={report?.did} />
          <Told title={says.worked} id="marche" text={report?.worked} />
          <Told title={says.changed} id="change" text={report?.changed} />
        </div>
        <aside class="suit pile-l">
          <ToDo seen={seen} back={back} />
          <Around seen={seen} />
        </aside>
      </div>
    </Page>
  );
}

function Told(props: {
  readonly title: string;
  readonly id: string;
  readonly text: string | undefined;
}) {
  const { title, id, text } = props;
  if (text === undefined) return null;
  return (
    <Section title={title} id={id} class="pile-s">
      {text.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
    </Section>
  );
}

function ToDo({ seen, back }: OneTrial) {
  const { trial, may } = seen;
  const at = trialAt(trial.id);
  return (
    <>
      {(may.tell || may.publish) && (
        <Land title={says.tell} id="raconter" small class="pile-s">
          {may.tell && (
            <p>
              <a href={`${at}/raconter`}>{trial.told === undefined ? says.tell : says.tellAgain}</a>
            </p>
          )}
          {may.publish && (
            <>
              <p class="petit">{says.publishSays}</p>
              <Form
                action={`${at}/publier`}
                asks={publishForm}
                back={backTo("publish", back)}
                send={says.publish}
              />
            </>
          )}
        </Land>
      )}
      {(may.coach || may.coachNoMore) && (
        <Inlet class="pile-s">
          <p class="petit">{may.coach ? says.coachSays : says.coachYou}</p>
          <Press action={`${at}/${may.coach ? "accompagner" : "ne-plus-accompagner"}`} back={back}>
            {may.coach ? says.coach : says.coachNoMore}
          </Press>
        </Inlet>
      )}
      {may.coachAsCircle !== undefined && (
        <Inlet class="pile-s">
          <p class="petit">{says.circleCoach[may.coachAsCircle].says}</p>
          <Press
            action={`${at}/${may.coachAsCircle === "yes" ? "" : "ne-plus-"}accompagner-en-cercle`}
            kind="clair"
            back={back}
          >
            {says.circleCoach[may.coachAsCircle].go}
          </Press>
        </Inlet>
      )}
    </>
  );
}

function Around({ seen: { trial, circle, may, answers } }: Pick<OneTrial, "seen">) {
  return (
    <ul class="liens">
      {answers.map((number) => (
        <li>
          <a href={methodAt(trial.method, number)}>{cardTexts.owed(number).replace(/\s:$/, "")}</a>
        </li>
      ))}
      {circle !== undefined && (
        <li>
          <a href={circleAt(circle)}>{circle.name}</a>
        </li>
      )}
      {circle !== undefined && (may.tell || may.coach || may.coachNoMore) && (
        <>
          <li>
            <a href={`/taches/cercle/${circle.number ?? circle.id}`}>{says.tasks}</a>
          </li>
          {trial.occasion !== undefined && (
            <li>
              <a href={`/rendez-vous/${trial.occasion}`}>{says.occasion}</a>
            </li>
          )}
        </>
      )}
      {isForEveryone(trial) && (
        <li>
          <a href={`/signaler/trial/${trial.id}`}>{says.report}</a>
        </li>
      )}
    </ul>
  );
}

/** What one tells of a trial. */
export function TellPage({ seen, back }: OneTrial) {
  const { trial, version, report } = seen;
  return (
    <Page
      title={formTexts.tellTitle}
      heading={formTexts.tellTitle}
      lead={formTexts.tellLead}
      narrow
      noindex
      back={back}
      breadcrumb={[
        { label: version.card.title, at: methodAt(trial.method) },
        { label: says.title(version.card.title), at: trialAt(trial.id) },
      ]}
    >
      <Form
        action={`${trialAt(trial.id)}/raconter`}
        asks={tellForm}
        values={{ ...report, outcome: trial.told?.outcome }}
        back={back}
        send={formTexts.tell}
      />
    </Page>
  );
}

/** Asking who tried a method to pass it on. */
export function AskPage({ asking, back }: { readonly asking: Asking; readonly back: GivenBack }) {
  const { coach, version, name, circles } = asking;
  const { title } = version.card;
  return (
    <Page
      title={formTexts.askTitle(name)}
      heading={formTexts.askTitle(name)}
      lead={formTexts.askLead(title)}
      narrow
      noindex
      back={back}
      breadcrumb={[{ label: title, at: methodAt(coach.method) }]}
    >
      {circles.length === 0 ? (
        <p>
          {formTexts.noCircle} <a href="/cercles">{formTexts.seeCircles}</a>
        </p>
      ) : (
        <Form
          action={`${COACHING_AT}/${coach.id}`}
          asks={askForm(circles)}
          back={back}
          send={formTexts.ask}
        />
      )}
    </Page>
  );
}
