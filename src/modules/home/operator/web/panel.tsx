import type { Child } from "hono/jsx";

import type { Waiting } from "#basics/waiting";
import { isOperator, type Work } from "#services/house";
import { ButtonLink } from "#ui/form";
import { Section } from "#ui/panel";

import { countWaitingIn } from "../actions/see-messages.ts";
import { seeOperationIn } from "../actions/see-operation.ts";
import { messageLetterTexts } from "../../web/module-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/** On the operator's own page: the way to what they keep, and how much of it waits. */
export async function showOperatorWay(work: Work): Promise<Child | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const waiting = ((await seeOperationIn(work)) ?? []).filter(({ needsYou }) => needsYou).length;
  return (
    <Section title={texts.title} id="operateur">
      <p>{texts.waiting(waiting)}</p>
      <p>
        <ButtonLink kind="clair" href="/operateur">
          {texts.way}
        </ButtonLink>
      </p>
    </Section>
  );
}

/** On « mon fil » of who keeps the instance: how many wrote and wait, until each is handled. */
export async function waitsInMessages(work: Work): Promise<readonly Waiting[]> {
  const waiting = await countWaitingIn(work);
  if (waiting === 0) return [];
  const { waiting: says, read } = messageLetterTexts;
  return [{ group: "look", says: says(waiting), at: "/operateur/messages", go: read }];
}
