import { Button, Choices, Field, Form } from "#ui/form";
import type { FieldProblems, Typed } from "#ui/form";
import { Inlet } from "#ui/panel";
import { RHYTHMS } from "#rules/notifications";

import { alertTexts } from "./alert-texts.fr.ts";

export interface AlertInviteProps {
  /** The query of the search to keep. */
  readonly search: string;
  /** The search in French words, as `describeSearch` says it; empty when it is said beside. */
  readonly words: string;
  readonly signedIn: boolean;
}

/** Offers to be told of the next call that fits. */
export function AlertInvite({ search, words, signedIn }: AlertInviteProps) {
  return (
    <Inlet title={alertTexts.invite.title} id="alerte">
      <p>{alertTexts.invite.help(words)}</p>
      <AskForm signedIn={signedIn} wanted={{ name: "recherche", value: search }} />
    </Inlet>
  );
}

/** Offers to follow one call: told when it changes, and three days before its end. */
export function FollowInvite(props: { readonly call: number; readonly signedIn: boolean }) {
  return (
    <Inlet title={alertTexts.invite.followTitle} id="suivre" small>
      <p>{alertTexts.invite.followHelp}</p>
      <AskForm
        signedIn={props.signedIn}
        wanted={{ name: "appel", value: String(props.call) }}
        send={alertTexts.invite.follow}
      />
    </Inlet>
  );
}

export interface AskFormProps {
  readonly wanted: { readonly name: "recherche" | "appel"; readonly value: string };
  readonly signedIn: boolean;
  readonly send?: string;
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly problem?: string | undefined;
}

/** An address when one is not signed in, a rhythm, one button. */
export function AskForm({ wanted, signedIn, send, typed, problems, problem }: AskFormProps) {
  return (
    <Form action="/appels/alertes" prefix="alerte" {...{ typed, problems, problem }}>
      <input type="hidden" name={wanted.name} value={wanted.value} />
      {!signedIn && (
        <Field
          name="email"
          type="email"
          label={alertTexts.invite.email}
          help={alertTexts.invite.emailHelp}
          autocomplete="email"
          maxlength={254}
        />
      )}
      <Choices
        name="rythme"
        question={alertTexts.invite.rhythm}
        value="daily"
        choices={RHYTHMS.map((value) => ({ value, label: alertTexts.rhythms[value] }))}
      />
      <div class="rang">
        <Button>{send ?? alertTexts.invite.send}</Button>
      </div>
    </Form>
  );
}
