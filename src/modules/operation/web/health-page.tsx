import { writeMoment } from "#basics/dates";
import { Lines } from "#ui/list";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { SeenHealth } from "../actions/see-health.ts";
import type { Finding, Urgency } from "../domain/findings.ts";
import { Accidents, Jobs, Place, Processes, Slow, Swept } from "./health-parts.tsx";
import { healthTexts as words } from "./health-texts.fr.ts";
import { KeeperPage } from "./keeper-page.tsx";

const tones: Readonly<Record<Urgency, "presse" | "attend" | "va">> = {
  urgent: "presse",
  see: "attend",
  well: "va",
};

export interface HealthPageProps extends SeenHealth {
  /** The reference that was asked. */
  readonly reference: string | undefined;
  readonly folder: string;
}

/** How the house is: what needs the eye first, then the figures behind it. */
export function HealthPage({ findings, ...seen }: HealthPageProps) {
  const { facts } = seen;
  return (
    <KeeperPage title={words.title} lead={words.lead}>
      <Lines>
        {findings.map((finding) => (
          <Line finding={finding} />
        ))}
      </Lines>
      <Accidents {...seen} />
      <Jobs jobs={facts.jobs} now={facts.now} />
      <Section title={words.mails.title}>
        {facts.mails.bounced > 0 && <p>{words.mails.bounced(facts.mails.bounced)}</p>}
        {facts.mails.refusals.length === 0 && <p>{words.mails.none}</p>}
        <ul>
          {facts.mails.refusals.map(({ at, problem }) => (
            <li>{words.mails.line(writeMoment(at, facts.now), problem)}</li>
          ))}
        </ul>
      </Section>
      <Swept swept={seen.swept} now={facts.now} />
      <Place sizes={seen.sizes} folder={seen.folder} />
      <Processes processes={seen.processes} now={facts.now} />
      <Slow slow={seen.slow} />
    </KeeperPage>
  );
}

function Line({ finding: { urgency, title, says, todo, at } }: { readonly finding: Finding }) {
  return (
    <article class="pile-s">
      <h2 class="h-petit">{at === undefined ? title : <a href={at}>{title}</a>}</h2>
      <p>
        <State tone={tones[urgency]}>{words.states[urgency]}</State> {says}
      </p>
      {todo !== undefined && <p>{todo}</p>}
    </article>
  );
}
