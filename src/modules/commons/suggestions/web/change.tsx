import { Facts } from "#ui/facts";

import { compareWords } from "../../domain/compare.ts";
import { dayIn } from "../../domain/day-in.ts";
import { Diff } from "../../web/diff.tsx";
import { cellsIn, changeOf, compareLines } from "../domain/line.ts";
import type { SuggestionWords } from "../domain/suggestion.ts";
import { lineTexts } from "./line-texts.fr.ts";

/** What a suggestion adds and takes away: of a paragraph word by word, of a line cell by cell. */
export function Change({ says }: { readonly says: SuggestionWords }) {
  const { columns, was, words } = says;
  if (columns === undefined) return <Diff compared={compareWords(was, words)} />;
  return (
    <div class="pile-s">
      <p class="petit doux">{lineTexts.changes[changeOf(says)]}</p>
      <Facts
        facts={compareLines(columns, was, words).map(({ title, compared }) => ({
          label: title,
          says: compared.length === 0 ? <Nothing /> : <Diff compared={compared} />,
        }))}
      />
    </div>
  );
}

const Nothing = () => <span class="doux">{lineTexts.empty}</span>;

/** A line as it stands, under the titles of its columns. */
export function LineShown(props: { readonly columns: readonly string[]; readonly line: string }) {
  const { columns, line } = props;
  const cells = cellsIn(line);
  return (
    <Facts
      facts={columns.map((label, at) => ({
        label,
        says:
          (cells[at] ?? "") === "" ? (
            <Nothing />
          ) : (
            <span class="mots">{dayIn(cells[at] ?? "")}</span>
          ),
      }))}
    />
  );
}

/** A passage as it stands: of a text its words, of a table its cells. */
export function PassageShown(props: {
  readonly columns: readonly string[] | undefined;
  readonly words: string;
  readonly lang: string;
}) {
  const { columns, words, lang } = props;
  if (columns !== undefined) return <LineShown columns={columns} line={words} />;
  return (
    <p class="mots" lang={lang}>
      {words}
    </p>
  );
}
