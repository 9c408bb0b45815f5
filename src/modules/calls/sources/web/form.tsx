import type { GivenBack, KnownOf } from "#basics/form";
import { Form } from "#ui/form";
import { Page } from "#ui/page";

import type { MappingChoice } from "../actions/mapping-choices.ts";
import type { CallSource } from "../domain/sources/source.ts";
import { addForm, changeForm, knownSource } from "./forms.ts";
import { sourceTexts as texts } from "./texts.fr.ts";

export const SOURCES_AT = "/operateur/sources";

export interface AddSourceProps {
  /** The mappings among which it chooses. */
  readonly mappings: readonly MappingChoice[];
  /** What a new one begins with. */
  readonly start?: KnownOf<ReturnType<typeof addForm>> | undefined;
  /** Where one gets its key. */
  readonly keyAt?: string | undefined;
  readonly back: GivenBack;
}

const trail = [
  { label: texts.operator, at: "/operateur" },
  { label: texts.title, at: SOURCES_AT },
];

/** The hour at which a source is read, unless another is said. */
export const NIGHT = 4;

/** Adds a source. How it is read is chosen once: another way is another source. */
export function AddSourcePage({ mappings, start, keyAt, back }: AddSourceProps) {
  return (
    <Page title={texts.addTitle} lead={texts.addLead} back={back} noindex breadcrumb={trail}>
      <Form
        action={SOURCES_AT}
        asks={addForm(mappings, keyAt)}
        values={{ hour: NIGHT, ...start }}
        back={back}
        send={texts.send}
      />
    </Page>
  );
}

export interface ChangeSourceProps {
  readonly mappings: readonly MappingChoice[];
  readonly source: CallSource;
  readonly back: GivenBack;
}

/** Changes a source. */
export function ChangeSourcePage({ mappings, source, back }: ChangeSourceProps) {
  const title = texts.changeTitle(source.name);
  return (
    <Page title={title} heading={title} back={back} noindex breadcrumb={trail}>
      <Form
        action={`${SOURCES_AT}/${source.id}`}
        asks={changeForm(mappings, source)}
        values={knownSource(source, mappings)}
        back={back}
        send={texts.save}
      />
    </Page>
  );
}
