import { given } from "../../../domain/reading/given.ts";
import { asText, listOf, textAt, type Fields } from "../../../domain/reading/unknown.ts";
import type { Aid } from "./aid.ts";

/** Where relative addresses of the API begin. */
const SITE = "https://aides-territoires.beta.gouv.fr";

/** Names in a list of names, of objects that have one, or of links to a financer (ld+json). */
function namesOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((one) => {
    const name =
      asText(one) ?? textAt(one, "name") ?? textAt(one, "backer", "name") ?? textAt(one, "nom");
    // In ld+json what is not embedded is an address of the API, which names nobody.
    return name === undefined || name.startsWith("/api/") ? [] : name.trim() || [];
  });
}

function first(fields: Fields, ...names: readonly string[]): string | undefined {
  return names.map((name) => asText(fields[name])).find((text) => text !== undefined);
}

/** The rates of an aid: two fields today, once one list. */
function ratesOf(fields: Fields): Pick<Aid, "leastRate" | "mostRate"> {
  const [least, most] = listOf(fields["subvention_rate"]);
  return given({
    leastRate: first(fields, "subvention_rate_lower_bound") ?? asText(least),
    mostRate: first(fields, "subvention_rate_upper_bound") ?? asText(most),
  });
}

/**
 * An aid of the API, in JSON or in ld+json, which has other names for the same,
 * or of a supplier's feed in the same shape.
 */
export function aidOfApi(fields: Fields): Aid {
  const said = (...names: readonly string[]): string | undefined => first(fields, ...names);
  const url = said("url");
  const whole = url?.startsWith("/") === true ? `${SITE}${url}` : url;
  const moreUrl = said("origin_url", "originUrl");
  return given({
    id: said("slug") ?? slugOf(whole) ?? idOfFeed(said("id"), moreUrl),
    name: said("name"),
    officialName: said("name_initial", "nameInitial"),
    url: whole,
    moreUrl,
    applyUrl: said("application_url", "applicationUrl"),
    ...listsOf(fields),
    description: said("description"),
    examples: said("project_examples", "projectExamples"),
    eligibility: said("eligibility"),
    contact: said("contact"),
    perimeter: said("perimeter") ?? textAt(fields["perimeter"], "name"),
    published: said(
      "date_published",
      "time_published",
      "date_created",
      "time_create",
      "timeCreate",
    ),
    opens: said("start_date", "date_start", "dateStart"),
    deadline: said("submission_deadline", "date_submission_deadline", "dateSubmissionDeadline"),
    ...ratesOf(fields),
    rateWords: said("subvention_comment", "subventionComment"),
    loan: said("loan_amount", "loanAmount"),
    advance: said("recoverable_advance_amount", "recoverableAdvanceAmount"),
    isLive: fields["is_live"] !== false && !isWithdrawn(said("status")),
  });
}

type Lists = Pick<
  Aid,
  "financers" | "instructors" | "programs" | "audiences" | "types" | "categories"
>;

function listsOf(fields: Fields): Lists {
  const named = (...names: readonly string[]): readonly string[] =>
    names.map((name) => namesOf(fields[name])).find((found) => found.length > 0) ?? [];
  return {
    financers: named("financers", "financers_full", "aid_financers", "aidFinancers"),
    instructors: named("instructors", "instructors_full", "aid_instructors", "aidInstructors"),
    programs: named("programs"),
    audiences: named("targeted_audiences", "aid_audiences", "aidAudiences"),
    types: named("aid_types", "aid_types_full", "aidTypes"),
    categories: named("categories"),
  };
}

function isWithdrawn(status: string | undefined): boolean {
  return status === "draft" || status === "deleted" || status === "merged";
}

/** The name of an aid in its public address: what the table and the API have in common. */
export function slugOf(url: string | undefined): string | undefined {
  const [path = ""] = (url ?? "").slice(0, 2_000).split(/[?#]/);
  const [folder, slug = ""] = path
    .split("/")
    .filter((part) => part !== "")
    .slice(-2);
  return folder === "aides" && /^[\w-]{3,200}$/.test(slug) ? slug : undefined;
}

/** A supplier numbers its aids for itself: its host tells them from another's. */
function idOfFeed(id: string | undefined, url: string | undefined): string | undefined {
  if (id === undefined || url === undefined || !URL.canParse(url)) return id;
  return `${new URL(url).host} ${id}`;
}
