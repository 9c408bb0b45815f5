import { type AskedSearch, writeSearch } from "../../domain/search/search.ts";

/** The same search on the map. */
export function onMapOf(asked: AskedSearch): string {
  const query = writeSearch({ ...asked, page: 1 });
  return `/autour-de-moi/appels${query === "" ? "" : `?${query}`}`;
}

/** The address of this search with something changed; back to its first page. */
export function addressOf(asked: AskedSearch, change: Partial<AskedSearch>, suffix = ""): string {
  const query = writeSearch({ ...asked, page: 1, ...change });
  return `/appels${suffix}${query === "" ? "" : `?${query}`}`;
}
