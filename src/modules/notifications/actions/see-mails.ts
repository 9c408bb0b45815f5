import { done, refused, type Result } from "#basics/result";
import {
  action,
  contributionsIn,
  type MailSource,
  namesIn,
  reading,
  type Work,
} from "#services/house";
import { addressesOfIn } from "#modules/people";

import { type Preference, rhythmOf } from "../domain/preference.ts";
import { dueAt } from "../domain/rhythm.ts";
import {
  dropWaiting,
  listPreferences,
  moveWaiting,
  savePreference,
} from "../store/notifications.ts";
import { findKind, kindsOf } from "./notify.ts";
import { wantsNoMailIn } from "./stop-mails.ts";

export interface SeenMails {
  readonly addresses: readonly { readonly text: string; readonly stopped: boolean }[];
  /** What was asked for one by one. */
  readonly sources: readonly MailSource[];
  /** The other reasons to be written to, each with how often. */
  readonly kinds: readonly {
    readonly kind: string;
    /** What it is about, with others (« Locaux »); none goes with the rest. */
    readonly subject: string | undefined;
    readonly why: string;
    readonly sort: "direct" | "digest";
    /** Told once a week, unless one chose otherwise. */
    readonly weekly: boolean;
    /** The law wants it told: one chooses when, not whether. */
    readonly always: boolean;
    readonly preference: Preference;
  }[];
}

/** What the person who acts receives, and how often; undefined for who is not signed in. */
export const seeMails = reading((work: Work) => seeMailsIn(work));

export async function seeMailsIn(work: Work): Promise<SeenMails | undefined> {
  if (work.actor.for === undefined) return undefined;
  const mine = await addressesOfIn(work, work.actor.for);
  const addresses: SeenMails["addresses"][number][] = [];
  for (const { text } of mine) addresses.push({ text, stopped: await wantsNoMailIn(work, text) });
  const kinds = kindsOf(work.app);
  const { subjects } = namesIn(work.app);
  // Several kinds may come from the same sources (a new call, a deadline that moved).
  const listers = new Map(
    contributionsIn(work, ({ notificationKinds = {} }) =>
      Object.values(notificationKinds).map(({ sources }) => sources),
    ).map((sources) => [sources.table, sources]),
  );
  const sources: MailSource[] = [];
  for (const { list } of listers.values())
    for (const { id } of mine) sources.push(...(await list(work, id)));
  const chosen = await listPreferences(
    work,
    mine.map(({ id }) => id),
  );
  return {
    addresses,
    sources,
    kinds: kinds.flatMap(([kind, { why, sort, always = false, weekly = false, ...one }]) => {
      if (sort === "code" || one.sources !== undefined) return [];
      const preference = rhythmOf(
        { sort, always, weekly },
        chosen.find((asked) => asked.kind === kind)?.rhythm,
      );
      const subject = one.discreet === true ? undefined : subjects[kind.split(".")[0] ?? ""];
      return [{ kind, subject, why, sort, always, weekly, preference }];
    }),
  };
}

/** The person who acts chooses how often they are told of one kind; what waits follows. */
export const choosePreference = action(choosePreferenceIn);

export async function choosePreferenceIn(
  work: Work,
  asked: { readonly kind: string; readonly preference: Preference },
): Promise<Result<undefined, "nobody" | "unknown-kind" | "wanted-by-law">> {
  if (work.actor.for === undefined) return refused("nobody");
  const kind = findKind(work.app, asked.kind);
  if (kind === undefined || kind.sort === "code" || kind.sources !== undefined)
    return refused("unknown-kind");
  if (rhythmOf(kind, asked.preference) !== asked.preference) return refused("wanted-by-law");
  for (const { id: address } of await addressesOfIn(work, work.actor.for)) {
    await savePreference(work, address, { kind: asked.kind, rhythm: asked.preference });
    const which = { address, kind: asked.kind };
    if (asked.preference === "never") await dropWaiting(work, which);
    else await moveWaiting(work, which, dueAt(asked.preference, address, work.now));
  }
  return done(undefined);
}
