import { type GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { addressOf } from "#rules/circles";

import type { SeenPartners } from "../actions/find-partners.ts";
import { inviteForm } from "./invite-form.ts";
import { crumbsOf } from "./partners-page.tsx";
import { partnersAt } from "./proposed-sets.tsx";
import { inviteTexts as texts, partnerTexts } from "./texts.fr.ts";

export interface InvitePageProps {
  readonly seen: SeenPartners;
  /** From where one comes: a structure of the directory, for something that is missing. */
  readonly asked: { readonly structure: string | undefined; readonly need: string | undefined };
  readonly back: GivenBack;
}

/** One writes to a structure that is not here: what it will read is said before anything leaves. */
export function InviteStructurePage({ seen, asked, back }: InvitePageProps) {
  const at = partnersAt(seen);
  const part = seen.requirements.find(({ id }) => id === asked.need)?.title;
  return (
    <Page
      title={texts.title}
      lead={texts.lead(seen.answer.call.title)}
      back={back}
      noindex
      breadcrumb={[...crumbsOf(seen), { label: partnerTexts.find, at }]}
    >
      <Form
        action={`${at}/inviter`}
        class="pile"
        send={texts.send}
        asks={inviteForm}
        values={{ structure: asked.structure ?? "", part }}
        back={back}
      >
        <p class="petit doux">{texts.afterwards}</p>
      </Form>
      <p class="petit">
        {texts.others} <a href={`${addressOf(seen.circle)}/billets`}>{texts.slips}</a>
      </p>
    </Page>
  );
}
