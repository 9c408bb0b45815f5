import type { GivenBack } from "#basics/form";
import { Page } from "#ui/page";

import type { SeenAnswer, SeenPoll } from "../actions/see-poll.ts";
import { AnswerForm } from "./answer-part.tsx";
import { texts } from "./texts.fr.ts";

/** What a guest said, as who organises changes it for them. */
export function GuestPage(props: {
  readonly seen: SeenPoll;
  readonly one: SeenAnswer;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}) {
  const { seen, one, now, back } = props;
  const title = texts.changeOf(one.name || texts.nameless);
  return (
    <Page
      title={title}
      heading={title}
      narrow
      noindex
      back={back}
      sheets={["polls.css"]}
      breadcrumb={[{ label: seen.words.title, at: seen.at }]}
    >
      <AnswerForm
        seen={seen}
        now={now}
        action={`${seen.at}/reponses/${one.id}`}
        back={back}
        mine={one}
        touched={{}}
        askName={texts.phoneName}
        askWord={texts.wordOfThem}
        send={texts.save}
        prefix="invite"
      />
    </Page>
  );
}
