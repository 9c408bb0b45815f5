import { Choices, Form, Hidden, titleOf } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenChoice } from "../actions/choose-who.ts";
import { maskAddress } from "../../domain/address.ts";
import { LeavesAs, type Now } from "./link-page.tsx";
import { linkTexts } from "./link-texts.fr.ts";
import { texts } from "../../web/texts.fr.ts";

export interface WhoPageProps {
  readonly token: string;
  readonly choice: SeenChoice;
  readonly problem: string | undefined;
  /** Who is signed in on this browser. */
  readonly now: Now | undefined;
}

/** At an address of several persons: one says who one is. Names, and nothing else of one another. */
export function WhoPage({ token, choice, problem, now }: WhoPageProps) {
  const problems = problem === undefined ? {} : { qui: problem };
  const choices = [
    ...choice.persons.map(({ id, name }) => ({ value: id, label: name })),
    ...(choice.mayBeNew ? [{ value: "nouveau", label: texts.who.somebodyElse }] : []),
  ];
  return (
    <Page title={titleOf(texts.who.title, { problems })} noindex>
      <div class="pile-l">
        <h1>{texts.who.title}</h1>
        <p class="chapo">
          {texts.who.says} <strong class="adresse">{maskAddress(choice.email)}</strong>.
        </p>
        {now !== undefined && (
          <p class="anse">
            {linkTexts.change.now(now.name)} {linkTexts.change.leaves(now.name)}
          </p>
        )}
        <Form action="/entrer/qui" send={texts.who.send} problems={problems}>
          <Hidden name="choix" value={token} />
          {now !== undefined && <LeavesAs now={now} />}
          <Choices name="qui" question={texts.who.question} choices={choices} />
        </Form>
      </div>
    </Page>
  );
}
