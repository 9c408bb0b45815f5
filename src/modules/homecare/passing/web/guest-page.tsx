import type { GivenBack } from "#basics/form";
import { Facts } from "#ui/facts";
import { Form, Press, Problems } from "#ui/form";
import { Page } from "#ui/page";

import { PASSING, passingAt } from "../../domain/address.ts";
import type { SeenGuest } from "../actions/answer-as-guest.ts";
import { guestForm } from "./forms.ts";
import { guestTexts as texts } from "./guest-texts.fr.ts";
import { Said, sayPlace, sayWhen } from "./passing-said.tsx";
import { passerTexts as words } from "./texts.fr.ts";

/** What the link of a letter shows: the button that counts, then what became of it. */
export function GuestPage({
  seen,
  at,
  back,
}: {
  readonly seen: SeenGuest;
  readonly at: string;
  readonly back: GivenBack;
}) {
  const above = [{ label: words.title, at: PASSING }];
  if (seen.how === "over")
    return (
      <Page title={words.over} heading={words.over} noindex narrow breadcrumb={above}>
        <p>{words.overSays}</p>
      </Page>
    );
  return (
    <Page title={seen.what} heading={seen.what} noindex narrow back={back} breadcrumb={above}>
      <Facts
        facts={[
          { label: words.when, says: sayWhen(seen, seen.today) },
          { label: words.place, says: sayPlace(seen) },
        ]}
      />
      <Problems problem={back.problem} kept={false} />
      {seen.how === "asked" ? (
        <>
          <p>{texts.notYet}</p>
          <Press action={at}>{words.send}</Press>
        </>
      ) : (
        <Said told={seen.told} at={at} />
      )}
    </Page>
  );
}

/** On the page of what is asked, for who is out. */
export function AnswerWithout({ ask, back }: { readonly ask: string; readonly back: GivenBack }) {
  return (
    <details class="pile" open={back.typed !== undefined}>
      <summary>{texts.way}</summary>
      <Form
        action={passingAt(ask, "/sans-compte")}
        asks={guestForm}
        back={back}
        send={texts.send}
      />
      <p class="petit doux">{texts.help}</p>
    </details>
  );
}
