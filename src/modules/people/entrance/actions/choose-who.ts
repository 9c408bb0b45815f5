import { type Actor, type App, type PersonId, type Work, withRight } from "#services/house";

import { type AddressId, MOST_PERSONS } from "../../domain/address.ts";
import { CODE_MINUTES } from "../../domain/codes.ts";
import { holdShared, listPersons, readKeptAddress } from "../../store/addresses.ts";
import { findByLink, type KeptCode, saveCode, spendCode } from "../../store/codes.ts";
import { newLinkToken } from "./ask-code.ts";
import { makePersonIn } from "../../actions/make-person.ts";
import { namesOfIn } from "../../actions/name-people.ts";
import { heldMailOfIn } from "./hold-mail.ts";
import { type Entered, type Entrance, openSessionIn } from "./open-session.ts";

/** One of those who come in with an address: what the others of the address know of them, and no more. */
export interface AtAddress {
  readonly id: PersonId;
  readonly name: string;
}

/** Who may be chosen, after the code of an address of several persons. */
export interface SeenChoice {
  readonly email: string;
  readonly persons: readonly AtAddress[];
  /** Whether one more may come in with it. */
  readonly mayBeNew: boolean;
}

/**
 * The code of a shared address came back: what lets one say who one is, once, within a quarter of an
 * hour. Under the right "sign-in".
 */
export async function askWhoIn(
  lent: Work,
  { address, byMail, goesTo }: Pick<KeptCode, "address" | "byMail" | "goesTo">,
): Promise<string> {
  const token = newLinkToken();
  await saveCode(lent, {
    address,
    purpose: "choose",
    person: undefined,
    code: undefined,
    link: token,
    byMail,
    goesTo,
    endsAt: lent.now.add({ minutes: CODE_MINUTES }),
  });
  return token;
}

async function findChoice(lent: Work, token: string): Promise<KeptCode | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const code = await findByLink(lent, token);
  const lives =
    code?.purpose === "choose" &&
    !code.spent &&
    Temporal.Instant.compare(lent.now, code.endsAt) < 0;
  return lives ? code : undefined;
}

/** Who comes in with this address, for whoever has just shown that they read it; undefined for anyone else. */
export function seeChoice(app: App, actor: Actor, token: string): Promise<SeenChoice | undefined> {
  return app.transaction(actor, (work) =>
    withRight(work, "sign-in", async (lent) => {
      const choice = await findChoice(lent, token);
      const address = choice && (await readKeptAddress(lent, choice.address));
      if (address === undefined) return undefined;
      const persons = await namedAtIn(lent, address.id);
      return { email: address.text, persons, mayBeNew: persons.length < MOST_PERSONS };
    }),
  );
}

/** The persons of an address with their names, the first who had it first. */
export async function namedAtIn(work: Work, address: AddressId): Promise<readonly AtAddress[]> {
  const ids = await withRight(work, "write-to", (lent) => listPersons(lent, address));
  const names = await namesOfIn(work, ids);
  return ids.map((id) => ({ id, name: names.get(id) ?? "" }));
}

export interface ChooseWho extends Entrance {
  readonly token: string;
  /** One of those of the address, or somebody new. */
  readonly who: PersonId | "new";
}

/** Comes in as one of the persons of an address, or as one more. It serves once. */
export function chooseWho(
  app: App,
  actor: Actor,
  asked: ChooseWho,
): Promise<
  | { readonly done: true; readonly value: Entered }
  | { readonly done: false; readonly refusal: "link-over" | "unknown-person" | "mail-held" }
> {
  return app.transaction(actor, (work) =>
    withRight(work, "sign-in", async (lent) => {
      const choice = await findChoice(lent, asked.token);
      if (choice === undefined) return { done: false, refusal: "link-over" };
      // Held: two who come first at once do not make more persons than an address takes.
      await holdShared(lent, choice.address);
      const persons = await listPersons(lent, choice.address);
      const fits =
        asked.who === "new" ? persons.length < MOST_PERSONS : persons.includes(asked.who);
      if (!fits) return { done: false, refusal: "unknown-person" };
      if (
        asked.who !== "new" &&
        choice.byMail &&
        (await heldMailOfIn(lent, asked.who)) !== undefined
      )
        return { done: false, refusal: "mail-held" };
      if (!(await spendCode(lent, choice))) return { done: false, refusal: "link-over" };
      const person =
        asked.who === "new" ? await makePersonIn(lent, { address: choice.address }) : asked.who;
      const value = { ...(await openSessionIn(lent, person, asked)), goesTo: choice.goesTo };
      return { done: true, value };
    }),
  );
}
