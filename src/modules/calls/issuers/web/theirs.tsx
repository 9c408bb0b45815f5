import { audienceLabels, isAudience, isTheme, themeLabels } from "#rules/subjects";
import { Cove } from "#ui/panel";

import {
  DRAFT_FIELDS,
  type DraftField,
  type DraftFields,
  fieldsOfDraft,
} from "../../domain/publish/fields.ts";
import { Paragraphs } from "../../web/paragraphs.tsx";
import { publishTexts as texts } from "../../publish/web/texts.fr.ts";

/** Two representatives wrote at once: what one typed, and what the other kept meanwhile. */
export interface TwoVersions {
  readonly mine: DraftFields;
  readonly theirs: DraftFields;
}

/** What the other one wrote, field by field where it differs, to be taken up or left: nothing is lost. */
export function Theirs({ mine, theirs }: TwoVersions) {
  const [typed, kept] = [fieldsOfDraft(mine), fieldsOfDraft(theirs)];
  const differing = DRAFT_FIELDS.filter((field) => wordsIn(typed, field) !== wordsIn(kept, field));
  if (differing.length === 0) return null;
  return (
    <Cove>
      <h2 class="h-petit">{texts.theirs}</h2>
      <p>{texts.theirsSay}</p>
      <dl class="pile-s">
        {differing.map((field) => (
          <div>
            <dt>{texts.fields[field]}</dt>
            <dd>
              <Paragraphs text={wordsIn(kept, field) || texts.theirsEmpty} />
            </dd>
          </div>
        ))}
      </dl>
    </Cove>
  );
}

function wordsIn(fields: DraftFields, field: DraftField): string {
  const value = fields[field] ?? "";
  if (field === "permanent") return value === "" ? "" : texts.ticked;
  return typeof value === "string" ? value : value.map(labelOf).join(", ");
}

function labelOf(value: string): string {
  if (isAudience(value)) return audienceLabels[value];
  return isTheme(value) ? themeLabels[value] : value;
}
