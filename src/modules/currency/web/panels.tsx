import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import type { Waiting } from "#basics/waiting";
import { personBy, type Work } from "#services/house";
import { Section } from "#ui/panel";

import { seeCircleBalanceIn, seeMyBalanceIn } from "../actions/see-account.ts";
import { listUnreadThanksIn } from "../actions/tell-thanks.ts";
import { seeMyRestIn } from "../actions/leave-kori.ts";
import { accountAt, LEAVE, MINE } from "./at.ts";
import { closingTexts } from "./closing-texts.fr.ts";
import { leaveTexts } from "./leave-texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { mailTexts } from "./thanks-texts.fr.ts";

type SeenOfCircle = NonNullable<Awaited<ReturnType<typeof seeCircleBalanceIn>>>;

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

/** Who thanked me by name, with kori or without, until I read my account. */
export async function waitsThanked(work: Work): Promise<readonly Waiting[]> {
  return (await listUnreadThanksIn(work)).map(({ from, amount }) => ({
    group: "words",
    says: `${mailTexts.says(from, amount)}.`,
    at: MINE,
    go: texts.readThanks,
    label: `${texts.readThanks}, ${from}`,
  }));
}

/** What one holds, before one leaves for good: to give, or to carry away as a statement. */
export async function showAtLeaving(work: Work): Promise<Child | undefined> {
  const balance = await seeMyRestIn(work);
  if (balance === undefined) return undefined;
  return (
    <Section title={texts.title} id="kori" class="pile-s">
      <p>{leaveTexts.rest(balance)}</p>
      <p>
        <a href={LEAVE}>{leaveTexts.choose(balance)}</a>
      </p>
    </Section>
  );
}

function sayOfCircle({ isClosed, isOpen, balance }: SeenOfCircle): string {
  if (isClosed) return closingTexts.panel;
  return isOpen ? texts.balanceOf(balance) : texts.noneOf;
}

/** The common account of a circle, on its page, for its members, once something passed; before, for who facilitates it. */
export async function showOfCircle(
  work: Work,
  circle: string | undefined,
): Promise<Child | undefined> {
  if (circle === undefined || !isId<"Circle">(circle)) return undefined;
  const seen = await seeCircleBalanceIn(work, circle);
  if (seen === undefined) return undefined;
  return (
    <div class="pile-s">
      <p>{sayOfCircle(seen)}</p>
      <p>
        <a href={accountAt({ kind: "circle", id: circle })}>{texts.readCommon}</a>
      </p>
    </div>
  );
}
