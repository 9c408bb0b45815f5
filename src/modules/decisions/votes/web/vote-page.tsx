import { dayOf, writeDay, writeMoment } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { addressOf } from "#rules/circles";
import { addressOfThread } from "#rules/conversations";
import { Press, Problems } from "#ui/form";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { JustDone, VotePageProps } from "./vote-props.ts";
import type { SeenVote } from "../../actions/seen.ts";
import { quorumOf } from "../../domain/counting/outcome.ts";
import { takesDelegations } from "../../domain/vote.ts";
import { AfterVote } from "./after-vote.tsx";
import { sayBallot } from "../../web/ballot.ts";
import { BallotForm } from "./ballot-form.tsx";
import { texts as ballots } from "../../web/ballot-texts.fr.ts";
import { methodWords } from "../../counts/web/methods.fr.ts";
import { Proposals, Withdraw } from "./proposals.tsx";
import { texts } from "../../web/texts.fr.ts";
import { GiveAgain, Trust, Voice } from "../../voices/web/voice.tsx";
import { texts as voiceTexts } from "../../voices/web/texts.fr.ts";
import { Ways } from "./ways.tsx";

/** A question from its discussion to its result; beside, where my voice goes. */
export function VotePage(props: VotePageProps) {
  const { seen, now, justDone, back } = props;
  const { vote, circle, isOpen, phase } = seen;
  return (
    <Page
      title={vote.question}
      back={back}
      noindex
      sheets={["votes.css"]}
      breadcrumb={[
        { label: texts.title, at: "/votes" },
        { label: circle.name, at: addressOf(circle) },
      ]}
    >
      <div class="deux">
        <div class="pile-l">
          <Head seen={seen} now={now} />
          {!isShown(seen, back) && (
            <Problems problem={back.problem} problems={back.problems} kept={false} />
          )}
          {justDone !== undefined && <Kept seen={seen} now={now} justDone={justDone} />}
          {isOpen && (
            <BallotForm
              seen={seen}
              action={`/votes/${vote.id}/bulletin`}
              back={backTo("ballot", back)}
            />
          )}
          {isOpen && seen.mine !== undefined && <TakeBallotBack vote={vote.id} />}
          {(phase === "discussion" || phase === "proposals") && <Proposals {...props} />}
          <AfterVote {...props} />
          <Withdraw seen={seen} />
        </div>
        <aside class="pile-l suit">
          <Voice seen={seen} back={backTo("voice", back)} />
          <Trust seen={seen} />
          <Rule seen={seen} />
          <Ways seen={seen} />
        </aside>
      </div>
    </Page>
  );
}

/** Until the close, a ballot can be taken back whole: one’s voice goes where it would without it. */
function TakeBallotBack({ vote }: { readonly vote: string }) {
  return (
    <Press
      action={`/votes/${vote}/retirer-bulletin`}
      class="pile-s"
      prefix="retirer-bulletin"
      kind="lien"
    >
      {ballots.takeBack}
    </Press>
  );
}

/** Whether the page still holds the form that was sent: what is refused is said there, else on top. */
function isShown({ phase, following }: SeenVote, { form }: GivenBack): boolean {
  if (form === "ballot") return phase === "vote";
  if (form === "proposal") return phase === "proposals";
  if (form === "voice") return phase !== "closed" && phase !== "withdrawn";
  if (form === "after") return phase === "closed" && following === undefined;
  return form === "task" && phase === "closed";
}

const PHASES = {
  discussion: texts.talked,
  proposals: texts.proposalsOpen,
  vote: texts.current,
  closed: texts.ended,
  withdrawn: texts.withdrawn,
} as const;

function Head({ seen, now }: { readonly seen: SeenVote; readonly now: Temporal.Instant }) {
  const { vote, phase, spoken, voices, askedBy, background } = seen;
  const facts = [
    PHASES[phase],
    methodWords[vote.method].name.toLocaleLowerCase("fr"),
    takesDelegations(vote) ? texts.openBallots : texts.secretBallots,
    ...(vote.round > 1 ? [texts.round(vote.round)] : []),
    ...(phase === "vote" || phase === "closed" ? [texts.spoken(spoken, voices)] : []),
  ];
  return (
    <header class="pile">
      <Above facts={facts} />
      <h1>{vote.question}</h1>
      <p class="chapo">{whenText(seen, now)}</p>
      <p class="petit doux">
        {texts.askedBy(askedBy.name, writeDay(dayOf(vote.openedAt), dayOf(now)))}{" "}
        {vote.article === undefined ? texts.consultative : texts.binding(vote.article)}
      </p>
      <Around seen={seen} />
      {background !== undefined && (
        <Section title={texts.background} id="fond" small>
          <Markdown text={background} />
        </Section>
      )}
    </header>
  );
}

