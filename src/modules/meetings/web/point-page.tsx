import { Form, Press } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenMeeting } from "../actions/see-meeting.ts";
import { meetingAt, pointAt } from "./addresses.ts";
import { aboveOf, type MeetingProps } from "./before-page.tsx";
import { pointForm } from "./forms.ts";
import { texts } from "./room-texts.fr.ts";

/** One point, to be changed or taken off. */
export function PointPage(props: MeetingProps & { readonly point: SeenMeeting["points"][number] }) {
  const { seen, point, back } = props;
  const at = pointAt(seen.meeting.id, point.id);
  return (
    <Page
      title={texts.changePoint}
      noindex
      narrow
      back={back}
      breadcrumb={[...aboveOf(seen), { label: seen.words.title, at: meetingAt(seen.meeting.id) }]}
      lead={point.title}
    >
      <Form
        action={at}
        asks={pointForm}
        values={point}
        back={back}
        send={texts.keep}
        class="pile"
      />
      <Press action={`${at}/retirer`} kind="lien">
        {texts.remove}
      </Press>
    </Page>
  );
}
