/** From so many times on a statement is prepared. */
const OFTEN = 3;
/** At most so many are, by each connection: a plan under row security weighs 78 KB (83 of them, 6.5 MB). */
const MOST = 200;
/** How many texts are counted before they are prepared; forgotten when there are more. */
const COUNTED = 4_000;

/**
 * The statements that come again and again, by their text, with the name under which each connection
 * prepares them (PostgreSQL, PREPARE): planning one under row security takes longer than doing it.
 */
export class PreparedNames {
  readonly #counts = new Map<string, number>();
  readonly #names = new Map<string, string>();
  #made = 0;

  /** The name of a statement, the same each time and no other's; undefined while it is rare. */
  of(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#names.size >= MOST) return undefined;
    const count = (this.#counts.get(text) ?? 0) + 1;
    if (count < OFTEN) {
      if (this.#counts.size >= COUNTED) this.#counts.clear();
      this.#counts.set(text, count);
      return undefined;
    }
    this.#counts.delete(text);
    this.#made += 1;
    const name = `archipel_${this.#made}`;
    this.#names.set(text, name);
    return name;
  }

  /** All are prepared anew, under other names. */
  forget(): void {
    this.#names.clear();
  }
}

/**
 * Whether a prepared statement cannot serve any more: a migration changed the columns that it
 * answers (RevalidateCachedQuery of PostgreSQL, whatever the language of its messages).
 */
export function isOutlived(error: unknown): boolean {
  return error instanceof Error && "routine" in error && error.routine === "RevalidateCachedQuery";
}
