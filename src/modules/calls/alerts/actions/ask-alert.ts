import { knownId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { action, type Actor, type App, type Work, withRight } from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";
import { makeSpaceIn } from "#modules/access";
import { changeRhythmIn, postAskedMailIn } from "#modules/notifications";
import { addressesOfIn, findOrMakeAddressIn } from "#modules/people";
import type { Rhythm } from "#rules/notifications";
import { type AddressId, readAddress } from "#rules/people";

import { anchorsOf, keysToWeigh } from "../domain/alert-anchor.ts";
import { type Alert, type AlertId, sameCall, sameSearch } from "../../domain/alert.ts";
import type { CallId } from "../../domain/call.ts";
import { type AskedSearch, writeSearch } from "../../domain/search/search.ts";
import { sharesOf } from "../store/alert-query.ts";
import { compileAlert, compiledAsIn } from "./compile-alert.ts";
import {
  findAlert,
  holdSame,
  type NewAlert,
  saveAlert,
  saveCallAlert,
  saveSearchAlert,
} from "../store/alerts.ts";
import { findCall } from "../../store/calls.ts";
import { alertPath } from "./links.ts";
import { toConfirm } from "./alert-mails.fr.ts";
import { understandSearchIn } from "../../actions/find-calls.ts";

/** Alerts asked from one place in an hour: a training room has one line. */
const FROM_PLACE = declareLimit({ name: "alerts-from-place", points: 60, seconds: 3600 });
/** Alerts asked for one address in a day, by whoever. */
const FOR_ADDRESS = declareLimit({ name: "alerts-for-address", points: 20, seconds: 86_400 });

export interface AskAlert {
  /** Which search, or the number of a call to follow. */
  readonly wanted:
    | { readonly what: "search"; readonly asked: AskedSearch }
    | { readonly what: "call"; readonly number: number };
  /** Given by who is not signed in. */
  readonly email: string | undefined;
  readonly rhythm: Rhythm;
  /** Where links of the mail lead. */
  readonly site: string | undefined;
}

export type AskAlertRefusal =
  | "not-an-address"
  | "no-address"
  | "unknown-place"
  | "unknown-call"
  | "too-many";

/** What becomes of it: on already, or waiting for who reads the mails of the address. */
export interface AskedAlert {
  readonly state: "on" | "to-confirm";
}

/**
 * A search becomes an alert, or a call is followed. Who is signed in has it on at once, at their first
 * address; anyone else receives a mail to confirm it. Whatever is known of the address (nothing, a
 * person, « ne plus jamais m’écrire », three mails today), the answer is the same.
 */
export async function askAlert(
  app: App,
  actor: Actor,
  asked: AskAlert & { readonly place: string },
): Promise<Result<AskedAlert, AskAlertRefusal>> {
  const email = asked.email === undefined ? undefined : readAddress(asked.email);
  const place = await countOne(app, FROM_PLACE, keyOf(app, asked.place));
  const address = email && (await countOne(app, FOR_ADDRESS, keyOf(app, email)));
  if ((place ?? address) !== undefined) return refused("too-many");
  return askAlertAction(app, actor, asked);
}

const askAlertAction = action(askAlertIn);

function keyOf(app: App, text: string): string {
  return Buffer.from(fingerprint(app, "count alerts", text))
    .toString("hex")
    .slice(0, 40);
}

export async function askAlertIn(
  work: Work,
  asked: AskAlert,
): Promise<Result<AskedAlert, AskAlertRefusal>> {
  const address = await addressFor(work, asked.email);
  if (!address.done) return address;
  const confirmed = work.actor.for !== undefined;
  return withRight(work, "keep-alerts", async (lent) => {
    const kept = await keepIn(lent, asked, {
      address: address.value,
      confirmed,
      rhythm: asked.rhythm,
    });
    if (!kept.done) return kept;
    const alert = await findAlert(lent, kept.value);
    if (alert === undefined) throw new Error("an alert is neither new nor known");
    if (!confirmed) {
      await postConfirmation(lent, alert, asked.site);
      return done({ state: "to-confirm" });
    }
    // Asked again by the person themself: on, at the rhythm of today.
    await saveAlert(lent, alert.id, { state: "on", rhythm: asked.rhythm });
    await changeRhythmIn(lent, { address: alert.address, source: alert.id, rhythm: asked.rhythm });
    return done({ state: "on" });
  });
}

async function addressFor(
  work: Work,
  email: string | undefined,
): Promise<Result<AddressId, "not-an-address" | "no-address">> {
  if (work.actor.for !== undefined) {
    const mine = await addressesOfIn(work, work.actor.for);
    const first = mine.find(({ confirmed }) => confirmed);
    return first === undefined ? refused("no-address") : done(first.id);
  }
  if (email === undefined || readAddress(email) === undefined) return refused("not-an-address");
  return done(await findOrMakeAddressIn(work, email));
}

type Asker = Omit<NewAlert, "same">;

async function keepIn(
  lent: Work,
  { wanted }: AskAlert,
  asker: Asker,
): Promise<Result<AlertId, AskAlertRefusal>> {
  await makeSpaceIn(lent, spaceOf(asker.address));
  if (wanted.what === "call") {
    const call = await findCall(lent, wanted.number);
    if (call?.state !== "published") return refused("unknown-call");
    return done(await keepOne(lent, { ...asker, same: sameCall(call.id) }, call.id));
  }
  const asked: AskedSearch = { ...wanted.asked, closedToo: false, order: "fit", page: 1 };
  const search = await understandSearchIn(lent, asked);
  if (asked.typedPlace !== "" && search.place === undefined) return refused("unknown-place");
  const alert = { ...asker, same: sameSearch(search) };
  const known = await holdSame(lent, alert.address, alert.same);
  if (known !== undefined) return done(known.id);
  const { query, words } = await compileAlert(lent, search);
  const share = await sharesOf(lent, keysToWeigh(search, words));
  const anchors = anchorsOf(search, words, share);
  const id = await saveSearchAlert(lent, alert, {
    search,
    query: writeSearch(asked),
    words: query,
    anchors,
    compiledAs: await compiledAsIn(lent),
  });
  return done(id ?? (await sameOf(lent, alert)));
}

async function keepOne(lent: Work, alert: NewAlert, call: CallId): Promise<AlertId> {
  return (await saveCallAlert(lent, alert, call)) ?? sameOf(lent, alert);
}

async function sameOf(lent: Work, { address, same }: NewAlert): Promise<AlertId> {
  const known = await holdSame(lent, address, same);
  if (known === undefined) throw new Error("an alert is neither new nor known");
  return known.id;
}

function spaceOf(address: AddressId) {
  // An address's space has the id of the address.
  const id: string = address;
  return { id: knownId<"Space">(id), kind: "address", owner: undefined } as const;
}

/** The mail that asks who reads it whether the alert is theirs. An alert already on sends its own link instead. */
async function postConfirmation(lent: Work, alert: Alert, site: string | undefined): Promise<void> {
  const at = alertPath(lent.app, alert.state === "asked" ? "confirm" : "change", alert.id);
  await postAskedMailIn(lent, {
    address: alert.address,
    kind: "calls.alert-to-confirm",
    site,
    parts: [toConfirm(alert, at)],
  });
}
