import { writeMoment } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Form, Press, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { PresentLine, SeenPresence } from "../../statutes/actions/see-presence.ts";
import { takesDelegations } from "../../domain/vote.ts";
import { BallotFields } from "../../votes/web/ballot-form.tsx";
import { texts } from "../../web/paper-texts.fr.ts";
import { texts as presence } from "../../statutes/web/presence-texts.fr.ts";
import { texts as votes } from "../../web/texts.fr.ts";
import { proxyForm, voterForm } from "./forms.ts";

export interface PaperPageProps {
  readonly seen: SeenPresence;
  /** Who records: not among those for whom one records. */
  readonly me: string | undefined;
  readonly now: Temporal.Instant;
  /** What was just done, as the address says. */
  readonly done: string | undefined;
  readonly back: GivenBack;
}

/** What a facilitator records on paper for others: ballots and proxies, and what stands already. */
export function PaperPage(props: PaperPageProps) {
  const { seen, now, back } = props;
  const { vote } = seen;
  const says = texts.done[props.done ?? ""];
  return (
    <Page
      title={`${texts.title}, ${vote.question}`}
      heading={texts.title}
      lead={vote.question}
      beneath={<Beneath seen={seen} now={now} />}
      back={back}
      noindex
      sheets={["votes.css"]}
      breadcrumb={[
        { label: votes.title, at: "/votes" },
        { label: vote.question, at: `/votes/${vote.id}` },
      ]}
    >
      {says !== undefined && (
        <p class="anse">
          <output>{says}</output>
        </p>
      )}
      {back.form === undefined && <Problems problem={back.problem} kept={false} />}
      <Recorded {...props} />
      <PaperBallot {...props} />
      <Proxy {...props} />
    </Page>
  );
}

function Beneath({ seen: { vote }, now }: Pick<PaperPageProps, "seen" | "now">) {
  return (
    <>
      <p>{texts.lead}</p>
      <p>
        {texts.own} {texts.open(writeMoment(vote.closesAt, now))}
      </p>
      <p>
        <a href={`/votes/${vote.id}/presence`}>{texts.sheet}</a>
      </p>
    </>
  );
}

function Recorded({ seen, now }: PaperPageProps) {
  const lines = seen.lines.filter(({ recordedBy }) => recordedBy !== undefined);
  return (
    <Section title={texts.recorded} id="note">
      {lines.length === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <ul class="lignes">
          {lines.map((line) => (
            <li class="pile-s">
              <RecordedLine at={`/votes/${seen.vote.id}/papier`} line={line} now={now} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface LineProps {
  readonly at: string;
  readonly line: PresentLine;
  readonly now: Temporal.Instant;
}

function RecordedLine({ at, line, now }: LineProps) {
  const { person, name, recordedBy = "", recordedAt, representedBy } = line;
  const when = recordedAt === undefined ? "" : writeMoment(recordedAt, now);
  const isProxy = representedBy !== undefined;
  return (
    <>
      <p>
        {isProxy
          ? texts.proxyOf(name, representedBy, recordedBy, when)
          : texts.ballotOf(name, recordedBy, when)}
      </p>
      <Press
        action={`${at}/${isProxy ? "procuration" : "bulletin"}/${person}/retirer`}
        class="pile-s"
        prefix={`retirer-${person}`}
        kind="clair"
      >
        {isProxy ? texts.undoProxy(name) : texts.undoBallot(name)}
      </Press>
    </>
  );
}

function PaperBallot({ seen, me, now, back }: PaperPageProps) {
  const { vote } = seen;
  if (!takesDelegations(vote))
    return (
      <Section title={texts.ballot} id="bulletin">
        <p>{texts.ballotSecret}</p>
      </Section>
    );
  if (seen.phase !== "vote")
    return (
      <Section title={texts.ballot} id="bulletin">
        <p>{texts.ballotLater(writeMoment(vote.votesFrom, now))}</p>
      </Section>
    );
  return (
    <Section title={texts.ballot} id="bulletin">
      <Form
        action={`/votes/${vote.id}/papier/bulletin`}
        send={texts.send}
        prefix="bulletin"
        asks={voterForm(seen, me)}
        back={backTo("bulletin", back)}
      >
        <BallotFields seen={{ vote, labels: seen.labels, mine: undefined }} />
      </Form>
    </Section>
  );
}

function Proxy({ seen, me, back }: PaperPageProps) {
  const { vote, circle, statutes } = seen;
  const most = statutes?.proxies;
  const why = takesDelegations(vote)
    ? most === undefined
      ? texts.proxyNone
      : undefined
    : texts.proxySecret;
  if (most === undefined || why !== undefined)
    return (
      <Section title={texts.proxy} id="procuration">
        <p>
          {why} <a href={`/votes/statuts/${circle.id}`}>{texts.statutes}</a>
        </p>
      </Section>
    );
  return (
    <Section title={texts.proxy} id="procuration">
      <p>
        {texts.proxySays} {texts.proxyMost(most)}
      </p>
      <Form
        action={`/votes/${vote.id}/papier/procuration`}
        send={texts.proxySend}
        prefix="procuration"
        asks={proxyForm(seen, me)}
        back={backTo("procuration", back)}
      />
      <p class="petit">
        <a href={`/votes/${vote.id}/convocation`}>{presence.convocation}</a>
      </p>
    </Section>
  );
}
