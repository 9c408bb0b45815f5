import { Button, Choices, Field, Form } from "#ui/form";
import type { FieldProblems, Typed } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Inlet } from "#ui/panel";
import { RHYTHMS } from "#rules/notifications";

import { alertTexts } from "./texts.fr.ts";

export interface AlertInviteProps {
  /** The query of the search to keep. */
  readonly search: string;
  /** The search in French words, as `describeSearch` says it; empty when it is said beside. */
  readonly words: string;
  readonly signedIn: boolean;
}

/** Offers to be told of the next call that fits. Folded: the list comes first. */
export function AlertInvite({ search, words, signedIn }: AlertInviteProps) {
  return (
    <Inlet>
      <details>
        <summary>{alertTexts.invite.title}</summary>
        <div class="pile">
          <p>
            {alertTexts.invite.help(words)} {!signedIn && alertTexts.invite.noAccount}
          </p>
          <AskForm signedIn={signedIn} wanted={{ name: "recherche", value: search }} />
        </div>
      </details>
    </Inlet>
  );
}

/** Offers to follow one call: told when it changes, and three days before its end. */
export function FollowInvite({ call }: { readonly call: number }) {
  const { person } = useFrame();
  return (
    <details class="a-l-ecran">
      <summary>{alertTexts.invite.followTitle}</summary>
      <div class="pile">
        <p>{alertTexts.invite.followHelp}</p>
        <AskForm
          signedIn={person !== undefined}
          wanted={{ name: "appel", value: String(call) }}
          send={alertTexts.invite.follow}
        />
      </div>
    </details>
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
