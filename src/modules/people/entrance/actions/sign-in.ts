import {
  type Actor,
  type App,
  personBy,
  type PersonId,
  type Work,
  withRight,
} from "#services/house";
import { forgetBounceIn } from "#services/mail";

import type { AddressId } from "../../domain/address.ts";
import { fresh, waitOf } from "../../domain/codes.ts";
import {
  holdPatience,
  isSilent,
  listPersons,
  listShared,
  readKeptAddress,
  saveConfirmed,
  savePatience,
} from "../../store/addresses.ts";
import {
  type AskId,
  findAsk,
  findByLink,
  type KeptCode,
  listLive,
  spendCode,
} from "../../store/codes.ts";
import { askWhoIn, namedAtIn } from "./choose-who.ts";
import { countingTry } from "./count-tries.ts";
import { makePersonIn } from "../../actions/make-person.ts";
import { heldMailOfIn } from "./hold-mail.ts";
import { type Entered, type Entrance, openSessionIn } from "./open-session.ts";
import { type CodeRefusal, tryCodeIn } from "./try-code.ts";

/**
 * Somebody came in; or, at a shared address, must first say who they are, by what `choice` opens; or nobody does, since it is
 * said that whose address it is died, or since their mailbox opens on a device that was stolen.
 */
export type CameIn =
  | ({ readonly came: "in" } & Entered)
  | { readonly came: "asked"; readonly choice: string }
  | { readonly came: "closed" }
  | { readonly came: "held" };

export interface SignIn extends Entrance {
  readonly ask: AskId;
  /** Six digits. */
  readonly code: string;
  readonly place: string;
}

/**
 * Comes in by a code. Not an `action`: a refusal counts the wrong try, which must be kept, so its
 * transaction is never rolled back.
 */
export function signIn(
  app: App,
  actor: Actor,
  asked: SignIn,
): Promise<{ readonly done: true; readonly value: CameIn } | CodeRefusal> {
  const { ask, code } = asked;
  return countingTry(app, actor, asked, () =>
    app.transaction(actor, (work) =>
      withRight(work, "sign-in", async (lent) => {
        const found = await tryCodeIn(lent, { ask, code, purpose: "sign-in" });
        if (!found.done) return found;
        return { done: true as const, value: await enterIn(lent, found.value, asked) };
      }),
    ),
  );
}

export interface SignInByLink extends Entrance {
  readonly token: string;
}

/** Comes in by the link of the mail, or by one that the operator printed. It opens once. */
export function signInByLink(
  app: App,
  actor: Actor,
  asked: SignInByLink,
): Promise<
  | { readonly done: true; readonly value: CameIn }
  | { readonly done: false; readonly refusal: "link-over" }
> {
  return app.transaction(actor, (work) =>
    withRight(work, "sign-in", async (lent) => {
      const code = await findLiveLink(lent, asked.token);
      if (code === undefined) return { done: false, refusal: "link-over" };
      // Held, as when a code is typed: two openings at once come in once, and make one person.
      await holdPatience(lent, code.address);
      if (!(await spendCode(lent, code))) return { done: false, refusal: "link-over" };
      await savePatience(lent, code.address, fresh);
      if (code.byMail) await forgetBounceIn(lent, code.address);
      return { done: true, value: await enterIn(lent, code, asked) };
    }),
  );
}

/** Whom a link lets in. */
export interface SeenLink {
  readonly email: string;
  /** Who one would become, when somebody else is signed in on this browser; undefined when nobody leaves by it. */
  readonly becomes:
    | {
        /** Those of the address; none, when it opens an account. */
        readonly names: readonly string[];
        /** Whether one says afterwards who one is. */
        readonly shared: boolean;
      }
    | undefined;
}

/** Whom a link lets in, without spending it: programs that scan mails open every link. */
export function seeSignInLink(
  app: App,
  actor: Actor,
  token: string,
): Promise<SeenLink | undefined> {
  return app.transaction(actor, (work) =>
    withRight(work, "sign-in", async (lent) => {
      const code = await findLiveLink(lent, token);
      const address = code && (await readKeptAddress(lent, code.address));
      if (address === undefined) return undefined;
      return { email: address.text, becomes: await becomesIn(lent, address.id, personBy(actor)) };
    }),
  );
}

async function becomesIn(
  lent: Work,
  address: AddressId,
  me: PersonId | undefined,
): Promise<SeenLink["becomes"]> {
  if (me === undefined) return undefined;
  const persons = await namedAtIn(lent, address);
  const shared = persons.length > 0 && (await listShared(lent, [address])).length > 0;
  if (!shared && persons.length === 1 && persons[0]?.id === me) return undefined;
  return { names: persons.map(({ name }) => name), shared };
}

async function findLiveLink(lent: Work, token: string): Promise<KeptCode | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const code = await findByLink(lent, token);
  const lives =
    code?.purpose === "sign-in" &&
    !code.spent &&
    Temporal.Instant.compare(lent.now, code.endsAt) < 0;
  return lives ? code : undefined;
}

/** What the page where one types the code says. */
export interface SeenAsk {
  readonly email: string;
  /** No code can be read before this instant. */
  readonly waitUntil: Temporal.Instant | undefined;
  /** Whether a code can still be typed: not used, not tried too often, younger than 15 minutes. */
  readonly live: boolean;
  readonly goesTo: string | undefined;
}

/** What was asked, for whoever holds the id of the demand: the browser that made it. */
export function seeAsk(app: App, actor: Actor, ask: AskId): Promise<SeenAsk | undefined> {
  return app.transaction(actor, (work) =>
    withRight(work, "sign-in", async (lent) => {
      const asked = await findAsk(lent, ask);
      if (asked === undefined || (asked.person !== undefined && asked.person !== actor.for))
        return undefined;
      const address = await readKeptAddress(lent, asked.address);
      const patience = await holdPatience(lent, asked.address);
      if (address === undefined || patience === undefined) return undefined;
      const live = (await listLive(lent, asked)).length > 0;
      return {
        email: address.text,
        waitUntil: waitOf(patience, lent.now),
        live,
        goesTo: asked.goesTo,
      };
    }),
  );
}

interface Spent {
  readonly address: AddressId;
  readonly byMail: boolean;
  readonly goesTo: string | undefined;
}

async function enterIn(lent: Work, spent: Spent, entrance: Entrance): Promise<CameIn> {
  if (spent.byMail) await saveConfirmed(lent, spent.address);
  if (await isSilent(lent, spent.address)) return { came: "closed" };
  const [known] = await listPersons(lent, spent.address);
  // Of several persons, or about to be: one says who one is, and only then is anybody in.
  if (known !== undefined && (await listShared(lent, [spent.address])).length > 0)
    return { came: "asked", choice: await askWhoIn(lent, spent) };
  if (spent.byMail && known !== undefined && (await heldMailOfIn(lent, known)) !== undefined)
    return { came: "held" };
  const person = known ?? (await makePersonIn(lent, { address: spent.address }));
  return {
    came: "in",
    ...(await openSessionIn(lent, person, entrance)),
    goesTo: spent.goesTo,
  };
}
