import type { Child } from "hono/jsx";

import { personBy, type Work } from "#services/house";
import { Section } from "#ui/panel";

import { seeMyBalanceIn } from "../actions/see-account.ts";
import { MINE } from "./at.ts";
import { texts } from "./texts.fr.ts";

/** My balance in words, on the page of my data. */
export async function showBalance(work: Work): Promise<Child | undefined> {
  if (personBy(work.actor) === undefined) return undefined;
  const { balance, isOpen } = await seeMyBalanceIn(work);
  return (
    <Section title={texts.title} id="kori" class="pile-s">
      <p>{isOpen ? texts.balance(balance) : texts.none}</p>
      <p>
        <a href={MINE}>{texts.way}</a>
      </p>
    </Section>
  );
}
