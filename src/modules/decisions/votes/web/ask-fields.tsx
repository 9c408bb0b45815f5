import { Select } from "#ui/form";
import { Questions } from "#ui/questions";

import type { Method } from "../../domain/methods/method.ts";
import { OPTIONS } from "../../domain/question.ts";
import type { AskForm } from "./ask-form.ts";
import type { AskPageProps } from "./ask-props.ts";
import { texts } from "./ask-texts.fr.ts";

export type QuestionProps = AskPageProps & { readonly method: Method };
interface PartProps {
  readonly asks: AskForm;
  readonly method: Method;
}

/** What the method asks to be written: answers, a proposal, or projects and a sum. */
export function Answers({ asks, method }: PartProps) {
  if (OPTIONS[method].most === 0) return null;
  const shares = method === "equal-shares";
  return (
    <Questions
      of={shares ? asks.pick({ budget: true, answers: true }) : asks.pick({ answers: true })}
    />
  );
}

export function Rules({ asks, method, statutes, circle }: PartProps & QuestionProps) {
  return (
    <>
      {method === "majority" && (
        <Questions of={asks.pick({ threshold: true })} values={{ threshold: "simple" }} />
      )}
      <Select
        name="quorum"
        label={texts.quorum}
        help={statutes?.quorum === undefined ? undefined : texts.quorumByStatutes}
        empty={texts.quorumNone}
        width="moyen"
        options={Object.entries(texts.quorums).map(([value, label]) => ({ value, label }))}
      />
      {statutes?.article === undefined ? (
        <p class="petit">
          {texts.noArticle} <a href={`/votes/statuts/${circle.id}`}>{texts.statutes}</a>
        </p>
      ) : (
        <Questions of={asks.pick({ binding: true })} values={{ binding: "0" }} />
      )}
    </>
  );
}

export function Ballots({ asks, method }: PartProps) {
  const isElection = method === "nomination";
  return (
    <>
      {isElection ? (
        <p class="petit">{texts.secretAlways}</p>
      ) : (
        <Questions of={asks.pick({ secrecy: true })} values={{ secrecy: "open" }} />
      )}
      <Questions of={asks.pick({ theme: true })} />
      {!isElection && <Questions of={asks.pick({ showsPartial: true })} />}
    </>
  );
}

export function Dates({ asks, method, day }: PartProps & QuestionProps) {
  const { fewest, most } = OPTIONS[method];
  const mayPropose = most > fewest || method === "consent";
  return (
    <fieldset class="pile">
      <legend>{texts.dates}</legend>
      {mayPropose && <Questions of={asks.pick({ proposalsDay: true })} />}
      <Questions of={asks.pick({ votesDay: true, day: true })} values={{ day }} />
    </fieldset>
  );
}
