import { amountOf, writeAmount } from "#basics/amount";
import type { GivenBack } from "#basics/form";
import { Problem } from "#ui/field";
import { Check, Checks, Choices, Form, Select, TextArea } from "#ui/form";

import type { SeenVote } from "../../actions/seen.ts";
import { BEST_MENTION } from "../../domain/methods/method.ts";
import { takesDelegations } from "../../domain/vote.ts";
import { ABSTAIN } from "../../web/ballot.ts";
import { texts } from "../../web/ballot-texts.fr.ts";
import { MENTIONS } from "../../web/result-texts.fr.ts";

export interface BallotFormProps {
  readonly seen: Pick<SeenVote, "vote" | "labels" | "mine">;
  readonly action: string;
  readonly back: GivenBack;
}

/** The ballot of a vote, as its method asks it, with what one answered already. */
export function BallotForm({ seen, action, back }: BallotFormProps) {
  const { vote, mine } = seen;
  const isOpen = takesDelegations(vote);
  return (
    <Form
      action={action}
      send={mine === undefined ? texts.cast : texts.castAgain}
      pictogram="vote"
      back={back}
    >
      <Marks {...seen} problem={back.problems?.["m0"]} />
      <Why seen={seen} />
      {vote.method !== "consent" && (
        <p class="petit doux">{isOpen ? texts.openHelp : texts.secretHelp}</p>
      )}
    </Form>
  );
}

/** The answers alone, and the reasons that an objection needs: for who records a ballot of paper. */
export function BallotFields({ seen }: Pick<BallotFormProps, "seen">) {
  return (
    <>
      <Marks {...seen} problem={undefined} />
      {seen.vote.method === "consent" && <Why seen={seen} />}
    </>
  );
}

function Why({ seen: { vote } }: { readonly seen: BallotFormProps["seen"] }) {
  if (vote.method === "consent")
    return (
      <TextArea
        name="why"
        label={texts.objection}
        help={texts.objectionHelp}
        rows={3}
        maxlength={2_000}
      />
    );
  return (
    <details class="pile-s">
      <summary>{texts.why}</summary>
      <TextArea
        name="why"
        label={texts.why}
        help={takesDelegations(vote) ? texts.whyHelp : texts.whySecretHelp}
        optional
        rows={3}
        maxlength={2_000}
      />
    </details>
  );
}

type MarksProps = BallotFormProps["seen"] & { readonly problem: string | undefined };

function Marks(seen: MarksProps) {
  switch (seen.vote.method) {
    case "judgment":
      return <Judgment {...seen} />;
    case "ranked":
      return <Ranking {...seen} />;
    case "approval":
    case "equal-shares":
      return <Approval {...seen} />;
    case "consent":
      return <Consent {...seen} />;
    case "nomination":
      return <Nomination {...seen} />;
    case "majority":
    case "plurality":
      return <One {...seen} />;
  }
}

/** An answer and the word about it. */
function Answer({ label, line }: { readonly label: string; readonly line: string | undefined }) {
  if (line === undefined) return <>{label}</>;
  return (
    <>
      <strong>{label}</strong> <span class="dessous petit doux">{line}</span>
    </>
  );
}

function chosenOf({ vote, mine }: BallotFormProps["seen"]): string | undefined {
  if (mine === undefined) return undefined;
  const at = mine.marks.findIndex((mark) => mark > 0);
  return vote.options[at]?.id ?? ABSTAIN;
}

function One(seen: BallotFormProps["seen"]) {
  const { vote, labels } = seen;
  return (
    <Choices
      name="option"
      question={texts.choose}
      value={chosenOf(seen)}
      choices={[
        ...vote.options.map(({ id, line }, i) => ({
          value: id,
          label: <Answer label={labels[i] ?? ""} line={line} />,
        })),
        { value: ABSTAIN, label: texts.abstain },
      ]}
    />
  );
}

function Nomination(seen: BallotFormProps["seen"]) {
  const { vote, labels } = seen;
  const people = vote.options.map(({ id }, i) => ({ value: id, label: labels[i] ?? "" }));
  return (
    <Select
      name="option"
      label={texts.nominate}
      empty={texts.nominateNobody}
      value={chosenOf(seen)}
      options={[
        ...people.toSorted((a, b) => a.label.localeCompare(b.label, "fr")),
        { value: ABSTAIN, label: texts.abstain },
      ]}
    />
  );
}

function Consent({ mine, labels }: BallotFormProps["seen"]) {
  const mark = mine?.marks[0];
  return (
    <Choices
      name="option"
      question={<span class="gros">{labels[0]}</span>}
      value={mark === 0 ? ABSTAIN : mark === undefined ? undefined : String(mark)}
      choices={[
        { value: "1", label: texts.consent },
        { value: "2", label: texts.object },
        { value: ABSTAIN, label: texts.leave },
      ]}
    />
  );
}

function Approval({ vote, labels, mine }: BallotFormProps["seen"]) {
  const { budget } = vote.rules;
  const shares = vote.method === "equal-shares";
  return (
    <Checks
      name="options"
      question={shares ? texts.support : texts.approve}
      help={shares && budget !== undefined ? texts.supportHelp(money(budget)) : texts.approveHelp}
      values={vote.options.filter((_, i) => (mine?.marks[i] ?? 0) > 0).map(({ id }) => id)}
      choices={vote.options.map(({ id, line, cost }, i) => ({
        value: id,
        label: (
          <Answer label={labels[i] ?? ""} line={cost === undefined ? line : `${money(cost)} €`} />
        ),
      }))}
    />
  );
}

/** « 1 250,50 », of whole hundredths. */
export function money(hundredths: number): string {
  const amount = amountOf(hundredths);
  return amount === undefined ? "" : writeAmount(amount);
}

function Judgment({ vote, labels, mine, problem }: MarksProps) {
  return (
    <>
      <p class="petit doux">{texts.judgeHelp}</p>
      <Problem id="m0" says={problem} />
      {vote.options.map(({ line }, i) => (
        <fieldset class="pile-s bulletin">
          <legend>
            <span class="gros">{labels[i]}</span>{" "}
            {line !== undefined && <span class="doux petit">{line}</span>}
          </legend>
          <div class="mentions">
            {MENTIONS.map((mention, mark) => ({ mention, mark }))
              .toReversed()
              .map(({ mention, mark }) => (
                <label class={`m${mark}`}>
                  <input
                    id={i === 0 && mark === BEST_MENTION ? "m0" : undefined}
                    type="radio"
                    name={`m${i}`}
                    value={String(mark)}
                    checked={mine?.marks[i] === mark}
                  />{" "}
                  {mention}
                </label>
              ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

function Ranking({ vote, labels, mine }: BallotFormProps["seen"]) {
  const places = vote.options.map((_, i) => ({ value: String(i + 1), label: texts.place(i + 1) }));
  return (
    <fieldset class="pile">
      <legend>{texts.rank}</legend>
      <p class="aide">{texts.rankHelp}</p>
      {vote.options.map((_, i) => (
        <Select
          name={`m${i}`}
          label={labels[i] ?? ""}
          width="moyen"
          value={String(mine?.marks[i] ?? 0)}
          options={[{ value: "0", label: texts.notRanked }, ...places]}
        />
      ))}
      <Check name="abstain" label={texts.abstain} />
    </fieldset>
  );
}
