import { dayOf, writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import { themeLabels } from "#rules/subjects";
import { Facts, Steps } from "#ui/facts";
import { Page } from "#ui/page";
import { Cove, Reason, Section } from "#ui/panel";
import { Lines } from "#ui/list";
import { State } from "#ui/state";
import { licenceTexts } from "#pieces/commons";

import type { SeenMethod } from "../actions/see-methods.ts";
import type { SeenTrial } from "../actions/see-trials.ts";
import { materialOf, methodAt, minutesOf } from "../domain/method.ts";
import { writeDuration } from "../domain/steps.ts";
import { isForEveryone, type Outcome, trialAt } from "../domain/trial.ts";
import { MethodAside } from "./method-aside.tsx";
import { cardTexts as says, texts } from "./texts.fr.ts";

export interface MethodPageProps {
  readonly seen: SeenMethod;
  readonly now: Temporal.Instant;
  /** An older version was asked for by its number. */
  readonly isCited: boolean;
}

/** A method: when not to take it, then the trials that failed, then its steps. The doubt is read before the button. */
export function MethodPage({ seen, now, isCited }: MethodPageProps) {
  const { method, version, by } = seen;
  const { card } = version;
  const at = methodAt(method.id);
  const isOlder = version.number !== method.current;
  return (
    <Page
      title={isCited ? `${card.title}, ${texts.version(version.number)}` : card.title}
      heading={card.title}
      noindex={isCited || method.hiddenBecause !== undefined}
      sheets={["commons.css"]}
      description={card.purpose}
      links={[
        { type: "text/markdown", label: says.markdown, at: `${at}.md` },
        { type: "application/ld+json", label: says.data, at: `${at}.json` },
      ]}
      breadcrumb={isCited ? [{ label: card.title, at }] : []}
      above={[
        says.above(version.number),
        by,
        method.hiddenBecause === undefined ? licenceTexts[method.licence].name : says.hidden,
      ]}
      lead={capital(card.purpose)}
      beneath={
        isOlder && (
          <Reason>
            <a href={at}>{says.older(method.current)}</a>
          </Reason>
        )
      }
    >
      <CardFacts seen={seen} />
      <div class="deux">
        <div class="pile-l">
          <NotWhen seen={seen} />
          <Trials seen={seen} now={now} />
          <CardSteps seen={seen} />
        </div>
        <MethodAside seen={seen} now={now} />
      </div>
    </Page>
  );
}

interface Seen {
  readonly seen: SeenMethod;
}
type Dated = Seen & { readonly now: Temporal.Instant };

function CardFacts({ seen: { version } }: Seen) {
  const { people, theme } = version.card;
  const material = materialOf(version.card);
  return (
    <Facts
      facts={[
        {
          label: says.facts.people,
          says: people === undefined ? says.nobodySays : texts.forPeople(people.from, people.to),
        },
        { label: says.facts.time, says: writeDuration(minutesOf(version.card)) },
        {
          label: says.facts.material,
          says: material.length === 0 ? says.nothing : material.join(", "),
        },
        theme === undefined ? undefined : { label: says.facts.field, says: themeLabels[theme] },
      ]}
    />
  );
}

function NotWhen({ seen: { version } }: Seen) {
  const { notWhen } = version.card;
  return (
    <Cove title={says.notWhen} id="pas-quand" small class="pile-s">
      {notWhen.length === 0 ? (
        <p>{says.noNotWhen}</p>
      ) : (
        <ul>
          {notWhen.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </Cove>
  );
}

function Trials({ seen, now }: Dated) {
  return (
    <Section title={says.trials(seen.told.length)} id="essais">
      {seen.told.length === 0 ? (
        <p>{says.noTrial}</p>
      ) : (
        <Lines>
          {seen.told.map((one) => (
            <TrialLine one={one} seen={seen} now={now} />
          ))}
        </Lines>
      )}
    </Section>
  );
}

const TONES = { failed: "presse", half: "attend", worked: "va" } as const satisfies Record<
  Outcome,
  string
>;

export function OutcomeWord({ outcome }: { readonly outcome: Outcome }) {
  return <State tone={TONES[outcome]}>{says.outcomes[outcome]}</State>;
}

function TrialLine({ one, seen, now }: Dated & { readonly one: SeenTrial }) {
  const { trial, circle, report, answers } = one;
  if (trial.told === undefined) return null;
  const { outcome } = trial.told;
  const name = circle?.name ?? says.aCircle;
  const read = outcome === "worked" ? (report?.worked ?? report?.did) : report?.failed;
  return (
    <article class="pile-s">
      <p>
        <OutcomeWord outcome={outcome} />
      </p>
      <h3 class="h-petit">
        <a href={trialAt(trial.id)}>{says.readTrial(name)}</a>
      </h3>
      <p class="petit doux">{says.of(name, writeDay(trial.day, dayOf(now)), trial.number)}</p>
      {!isForEveryone(trial) && <p class="petit doux">{says.onlyCircle}</p>}
      <p>{read}</p>
      {answers.map((number) => (
        <Reason>
          <strong>{says.owed(number)}</strong>{" "}
          {seen.versions.find((version) => version.number === number)?.changed}
        </Reason>
      ))}
    </article>
  );
}

function CardSteps({ seen: { version } }: Seen) {
  return (
    <Section title={says.steps} id="etapes">
      <Steps
        steps={version.card.steps.map(({ minutes, title, material }) => ({
          title: `${writeDuration(minutes)} : ${title}`,
          says: material === undefined ? undefined : `${says.material} ${material}`,
          state: "avenir",
        }))}
      />
    </Section>
  );
}
