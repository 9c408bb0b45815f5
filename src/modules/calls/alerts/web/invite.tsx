import type { Child } from "hono/jsx";

import type { GivenBack } from "#basics/form";
import { Form, Hidden } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Inlet } from "#ui/panel";
import { Questions } from "#ui/questions";

import { askForm } from "./forms.ts";
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

export interface FollowInviteProps {
  readonly call: number;
  /** Whether who reads follows it already. */
  readonly isFollowed: boolean;
  /** What else is done with it. */
  readonly beside?: Child;
}

/** Offers to follow one call: told when it changes, and three days before its end. */
export function FollowInvite({ call, isFollowed, beside }: FollowInviteProps) {
  const { person } = useFrame();
  if (isFollowed)
    return (
      <div class="pile-s a-l-ecran">
        <p>
          <strong>{alertTexts.invite.followed}</strong> {alertTexts.invite.followHelp}{" "}
          <a href="/moi/alertes">{alertTexts.invite.unfollow}</a>
        </p>
        {beside}
      </div>
    );
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
        {beside}
      </div>
    </details>
  );
}

export interface AskFormProps {
  readonly wanted: { readonly name: "recherche" | "appel"; readonly value: string };
  readonly signedIn: boolean;
  readonly send?: string;
  readonly back?: GivenBack | undefined;
}

/** An address when one is not signed in, a rhythm, one button. */
export function AskForm({ wanted, signedIn, send, back }: AskFormProps) {
  return (
    <Form
      action="/appels/alertes"
      prefix="alerte"
      back={back}
      send={send ?? alertTexts.invite.send}
    >
      <Hidden {...wanted} />
      <Questions of={askForm(signedIn)} values={{ rhythm: "daily" }} />
    </Form>
  );
}
