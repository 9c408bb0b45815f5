import { backTo, type GivenBack } from "#basics/form";
import { Button, ButtonLink, Field, Form, Hidden, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Inlet, Land, Section } from "#ui/panel";

import type { SeenLetter } from "../actions/see-letter.ts";
import { letterWords, whoAsks } from "../actions/letters.fr.ts";
import { isAnswered } from "../domain/letter.ts";
import { sayClosing } from "./address-page.tsx";
import { addressTexts } from "./address-texts.fr.ts";
import { AskedThere } from "./asked-there.tsx";
import { describeForm } from "./forms.ts";
import { doorTexts as texts } from "./texts.fr.ts";

/** A code that one has on paper, typed. */
export function TypeCodePage({ said }: { readonly said: string | undefined }) {
  return (
    <Page title={texts.typeTitle} lead={texts.typeLead} narrow noindex>
      {said !== undefined && <p class="anse">{said}</p>}
      <form method="get" action="/porte" class="pile">
        <Field name="code" label={texts.code} help={texts.codeHelp} width="moyen" maxlength={20} />
        <div>
          <Button>{texts.go}</Button>
        </div>
      </form>
    </Page>
  );
}

export interface DoorPageProps {
  readonly seen: SeenLetter;
  readonly at: string;
  readonly said: string | undefined;
  readonly back: GivenBack;
  readonly now: Temporal.Instant;
}

/** What a letter asks: one opens, says no, or later; and what is still to do before it is a venue. */
export function DoorPage({ seen, at, said, back, now }: DoorPageProps) {
  const { kind, state, name, place, by } = seen;
  const isOver = isAnswered(state);
  return (
    <Page
      title={texts.title(name)}
      heading={name}
      above={[place]}
      narrow
      noindex
      back={back}
      lead={
        kind === "letter" ? `${whoAsks(by)} venir travailler une journée chez vous.` : undefined
      }
    >
      {said !== undefined && <p class="anse">{said}</p>}
      {state.is === "no" && said === undefined && <p>{texts.over.no}</p>}
      {state.is === "opened" && <Opened seen={seen} at={at} now={now} />}
      {state.is === "opened" && <AskedThere seen={seen} at={at} back={back} />}
      {!isOver && (
        <>
          <p>{letterWords.what}</p>
          <p>{letterWords.free}</p>
          <Describe seen={seen} at={at} back={back} />
          {seen.mayOpen && <OpenAlone at={at} />}
          {(state.is === "drafted" || seen.draft !== undefined) && <Next seen={seen} at={at} />}
          {kind === "letter" && <OtherAnswers at={at} />}
        </>
      )}
    </Page>
  );
}

type Props = Omit<DoorPageProps, "said" | "now">;

function Describe({ seen, at, back }: Props) {
  const { draft, kind, state, town } = seen;
  if (kind === "poster" && state.is === "drafted") return <p>{texts.describedAlready}</p>;
  const values = { name: seen.name, ...draft, commune: town };
  const isTyped = back.form === "describe";
  const asks = (
    <Form
      action={`${at}/ouvrir`}
      asks={describeForm()}
      values={values}
      back={backTo("describe", back)}
      send={texts.save}
      class="pile"
    />
  );
  if (draft === undefined)
    return (
      <Land title={texts.open} id="ouvrir" class="pile">
        <p>{kind === "letter" ? texts.openLead : texts.openPoster}</p>
        {asks}
      </Land>
    );
  return (
    <Inlet title={texts.described} id="ouvrir" class="pile">
      <p>
        <strong>{draft.name}</strong>, {draft.street}. {texts.seatsSaid(draft.seats)}, {draft.days}.
      </p>
      <p>{draft.words}</p>
      <details class="pile" open={isTyped}>
        <summary>{texts.change}</summary>
        {asks}
      </details>
    </Inlet>
  );
}

/** Open at once, without an account, once the place is described. */
function OpenAlone({ at }: Pick<Props, "at">) {
  return (
    <Land title={texts.alone} id="sans-compte" class="pile-s">
      <p>{texts.aloneSays}</p>
      <p class="petit">{texts.aloneNot}</p>
      <Press action={`${at}/sans-compte`} back={{}}>
        {texts.alone}
      </Press>
    </Land>
  );
}

/** What came of the letter; who opened it without an account closes it here. */
function Opened({
  seen: { opened, closes, structure, kind, closing },
  at,
  now,
}: Pick<DoorPageProps, "seen" | "at" | "now">) {
  if (closing?.isOver === true)
    return (
      <Section title={addressTexts.isClosedTitle} small id="ouvert" class="pile-s">
        <p>{addressTexts.isClosed}</p>
      </Section>
    );
  if (opened === undefined) return <p>{texts.over.opened}</p>;
  if (!opened.isListed) return <p>{opened.isKept ? texts.over.opened : texts.over.takenBack}</p>;
  return (
    <Section
      title={closing === undefined ? texts.over.opened : sayClosing(closing, now)}
      small
      id="ouvert"
      class="pile-s"
    >
      <p>
        <a href={opened.at}>{texts.see(opened.name)}</a>
      </p>
      {!opened.isKept && kind === "letter" && (
        <>
          {closing === undefined && <p>{texts.aloneNow}</p>}
          {structure !== undefined && (
            <p>
              <a href={`/structures/${structure.number}/representer`}>
                {texts.represent(structure.name)}
              </a>
            </p>
          )}
          {closes !== undefined && closing === undefined && (
            <>
              {closes === "by-address" && <p>{texts.closeByAddress}</p>}
              <Press action={`${at}/fermer`} kind="clair" back={{}}>
                {closes === "by-address" ? texts.closeAsk : texts.close}
              </Press>
            </>
          )}
        </>
      )}
    </Section>
  );
}

/** What is still to do: come in, say that one speaks for the structure, show it; then one button. */
function Next({ seen, at }: Pick<Props, "seen" | "at">) {
  const { structure, isSignedIn, mine, kind } = seen;
  if (kind === "poster" && structure === undefined) return null;
  return (
    <Land title={texts.next} id="publier" class="pile">
      {mine.map(({ id, name }) => (
        <Form action={`${at}/publier`} class="pile-s">
          <Hidden name="structure" value={id} />
          <Button>{texts.publish(name)}</Button>
        </Form>
      ))}
      {mine.length > 0 && <p class="petit doux">{texts.publishSays}</p>}
      {mine.length === 0 && (
        <>
          <p>
            {!isSignedIn ? (
              <ButtonLink pictogram="enter" href={`/entrer?vers=${at}`}>
                {texts.enter}
              </ButtonLink>
            ) : structure === undefined ? (
              <ButtonLink href="/structures/ajouter">{texts.add}</ButtonLink>
            ) : (
              <ButtonLink href={`/structures/${structure.number}/representer`}>
                {texts.represent(structure.name)}
              </ButtonLink>
            )}
          </p>
          <p>{texts.prove}</p>
        </>
      )}
    </Land>
  );
}

function OtherAnswers({ at }: Pick<Props, "at">) {
  return (
    <Section title={texts.answers} small id="reponse" class="pile">
      <div class="pile-s">
        <p>{texts.laterSays}</p>
        <Press action={`${at}/plus-tard`} kind="clair">
          {texts.later}
        </Press>
      </div>
      <details class="pile-s">
        <summary>{texts.no}</summary>
        <p>{texts.noSays}</p>
        <Press action={`${at}/non`} kind="clair" pictogram="no">
          {texts.noForGood}
        </Press>
      </details>
    </Section>
  );
}
