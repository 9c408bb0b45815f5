import { addressOf } from "#rules/organisations";
import type { GivenBack } from "#basics/form";
import { Button, ButtonLink, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Land } from "#ui/panel";

import type { SeenDraft } from "../../publish/actions/publish-drafts.ts";
import type { SeenHere } from "../../search/actions/see-call-here.ts";
import { CallSheet } from "../../search/web/call-sheet.tsx";
import { publishForm } from "./forms.ts";
import { publishTexts as texts } from "../../publish/web/texts.fr.ts";

export interface PreviewPageProps {
  readonly draft: SeenDraft;
  /** The page as it would be. */
  readonly seen: SeenHere;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** The page exactly as it will look, and the button that publishes it. */
export function PreviewPage({ draft, seen, now, back }: PreviewPageProps) {
  const at = `/appels/publier/${draft.id}`;
  return (
    <Page
      title={texts.lookTitle}
      back={back}
      noindex
      breadcrumb={[
        { label: texts.title, at: "/appels/publier" },
        { label: texts.backToDraft, at },
      ]}
    >
      <div class="pile-l">
        <Land>
          <p>
            <strong>{draft.call === undefined ? texts.lookSay : texts.lookCorrects}</strong>
          </p>
          {draft.mayPublish ? (
            <Publish draft={draft} back={back} />
          ) : (
            <p>
              {texts.unverified(draft.organisation.name)}{" "}
              <a href={addressOf(draft.organisation)}>{texts.toVerify}</a>
            </p>
          )}
          {!draft.mayPublish && (
            <p>
              <ButtonLink href={at} kind="clair">
                {texts.backToDraft}
              </ButtonLink>
            </p>
          )}
        </Land>
        <CallSheet seen={seen} now={now} isPreview />
        <Cove>
          <p class="petit">{texts.onlyPreview}</p>
        </Cove>
      </div>
    </Page>
  );
}

function Publish({ draft, back }: Pick<PreviewPageProps, "draft" | "back">) {
  const at = `/appels/publier/${draft.id}`;
  const corrects = draft.call !== undefined;
  return (
    <Form
      action={`${at}/publier`}
      asks={publishForm(draft)}
      version={draft.version}
      prefix="publier"
      back={back}
    >
      <p>{corrects ? texts.correctMeans : texts.publishMeans}</p>
      <div class="rang">
        <Button>{corrects ? texts.correctNow : texts.publishNow}</Button>
        <ButtonLink href={at} kind="clair">
          {texts.backToDraft}
        </ButtonLink>
      </div>
    </Form>
  );
}
