import { addressOf } from "#rules/organisations";
import { Button, ButtonLink, Form, TextArea, titleOf } from "#ui/form";
import type { FieldProblems, Typed } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Land } from "#ui/panel";

import type { SeenDraft } from "../../publish/actions/publish-drafts.ts";
import type { SeenHere } from "../../search/actions/see-call-here.ts";
import { CallSheet } from "../../search/web/call-sheet.tsx";
import { publishTexts as texts } from "../../publish/web/texts.fr.ts";

export interface PreviewPageProps {
  readonly draft: SeenDraft;
  /** The page as it would be. */
  readonly seen: SeenHere;
  readonly now: Temporal.Instant;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** The page exactly as it will look, and the button that publishes it. */
export function PreviewPage({ draft, seen, now, ...form }: PreviewPageProps) {
  const at = `/appels/publier/${draft.id}`;
  const corrects = draft.call !== undefined;
  return (
    <Page
      title={titleOf(texts.lookTitle, form)}
      noindex
      breadcrumb={[
        { label: texts.title, at: "/appels/publier" },
        { label: texts.backToDraft, at },
      ]}
    >
      <div class="pile-l">
        <Land title={texts.lookTitle} id="relire">
          <p>{corrects ? texts.lookCorrects : texts.lookSay}</p>
          {draft.mayPublish ? (
            <Form action={`${at}/publier`} version={draft.version} prefix="publier" {...form}>
              {corrects && (
                <TextArea name="pourquoi" label={texts.why} help={texts.whyHelp} rows={2} />
              )}
              <p>{corrects ? texts.correctMeans : texts.publishMeans}</p>
              <div class="rang">
                <Button>{corrects ? texts.correctNow : texts.publishNow}</Button>
                <ButtonLink href={at} kind="clair">
                  {texts.backToDraft}
                </ButtonLink>
              </div>
            </Form>
          ) : (
            <>
              <p>
                {texts.unverified(draft.organisation.name)}{" "}
                <a href={addressOf(draft.organisation)}>{texts.toVerify}</a>
              </p>
              <p>
                <ButtonLink href={at} kind="clair">
                  {texts.backToDraft}
                </ButtonLink>
              </p>
            </>
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
