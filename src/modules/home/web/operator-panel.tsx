import type { Child } from "hono/jsx";

import { isOperator, type Work } from "#services/house";
import { ButtonLink } from "#ui/form";
import { Section } from "#ui/panel";

import { seeOperationIn } from "../actions/see-operation.ts";
import { texts } from "./operator.texts.fr.ts";

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