function whenText({ vote, phase }: SeenVote, now: Temporal.Instant): string {
  const moment = (at: Temporal.Instant) => writeMoment(at, now);
  switch (phase) {
    case "vote":
      return texts.change(moment(vote.closesAt));
    case "closed":
      return texts.closedOn(writeDay(dayOf(vote.closesAt), dayOf(now)));
    case "withdrawn":
      return texts.withdrawnSays;
    case "proposals":
      return `${texts.proposalsUntil(moment(vote.votesFrom))} ${texts.votesFrom(moment(vote.votesFrom), moment(vote.closesAt))}`;
    case "discussion": {
      const later =
        vote.proposalsFrom === undefined
          ? ""
          : `${texts.proposalsFrom(moment(vote.proposalsFrom))} `;
      return later + texts.votesFrom(moment(vote.votesFrom), moment(vote.closesAt));
    }
  }
}

/** Where the question comes from and what follows it. */
function Around({ seen: { vote, following } }: { readonly seen: SeenVote }) {
  const links = [
    ...(vote.thread === undefined
      ? []
      : [{ label: texts.fromThread, at: addressOfThread(vote.thread) }]),
    ...(vote.follows === undefined
      ? []
      : [{ label: texts.previousRound, at: `/votes/${vote.follows}` }]),
    ...(following === undefined ? [] : [{ label: texts.nextRound, at: `/votes/${following}` }]),
  ];
  if (links.length === 0) return null;
  return (
    <ul class="petit">
      {links.map(({ label, at }) => (
        <li>
          <a href={at}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** That the act was kept, and how to undo it. Nothing when it does not stand any more. */
function Kept(props: {
  readonly seen: SeenVote;
  readonly now: Temporal.Instant;
  readonly justDone: JustDone;
}) {
  const { seen, now, justDone } = props;
  const says = keptText(seen, now, justDone);
  if (says === undefined) return null;
  return (
    <div class="anse pile-s">
      <output>{says}</output>
      {seen.mine?.recordedBy !== undefined && justDone.what === "cast" && (
        <p>{ballots.recorded(seen.mine.recordedBy)}</p>
      )}
      {justDone.what === "taken-back" && justDone.from !== undefined && (
        <GiveAgain at={`/votes/${seen.vote.id}/confier`} to={justDone.from} />
      )}
    </div>
  );
}

function keptText(seen: SeenVote, now: Temporal.Instant, done: JustDone): string | undefined {
  const { vote, mine, labels, delegates, isOpen } = seen;
  switch (done.what) {
    case "cast":
      return mine && isOpen
        ? ballots.castAlready(sayBallot(vote, labels, mine.marks), writeMoment(vote.closesAt, now))
        : undefined;
    case "ballot-back":
      return mine === undefined ? ballots.takenBack : undefined;
    case "entrusted": {
      const [first] = delegates;
      return first && voiceTexts.done.entrusted(first.name, voiceTexts.doneHere);
    }
    case "taken-back":
      return done.from === undefined
        ? voiceTexts.done.takenBack
        : voiceTexts.done.takenBackFrom(done.from.name);
    case "task":
      return texts.actionAdded;
  }
}

function Rule({ seen: { vote, voices } }: { readonly seen: SeenVote }) {
  const { quorum } = vote.rules;
  return (
    <Section title={texts.rule} id="regle" small class="pile-s">
      {quorum !== undefined && (
        <p class="petit">{texts.quorum(quorumOf(vote.rules, voices), voices)}</p>
      )}
      <p class="petit">{methodWords[vote.method].rule}</p>
      <p class="petit">{takesDelegations(vote) ? texts.voicesRule : texts.secretRule}</p>
    </Section>
  );
}
