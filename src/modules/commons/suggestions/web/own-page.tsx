import type { GivenBack } from "#basics/form";
import { Press, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { documentAt } from "../../web/addresses.ts";
import type { SeenOwn } from "../actions/suggest-as-guest.ts";
import { Change, PassageShown } from "./change.tsx";
import { texts } from "./texts.fr.ts";

/** By the link of a letter, without an account: what one suggested, to confirm or take back, and what became of it. */
export function OwnPage(props: {
  readonly seen: SeenOwn;
  readonly at: string;
  readonly back: GivenBack;
}) {
  const { seen, at, back } = props;
  const { one, says, document } = seen;
  const waits = one.state === "waiting";
  return (
    <Page title={texts.ownTitle} lead={leadOf(seen)} narrow noindex sheets={["commons.css"]}>
      <Problems problem={back.problem} kept={false} />
      {document === undefined && waits && <p>{texts.ownGone}</p>}
      <article class="prose">
        <Change says={says} />
      </article>
      {says.reason !== undefined && (
        <Section title={texts.reasonIs} id="raison-dite" small class="pile-s">
          <p class="mots">{says.reason}</p>
        </Section>
      )}
      {one.state === "partly" && says.taken !== undefined && (
        <Section title={texts.taken} id="garde" small class="pile-s">
          <PassageShown
            columns={says.columns}
            words={says.taken}
            lang={document?.language ?? "fr"}
          />
        </Section>
      )}
      {waits && one.confirmedAt === undefined && document !== undefined && (
        <Press action={at} prefix="confirmer">
          {texts.ownConfirm}
        </Press>
      )}
      {waits && (
        <Press action={`${at}/retirer`} kind="clair" prefix="retirer">
          {texts.withdraw}
        </Press>
      )}
      {document !== undefined && (
        <p>
          <a href={documentAt(document.id)}>{texts.toDocument}</a>
        </p>
      )}
    </Page>
  );
}

function leadOf({ one }: SeenOwn): string {
  if (one.state !== "waiting")
    return one.state === "refused"
      ? texts.answeredBy(texts.states.refused)
      : `${texts.answeredBy(texts.states[one.state])} ${texts.ownTaken}`;
  return one.confirmedAt === undefined ? texts.ownNotYet : texts.ownWaits;
}
