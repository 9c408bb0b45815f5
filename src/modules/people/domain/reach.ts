import { ageBandOf } from "./age.ts";

/** What is known of who would be reached: whether they are still here, and the year of birth of a minor. */
export interface Reachable {
  readonly isThere: boolean;
  readonly birthYear: number | undefined;
}

export interface Between {
  /** Who would reach them; undefined: a visitor, or the house. */
  readonly sender: Pick<Reachable, "isThere"> | undefined;
  readonly one: Reachable;
  /** They were found where anybody may look. */
  readonly found: boolean;
}

/**
 * Nothing passes to who left or was erased, nor from them (RGPD, article 17). Who is not eighteen is
 * reached by those who stand behind the same door (a circle), never by who found them on a page that
 * anybody reads: they have none.
 */
export function mayPass({ sender, one, found }: Between, today: Temporal.PlainDate): boolean {
  if (!one.isThere || sender?.isThere === false) return false;
  return !found || ageBandOf(one.birthYear, today) === "adult";
}
