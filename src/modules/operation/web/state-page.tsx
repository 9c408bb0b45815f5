import { writeMoment } from "#basics/dates";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { SeenState } from "../actions/tell-state.ts";
import type { Incident, InstanceState } from "../domain/incident.ts";
import { stateTexts as words } from "./state-texts.fr.ts";

const tones: Readonly<Record<InstanceState["state"], "va" | "presse" | "attend">> = {
  well: "va",
  maintenance: "attend",
  incident: "presse",
  full: "presse",
};

/** How the instance is, for everyone. */
export function StatePage({
  state,
  since,
  incidents,
  maintenance,
  now,
  keeps,
}: SeenState & { readonly now: Temporal.Instant; readonly keeps: boolean }) {
  return (
    <Page
      title={words.title}
      description={words.lead}
      links={[{ type: "application/atom+xml", label: words.feedTitle, at: "/etat.atom" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        <p>
          <State tone={tones[state]}>{words.marks[state]}</State> {words.states[state]}{" "}
          {since !== undefined && words.since(writeMoment(since, now))}
        </p>
        <Announced maintenance={maintenance} now={now} />
        <Section title={words.incidents}>
          {incidents.length === 0 && <p>{words.never}</p>}
          <Lines>
            {incidents.map((incident) => (
              <IncidentLine incident={incident} now={now} />
            ))}
          </Lines>
        </Section>
        <Elsewhere keeps={keeps} />
      </div>
    </Page>
  );
}

function Announced({
  maintenance,
  now,
}: Pick<SeenState, "maintenance"> & { readonly now: Temporal.Instant }) {
  if (maintenance === undefined) return null;
  const [from, until] = [writeMoment(maintenance.from, now), writeMoment(maintenance.until, now)];
  return (
    <Section title={words.announced}>
      <p>
        {words.fromTo(from, until)} {maintenance.words}
      </p>
    </Section>
  );
}

function Elsewhere({ keeps }: { readonly keeps: boolean }) {
  return (
    <p class="petit">
      <a href="/etat.atom">{words.feed}</a> · <a href="/etat.json">{words.data}</a>
      {keeps && (
        <>
          {" · "}
          <a href="/operateur/etat">{words.keep}</a>
        </>
      )}
    </p>
  );
}

/** One incident: since when, until when, and how it ended. */
export function IncidentLine({
  incident: { title, words: says, begunAt, ended },
  now,
}: {
  readonly incident: Incident;
  readonly now: Temporal.Instant;
}) {
  return (
    <article class="pile-s">
      <h3>{title}</h3>
      <p>
        <State tone={ended === undefined ? "presse" : "va"}>
          {ended === undefined ? words.lasts : words.over}
        </State>{" "}
        {words.begun(writeMoment(begunAt, now))}
        {ended !== undefined && `. ${words.ended(writeMoment(ended.at, now))}`}
      </p>
      <p>{says}</p>
      {ended !== undefined && <p>{ended.words}</p>}
    </article>
  );
}
