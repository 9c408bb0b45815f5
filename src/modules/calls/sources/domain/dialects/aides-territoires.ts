import { recordsOf } from "../records.ts";
import { isFields, textAt } from "../../../domain/reading/unknown.ts";
import { bytesOf, jsonOf, listOfAnswer } from "./answers.ts";
import type {
  Dialect,
  SourceAnswer,
  SourceAsked,
  SourcePage,
  SourceRequest,
  Cursor,
  NotAPage,
} from "./dialect.ts";

const PAGE = 100;

/** The root of the API, whatever page of it the operator wrote. */
function rootOf(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const [first = ""] = url.pathname.split("/").filter((part) => part !== "");
  return first === "" ? url.origin : `${url.origin}/${first}`;
}

function ask({ address }: SourceAsked, { page = 1 }: Cursor, session?: string): SourceRequest {
  const asked = new URLSearchParams(URL.parse(address)?.search);
  asked.set("page", String(page));
  asked.set("itemsPerPage", String(PAGE));
  if (!asked.has("organization_type_slugs")) asked.set("organization_type_slugs", "association");
  return {
    url: `${rootOf(address)}/aids/?${asked}`,
    headers: {
      accept: "application/json",
      ...(session === undefined ? {} : { authorization: `Bearer ${session}` }),
    },
  };
}

function read(_of: SourceAsked, { page = 1 }: Cursor, answer: SourceAnswer): SourcePage | NotAPage {
  const found = listOfAnswer(answer, "results", "hydra:member");
  if ("refused" in found) return found;
  const { fields, list } = found;
  const view = isFields(fields["hydra:view"]) ? fields["hydra:view"] : {};
  const goesOn = textAt(fields, "next") !== undefined || textAt(view, "hydra:next") !== undefined;
  return {
    records: list.length === 0 ? [] : recordsOf("aides-territoires", `page ${page}`, bytesOf(list)),
    next: goesOn && list.length > 0 ? { page: page + 1 } : undefined,
  };
}

/**
 * Aides-territoires: one signs in with the key of one's account, for a token that holds 24 hours,
 * and reads the aids open to associations, a hundred a page. The pages are counted
 * by us: the address that an answer calls the next one is not followed.
 */
export const aidesTerritoires: Dialect = {
  sourceOf: () => "aides-territoires",
  mapping: "none",
  start: () => ({ page: 1 }),
  ask,
  read,
  signIn: ({ address }, secret) => ({
    url: `${rootOf(address)}/connexion/`,
    method: "POST",
    headers: { "x-auth-token": secret, accept: "application/json" },
  }),
  sessionOf: (answer) => {
    const found = jsonOf(answer);
    return "refused" in found ? undefined : textAt(found.value, "token");
  },
};
