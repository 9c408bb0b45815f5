import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import { outcomeOf, type Vote, type VoteResult } from "../domain/vote.ts";
import { texts } from "./texts.fr.ts";

/** What a vote decided, in a sentence. */
export function outcomeText(vote: Vote, result: VoteResult): string {
  const outcome = outcomeOf(result);
  const label = (asked: string) => vote.options.find(({ id }) => id === asked)?.label ?? "";
  switch (outcome.kind) {
    case "chosen":
      return texts.chosen(label(outcome.option));
    case "tie":
      return texts.tie(outcome.options.map((id) => `« ${label(id)} »`).join(texts.and));
    case "nobody":
      return texts.nobody;
  }
}

/** The sentence, then the table that says the same, silent voices included, and the rule. */
export function Result({ vote, result }: { readonly vote: Vote; readonly result: VoteResult }) {
  const rows = [
    ...vote.options.map(({ id, label }) => ({ label, voices: result.voices.get(id) ?? 0 })),
    { label: texts.silent, voices: result.silent },
  ];
  return (
    <Section title={texts.result} id="resultat">
      <p class="gros">{outcomeText(vote, result)}</p>
      <Table
        caption={texts.table}
        columns={[
          { title: texts.answer, cell: ({ label }) => label },
          { title: texts.voices, cell: ({ voices }) => voices, number: true },
        ]}
        rows={rows}
        foot={[texts.total, rows.reduce((sum, { voices }) => sum + voices, 0)]}
      />
      <p class="petit doux">{texts.rule}</p>
    </Section>
  );
}
