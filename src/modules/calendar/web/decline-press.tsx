import { Hidden, Press } from "#ui/form";

import { texts } from "./texts.fr.ts";

/** « Je ne viens pas », from a list: one press, and the list again. */
export function DeclinePress(props: {
  /** Where it is sent: the reply to that date. */
  readonly action: string;
  readonly title: string;
  /** The list to come back to. */
  readonly back: string;
}) {
  const { action, title, back } = props;
  return (
    <Press
      action={action}
      prefix={`non-${action.replaceAll(/[^\w-]/g, "")}`}
      kind="lien"
      label={texts.declineOf(title)}
    >
      <Hidden name="reponse" value="no" />
      <Hidden name="combien" value="1" />
      <Hidden name="vers" value={back} />
      {texts.answers.no}
    </Press>
  );
}
