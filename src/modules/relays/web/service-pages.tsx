import { UnknownPlace } from "#pieces/concerns";
import type { GivenBack } from "#basics/form";
import { plainWeekOf, sayWeek } from "#rules/premises";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { WithNumbers } from "#ui/page/numbers";

import type { SeenServices, SeenToName } from "../actions/name-service.ts";
import type { SeenPassed, SeenServedHere } from "../actions/see-service.ts";
import { AT, SERVICE, SERVICES, serviceToNameAt, SILENCE, WHO } from "../domain/address.ts";
import type { Service } from "../domain/service.ts";
import { sayAt } from "./say.ts";
import { toNameForm, whereForm } from "./service-forms.ts";
import { serviceTexts as texts } from "./service-texts.fr.ts";
import { texts as own } from "./texts.fr.ts";

const above = [
  { label: own.title, at: AT },
  { label: own.whoTitle, at: WHO },
];

/** At which hours, and how fast, a service answers. */
function sayAnswers({ hours, speed }: Pick<Service, "hours" | "speed">): string {
  const week = plainWeekOf(hours);
  return texts.answers(week === undefined ? "" : sayWeek(week), texts.speeds[speed]);
}

/** The services that agreed to be told of a silence, where one lives. */
export function ServicesPage({
  seen,
  hasAsked,
}: {
  readonly seen: SeenServices;
  /** It was looked for, be it without a place. */
  readonly hasAsked: boolean;
}) {
  const { typed, tellsOfSilence } = seen;
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      narrow
      breadcrumb={above}
    >
      {tellsOfSilence ? (
        <>
          <Form
            method="get"
            action={SERVICES}
            asks={whereForm}
            values={{ typed }}
            send={texts.find}
          />
          {typed !== "" && <Found seen={seen} />}
          {typed === "" && hasAsked && <output>{texts.whereEmpty}</output>}
        </>
      ) : (
        <FirstSilence />
      )}
      <p class="petit doux">
        <WithNumbers says={texts.notAlarm} />
      </p>
    </Page>
  );
}

/** A service is told of a silence alone: first one chooses that one's list is. */
function FirstSilence() {
  return (
    <>
      <p>{texts.first}</p>
      <p>
        <ButtonLink href={SILENCE}>{texts.firstWay}</ButtonLink>
      </p>
    </>
  );
}

function Found({ seen: { label, choices, services } }: { readonly seen: SeenServices }) {
  if (label === undefined) return <UnknownPlace choices={choices} at={SERVICES} />;
  if (services.length === 0) return <p>{texts.noneFor(label)}</p>;
  return (
    <div class="pile-s">
      <p>{texts.someFor(label)}</p>
      <Lines>
        {services.map((one) => (
          <div class="pile-s">
            <p>
              <a href={serviceToNameAt(one.id)}>{one.name}</a>
            </p>
            <p class="petit">{sayAnswers(one)}</p>
          </div>
        ))}
      </Lines>
    </div>
  );
}

/** What it will read of one; then it is asked. */
export function ToNamePage({
  seen: { service, tellsOfSilence, name, telephone },
  back,
}: {
  readonly seen: SeenToName;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={texts.nameTitle(service.name)}
      heading={texts.nameTitle(service.name)}
      lead={texts.nameLead(service.name)}
      noindex
      narrow
      back={back}
      breadcrumb={[...above, { label: texts.title, at: SERVICES }]}
    >
      <Problems problem={back.problem} />
      <p>{sayAnswers(service)}</p>
      {tellsOfSilence ? (
        <>
          <p>{texts.nameThen}</p>
          <Form
            action={serviceToNameAt(service.id)}
            asks={toNameForm}
            values={{ name, telephone }}
            back={back}
            send={texts.ask}
          />
        </>
      ) : (
        <FirstSilence />
      )}
      <p class="petit doux">
        <WithNumbers says={texts.notAlarm} />
      </p>
    </Page>
  );
}

/** In one's list: what it said, what it reads, and its place. */
export function ServedHere({
  seen: { served, service, isFirst },
  tellsOfSilence,
}: {
  readonly seen: SeenServedHere;
  readonly tellsOfSilence: boolean;
}) {
  const { said, name, telephone } = served;
  const stands = said === "yes" || said === "waiting";
  return (
    <div class="rang bouts">
      <div class="pile-s">
        <h2 class="petit">{texts.heading(service)}</h2>
        <p>
          {texts.said[said]} {stands && texts.reads(name, telephone)} {isFirst && texts.isFirst}{" "}
          {stands && !tellsOfSilence && texts.untold}
        </p>
        {stands && (
          <p class="petit">
            <a href={serviceToNameAt(served.service)}>{texts.change}</a>
          </p>
        )}
      </div>
      <div class="rang">
        {said === "yes" && !isFirst && (
          <Press action={`${SERVICE}/avant`} kind="clair" label={texts.soonerOf(service)}>
            {texts.sooner}
          </Press>
        )}
        <Press action={`${SERVICE}/retirer`} kind="clair" label={texts.takeOffOf(service)}>
          {texts.takeOff}
        </Press>
      </div>
    </div>
  );
}

/** That a service was passed over at once, and why. */
export function PassedSaid({
  passed,
  now,
}: {
  readonly passed: SeenPassed | undefined;
  readonly now: Temporal.Instant;
}) {
  if (passed === undefined) return null;
  return <p>{texts.passed[passed.why](passed.service, sayAt(passed.at, now))}</p>;
}
