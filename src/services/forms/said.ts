/** Whose address is read. */
interface Queried {
  readonly req: { readonly query: (name: string) => string | undefined };
}

const SAID = "dit";

/** Where one goes once something is done: the page says it first, by that word of its address (`Said` of `#ui/panel`). */
export const saidAt = (at: string, word: string): string =>
  `${at}${at.includes("?") ? "&" : "?"}${SAID}=${word}`;

/** What the page says first: what its words have of what the address says, or nothing. */
export function saidIn<Says>(c: Queried, words: Readonly<Record<string, Says>>): Says | undefined {
  const word = c.req.query(SAID) ?? "";
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
