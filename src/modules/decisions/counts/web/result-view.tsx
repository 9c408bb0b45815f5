import { Table } from "#ui/table";

import type { Summary } from "../../domain/counting/count-file.ts";
import type { Method } from "../../domain/methods/method.ts";
import { outcomeSentence, silenceSentences, throughSentence } from "./outcome-text.ts";
import { BarsPicture, BarsTable } from "./result-bars.tsx";
import { BudgetPicture, BudgetTable } from "./result-budget.tsx";
import { DuelsTable, OrderPicture } from "./result-duels.tsx";
import { marksOf, type ResultProps } from "./result-figures.ts";
import { ProfilePicture, ProfileTable } from "./result-profile.tsx";
import { figure, viewTexts as texts } from "../../web/result-texts.fr.ts";

export interface CountResultProps extends ResultProps {
  readonly method: Method;
}

/** The result of a count: the picture first, then the words, then the table that says the same as the picture. */
export function CountResult(props: CountResultProps) {
  const { method, options, outcome, summary } = props;
  const silences = silenceSentences(summary);
  const labels = options.map(({ label }) => label);
  return (
    <div class="pile-l">
      {summary.spoken > 0 && <Picture {...props} />}
      <div class="pile-s">
        <p class="chapo">{outcomeSentence({ method, outcome, summary, options: labels })}</p>
        <p>{throughSentence(summary)}</p>
        {silences.length > 0 && (
          <ul>
            {silences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      <Figures {...props} />
    </div>
  );
}

function Picture({ method, ...props }: CountResultProps) {
  switch (method) {
    case "judgment":
      return <ProfilePicture {...props} />;
    case "ranked":
      return <OrderPicture {...props} />;
    case "equal-shares":
      return <BudgetPicture {...props} />;
    case "consent":
      return null;
    case "majority":
    case "nomination":
    case "plurality":
    case "approval":
      return <BarsPicture method={method} {...props} />;
  }
}

function Figures({ method, ...props }: CountResultProps) {
  switch (method) {
    case "judgment":
      return <ProfileTable {...props} />;
    case "ranked":
      return <DuelsTable {...props} />;
    case "equal-shares":
      return <BudgetTable {...props} />;
    case "consent":
      return <ConsentTable summary={props.summary} />;
    case "majority":
    case "nomination":
    case "plurality":
    case "approval":
      return <BarsTable method={method} {...props} />;
  }
}

/** A consent has no picture: one objection is not measured against the others. */
function ConsentTable({ summary }: { readonly summary: Summary }) {
  const objections = marksOf(summary, 0, 2);
  return (
    <Table
      caption={texts.consentCaption}
      columns={[
        { title: texts.word, cell: ({ label }) => label },
        { title: texts.voices, cell: ({ count }) => figure(count), number: true },
      ]}
      rows={[
        { label: texts.consents, count: marksOf(summary, 0, 1) - objections },
        { label: texts.objects, count: objections },
        { label: texts.abstained, count: summary.abstained },
      ]}
      foot={[texts.spoken, figure(summary.spoken)]}
    />
  );
}
