import { ButtonLink } from "#ui/form";
import { Inlet } from "#ui/panel";

import type { DocumentId } from "../../domain/document.ts";
import { paragraphsAt, suggestionsAt } from "./addresses.ts";
import { texts } from "./texts.fr.ts";

/** On the page of a document: the way to suggest a change, and what waits already. */
export function Improve(props: {
  readonly document: DocumentId;
  readonly improving: { readonly waiting: number } | undefined;
}) {
  const { document, improving } = props;
  if (improving === undefined) return null;
  return (
    <Inlet title={texts.improve} id="ameliorer" class="pile-s">
      <p>{texts.improveSays}</p>
      <p class="rang">
        <ButtonLink href={paragraphsAt(document)} kind="clair">
          {texts.suggest}
        </ButtonLink>{" "}
        <a href={suggestionsAt(document)}>
          {improving.waiting === 0 ? texts.all : texts.waits(improving.waiting)}
        </a>
      </p>
    </Inlet>
  );
}
