import { dayOf } from "#basics/dates";
import { Checks, Field, type FieldProblems, Form, TextArea, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";
import { entersFreely } from "#rules/circles";

import type { FoundPartner, SeenPartners } from "../actions/find-partners.ts";
import { MOST_TITLE } from "../../domain/answer.ts";
import { dueOf } from "../../domain/due.ts";
import { MOST_WANTED } from "../../domain/entry.ts";
import { crumbsOf } from "./partners-page.tsx";
import { asLooked, partnersAt } from "./proposed-sets.tsx";
import { partnerTexts as texts } from "./texts.fr.ts";

export interface AskPartnerPageProps {
  readonly seen: SeenPartners;
  readonly partner: FoundPartner;
  readonly now: Temporal.Instant;
  readonly sent: {
    readonly typed?: Typed | undefined;
    readonly problem?: string | undefined;
    readonly problems?: FieldProblems | undefined;
  };
}

/** One reads over what is asked of a partner, changes it, and sends it: before that, nobody is told. */
export function AskPartnerPage({ seen, partner, now, sent }: AskPartnerPageProps) {
  const title = texts.askTitle(partner.name);
  const at = partnersAt(seen);
  return (
    <Page
      title={titleOf(title, sent)}
      noindex
      breadcrumb={[...crumbsOf(seen), { label: texts.find, at }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{texts.askLead(partner.name)}</p>
        </header>
        <Form
          action={`${at}/${partner.giver}${asLooked(seen)}`}
          send={texts.send}
          class="pile"
          {...sent}
        >
          <AskFields {...{ seen, partner, now }} />
          <p>{entersFreely(seen.circle) ? texts.charterStands : texts.charterLater}</p>
        </Form>
      </div>
    </Page>
  );
}

/** Filled with what is known: the share, what the call asks, the day; all of it may be changed. */
function AskFields({ seen, partner, now }: Omit<AskPartnerPageProps, "sent">) {
  const brought = seen.requirements.filter(({ id }) => partner.brings.has(id));
  return (
    <>
      <Checks
        name="pour"
        question={texts.which}
        values={brought.map(({ id }) => id)}
        choices={brought.map(({ id, title: label }) => ({ value: id, label }))}
      />
      <Field
        name="part"
        label={texts.part}
        maxlength={MOST_TITLE}
        value={brought[0]?.title.slice(0, MOST_TITLE)}
      />
      <TextArea
        name="attendu"
        label={texts.wanted}
        help={texts.wantedHelp}
        rows={4}
        maxlength={MOST_WANTED}
        value={brought.map((one) => `- ${one.title}`).join("\n")}
      />
      <Field
        name="jour"
        label={texts.day}
        type="date"
        width="moyen"
        value={dueOf(seen.answer.call.deadline, dayOf(now))?.toString()}
      />
      <TextArea name="retour" label={texts.inReturn} rows={2} maxlength={MOST_WANTED} optional />
    </>
  );
}
