import { writeMoment } from "#basics/dates";
import { Button, Form, Problems, Select, titleOf, type FieldProblems, type Typed } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { PresentLine, SeenPresence } from "../../statutes/actions/see-presence.ts";
import { takesDelegations } from "../../domain/vote.ts";
import { BallotFields } from "../../votes/web/ballot-form.tsx";
import { texts } from "../../web/paper-texts.fr.ts";
import { texts as presence } from "../../statutes/web/presence-texts.fr.ts";
import { texts as votes } from "../../web/texts.fr.ts";

export interface PaperPageProps {
  readonly seen: SeenPresence;
  /** Who records: not among those for whom one records. */
  readonly me: string | undefined;
  readonly now: Temporal.Instant;
  /** What was just done, as the address says. */
  readonly done?: string | undefined;
  readonly sent?: "bulletin" | "procuration" | undefined;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** What a facilitator records on paper for others: ballots and proxies, and what stands already. */
export function PaperPage(props: PaperPageProps) {
  const { seen, now, sent, problem } = props;
  const { vote } = seen;
  const says = texts.done[props.done ?? ""];
  return (
    <Page
      title={titleOf(`${texts.title}, ${vote.question}`, props)}
      noindex
      sheets={["votes.css"]}
      breadcrumb={[
        { label: votes.title, at: "/votes" },
        { label: vote.question, at: `/votes/${vote.id}` },
      ]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{vote.question}</p>
          <p>{texts.lead}</p>
          <p>
            {texts.own} {texts.open(writeMoment(vote.closesAt, now))}
          </p>
          <p>
            <a href={`/votes/${vote.id}/presence`}>{texts.sheet}</a>
          </p>
        </header>
        {says !== undefined && problem === undefined && (
          <p class="anse">
            <output>{says}</output>
          </p>
        )}
        {sent === undefined && <Problems problem={problem} kept={false} />}
        <Recorded {...props} />
        <PaperBallot {...props} />
        <Proxy {...props} />
      </div>
    </Page>
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
      <Form
        action={`${at}/${isProxy ? "procuration" : "bulletin"}/${person}/retirer`}
        class="pile-s"
        prefix={`retirer-${person}`}
      >
        <Button kind="clair">{isProxy ? texts.undoProxy(name) : texts.undoBallot(name)}</Button>
      </Form>
    </>
  );
}

/** Members as a list to choose from. */
function asOptions(lines: readonly PresentLine[]) {
  return lines.map(({ person, name }) => ({ value: person, label: name }));
}

function shownIn(props: PaperPageProps, form: PaperPageProps["sent"]) {
  const { sent, typed, problem, problems } = props;
  return sent === form ? { typed, problem, problems } : {};
}

function PaperBallot(props: PaperPageProps) {
  const { seen, me, now } = props;
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
  // Who voted themself needs nobody to do it for them.
  const others = seen.lines.filter(({ person, presence: how }) => person !== me && how !== "there");
  return (
    <Section title={texts.ballot} id="bulletin">
      <Form
        action={`/votes/${vote.id}/papier/bulletin`}
        send={texts.send}
        prefix="bulletin"
        {...shownIn(props, "bulletin")}
      >
        <Select
          name="voter"
          label={texts.voter}
          empty={texts.choosePerson}
          options={asOptions(others)}
        />
        <BallotFields seen={{ vote, labels: seen.labels, mine: undefined }} />
      </Form>
    </Section>
  );
}

function Proxy(props: PaperPageProps) {
  const { seen, me } = props;
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
  const others = seen.lines.filter(({ person, presence: how }) => person !== me && how === "away");
  return (
    <Section title={texts.proxy} id="procuration">
      <p>
        {texts.proxySays} {texts.proxyMost(most)}
      </p>
      <Form
        action={`/votes/${vote.id}/papier/procuration`}
        send={texts.proxySend}
        prefix="procuration"
        {...shownIn(props, "procuration")}
      >
        <Select
          name="from"
          label={texts.from}
          empty={texts.choosePerson}
          options={asOptions(others)}
        />
        <Select
          name="to"
          label={texts.to}
          empty={texts.choosePerson}
          options={asOptions(seen.lines)}
        />
      </Form>
      <p class="petit">
        <a href={`/votes/${vote.id}/convocation`}>{presence.convocation}</a>
      </p>
    </Section>
  );
}
