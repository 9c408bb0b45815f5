import { isAudience, isTheme, type Audience, type Theme } from "#rules/subjects";

/** In what capacity somebody comes. */
export const ROLES = ["volunteer", "employee", "elected", "inhabitant", "other"] as const;
export type Role = (typeof ROLES)[number];

/** What somebody answered to the three questions of the arrival; none is compulsory. */
export interface Answers {
  readonly role: Role | undefined;
  /** For whom they look for calls: the kind of their structure, or themselves. */
  readonly audience: Audience | undefined;
  /** The reference of a place (« commune-26108 »), as `territory` writes it. */
  readonly place: string | undefined;
  readonly themes: readonly Theme[];
  /** What brings them, in their words. */
  readonly words: string;
}

const WORDS = "words:";
const THEME = "theme:";

/** `people` keeps 60 characters of each answer, the mark of what it is included. */
const MOST_KEPT = 60;
/** The longest free words. */
export const MOST_TYPED = MOST_KEPT - WORDS.length;

/** The answers as `people` keeps them: who, where, what brings them. */
export interface KeptAnswers {
  readonly who?: string | undefined;
  readonly where?: string | undefined;
  readonly brings: readonly string[];
}

/** Writes answers in the form that `people` seals. `readAnswers` reads it back. */
export function writeAnswers({ role, audience, place, themes, words }: Answers): KeptAnswers {
  const who = [role ?? "", audience ?? ""].join("/");
  return {
    ...(who === "/" ? {} : { who }),
    ...(place === undefined ? {} : { where: place }),
    brings: [
      ...themes.map((theme) => THEME + theme),
      ...(words === "" ? [] : [WORDS + words.slice(0, MOST_TYPED)]),
    ],
  };
}

/** Reads kept answers. Total: what is not understood any more is left out. */
export function readAnswers({ who = "", where, brings }: KeptAnswers): Answers {
  const [role, audience = ""] = who.split("/");
  return {
    role: ROLES.find((known) => known === role),
    audience: isAudience(audience) ? audience : undefined,
    place: where,
    themes: brings.flatMap((one) => {
      const theme = one.replace(THEME, "");
      return one.startsWith(THEME) && isTheme(theme) ? [theme] : [];
    }),
    words: brings.find((one) => one.startsWith(WORDS))?.slice(WORDS.length) ?? "",
  };
}

/** Whether something was answered at all: who passed the questions answered nothing. */
export function saysSomething({ audience, place, themes, words }: Answers): boolean {
  return audience !== undefined || place !== undefined || themes.length > 0 || words !== "";
}

/** Words that say nothing of what is looked for. */
const EMPTY =
  /^(.{1,3}|avec|chez|dans|elle|elles|entre|leur|leurs|notre|nous|pour|sans|votre|vous)$/;

/**
 * The searches for calls that these answers make, as queries of an address (« /appels?… »), in the
 * order in which they are tried: the words whole, then their first three, two and one that mean
 * something (in French what is looked for comes first), at last the themes ticked. A theme that was
 * never ticked is never searched. At least one; the empty query asks for everything.
 */
export function searchesOf({ audience, place, themes, words }: Answers): readonly string[] {
  const telling = words.split(/[^\p{L}\p{N}-]+/u).filter((word) => !EMPTY.test(word));
  const shorter = [3, 2, 1]
    .filter((most) => most < telling.length)
    .map((most) => telling.slice(0, most).join(" "));
  const queryOf = (name: string, values: readonly string[]) => {
    const query = new URLSearchParams(values.map((value) => [name, value]));
    if (audience !== undefined) query.append("qui", audience);
    if (place !== undefined) query.set("ou", place);
    return query.toString();
  };
  return [
    ...(words === "" ? [] : [words, ...shorter].map((typed) => queryOf("q", [typed]))),
    ...(words === "" || themes.length > 0 ? [queryOf("theme", themes)] : []),
  ];
}
