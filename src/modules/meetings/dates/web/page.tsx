import { PARIS } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import type { Circle } from "#rules/circles";
import { Form } from "#ui/form";
import { Page } from "#ui/page";

import type { ToPrepare } from "../../actions/list-meetings.ts";
import { circleAt, newAt } from "../../web/addresses.ts";
import { texts as lists } from "../../web/texts.fr.ts";
import { newForm } from "./form.ts";
import { texts } from "./texts.fr.ts";

export interface NewPageProps {
  readonly circle: Circle;
  /** Dates of the circle of which nobody prepared the meeting yet. */
  readonly toPrepare: readonly ToPrepare[];
  readonly back: GivenBack;
}

/** A meeting with its date, in one form. */
export function NewPage({ circle, toPrepare, back }: NewPageProps) {
  return (
    <Page
      title={texts.title(circle.name)}
      heading={texts.heading}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: circle.name, at: circleAt(circle) }]}
    >
      <Form
        action={newAt(circle)}
        asks={newForm}
        values={{ title: texts.usual, zone: PARIS }}
        back={back}
        send={texts.go}
      />
      {toPrepare.length > 0 && (
        <p>
          {texts.already} <a href={`${circleAt(circle)}#preparer`}>{lists.toPrepare}</a>
        </p>
      )}
    </Page>
  );
}
