import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import type { SeenAnswers, SeenFeedback } from "../actions/feedback.ts";
import { type Read, LEVELS, type Spread } from "../domain/feedback.ts";
import { MOMENTS, type Moment, trainingAt } from "../domain/training.ts";
import { feedbackForm, feedbackValues } from "./feedback-forms.ts";
import { feedbackTexts as says } from "./feedback-texts.fr.ts";

export interface FeedbackPageProps {
  readonly seen: SeenFeedback;
  readonly back: GivenBack;
  readonly isSaid: boolean;
}

/** One’s own level and confidence, before or after: one page, one button. */
export function FeedbackPage({ seen, back, isSaid }: FeedbackPageProps) {
  const { training, moment, mine } = seen;
  const { words, occasion } = training.seen;
  const at = trainingAt(occasion.id);
  const knows = training.programme?.knows ?? [];
  return (
    <Page
      title={says.titleOf(words.title, moment)}
      heading={says.title[moment]}
      lead={says.own}
      narrow
      noindex
      back={back}
      breadcrumb={[{ label: words.title, at }]}
    >
      {isSaid && <p class="gros">{says.said}</p>}
      <Form
        action={`${at}/mon-niveau`}
        asks={feedbackForm(knows, moment)}
        values={mine && feedbackValues(mine)}
        back={back}
        send={says.send}
        class="pile-l"
      />
    </Page>
  );
}

/** What all answered together: spread and counts, from five answers on. */
export function AnswersPage({ seen }: { readonly seen: SeenAnswers }) {
  const { words, occasion } = seen.training.seen;
  return (
    <Page
      title={says.answersTitle(words.title)}
      heading={says.answers}
      lead={says.together}
      noindex
      breadcrumb={[{ label: words.title, at: trainingAt(occasion.id) }]}
    >
      {MOMENTS.map((moment) => (
        <Spreads moment={moment} read={seen.read[moment]} knows={seen.knows} />
      ))}
      <Helps title={says.helped} id="aide" counted={seen.helped} />
      <Helps title={says.lacked} id="manque" counted={seen.lacked} />
      {seen.words.length > 0 && (
        <Section title={says.words} id="mots">
          {seen.words.map(({ name, word }) => (
            <blockquote>
              <p>{word}</p>
              <p class="doux">{name}</p>
            </blockquote>
          ))}
        </Section>
      )}
    </Page>
  );
}

interface SpreadsProps {
  readonly moment: Moment;
  readonly read: Read | undefined;
  readonly knows: readonly string[];
}

interface Line {
  readonly question: string;
  readonly spread: Spread | undefined;
}

function Spreads({ moment, read, knows }: SpreadsProps) {
  if (read === undefined)
    return (
      <Section title={says.moment[moment]} id={moment}>
        <p>{says.tooFew}</p>
      </Section>
    );
  const [confidence, ...lines] = read.spreads;
  const rows: readonly Line[] = [
    { question: says.confidence, spread: confidence },
    ...knows.map((line, i) => ({ question: says.level(line), spread: lines[i] })),
  ];
  return (
    <Section title={says.read[moment](read.answers)} id={moment}>
      <p class="petit doux">{says.scale}</p>
      <Table
        caption={says.moment[moment]}
        columns={[
          { title: says.question, cell: ({ question }) => question },
          ...LEVELS.map((level, i) => ({
            title: level,
            cell: ({ spread }: Line) => spread?.[i] ?? 0,
            number: true,
          })),
        ]}
        rows={rows}
      />
    </Section>
  );
}

interface HelpsProps {
  readonly title: string;
  readonly id: string;
  readonly counted: SeenAnswers["helped"];
}

function Helps({ title, id, counted }: HelpsProps) {
  if (counted === undefined || counted.length === 0) return null;
  return (
    <Section title={title} id={id}>
      <ul>
        {counted.map(({ help, people }) => (
          <li>
            {says.helps[help]} : {says.people(people)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
