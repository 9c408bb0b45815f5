import { isBelow, SECRETS } from "#basics/form";

/** How long what was begun waits to be ended. */
export const KEPT_FOR = "P7D";
/** More than this was not typed by somebody. */
const MOST = 60_000;

/** What was typed in a form, by the names of its fields. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Fields that belong to a form and not to who fills it; the last is said by the button itself. */
export const BUTTON = "plus-tard";
const OWN = new Set(["token", "act", "version", BUTTON]);

/** A ballot is kept by nobody before it is cast; what lets one in, or opens one's archive, is typed anew. */
const NEVER = [...SECRETS, "/votes", "/sortir", "/l", "/demonstration", "/moi/plus-tard"];

const isOwn = (address: string) =>
  address.startsWith("/") && !address.startsWith("//") && !/[\s\\]/.test(address);

/** Whether what is typed on this page for that form may be kept. */
export function mayBeKept({
  page,
  action,
}: {
  readonly page: string;
  readonly action: string;
}): boolean {
  const [path = ""] = page.split("?");
  return [page, action].every(isOwn) && [path, action].every((one) => !isBelow(one, NEVER));
}

/** The page and the form of a button: « /formulaire /page ». */
export function readButton(
  text: string,
): { readonly action: string; readonly page: string } | undefined {
  const [action = "", page = "", more] = text.split(" ");
  return page === "" || more !== undefined || !mayBeKept({ action, page })
    ? undefined
    : { action, page };
}

/** The answers themselves; undefined when there is nothing to keep, or more than anybody types. */
export function answersOf(typed: Answers): Answers | undefined {
  const own = Object.entries(typed).filter(([name]) => !OWN.has(name));
  const said = own.filter(([, value]) => [value].flat().some((text) => text.trim() !== ""));
  const isTooLong = JSON.stringify(own).length > MOST;
  return said.length === 0 || isTooLong ? undefined : Object.fromEntries(said);
}
