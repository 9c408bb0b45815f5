import { backTo } from "#basics/form";
import { Button, ButtonLink, Form, Hidden } from "#ui/form";
import { Questions } from "#ui/questions";

import { dialled } from "../domain/telephone.ts";
import { telephoneForm } from "./talk-forms.ts";
import { dayInWords, otherName, type TalkProps, TELEPHONE } from "./talk-parts.ts";
import { talkTexts as texts } from "./talk-texts.fr.ts";

/** The telephone that the other shows, as a button that dials it. */
export function CallThem(props: TalkProps) {
  const { theirs } = props.heard.telephones;
  if (theirs === undefined) return null;
  return (
    <ButtonLink href={`tel:${dialled(theirs)}`} kind="clair">
      {texts.call(otherName(props), theirs)}
    </ButtonLink>
  );
}

/** What the other shows (before the end it stands in « la suite »), what one shows, and how one shows it or takes it back. */
export function MyTelephone(props: TalkProps) {
  const { heard, byLink = false, now } = props;
  const { theirs, until } = heard.telephones;
  const other = otherName(props);
  return (
    <div class="pile">
      {theirs === undefined && heard.maySay && <p class="doux">{texts.noTelephone(other)}</p>}
      {theirs !== undefined && !heard.maySay && (
        <p class="pile-s">
          <CallThem {...props} />{" "}
          {until !== undefined && (
            <span class="doux petit">{texts.theirsUntil(dayInWords(until, now))}</span>
          )}
        </p>
      )}
      {!byLink && <Mine {...props} />}
    </div>
  );
}

function Mine(props: TalkProps) {
  const { heard, at, seen, now } = props;
  const { mine, kept, until } = heard.telephones;
  const other = otherName(props);
  if (mine !== undefined)
    return (
      <Form action={`${at}/telephone/reprendre`} class="pile-s">
        <Hidden name="comme" value={seen.you} />
        <p>
          {until === undefined
            ? texts.shown(other, mine)
            : texts.shownUntil(other, mine, dayInWords(until, now))}
        </p>
        <Button kind="clair">{texts.hide}</Button>
      </Form>
    );
  if (!heard.maySay) return null;
  return (
    <>
      {kept !== undefined && <ShowKept {...props} telephone={kept} />}
      <ShowAnother {...props} />
    </>
  );
}

/** By one tap: the number that one keeps. */
function ShowKept({ telephone, ...props }: TalkProps & { readonly telephone: string }) {
  const { at, seen } = props;
  const other = otherName(props);
  return (
    <Form action={`${at}/telephone`} class="pile-s">
      <Hidden name="comme" value={seen.you} />
      <Hidden name="telephone" value={telephone} />
      <Hidden name="garder" value="oui" />
      <p class="doux petit">{texts.showSays(other)}</p>
      <Button kind="clair">{texts.showKept(other, telephone)}</Button>
    </Form>
  );
}

function ShowAnother(props: TalkProps) {
  const { at, seen, back, heard } = props;
  const { kept } = heard.telephones;
  const other = otherName(props);
  return (
    <details open={back.form === TELEPHONE}>
      <summary>{kept === undefined ? texts.show(other) : texts.showAnother}</summary>
      <Form action={`${at}/telephone`} prefix="montrer" class="pile" back={backTo(TELEPHONE, back)}>
        <Hidden name="comme" value={seen.you} />
        <p class="doux petit">{texts.showSays(other)}</p>
        <Questions of={telephoneForm} values={{ telephone: kept, keep: kept !== undefined }} />
        <Button kind="clair">{texts.show(other)}</Button>
      </Form>
    </details>
  );
}
