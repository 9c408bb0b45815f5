import { dayOf, writeDay } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { postAskedMailIn } from "#modules/notifications";
import { confirmAddressIn, findOrMakeAddressIn, personsOfAddressIn } from "#modules/people";
import { readAddress } from "#rules/people";
import {
  action,
  type Actor,
  type App,
  linkHolder,
  reading,
  type Work,
  withRight,
} from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";

import {
  MOST_NAME,
  MOST_OFFER,
  type OfferWords,
  type PassingAnswerId,
  type PassingAskId,
} from "../domain/passing.ts";
import {
  findAnswer,
  listAnswers,
  saveGuestOffer,
  saveState,
  type SealedAnswer,
} from "../store/answers.ts";
import { findPassing, holdPassing } from "../store/asks.ts";
import { endAnswerIn, roomAmong } from "./answer-passing.ts";
import { toConfirm } from "./guest-mail.fr.ts";
import { type GuestLink, guestPath, readGuestLink } from "./guest-link.ts";
import { askedIn, isAdultIn, seeMineIn, type SeenPassing } from "./see-passing.ts";
import { findStandingIn, RIGHT } from "./standing.ts";
import { tellAskerIn } from "./tell.ts";

/** Answers from one place in an hour, and for one address in a day, by whoever. */
const FROM_PLACE = declareLimit({ name: "passers-from-place", points: 30, seconds: 3600 });
const FOR_ADDRESS = declareLimit({ name: "passers-for-address", points: 10, seconds: 86_400 });

const ANSWERS = "homecare.passing_answer";

export type AnswerAsGuest = OfferWords & {
  readonly ask: PassingAskId;
  readonly email: string;
  /** « J’ai dix-huit ans ou plus. » */
  readonly isAdult: boolean;
  /** Where links of the letter lead. */
  readonly site: string | undefined;
};

export type GuestRefusal =
  | "not-asked"
  | "signed-in"
  | "under-age"
  | "not-an-address"
  | "no-name"
  | "too-long"
  | "too-often";

/**
 * Who passes answers without an account. A letter leads to the button that counts; whatever is known of the address (nothing, a
 * person, « ne plus jamais m’écrire », an answer already), what is said here is the same.
 */
export async function answerAsGuest(
  app: App,
  actor: Actor,
  asked: AnswerAsGuest & { readonly place: string },
): Promise<Result<undefined, GuestRefusal>> {
  const email = readAddress(asked.email);
  const place = await countOne(app, FROM_PLACE, keyOf(app, asked.place));
  const address = email && (await countOne(app, FOR_ADDRESS, keyOf(app, email)));
  if ((place ?? address) !== undefined) return refused("too-often");
  return answerAction(app, actor, asked);
}

const keyOf = (app: App, text: string): string =>
  Buffer.from(fingerprint(app, "count passers", text))
    .toString("hex")
    .slice(0, 40);

const answerAction = action(
  async (work: Work, asked: AnswerAsGuest): Promise<Result<undefined, GuestRefusal>> => {
    if (work.actor.for !== undefined) return refused("signed-in");
    const name = asked.name.trim();
    const word = asked.word?.trim() || undefined;
    if (name === "") return refused("no-name");
    if (name.length > MOST_NAME || (word?.length ?? 0) > MOST_OFFER) return refused("too-long");
    if (!asked.isAdult) return refused("under-age");
    if (readAddress(asked.email) === undefined) return refused("not-an-address");
    const standing = await findStandingIn(work, asked.ask);
    if (standing === undefined) return refused("not-asked");
    const address = await findOrMakeAddressIn(work, asked.email);
    const sealed = await seal(work, standing.space, JSON.stringify({ name, word }));
    const one = { id: newId<"PassingAnswer">(), ask: standing.id, space: standing.space };
    const kept = await withRight(work, RIGHT, (lent) =>
      saveGuestOffer(lent, { ...one, address, sealed }),
    );
    if (kept === undefined) return refused("not-asked");
    const at = guestPath(work.app, kept.id);
    const day = writeDay(standing.day, dayOf(work.now));
    const part = toConfirm({ what: standing.what, day, at, isSaid: kept.state !== "asked" });
    const kind = "homecare.passing-to-confirm";
    await postAskedMailIn(work, { address, kind, site: asked.site, parts: [part] });
    return done(undefined);
  },
);

