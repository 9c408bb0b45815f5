import { dayOf, writeDay } from "#basics/dates";
import { PersonLine } from "#ui/avatar";
import { Emblem } from "#ui/emblem";
import { Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { SeenCircle } from "../actions/see-circles.ts";
import { addressOf, isClosed } from "../domain/circle.ts";
import { kindNames, roleNames } from "../domain/names.fr.ts";
import { isMember } from "../domain/rights.ts";
import { AroundCircle, Ways } from "./circle-aside.tsx";
import { awaitsIn } from "./circle-awaits.tsx";
import { Now } from "./circle-now.tsx";
import { Joining } from "./joining.tsx";
import { Charter, Paragraphs } from "./part.tsx";
import { texts } from "./texts.fr.ts";

export interface CirclePageProps {
  readonly seen: SeenCircle;
  readonly now: Temporal.Instant;
  readonly problem?: string | undefined;
}

/** A circle: what it is for, its charter, how many they are, and what one can do there. */
export function CirclePage({ seen, now, problem }: CirclePageProps) {
  const { circle, standing, panels } = seen;
  const at = addressOf(circle);
  const awaits = awaitsIn(seen, dayOf(now));
  return (
    <Page
      title={circle.name}
      description={circle.purpose}
      width="plein"
      noindex={!circle.isOpen}
      card={circle.isOpen ? { title: circle.name, description: circle.purpose } : undefined}
      links={circle.isOpen ? formatsOf(at) : undefined}
    >
      <Sign seen={seen} />
      <div class="cadre deux sous-enseigne">
        <div class="pile-l">
          <Problems problem={problem} />
          <Rest circle={circle} now={now} />
          <Now awaits={awaits} panels={panels} />
          <Section title={texts.charter} id="charte">
            <Charter sentences={circle.charter} />
            <p class="petit doux">
              {texts.charterAccepted} <a href={`${at}/charte`}>{texts.charterMore}</a>
              {" · "}
              <a href={`${at}/regles`}>{texts.rulesMore}</a>
            </p>
          </Section>
          {circle.ownRules !== undefined && (
            <Section title={texts.rules} id="regles">
              <Paragraphs words={circle.ownRules} />
            </Section>
          )}
          {!isMember(standing) && <Joining seen={seen} now={now} />}
        </div>
        <Aside seen={seen} />
      </div>
    </Page>
  );
}

/** Its feed, and what machines read. */
function formatsOf(at: string) {
  return [
    { type: "application/atom+xml", label: texts.feed, at: `${at}.atom` },
    { type: "application/ld+json", label: texts.data, at: `${at}.jsonld` },
  ];
}

function Aside({ seen }: Pick<CirclePageProps, "seen">) {
  const { circle, standing } = seen;
  return (
    <aside class="pile-l">
      <Who seen={seen} />
      <AroundCircle seen={seen} />
      {isMember(standing) && <Ways seen={seen} />}
      {isMember(standing) && <Leave seen={seen} />}
      {circle.isOpen && (
        <ul class="liens petit">
          <li>
            <a href={`${addressOf(circle)}.atom`}>{texts.feed}</a>
          </li>
          <li>
            <a href={`/signaler/circle/${circle.id}`}>{texts.report}</a>
          </li>
        </ul>
      )}
    </aside>
  );
}

function Sign({ seen: { circle, count } }: { readonly seen: SeenCircle }) {
  const openness = !circle.isOpen
    ? texts.closed
    : circle.joining === "on-request"
      ? texts.onRequest
      : texts.open;
  return (
    <section class="bancs">
      <div class="cadre enseigne">
        <Emblem id={circle.id} asleep={circle.rest.state !== "awake"} />
        <div class="pile">
          <Above
            facts={[
              kindNames[circle.kind],
              isClosed(circle) ? texts.over : openness,
              texts.members(count),
            ]}
          />
          <h1>{circle.name}</h1>
          <p class="chapo">
            {circle.kind === "local" ? <NamedCalls purpose={circle.purpose} /> : circle.purpose}
          </p>
          {circle.kind === "support" && <p>{texts.allRead}</p>}
        </div>
      </div>
    </section>
  );
}

/** A local circle is around a call: what its purpose puts between guillemets is looked for among the calls. */
function NamedCalls({ purpose }: { readonly purpose: string }) {
  return (
    <>
      {purpose.split(/(«[^«»]+»)/).map((part) => {
        const title = part.startsWith("«") && part.endsWith("»") ? part.slice(1, -1).trim() : "";
        if (title === "") return part;
        return <a href={`/appels?${new URLSearchParams({ q: title }).toString()}`}>{part}</a>;
      })}
    </>
  );
}

function Rest({
  circle: { rest },
  now,
}: Pick<SeenCircle, "circle"> & Pick<CirclePageProps, "now">) {
  if (rest.state === "awake") return null;
  const day = writeDay(dayOf(rest.since), dayOf(now));
  return (
    <Section class="pile-s">
      <p>
        <strong>{rest.state === "asleep" ? texts.asleepSince(day) : texts.closedSince(day)}</strong>
      </p>
      <p>{rest.why}</p>
      {rest.state === "closed" && <p>{texts.closedSays[rest.readers]}</p>}
    </Section>
  );
}

function Who({ seen: { circle, standing, members, count } }: { readonly seen: SeenCircle }) {
  return (
    <Section title={texts.who} id="qui" small class="pile-s">
      {isMember(standing) ? (
        <>
          <ul class="pile-s">
            {members.map(({ person, name, role, through }) => (
              <li>
                <PersonLine id={person} name={name}>
                  {role === "facilitator"
                    ? roleNames.facilitator
                    : through && texts.through(through)}
                </PersonLine>
              </li>
            ))}
          </ul>
          {count > members.length && (
            <p>
              <a href={`${addressOf(circle)}/membres`}>{texts.allMembers(count)}</a>
            </p>
          )}
        </>
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
    <p>
      <a href={`${addressOf(circle)}/quitter`}>{texts.leave}</a>
    </p>
  );
}
