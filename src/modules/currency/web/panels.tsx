import type { Child } from "hono/jsx";

import { personBy, type Work } from "#services/house";
import { Section } from "#ui/panel";

import { seeMyAccountIn } from "../actions/see-account.ts";
import { texts } from "./texts.fr.ts";

/** My balance in words, on the page of my data. */
export async function showBalance(work: Work): Promise<Child | undefined> {
  if (personBy(work.actor) === undefined) return undefined;
  const { balance, lines } = await seeMyAccountIn(work);
  return (
    <Section title={texts.title} id="kori" class="pile-s">
      <p>{lines.length === 0 ? texts.none : texts.balance(balance)}</p>
      <p>
        <a href="/moi/kori">{texts.way}</a>
      </p>
    </Section>
  );
}
