import { dayOf, writeDay } from "#basics/dates";
import { PersonLine } from "#ui/avatar";
import { Emblem } from "#ui/emblem";
import { ButtonLink, Form, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Inlet, Land, Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { SeenCircle } from "../actions/see-circles.ts";
import { addressOf } from "../domain/circle.ts";
import { kindNames, roleNames } from "../domain/names.fr.ts";
import { isMember } from "../domain/rights.ts";
import { texts } from "./texts.fr.ts";

export interface CirclePageProps {
  readonly seen: SeenCircle;
  readonly now: Temporal.Instant;
  readonly problem?: string | undefined;
}

/** A circle: what it is for, its charter, how many they are, and what one can do there. */
export function CirclePage({ seen, now, problem }: CirclePageProps) {
  const { circle, standing, panels } = seen;
  return (
    <Page
      title={circle.name}
      description={circle.purpose}
      width="plein"
      noindex={!circle.isOpen}
      card={circle.isOpen ? { title: circle.name, description: circle.purpose } : undefined}
    >
      <Sign seen={seen} />
      <div class="cadre deux sous-enseigne">
        <div class="pile-l">
          <Problems problem={problem} />
          {circle.rest.state === "asleep" && <Rest circle={circle} now={now} />}
          {panels.length > 0 && (
            <Land title={texts.waiting} id="attend">
              {[...panels]}
            </Land>
          )}
          {!isMember(standing) && circle.isOpen && <Join seen={seen} />}
          <Section title={texts.charter} id="charte">
            <div class="prose">
              <ul>
                {circle.charter.map((sentence) => (
                  <li>{sentence}</li>
                ))}
              </ul>
            </div>
            <p class="petit doux">{texts.charterAccepted}</p>
          </Section>
        </div>
        <aside class="pile-l">
          <Who seen={seen} />
          {isMember(standing) && <Leave seen={seen} />}
          {circle.isOpen && (
            <p class="petit">
              <a href={`/signaler/circle/${circle.id}`}>{texts.report}</a>
            </p>
          )}
        </aside>
      </div>
    </Page>
  );
}

function Sign({ seen: { circle, count } }: { readonly seen: SeenCircle }) {
  return (
    <section class="bancs">
      <div class="cadre enseigne">
        <Emblem id={circle.id} asleep={circle.rest.state === "asleep"} />
        <div class="pile">
          <Above
            facts={[
              <a href="/cercles">{texts.breadcrumb}</a>,
              kindNames[circle.kind],
              circle.isOpen ? texts.open : texts.closed,
              texts.members(count),
            ]}
          />
          <h1>{circle.name}</h1>
          <p class="chapo">
            {circle.kind === "local" ? <NamedCalls purpose={circle.purpose} /> : circle.purpose}
          </p>
        </div>
      </div>
    </section>
  );
}

/** A local circle is around a call: what its purpose puts between guillemets is looked for among the calls. */
function NamedCalls({ purpose }: { readonly purpose: string }) {
  return (
    <>
      {purpose.split(/(«[^»]+»)/).map((part) => {
        const title = /^«\s*([^»]+?)\s*»$/.exec(part)?.[1];
        if (title === undefined) return part;
        return <a href={`/appels?${new URLSearchParams({ q: title }).toString()}`}>{part}</a>;
      })}
    </>
  );
}

function Rest({
  circle,
  now,
}: {
  readonly circle: SeenCircle["circle"];
  readonly now: Temporal.Instant;
}) {
  if (circle.rest.state !== "asleep") return null;
  return (
    <Section class="pile-s">
      <p>
        <strong>{texts.asleepSince(writeDay(dayOf(circle.rest.since), dayOf(now)))}</strong>
      </p>
      <p>{circle.rest.why}</p>
    </Section>
  );
}

function Join({ seen: { circle, standing } }: { readonly seen: SeenCircle }) {
  const at = addressOf(circle);
  return (
    <Inlet title={texts.joinTitle} id="rejoindre">
      <p>{texts.joinSays}</p>
      {standing === "visitor" ? (
        <p>
          <ButtonLink href={`/entrer?vers=${at}`}>{texts.enter}</ButtonLink>
        </p>
      ) : (
        <Form action={`${at}/rejoindre`} send={texts.join} />
      )}
    </Inlet>
  );
}

function Who({ seen: { standing, members, count } }: { readonly seen: SeenCircle }) {
  return (
    <Section title={texts.who} id="qui" small class="pile-s">
      {isMember(standing) ? (
        <ul class="pile-s">
          {members.map(({ person, name, role }) => (
            <li>
              <PersonLine id={person} name={name}>
                {role === "facilitator" ? roleNames.facilitator : undefined}
              </PersonLine>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <p>{texts.members(count)}</p>
          <p class="petit doux">{texts.whoOutside}</p>
        </>
      )}
    </Section>
  );
}

function Leave({ seen: { circle } }: { readonly seen: SeenCircle }) {
  return (
    <details class="pile-s">
      <summary>{texts.leave}</summary>
      <p class="petit">{circle.isOpen ? texts.leaveSays : texts.leaveSaysClosed}</p>
      <Form action={`${addressOf(circle)}/quitter`} send={texts.leave} />
    </details>
  );
}
