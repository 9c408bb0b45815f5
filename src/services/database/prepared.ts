/** From so many times on a statement is prepared. */
const OFTEN = 3;
/** At most so many are, by each connection: a plan under row security weighs 78 KB (83 of them, 6.5 MB). */
const MOST = 200;
/** What was not asked again during so many statements leaves its place to another. */
const LONG = 2_000;
/** A connection that prepared more ends when it is given back: it holds plans that nobody asks for any more. */
export const MOST_OF_A_LIFE = MOST + 50;
/** How many texts are counted before they are prepared; forgotten when there are more. */
const COUNTED = 4_000;

interface Named {
  readonly name: string;
  /** The number of the statement that asked for it last. */
  askedAt: number;
}

/**
 * The statements that come again and again, by their text, with the name under which each connection
 * prepares them (PostgreSQL, PREPARE): planning one under row security takes longer than doing it. Nobody
 * keeps a place for ever by coming first: else the filling of the demonstration, or a night of jobs,
 * would leave none to the pages.
 */
export class PreparedNames {
  readonly #counts = new Map<string, number>();
  /** The one that was not asked for the longest time comes first. */
  readonly #names = new Map<string, Named>();
  #made = 0;
  #asked = 0;

  /** The name of a statement, the same each time and no other's; undefined while it is rare. */
  of(text: string): string | undefined {
    this.#asked += 1;
    const known = this.#names.get(text);
    if (known !== undefined) {
      this.#names.delete(text);
      known.askedAt = this.#asked;
      this.#names.set(text, known);
      return known.name;
    }
    const leaving = this.#leaving();
    if (this.#names.size >= MOST && leaving === undefined) return undefined;
    const count = (this.#counts.get(text) ?? 0) + 1;
    if (count < OFTEN) {
      if (this.#counts.size >= COUNTED) this.#counts.clear();
      this.#counts.set(text, count);
      return undefined;
    }
    this.#counts.delete(text);
    if (leaving !== undefined) this.#names.delete(leaving);
    this.#made += 1;
    const name = `archipel_${this.#made}`;
    this.#names.set(text, { name, askedAt: this.#asked });
    return name;
  }

  /** When all places are taken: whose is not needed any more. */
  #leaving(): string | undefined {
    if (this.#names.size < MOST) return undefined;
    for (const [text, { askedAt }] of this.#names) {
      return this.#asked - askedAt > LONG ? text : undefined;
    }
    return undefined;
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
