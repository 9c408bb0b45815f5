import { ButtonLink } from "#ui/form";
import { Inlet } from "#ui/panel";

import type { Document } from "../../domain/document.ts";
import { lineAt, passagesAt, suggestionsAt } from "./addresses.ts";
import { lineTexts, textsOf } from "./line-texts.fr.ts";

/** How many suggestions wait; of a table, how many lines it has today. */
export interface Improving {
  readonly waiting: number;
  readonly lines: number | undefined;
}

/** On the page of a document: the way to suggest a change, and what waits already. */
export function Improve(props: {
  readonly document: Pick<Document, "id" | "kind" | "current">;
  readonly improving: Improving | undefined;
}) {
  const { document, improving } = props;
  if (improving === undefined) return null;
  const { id, current } = document;
  const texts = textsOf(document.kind === "table");
  return (
    <Inlet title={texts.improve} id="ameliorer" class="pile-s">
      <p>{texts.improveSays}</p>
      <p class="rang">
        <ButtonLink href={passagesAt(document)} kind="clair">
          {texts.suggest}
        </ButtonLink>{" "}
        {improving.lines !== undefined && (
          <a href={lineAt(id, current, improving.lines)}>{lineTexts.add}</a>
        )}{" "}
        <a href={suggestionsAt(id)}>
          {improving.waiting === 0 ? texts.all : texts.waits(improving.waiting)}
        </a>
      </p>
    </Inlet>
  );
}
