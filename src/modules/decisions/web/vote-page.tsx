import { sayMoment } from "#basics/spoken";
import { addressOf } from "#rules/circles";
import { Choices, type FieldProblems, Form, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";
import { Above } from "#ui/state";

import type { SeenVote } from "../actions/see-vote.ts";
import { Result } from "./result.tsx";
import { texts } from "./texts.fr.ts";
import { Trust, Voice } from "./voice.tsx";

export interface VotePageProps {
  readonly seen: SeenVote;
  readonly now: Temporal.Instant;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** A vote: the question and its answers while it is open, the result afterwards; beside, where my voice goes. */
export function VotePage({ seen, now, ...form }: VotePageProps) {
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
            {isOpen && <p class="chapo">{texts.change(sayMoment(vote.closesAt, now))}</p>}
          </header>
          {isOpen ? <BallotForm seen={seen} {...form} /> : null}
          {result !== undefined && <Result vote={vote} result={result} />}
        </div>
        <aside class="pile-l suit">
          <Voice seen={seen} />
          <Trust seen={seen} />
        </aside>
      </div>
    </Page>
  );
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
