/** Who asks. */
export const WHO = ["visitor", "person", "link", "job", "operator"] as const;
export type Who = (typeof WHO)[number];

/** What can be asked of calls. The table of the README says the same, and is what the test reads. */
export const ACTS = [
  "search",
  "read-published",
  "read-hidden",
  "import",
  "see-imports",
  "manage-sources",
  "read-sources",
  "hide",
  "decide-twins",
  "see-links",
  "check-links",
] as const;
export type Act = (typeof ACTS)[number];

const RIGHTS: Readonly<Record<Act, readonly Who[]>> = {
  search: WHO,
  "read-published": WHO,
  "read-hidden": ["operator"],
  import: ["operator"],
  "see-imports": ["operator"],
  "manage-sources": ["operator"],
  "read-sources": ["job", "operator"],
  hide: ["operator"],
  "decide-twins": ["operator"],
  "see-links": ["operator"],
  "check-links": ["job", "operator"],
};

/** Whether somebody may do that. */
export function mayDo(who: Who, act: Act): boolean {
  return RIGHTS[act].includes(who);
}
