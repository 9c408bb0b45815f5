import { dayOf, writeDay } from "#basics/dates";
import { addressOf, type Circle } from "#rules/circles";
import { Field, Form } from "#ui/form";
import { Paged, ReadAs } from "#ui/listing";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above } from "#ui/state";

import {
  DECISIONS_PAGE,
  type listDecisions,
  type seeDecision,
} from "../../counts/actions/see-count.ts";
import { texts } from "./decision-texts.fr.ts";
import { type AskedDecisions, decisionList } from "./lists-asked.ts";
import { methodWords } from "../../counts/web/methods.fr.ts";
import { outcomeSentence } from "../../counts/web/outcome-text.ts";
import { CountResult } from "../../counts/web/result-view.tsx";

export const LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/deed.fr";

type Decision = NonNullable<Awaited<ReturnType<typeof seeDecision>>>["decision"];

export interface DecisionsPageProps {
  readonly found: NonNullable<Awaited<ReturnType<typeof listDecisions>>>;
  readonly asked: AskedDecisions;
  readonly now: Temporal.Instant;
}

/** What open circles decided, the latest first. */
export function DecisionsPage({ found, asked, now }: DecisionsPageProps) {
  const { circle, decisions, total } = found;
  const { words } = asked;
  return (
    <Page
      title={circle === undefined ? texts.title : texts.ofCircle(circle.name)}
      lead={texts.lead}
      description={texts.lead}
      noindex={words !== "" || asked.page > 1}
    >
      <Form
        method="get"
        action="/decisions"
        class="rang bas"
        label={texts.search}
        send={texts.send}
      >
        <Field name="mots" type="search" label={texts.search} value={words} />
      </Form>
      <ReadAs slips={found.slips} />
      <Paged
        shown={decisions}
        total={total}
        asked={asked}
        size={DECISIONS_PAGE}
        at={(changes) => decisionList.at("/decisions", asked, changes)}
        draw={(shown) => (
          <ul class="lignes">
            {shown.map((one) => (
              <DecisionLine {...one} now={now} />
            ))}
          </ul>
        )}
        empty={
          <p>
            {words === "" ? texts.none : texts.noneFound(words)}{" "}
            {(words !== "" || circle !== undefined) && <a href="/decisions">{texts.all}</a>}
          </p>
        }
      />
      <p>
        <a href="/votes">{texts.votes}</a>
      </p>
    </Page>
  );
}

interface LineProps {
  readonly decision: Decision;
  readonly circle: Circle;
  readonly now: Temporal.Instant;
}

function DecisionLine({ decision, circle, now }: LineProps) {
  const { number, question, closedAt } = decision;
  return (
    <li class="pile-s">
      <Above facts={[circle.name, texts.closed(writeDay(dayOf(closedAt), dayOf(now)))]} />
      <p>
        <a href={`/decisions/${number}`}>{question}</a>
      </p>
      <p>{sentenceOf(decision)}</p>
    </li>
  );
}

/** What a published decision says, in a sentence. */
export function sentenceOf({ method, options, outcome, summary }: Decision): string {
  return outcomeSentence({ method, outcome, summary, options: options.map(({ label }) => label) });
}

/** One decision: the question, how it was decided, the result, and how to redo the count. */
export function DecisionPage({ decision, circle, now }: LineProps) {
  const { question, method, options, summary, outcome, article, closedAt } = decision;
  const day = writeDay(dayOf(closedAt), dayOf(now));
  return (
    <Page
      title={texts.titleOf(question)}
      description={sentenceOf(decision)}
      sheets={["votes.css"]}
      breadcrumb={[
        { label: texts.title, at: "/decisions" },
        { label: circle.name, at: addressOf(circle) },
      ]}
    >
      <div class="pile-l">
        <header class="pile">
          <Above facts={[texts.closed(day), methodWords[method].name.toLocaleLowerCase("fr")]} />
          <h1>{question}</h1>
          <p class="petit doux">
            {article === undefined ? texts.consultative : texts.binding(article)}
          </p>
        </header>
        <Section title={texts.result} id="resultat">
          {method === "consent" && (
            <p>
              <strong>{texts.proposed}</strong> : {options[0]?.label}
            </p>
          )}
          <CountResult method={method} options={options} summary={summary} outcome={outcome} />
          <p class="petit doux">{methodWords[method].rule}</p>
        </Section>
        <Redo decision={decision} />
      </div>
    </Page>
  );
}

function Redo({ decision: { number, seal } }: { readonly decision: Decision }) {
  return (
    <Section title={texts.redo} id="recompter" class="pile-s">
      <p>{texts.redoHelp}</p>
      <ul>
        <li>
          <a href={`/decisions/${number}/compte.csv`}>{texts.fileCsv}</a>
        </li>
        <li>
          <a href={`/decisions/${number}/compte.jsonld`}>{texts.fileJson}</a>
        </li>
        <li>
          <a href="/votes/recompter">{texts.recount}</a>
        </li>
      </ul>
      <p class="petit">
        <strong>{texts.seal}</strong> <code class="casse">{seal}</code>
      </p>
      <p class="petit">
        {texts.licence} <a href={LICENCE}>{texts.licenceName}</a>.
      </p>
    </Section>
  );
}
