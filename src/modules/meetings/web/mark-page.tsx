import { Form, Press, Problems } from "#ui/form";
import { AsTyped } from "#ui/markdown";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { Entry } from "../domain/entry.ts";
import { meetingAt } from "./addresses.ts";
import { aboveOf, type MeetingProps } from "./before-page.tsx";
import { todoForm } from "./forms.ts";
import { isMarkKind } from "./marks.tsx";
import { marksOf } from "./messages.tsx";
import { nameIn } from "./presence.tsx";
import { texts } from "./room-texts.fr.ts";

/** One message, to be marked: a decision, something to do, or noted. */
export function MarkPage(props: MeetingProps & { readonly entry: Entry }) {
  const { seen, entry, back } = props;
  const at = `${meetingAt(seen.meeting.id)}/messages/${entry.number}`;
  return (
    <Page
      title={texts.markTitle}
      noindex
      narrow
      back={back}
      sheets={["meetings.css"]}
      breadcrumb={[...aboveOf(seen), { label: seen.words.title, at: meetingAt(seen.meeting.id) }]}
      lead={texts.markLead}
    >
      {back.form === undefined && <Problems problem={back.problem} kept={false} />}
      <div class="bulle">
        <AsTyped text={entry.words?.text ?? ""} />
      </div>
      {marksOf(seen, entry).map((mark) => (
        <Marked seen={seen} mark={mark} />
      ))}
      <Section title={texts.propose} id="decision" class="pile-s">
        <p>{texts.proposeSays}</p>
        <Press action={`${at}/decider`} kind="clair" prefix="decider">
          {texts.propose}
        </Press>
      </Section>
      <Section title={texts.todo} id="a-faire" class="pile-s">
        <p>{texts.todoSays}</p>
        <Form
          action={`${at}/a-faire`}
          asks={todoForm(seen.people)}
          back={back.form === "todo" ? back : {}}
          send={texts.todoSend}
          class="pile"
        />
      </Section>
      <Section title={texts.note} id="note" class="pile-s">
        <p>{texts.noteSays}</p>
        <Press action={`${at}/noter`} kind="clair" prefix="noter">
          {texts.note}
        </Press>
      </Section>
    </Page>
  );
}

/** A mark that it bears, and its way back for who made it while nothing is settled. */
function Marked({ seen, mark }: { readonly seen: MeetingProps["seen"]; readonly mark: Entry }) {
  if (!isMarkKind(mark.kind)) return null;
  const word = texts.marks[mark.kind];
  const isSettled = seen.entries.some(({ about }) => about === mark.id);
  const isMine = mark.by === seen.standing.person && !isSettled;
  return (
    <section class="pile-s">
      <p>{texts.markedBy(word, nameIn(seen, mark.by))}</p>
      {isMine && (
        <>
          <p class="petit doux">{texts.unmarkSays}</p>
          <Press
            action={`${meetingAt(seen.meeting.id)}/marques/${mark.number}/retirer`}
            kind="clair"
            prefix={`retirer-${mark.kind}`}
            label={texts.unmarkOf(word)}
          >
            {texts.unmark}
          </Press>
        </>
      )}
    </section>
  );
}
