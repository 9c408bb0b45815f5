import { THEMES, themeLabels } from "#rules/subjects";
import { Check, Choices, Field, Select, TextArea } from "#ui/form";

import { THRESHOLDS } from "../../domain/counting/count-file.ts";
import type { Method } from "../../domain/methods/method.ts";
import { OPTIONS } from "../../domain/question.ts";
import type { AskPageProps } from "./ask-props.ts";
import { texts } from "./ask-texts.fr.ts";
import { thresholdWords } from "../../counts/web/methods.fr.ts";

export type QuestionProps = AskPageProps & { readonly method: Method };

/** What the method asks to be written: answers, a proposal, or projects and a sum. */
export function Answers({ method }: { readonly method: Method }) {
  const { fewest, most } = OPTIONS[method];
  if (most === 0) return null;
  if (method === "consent")
    return (
      <TextArea
        name="answers"
        label={texts.proposal}
        help={texts.proposalHelp}
        rows={4}
        maxlength={1_000}
      />
    );
  if (method === "equal-shares")
    return (
      <>
        <Field name="budget" label={texts.budget} inputmode="decimal" width="moyen" />
        <TextArea name="answers" label={texts.projects} help={texts.projectsHelp} rows={6} />
      </>
    );
  return (
    <TextArea
      name="answers"
      label={texts.answers}
      help={texts.answersHelp(fewest, most)}
      rows={5}
    />
  );
}

export function Rules({ method, statutes, circle }: QuestionProps) {
  return (
    <>
      {method === "majority" && (
        <Choices
          name="threshold"
          question={texts.threshold}
          value="simple"
          choices={THRESHOLDS.map((value) => ({ value, label: thresholdWords[value] }))}
        />
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
        <Choices
          name="binding"
          question={texts.kind}
          value="0"
          help={statutes.noticeDays === 0 ? undefined : texts.notice(statutes.noticeDays)}
          choices={[
            { value: "0", label: texts.consultative },
            { value: "1", label: texts.binding(statutes.article) },
          ]}
        />
      )}
    </>
  );
}

export function Ballots({ method }: { readonly method: Method }) {
  return (
    <>
      {method === "nomination" ? (
        <p class="petit">{texts.secretAlways}</p>
      ) : (
        <Choices
          name="secrecy"
          question={texts.secrecy}
          value="open"
          choices={[
            { value: "open", label: texts.openBallots },
            { value: "secret", label: texts.secretBallots },
          ]}
        />
      )}
      <Select
        name="theme"
        label={texts.theme}
        help={texts.themeHelp}
        empty={texts.themeNone}
        options={THEMES.map((theme) => ({ value: theme, label: themeLabels[theme] }))}
      />
      {method !== "nomination" && <Check name="partial" label={texts.partial} />}
    </>
  );
}

export function Dates({ method, day }: QuestionProps) {
  const { fewest, most } = OPTIONS[method];
  const mayPropose = most > fewest || method === "consent";
  return (
    <fieldset class="pile">
      <legend>{texts.dates}</legend>
      {mayPropose && (
        <Field
          name="proposalsDay"
          type="date"
          label={texts.proposalsDay}
          help={texts.proposalsHelp}
          optional
          width="moyen"
        />
      )}
      <Field
        name="votesDay"
        type="date"
        label={texts.votesDay}
        help={texts.votesHelp}
        optional
        width="moyen"
      />
      <Field
        name="day"
        type="date"
        label={texts.lastDay}
        help={texts.lastDayHelp}
        value={day.toString()}
        width="moyen"
      />
    </fieldset>
  );
}
