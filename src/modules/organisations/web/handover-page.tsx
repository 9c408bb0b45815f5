import { dayOf, writeDate } from "#basics/dates";
import { Button, ButtonLink, Check, Field, Form, TextArea } from "#ui/form";
import { Facts } from "#ui/facts";
import { Cove, Land, Section } from "#ui/panel";

import type { SeenHandover } from "../actions/handover.ts";
import { roleNames } from "../domain/names.fr.ts";
import { addressOf } from "../domain/organisation.ts";
import { HandoverList } from "./handover-list.tsx";
import { handoverTexts as texts } from "./handover.texts.fr.ts";
import { InsidePage, type Mending, mendingOf } from "./inside-page.tsx";
import { teamTexts } from "./team.texts.fr.ts";

export interface HandoverPageProps extends Mending {
  readonly seen: SeenHandover;
}

/** What one who goes passes on to who comes; for the one who goes, also when and how. */
export function HandoverPage(props: HandoverPageProps) {
  const { seen } = props;
  const { organisation, side, name } = seen;
  const isMine = side === "given";
  return (
    <InsidePage
      {...props}
      organisation={organisation}
      title={isMine ? texts.title : texts.titleOf(name)}
      lead={texts.lead}
      through={{ label: teamTexts.title, at: "/equipe" }}
      narrow
    >
      <Situation seen={seen} />
      {isMine && seen.followers.length === 0 && <Alone seen={seen} />}
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
  const { role, isOver, followers } = seen;
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
            says: followers.length === 0 ? texts.nobody : followers.join(", "),
          },
        ]}
      />
      {isOver && ended !== undefined && <p class="doux">{texts.over(writeDate(ended))}</p>}
    </>
  );
}

function Alone({ seen }: { readonly seen: SeenHandover }) {
  return (
    <Cove title={texts.alone} id="suite" class="pile">
      <p>{texts.aloneSays}</p>
      {seen.before.may("keep its page and papers, invite, end a role") && (
        <div class="rang">
          <ButtonLink href={`${addressOf(seen.organisation)}/equipe/inviter`}>
            {texts.invite}
          </ButtonLink>
        </div>
      )}
    </Cove>
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
          {...mendingOf(props, "mot")}
        >
          <TextArea
            name="mot"
            label={texts.wordsMine}
            help={texts.wordsHelp}
            rows={5}
            maxlength={5000}
            value={words}
          />
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
  const { seen } = props;
  const { organisation, role, followers } = seen;
  const at = addressOf(organisation);
  return (
    <Section title={texts.when} id="quand" class="pile-l a-l-ecran">
      <p>{texts.whenSays}</p>
      <Form
        action={`${at}/passer-la-main/jour`}
        prefix="jour"
        class="pile"
        {...mendingOf(props, "jour")}
      >
        <Field
          name="jusquau"
          type="date"
          label={texts.whenDay}
          width="moyen"
          value={role.until?.toString()}
        />
        <div class="rang">
          <Button kind="clair">{texts.whenSave}</Button>
        </div>
      </Form>
      <details class="pile-s" open={props.sent === "partir"}>
        <summary>{texts.now}</summary>
        <p>{texts.nowSays}</p>
        <Form
          action={`${at}/passer-la-main/partir`}
          prefix="partir"
          class="pile"
          {...mendingOf(props, "partir")}
        >
          {followers.length === 0 && (
            <>
              <Check name="personne" label={texts.nobodyFollows} />
              <p class="petit doux">{texts.nobodySays}</p>
            </>
          )}
          <div class="rang">
            <Button kind="clair">{texts.leave}</Button>
          </div>
        </Form>
      </details>
    </Section>
  );
}
