import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import type { Circle } from "#rules/circles";
import { ButtonLink, Form } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenOrientation } from "../actions/see-orientation.ts";
import { addressOf } from "../domain/orientation.ts";
import { HERE, stepsTo } from "./asked.ts";
import { changeTableForm, makeTableForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

const words = texts.make;

export interface MakePageProps {
  readonly circles: readonly Circle[];
  /** The circle from which one comes. */
  readonly from: string;
  readonly back: GivenBack;
}

/** « Commencer une table d’orientation ». */
export function MakeTablePage({ circles, from, back }: MakePageProps) {
  return (
    <Page title={words.title} lead={words.lead} back={back} noindex breadcrumb={stepsTo()}>
      {circles.length === 0 ? (
        <>
          <p>{words.noCircle}</p>
          <p>
            <ButtonLink href="/cercles">{words.circles}</ButtonLink>
          </p>
        </>
      ) : (
        <Form
          action={`${HERE}/nouvelle`}
          asks={makeTableForm(circles)}
          values={{ circle: isId<"Circle">(from) ? from : undefined }}
          send={words.send}
          back={back}
        />
      )}
    </Page>
  );
}

export interface ChangePageProps {
  readonly seen: SeenOrientation;
  readonly back: GivenBack;
}

/** « Régler la table »: its name, and where it holds. */
export function ChangeTablePage({ seen, back }: ChangePageProps) {
  const { table, where } = seen;
  const { title, send } = texts.change;
  return (
    <Page title={title} heading={title} back={back} noindex breadcrumb={stepsTo(table)}>
      <Form
        action={`${addressOf(table)}/regler`}
        asks={changeTableForm()}
        values={{ name: table.name, places: where }}
        send={send}
        back={back}
      />
    </Page>
  );
}