/** What the link of a letter shows, once confirmed or before. Opening it counts nothing. */
export type SeenGuest = SeenPassing | (Shown & { readonly how: "asked" });
type Shown = Awaited<ReturnType<typeof askedIn>> & { readonly today: Temporal.PlainDate };

/** Undefined for a link that is not ours, and once its day is over. */
export async function seeAsGuest(app: App, link: GuestLink): Promise<SeenGuest | undefined> {
  const id = readGuestLink(app, link);
  return id && seeAction(app, linkHolder(ANSWERS, id), id);
}

const seeAction = reading(
  async (work: Work, id: PassingAnswerId): Promise<SeenGuest | undefined> => {
    const { mine, ask } = await withRight(work, RIGHT, async (lent) => {
      const found = await findAnswer(lent, id);
      return { mine: found, ask: found && (await findPassing(lent, found.ask)) };
    });
    const today = dayOf(work.now);
    if (mine?.address === undefined || ask === undefined) return undefined;
    if (Temporal.PlainDate.compare(ask.day, today) < 0) return undefined;
    const standing = await findStandingIn(work, ask.id);
    if (mine.state !== "asked") return seeMineIn(work, standing, mine);
    const all = await withRight(work, RIGHT, (lent) => listAnswers(lent, ask.id));
    if (standing === undefined || roomAmong(all) === "not-asked") return { how: "over" };
    return { ...(await askedIn(work, standing)), how: "asked", today };
  },
);

export type ConfirmRefusal = "not-asked" | "under-age" | "enough";

/** Who reads the mails of the address presses the button: who asks reads their answer from then on. Twice changes nothing. */
export async function confirmAsGuest(
  app: App,
  link: GuestLink,
): Promise<Result<undefined, ConfirmRefusal>> {
  const id = readGuestLink(app, link);
  if (id === undefined) return refused("not-asked");
  return confirmAction(app, linkHolder(ANSWERS, id), id);
}

const confirmAction = action(
  async (work: Work, id: PassingAnswerId): Promise<Result<undefined, ConfirmRefusal>> => {
    const { mine, all } = await holdMineIn(work, id);
    if (mine?.address === undefined) return refused("not-asked");
    if (mine.state === "waiting" || mine.state === "yes") return done(undefined);
    if (mine.state !== "asked" || (await findStandingIn(work, mine.ask)) === undefined)
      return refused("not-asked");
    const room = roomAmong(all);
    if (room !== undefined) return refused(room);
    for (const person of await personsOfAddressIn(work, mine.address))
      if (!(await isAdultIn(work, person))) return refused("under-age");
    await confirmAddressIn(work, mine.address);
    await withRight(work, RIGHT, (lent) => saveState(lent, id, "waiting"));
    await tellAskerIn(work, mine, "offer");
    return done(undefined);
  },
);

/** They do not pass finally. Twice changes nothing. */
export async function takeBackAsGuest(
  app: App,
  link: GuestLink,
): Promise<Result<undefined, "not-asked">> {
  const id = readGuestLink(app, link);
  if (id === undefined) return refused("not-asked");
  return takeBackAction(app, linkHolder(ANSWERS, id), id);
}

const takeBackAction = action(
  async (work: Work, id: PassingAnswerId): Promise<Result<undefined, "not-asked">> => {
    const { mine } = await holdMineIn(work, id);
    if (mine?.address === undefined) return refused("not-asked");
    await endAnswerIn(work, mine);
    return done(undefined);
  },
);

/** The answer of a link, with the others; what is asked is held. */
async function holdMineIn(
  work: Work,
  id: PassingAnswerId,
): Promise<{ readonly mine: SealedAnswer | undefined; readonly all: readonly SealedAnswer[] }> {
  return withRight(work, RIGHT, async (lent) => {
    const found = await findAnswer(lent, id);
    if (found === undefined) return { mine: undefined, all: [] };
    await holdPassing(lent, found.ask);
    return { mine: await findAnswer(lent, id), all: await listAnswers(lent, found.ask) };
  });
}
