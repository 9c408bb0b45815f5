import { dayOf, writeDate } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Button, Form, Press } from "#ui/form";
import { Facts } from "#ui/facts";
import { Land, Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import type { SeenHandover } from "../actions/handover.ts";
import { roleNames } from "../../domain/names.fr.ts";
import { addressOf } from "../../domain/organisation.ts";
import { Alone, BegunByOthers, Invited } from "./handover-around.tsx";
import { HandoverList } from "./handover-list.tsx";
import { handoverTexts as texts } from "./handover-texts.fr.ts";
import { dayForm, leaveForm, wordsForm } from "./forms.ts";
import { InsidePage } from "./inside-page.tsx";
import { teamTexts } from "./texts.fr.ts";

export interface HandoverPageProps {
  readonly seen: SeenHandover;
  readonly back: GivenBack;
  /** The sentence of what was just done. */
  readonly said?: string | undefined;
}

/** What one who goes passes on to who comes; for the one who goes, also when and how. */
export function HandoverPage(props: HandoverPageProps) {
  const { seen } = props;
  const { organisation, side, name } = seen;
  const isMine = side === "given";
  return (
    <InsidePage
      said={props.said}
      back={props.back}
      organisation={organisation}
      title={isMine ? texts.title : texts.titleOf(name)}
      lead={texts.lead}
      through={{ label: teamTexts.title, at: "/equipe" }}
      narrow
    >
      <BegunByOthers seen={seen} />
      <Situation seen={seen} />
      {isMine && seen.followers.length === 0 ? <Alone seen={seen} /> : <Invited seen={seen} />}
      {seen.isDone && (
        <Land>
          <p class="gros">{texts.done}</p>
        </Land>
      )}
      <HandoverList {...props} />
      <Words {...props} />
      {isMine && !seen.isOver && <Leaving {...props} />}
    </InsidePage>
  );
}

function Situation({ seen }: { readonly seen: SeenHandover }) {
  const { role, isOver, followers, invitations } = seen;
  const nobody = invitations.length === 0 || isOver ? texts.nobody : texts.nobodyYet;
  const ended = role.endedAt === undefined ? role.until : dayOf(role.endedAt);
  return (
    <>
      <Facts
        facts={[
          { label: texts.role, says: roleNames[role.role] },
          isOver || role.until === undefined
            ? undefined
            : { label: texts.day, says: writeDate(role.until) },
          {
            label: texts.followers,
            says: followers.length === 0 ? nobody : followers.join(", "),
          },
        ]}
      />
      {isOver && ended !== undefined && <p class="doux">{texts.over(writeDate(ended))}</p>}
    </>
  );
}

/** The one who goes writes; the others read. */
function Words(props: HandoverPageProps) {
  const { seen } = props;
  const { words, side, name, organisation, isOver } = seen;
  if (side === "given" && !isOver)
    return (
      <Section title={texts.words} id="mot">
        <Form
          action={`${addressOf(organisation)}/passer-la-main/mot`}
          prefix="mot"
          class="pile"
          asks={wordsForm}
          values={{ words }}
          back={backTo("mot", props.back)}
        >
          <div class="rang">
            <Button kind="clair">{texts.wordsSave}</Button>
          </div>
        </Form>
      </Section>
    );
  if (words === undefined) return null;
  return (
    <Section title={texts.wordsOf(name)} id="mot">
      <div class="prose">
        {words.split(/\n+/).map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </Section>
  );
}

function Leaving(props: HandoverPageProps) {
  return (
    <Section title={texts.when} id="quand" class="pile-l a-l-ecran">
      <p>{texts.whenSays}</p>
      <LastDay {...props} />
      <details class="pile-s" open={props.back.form === "partir"}>
        <summary>{texts.now}</summary>
        <p>{texts.nowSays}</p>
        <LeaveNow {...props} />
      </details>
    </Section>
  );
}

/** Said, changed, or taken back by its own button: nobody has to know that an empty field would do it. */
function LastDay(props: HandoverPageProps) {
  const { organisation, role } = props.seen;
  const at = `${addressOf(organisation)}/passer-la-main/jour`;
  return (
    <div class="pile-s">
      <Form
        action={at}
        prefix="jour"
        class="pile"
        asks={dayForm}
        values={role}
        back={backTo("jour", props.back)}
      >
        <div class="rang">
          <Button kind="clair">{texts.whenSave}</Button>
        </div>
      </Form>
      {role.until !== undefined && (
        <Press
          action={`${at}/retirer`}
          prefix="sans-jour"
          kind="lien"
          back={backTo("sans-jour", props.back)}
        >
          {texts.noDay}
        </Press>
      )}
    </div>
  );
}

function LeaveNow(props: HandoverPageProps) {
  const { organisation, followers } = props.seen;
  return (
    <Form
      action={`${addressOf(organisation)}/passer-la-main/partir`}
      prefix="partir"
      class="pile"
      back={backTo("partir", props.back)}
    >
      {followers.length === 0 && (
        <>
          <Questions of={leaveForm} />
          <p class="petit doux">{texts.nobodySays}</p>
        </>
      )}
      <div class="rang">
        <Button kind="clair">{texts.leave}</Button>
      </div>
    </Form>
  );
}
