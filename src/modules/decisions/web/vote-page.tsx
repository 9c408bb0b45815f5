import { writeMoment } from "#basics/dates";
import { addressOf } from "#rules/circles";
import { Button, Choices, type FieldProblems, Form, Hidden, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";
import { Above } from "#ui/state";

import type { Named, SeenVote } from "../actions/see-vote.ts";
import { Result } from "./result.tsx";
import { texts } from "./texts.fr.ts";
import { answerOf, Trust, Voice } from "./voice.tsx";

/** What the reader just did here. */
export type JustDone =
  | { readonly what: "cast" | "entrusted" }
  | { readonly what: "taken-back"; readonly from: Named };

export interface VotePageProps {
  readonly seen: SeenVote;
  readonly now: Temporal.Instant;
  readonly justDone?: JustDone | undefined;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** A vote: the question and its answers while it is open, the result afterwards; beside, where my voice goes. */
export function VotePage({ seen, now, justDone, ...form }: VotePageProps) {
  const { vote, circle, isOpen, spoken, members, result } = seen;
  const title = titleOf(vote.question, form);
  return (
    <Page
      title={title}
      noindex
      sheets={["votes.css"]}
      breadcrumb={[
        { label: texts.title, at: "/votes" },
        { label: circle.name, at: addressOf(circle) },
      ]}
    >
      <div class="deux">
        <div class="pile-l">
          <header class="pile">
            <Above facts={[isOpen ? texts.current : texts.ended, texts.spoken(spoken, members)]} />
            <h1>{vote.question}</h1>
            {isOpen && <p class="chapo">{texts.change(writeMoment(vote.closesAt, now))}</p>}
          </header>
          {isOpen && justDone !== undefined && <Kept seen={seen} now={now} justDone={justDone} />}
          {isOpen ? <BallotForm seen={seen} {...form} /> : null}
          {result !== undefined && <Result vote={vote} result={result} />}
        </div>
        <aside class="pile-l suit">
          <Voice seen={seen} now={now} />
          <Trust seen={seen} />
        </aside>
      </div>
    </Page>
  );
}

interface KeptProps {
  readonly seen: SeenVote;
  readonly now: Temporal.Instant;
  readonly justDone: JustDone;
}

/** That the act was kept, and how to undo it. Nothing when it does not stand any more. */
function Kept({ seen, now, justDone }: KeptProps) {
  const says = keptText(seen, now, justDone);
  if (says === undefined) return null;
  return (
    <div class="anse pile-s">
      <output>{says}</output>
      {justDone.what === "taken-back" && (
        <Form action={`/votes/${seen.vote.id}/confier`} class="pile-s" prefix="rendre">
          <Hidden name="to" value={justDone.from.person} />
          <Button kind="clair">{texts.giveBack(justDone.from.name)}</Button>
        </Form>
      )}
    </div>
  );
}

function keptText(seen: SeenVote, now: Temporal.Instant, justDone: JustDone): string | undefined {
  const { vote, mine, delegate } = seen;
  switch (justDone.what) {
    case "cast":
      return mine && texts.castAlready(answerOf(seen), writeMoment(vote.closesAt, now));
    case "entrusted":
      return delegate && texts.done.entrusted(delegate.name);
    case "taken-back":
      return delegate === undefined ? texts.done.takenBack(justDone.from.name) : undefined;
  }
}

function BallotForm({ seen: { vote, mine }, ...form }: Omit<VotePageProps, "now">) {
  return (
    <Form
      action={`/votes/${vote.id}/bulletin`}
      send={mine === undefined ? texts.cast : texts.castAgain}
      {...form}
    >
      <Choices
        name="option"
        question={texts.choose}
        help={texts.secret}
        value={mine}
        choices={vote.options.map(({ id, label, line }) => ({
          value: id,
          label:
            line === undefined ? (
              label
            ) : (
              <>
                <strong>{label}</strong>
                <br />
                <span class="petit doux">{line}</span>
              </>
            ),
        }))}
      />
    </Form>
  );
}
