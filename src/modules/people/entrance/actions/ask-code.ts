import { randomBytes, randomInt } from "node:crypto";

import { done, refused, type Result } from "#basics/result";
import {
  action,
  type Actor,
  type App,
  type PersonId,
  seeInstanceIn,
  type Work,
  withRight,
} from "#services/house";
import { countOne, declareLimit } from "#services/limits";
import { fingerprint } from "#services/keys";
import { postIn } from "#services/mail";

import { type AddressId, readAddress } from "../../domain/address.ts";
import { CODE_MINUTES, LIVE_CODES } from "../../domain/codes.ts";
import { holdPatience } from "../../store/addresses.ts";
import { type AskId, endOlderCodes, type Purpose, saveCode } from "../../store/codes.ts";
import { findOrSaveIn } from "../../actions/keep-address.ts";
import { namesIfSharedIn } from "../../actions/name-people.ts";
import { letters } from "../../actions/texts.fr.ts";

/** Five mails a quarter of an hour to one address; thirty demands from one place (a training room has one line). */
const TO_ADDRESS = declareLimit({ name: "code-to-address", points: 5, seconds: 900 });
const FROM_PLACE = declareLimit({ name: "code-from-place", points: 30, seconds: 900 });

export interface AskCode {
  readonly email: string;
  /** Where the link leads, "https://…"; without it the mail has a code only. */
  readonly site: string | undefined;
  /** Where one goes after coming in. */
  readonly goesTo?: string | undefined;
  /** From where it is asked: a network address; kept only as a fingerprint. */
  readonly place: string;
}

export type AskCodeAnswer =
  | Result<{ readonly ask: AskId }, "not-an-address">
  | { readonly done: false; readonly refusal: "too-many"; readonly until: Temporal.Instant };

/**
 * Somebody asks for a code. The answer, and the way to it, are the same whether the address is
 * known or not: a first code makes the address, a first sign-in the person.
 */
export async function askCode(app: App, actor: Actor, asked: AskCode): Promise<AskCodeAnswer> {
  const email = readAddress(asked.email);
  if (email === undefined) return refused("not-an-address");
  const until = await countAsk(app, { email, place: asked.place });
  if (until !== undefined) return { done: false, refusal: "too-many", until };
  return askCodeAction(app, actor, asked);
}

const askCodeAction = action(askCodeIn);

/** Counts one demand more, outside the transaction; answers until when one waits if it was one too many. */
export async function countAsk(
  app: App,
  { email, place }: { readonly email: string; readonly place: string },
): Promise<Temporal.Instant | undefined> {
  const wait =
    (await countOne(app, FROM_PLACE, keyOf(app, "place", place))) ??
    (await countOne(app, TO_ADDRESS, keyOf(app, "address", email)));
  return wait && app.clock.now().add({ seconds: wait.wait });
}

/** Under what something is counted: a fingerprint, so that counts hold no address. */
export function keyOf(app: App, purpose: string, text: string): string {
  return Buffer.from(fingerprint(app, `count ${purpose}`, text))
    .toString("hex")
    .slice(0, 40);
}

/** The step: makes the code and the link, and posts them in one mail. */
export function askCodeIn(
  work: Work,
  { email, site, goesTo }: Omit<AskCode, "place">,
): Promise<Result<{ readonly ask: AskId }, "not-an-address">> {
  return makeCodeIn(work, { email, site, goesTo, purpose: "sign-in" });
}

export interface MakeCode {
  readonly email: string;
  readonly site: string | undefined;
  readonly goesTo?: string | undefined;
  readonly purpose: Purpose;
  /** To whom the address will be added. */
  readonly person?: PersonId | undefined;
  /** Of a recovery: the lost address. */
  readonly about?: AddressId | undefined;
}

export async function makeCodeIn(
  work: Work,
  asked: MakeCode,
): Promise<Result<{ readonly ask: AskId }, "not-an-address">> {
  const email = readAddress(asked.email);
  if (email === undefined) return refused("not-an-address");
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const link = asked.purpose === "sign-in" ? newLinkToken() : undefined;
  const endsAt = work.now.add({ minutes: CODE_MINUTES });
  return withRight(work, "sign-in", async (lent) => {
    const address = await findOrSaveIn(lent, email, true);
    // Held, so that codes asked for at once are counted one by one.
    await holdPatience(lent, address);
    const ask = await saveCode(lent, {
      address,
      purpose: asked.purpose,
      person: asked.person,
      code,
      link,
      byMail: true,
      goesTo: asked.goesTo,
      endsAt,
      about: asked.about,
    });
    const { purpose, person } = asked;
    await endOlderCodes(lent, { address, purpose, person }, LIVE_CODES);
    await postCodeIn(lent, { ...asked, email, holder: address, code, link, endsAt });
    return done({ ask });
  });
}

/** What a link carries: 256 random bits, of which we keep the hash. */
export function newLinkToken(): string {
  return randomBytes(32).toString("base64url");
}

/** The path of the page that a link opens. */
export function pathOfLink(token: string): string {
  return `/l/entrer/${token}`;
}

interface PostCode extends MakeCode {
  readonly holder: AddressId;
  readonly code: string;
  readonly link: string | undefined;
  readonly endsAt: Temporal.Instant;
}

function letterOf(purpose: Purpose): "signIn" | "addAddress" | "recover" {
  if (purpose === "recover") return "recover";
  return purpose === "sign-in" ? "signIn" : "addAddress";
}

async function postCodeIn(work: Work, asked: PostCode): Promise<void> {
  const { site, link, code, endsAt } = asked;
  const instance = await seeInstanceIn(work);
  const letter = letters[letterOf(asked.purpose)]({
    instance: instance.name,
    code,
    endsAt,
    among: await namesIfSharedIn(work, asked.holder),
    link: site === undefined || link === undefined ? undefined : site + pathOfLink(link),
  });
  await postIn(work, {
    kind: "code",
    holder: asked.holder,
    to: asked.email,
    ...letter,
    ...(instance.operatorAddress === undefined ? {} : { replyTo: instance.operatorAddress }),
    headers: { "Auto-Submitted": "auto-generated" },
  });
}
