import { type App, declaredIn, type NotificationKind, type Work, withRight } from "#services/house";
import type { AddressId } from "#rules/people";

import { rhythmOf } from "../domain/preference.ts";
import { dueAt, type Rhythm } from "../domain/rhythm.ts";
import {
  addNotifications,
  dropWaiting,
  listDropped,
  listPreferences,
  moveWaiting,
  type OfNotification,
  withdrawWaiting,
} from "../store/notifications.ts";

/** Something to say to an address. */
export interface Notify {
  readonly address: AddressId;
  /** Declared by a module in `notificationKinds`. */
  readonly kind: string;
  /** What it is about: said once for each address, kind and object, whatever happens. */
  readonly object: string;
  /** What asked for it (an alert), when people ask for these one by one. */
  readonly source?: string;
  /** The rhythm of that source; without, what the person chose for the kind, else its default. */
  readonly rhythm?: Rhythm;
  /** Dropped because it was not so any more, it waits again: it may be so once more. What was posted is never said twice. */
  readonly anew?: true;
  /** Ids only: texts are read when the mail is written, and its truth asked again. */
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * Notes what is to be said; the mail is written later, with what else waits for the address. Answers
 * how many are new: what was already said, or waits already, is left alone. Throws on an unknown kind.
 */
export async function notifyAllIn(work: Work, asked: readonly Notify[]): Promise<number> {
  if (asked.length === 0) return 0;
  return withRight(work, "notify", async (lent) => {
    const chosen = await listPreferences(lent, [...new Set(asked.map(({ address }) => address))]);
    const preferences = new Map(chosen.map((one) => [`${one.address} ${one.kind}`, one.rhythm]));
    const added = asked.flatMap((one) => {
      const kind = kindNamed(work.app, one.kind);
      const wanted = one.rhythm ?? preferences.get(`${one.address} ${one.kind}`);
      const rhythm = rhythmOf(kind, wanted);
      if (rhythm === "never") return [];
      return [{ ...one, source: one.source, dueAt: dueAt(rhythm, one.address, work.now) }];
    });
    const { anew = [], once = [] } = Object.groupBy(added, (one) => (one.anew ? "anew" : "once"));
    return (
      (await addNotifications(lent, once)) + (await addNotifications(lent, anew, { anew: true }))
    );
  });
}

/** The same for one. */
export function notifyIn(work: Work, asked: Notify): Promise<number> {
  return notifyAllIn(work, [asked]);
}

/**
 * It is so no more before anybody was told: what waits is not said. Answers its facts; undefined: it was said, or never was to be. Whoever
 * tells the contrary asks this first: of what nobody heard, nobody hears the end.
 */
export function withdrawIn(work: Work, asked: OfNotification): Promise<Facts | undefined> {
  return withRight(work, "notify", (lent) => withdrawWaiting(lent, asked));
}

/** Of these objects, which were not said and will not be, each with its facts. */
export async function listUnsaidIn(
  work: Work,
  asked: { readonly kind: string; readonly objects: readonly string[] },
): Promise<ReadonlyMap<string, Facts>> {
  const all = await withRight(work, "notify", (lent) => listDropped(lent, asked));
  return new Map(all.map(({ object, facts }) => [object, facts]));
}

type Facts = Readonly<Record<string, unknown>>;

/** A source is told at another rhythm: what waits of it follows. The right was asked by whoever keeps the source. */
export async function changeRhythmIn(
  work: Work,
  asked: { readonly address: AddressId; readonly source: string; readonly rhythm: Rhythm },
): Promise<void> {
  await withRight(work, "notify", (lent) =>
    moveWaiting(lent, asked, dueAt(asked.rhythm, asked.address, work.now)),
  );
}

/** A source stopped or paused: what waits of it is not said. */
export async function forgetSourceIn(
  work: Work,
  asked: { readonly source: string },
): Promise<void> {
  await withRight(work, "notify", (lent) => dropWaiting(lent, asked));
}

/** The kinds of all modules, by name. */
export function kindsOf(app: App): readonly (readonly [string, NotificationKind])[] {
  return declaredIn(app, "notificationKinds").flatMap((kinds) => Object.entries(kinds));
}

export function findKind(app: App, name: string): NotificationKind | undefined {
  return kindsOf(app).find(([known]) => known === name)?.[1];
}

function kindNamed(app: App, name: string): NotificationKind {
  const kind = findKind(app, name);
  if (kind === undefined) throw new Error(`no module declares the notification kind ${name}`);
  return kind;
}
