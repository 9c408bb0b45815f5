import { Form } from "#ui/form";
import { Page } from "#ui/page";

import { meetingAt, paperAt } from "./addresses.ts";
import { aboveOf, factsOf, type MeetingProps } from "./before-page.tsx";
import { paperForm } from "./paper-form.ts";
import { paperTexts as texts } from "./paper-texts.fr.ts";

/** A meeting that was held with paper, typed afterwards: for who leads. */
export function PaperPage({ seen, now, back }: MeetingProps) {
  const { meeting, words, points } = seen;
  return (
    <Page
      title={texts.title}
      noindex
      narrow
      back={back}
      breadcrumb={[...aboveOf(seen), { label: words.title, at: meetingAt(meeting.id) }]}
      above={factsOf({ seen, now })}
      lead={texts.lead}
    >
      <Form
        action={paperAt(meeting.id)}
        asks={paperForm(seen)}
        values={{ spoken: points.map(({ id }) => id) }}
        back={back}
        send={texts.send}
        class="pile"
      />
      <p class="petit">{texts.sendSays}</p>
    </Page>
  );
}
