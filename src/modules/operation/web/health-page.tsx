import { writeMoment } from "#basics/dates";
import { Lines } from "#ui/list";
import { Land } from "#ui/panel";
import { State } from "#ui/state";
import { Folded } from "#ui/thing";

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

/** How the house is: what to do, in words; what is well and the figures, folded. */
export function HealthPage({ findings, ...seen }: HealthPageProps) {
  const { facts } = seen;
  const toDo = findings.filter(({ urgency }) => urgency !== "well");
  const well = findings.filter(({ urgency }) => urgency === "well");
  return (
    <KeeperPage title={words.title} lead={toDo.length === 0 ? words.allWell : words.lead}>
      {toDo.length > 0 && (
        <Land title={words.toDo(toDo.length)} id="a-faire">
          <FindingLines findings={toDo} />
        </Land>
      )}
      <div class="lignes">
        <Folded title={words.figures} id="chiffres" open={seen.reference !== undefined}>
          {well.length > 0 && (
            <Folded title={words.well(well.length)} id="va-bien">
              <FindingLines findings={well} />
            </Folded>
          )}
          <Accidents {...seen} />
          <Jobs facts={facts} />
          <Mails facts={facts} />
          <Swept swept={seen.swept} now={facts.now} />
          <Place sizes={seen.sizes} folder={seen.folder} />
          <Processes processes={seen.processes} now={facts.now} />
          <Slow slow={seen.slow} />
        </Folded>
      </div>
    </KeeperPage>
  );
}

function Mails({ facts: { mails, now } }: Pick<SeenHealth, "facts">) {
  return (
    <Folded title={words.mails.title} id="courriels">
      {mails.bounced > 0 && <p>{words.mails.bounced(mails.bounced)}</p>}
      {mails.refusals.length === 0 && <p>{words.mails.none}</p>}
      <ul>
        {mails.refusals.map(({ at, problem }) => (
          <li>{words.mails.line(writeMoment(at, now), problem)}</li>
        ))}
      </ul>
    </Folded>
  );
}

function FindingLines({ findings }: Pick<SeenHealth, "findings">) {
  return (
    <Lines>
      {findings.map((finding) => (
        <Line finding={finding} />
      ))}
    </Lines>
  );
}

function Line({ finding: { urgency, title, says, todo, at } }: { readonly finding: Finding }) {
  return (
    <article class="pile-s">
      <h3 class="h-petit">{at === undefined ? title : <a href={at}>{title}</a>}</h3>
      <p>
        <State tone={tones[urgency]}>{words.states[urgency]}</State> {says}
      </p>
      {todo !== undefined && <p>{todo}</p>}
    </article>
  );
}
