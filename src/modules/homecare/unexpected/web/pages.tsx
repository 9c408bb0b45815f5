import { form, type GivenBack } from "#basics/form";
import { choice } from "#basics/questions";
import { Form, Press } from "#ui/form";
import { Page } from "#ui/page";

import { AT, PASSAGES, passageAt, UNEXPECTED } from "../../domain/address.ts";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import { texts as words } from "../../web/texts.fr.ts";
import type { MayPass, SeenMayPass } from "../actions/say-unexpected.ts";
import { unexpectedTexts as texts } from "../../web/passages/unexpected-texts.fr.ts";

/** Which visit a choice is of: an address in the list of what one may say, never more. */
export const keyOf = ({ assignment, visit }: MayPass): string => `${assignment} ${visit}`;

/** One of the visits for which one is expected on another day. */
export const mayPassForm = (may: readonly MayPass[]) =>
  form({
    which: choice("passage", {
      label: texts.which,
      of: may.map(keyOf),
      says: Object.fromEntries(may.map((one) => [keyOf(one), texts.one(one.name, one.title)])),
      empty: texts.whichEmpty,
    }),
  });

/** « Je suis passé·e aujourd’hui, ce n’était pas prévu ». */
export function MayPassPage({
  seen: { may, said, today },
  back,
}: {
  readonly seen: SeenMayPass;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[
        { label: words.title, at: AT },
        { label: helperTexts.passages, at: PASSAGES },
      ]}
    >
      {said.map((one) => (
        <div class="rang bouts">
          <p>{texts.said(one.name, one.title)}</p>
          <Press
            action={`${passageAt(one.assignment, one.visit, today)}/pas-encore`}
            kind="clair"
            label={texts.backOf(one.name, one.title)}
          >
            {texts.back}
          </Press>
        </div>
      ))}
      {may.length === 0 ? (
        said.length === 0 && <p>{texts.nothing}</p>
      ) : (
        <Form action={UNEXPECTED} asks={mayPassForm(may)} back={back} send={texts.send} />
      )}
    </Page>
  );
}
