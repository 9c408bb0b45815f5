import { backTo } from "#basics/form";
import { Button, Form, Hidden, Press } from "#ui/form";
import { Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import type { SeenVote } from "../../actions/seen.ts";
import { OPTIONS } from "../../domain/question.ts";
import type { Option } from "../../domain/vote.ts";
import { money } from "./ballot-form.tsx";
import { texts } from "./proposal-texts.fr.ts";
import { texts as votes } from "../../web/texts.fr.ts";
import { otherWordsForm, proposeForm } from "./forms.ts";
import type { VotePageProps } from "./vote-props.ts";

type ProposalsProps = Pick<VotePageProps, "seen" | "amendments" | "back">;

/** Before the vote: the answers as they stand, other answers and other words while they may be proposed. */
export function Proposals({ seen, amendments, back }: ProposalsProps) {
  const { vote, labels, phase } = seen;
  const { most, fewest } = OPTIONS[vote.method];
  if (vote.method === "nomination") return null;
  const mayPropose = phase === "proposals" && most > fewest && vote.options.length < most;
  const title = vote.method === "consent" ? texts.proposal : texts.answers;
  return (
    <>
      <Section title={title} id="reponses">
        {vote.options.length === 0 && <p>{texts.none}</p>}
        <ul class="lignes">
          {vote.options.map((option, i) => (
            <AnswerLine seen={seen} option={option} label={labels[i] ?? ""} />
          ))}
        </ul>
      </Section>
      {amendments.length > 0 && <Amendments vote={vote.id} amendments={amendments} />}
      {mayPropose && <Propose seen={seen} back={back} />}
    </>
  );
}

interface LineProps {
  readonly seen: SeenVote;
  readonly option: Option;
  readonly label: string;
}

function AnswerLine({ seen, option, label }: LineProps) {
  const { vote, phase, others } = seen;
  const by = others.find(({ person }) => person === option.proposedBy)?.name;
  const isMine = option.proposedBy !== undefined && by === undefined;
  const takesWords = phase === "proposals" && vote.method !== "majority";
  return (
    <li class="pile-s">
      <p class="gros">{label}</p>
      {option.cost !== undefined && <p class="petit">{votes.costs(money(option.cost))}</p>}
      {by !== undefined && <p class="petit doux">{texts.by(by)}</p>}
      {isMine && <p class="petit doux">{texts.mine}</p>}
      {isMine && phase === "proposals" && (
        <Form action={`/votes/${vote.id}/retirer`} class="pile-s" prefix={`retirer-${option.id}`}>
          <Hidden name="option" value={option.id} />
          <Button kind="clair">{texts.takeBack(label)}</Button>
        </Form>
      )}
      {takesWords && <OtherWords seen={seen} option={option} label={label} />}
    </li>
  );
}

function OtherWords({ seen: { vote }, option, label }: LineProps) {
  return (
    <details class="pile-s">
      <summary>{texts.amend(label)}</summary>
      <Form
        action={`/votes/${vote.id}/amender`}
        class="pile-s"
        prefix={`amender-${option.id}`}
        send={texts.amendSend}
        pictogram="propose"
      >
        <Hidden name="option" value={option.id} />
        <Questions of={otherWordsForm} values={{ label }} />
      </Form>
    </details>
  );
}

function Amendments({
  vote,
  amendments,
}: Pick<ProposalsProps, "amendments"> & { readonly vote: string }) {
  return (
    <Section title={texts.amendments} id="mots">
      <ul class="lignes">
        {amendments.map(({ id, byName, label, was, why, state, isMineToSettle }) => (
          <li class="pile-s">
            <p class="petit doux">
              {texts.from(byName)} {texts.amended(was)}
            </p>
            <p class="gros">{label}</p>
            {why !== undefined && <p>{why}</p>}
            {isMineToSettle ? (
              <Form action={`/votes/${vote}/amendement`} class="rang" prefix={`mots-${id}`}>
                <Hidden name="amendment" value={id} />
                <Button name="take" value="1" pictogram="yes">
                  {texts.take}
                </Button>
                <Button name="take" value="0" kind="clair" pictogram="no">
                  {texts.keep}
                </Button>
              </Form>
            ) : (
              <p class="petit">
                {state === "open" ? texts.waiting : state === "taken" ? texts.taken : texts.refused}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Propose({ seen: { vote }, back }: Pick<ProposalsProps, "seen" | "back">) {
  return (
    <Section title={texts.propose} id="proposer">
      <Form
        action={`/votes/${vote.id}/proposer`}
        class="pile"
        prefix="proposer"
        asks={proposeForm(vote)}
        back={backTo("proposal", back)}
        send={texts.send}
        pictogram="propose"
      />
    </Section>
  );
}

/** Whoever put the question, or facilitates, takes it back while nobody voted. */
export function Withdraw({ seen }: { readonly seen: SeenVote }) {
  const { vote, phase, spoken, facilitates, others } = seen;
  const isMine = !others.some(({ person }) => person === vote.askedBy);
  const isOver = phase === "closed" || phase === "withdrawn";
  if (isOver || spoken > 0 || !(isMine || facilitates)) return null;
  return (
    <details class="pile-s">
      <summary>{votes.withdraw}</summary>
      <p>{votes.withdrawHelp}</p>
      <Press
        action={`/votes/${vote.id}/abandonner`}
        class="pile-s"
        prefix="abandonner"
        kind="clair"
      >
        {votes.withdrawSure}
      </Press>
    </details>
  );
}
