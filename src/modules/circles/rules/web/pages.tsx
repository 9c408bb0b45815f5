import { dayOf, writeDate, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { ButtonLink, Form } from "#ui/form";
import { Inlet, Section } from "#ui/panel";

import type { SeenCharter } from "../actions/change-charter.ts";
import { type CharterVersion, compareCharters, TIME_TO_READ } from "../../domain/charter.ts";
import { addressOf, type Circle, isClosed } from "../../domain/circle.ts";
import { charterSays } from "../../web/circle-awaits.tsx";
import { charterTexts as texts } from "../../web/keep-texts.fr.ts";
import { Charter, PartPage, Refused } from "../../web/part.tsx";
import { texts as circleTexts } from "../../web/texts.fr.ts";
import { changeForm } from "./forms.ts";

export interface CharterPageProps {
  readonly seen: SeenCharter;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** The charter as it is, what changed since the reader accepted it, and the versions before. */
export function CharterPage({ seen, now, back }: CharterPageProps) {
  const { circle, versions, mine, waiting } = seen;
  const [present, ...before] = versions;
  const accepted = versions.find(({ version }) => version === mine?.charterVersion);
  const at = addressOf(circle);
  return (
    <PartPage circle={circle} title={texts.title} back={back}>
      <Refused back={back} />
      {present !== undefined && accepted !== undefined && accepted.version < present.version && (
        <Again circle={circle} from={accepted} to={present} now={now} />
      )}
      <Section title={circleTexts.charter} id="charte">
        <Charter sentences={circle.charter} />
        {present !== undefined && <Written version={present} />}
        {accepted?.version === present?.version && mine !== undefined && <p>{texts.accepted}</p>}
        {waiting !== undefined && <p>{texts.waiting(waiting)}</p>}
        {mine?.role === "facilitator" && !isClosed(circle) && (
          <p>
            <ButtonLink href={`${at}/charte/changer`} kind="clair">
              {texts.change}
            </ButtonLink>
          </p>
        )}
      </Section>
      {before.length > 0 && (
        <Section title={texts.before} id="avant">
          {before.map((version) => (
            <details class="pile-s">
              <summary>{texts.version(version.version)}</summary>
              <Charter sentences={version.sentences} />
              <Written version={version} />
            </details>
          ))}
        </Section>
      )}
    </PartPage>
  );
}

function Written({ version }: { readonly version: CharterVersion }) {
  return (
    <p class="petit doux">
      {texts.version(version.version)}, {texts.writtenOn(writeDate(dayOf(version.madeAt)))}.
    </p>
  );
}

interface AgainProps {
  readonly circle: Circle;
  readonly from: CharterVersion;
  readonly to: CharterVersion;
  readonly now: Temporal.Instant;
}

/** What changed since the reader accepted, sentence by sentence, and their yes. Leaving is on the circle's page. */
function Again({ circle, from, to, now }: AgainProps) {
  const at = addressOf(circle);
  return (
    <Inlet title={texts.changed} id="change">
      <p>{charterSays(to.due, dayOf(now))}</p>
      {to.why !== undefined && (
        <p>
          <strong>{texts.why}</strong> {to.why}
        </p>
      )}
      <ul class="pile-s">
        {compareCharters(from.sentences, to.sentences).map(({ what, sentence }) => (
          <li>
            {what !== "kept" && <strong>{texts.kinds[what]} : </strong>}
            {what === "added" ? (
              <ins>{sentence}</ins>
            ) : what === "removed" ? (
              <del>{sentence}</del>
            ) : (
              sentence
            )}
          </li>
        ))}
      </ul>
      <Form action={`${at}/charte/accepter`} version={circle.charterVersion} send={texts.accept} />
      <p>
        <a href={`${at}/quitter`}>{circleTexts.leave}</a>
      </p>
    </Inlet>
  );
}

export interface ChangeCharterProps {
  readonly circle: Circle;
  readonly today: Temporal.PlainDate;
  readonly back: GivenBack;
}

/** A new wording, why, and by when members read it. */
export function ChangeCharterPage({ circle, today, back }: ChangeCharterProps) {
  const due = today.add({ days: TIME_TO_READ.usual });
  return (
    <PartPage circle={circle} title={texts.change} lead={texts.changeLead} back={back}>
      <Form
        action={`${addressOf(circle)}/charte/changer`}
        version={circle.charterVersion}
        asks={changeForm(`${texts.dueHelp} (${writeDay(due, today)})`)}
        values={{ sentences: circle.charter, due }}
        back={back}
        send={texts.send}
      />
    </PartPage>
  );
}
