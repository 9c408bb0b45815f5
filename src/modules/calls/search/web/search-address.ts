import { type AskedSearch, writeSearch } from "../../domain/search/search.ts";

/** The address of this search with something changed; back to its first page. */
export function addressOf(asked: AskedSearch, change: Partial<AskedSearch>, suffix = ""): string {
  const query = writeSearch({ ...asked, page: 1, ...change });
  return `/appels${suffix}${query === "" ? "" : `?${query}`}`;
}
