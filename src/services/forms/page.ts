/** Whose address is read. */
interface Queried {
  readonly req: { readonly query: (name: string) => string | undefined };
}

// A list of a hundred thousand pages is nobody's.
const PAGE = /^[1-9]\d{0,4}$/;

/** The page of a list that an address names (`?page=3`), from 1; undefined when it names none, or nonsense. */
export function pageNamed(c: Queried): number | undefined {
  const typed = c.req.query("page") ?? "";
  return PAGE.test(typed) ? Number(typed) : undefined;
}

/** The page of a list that an address asks for, from 1: the first when it names none. */
export function pageAsked(c: Queried): number {
  return pageNamed(c) ?? 1;
}
