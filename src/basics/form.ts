import { z } from "zod";

/*
 * Forms. A question is a zod schema of what a field sends, with how it is put beside it in `puts`; a form
 * is an object of questions, under the names that the action gives them. So a form is declared once: drawn by
 * `<Form asks>` of the ui, read by `readAnswers`, written back by zod itself (each question is a codec, from
 * the texts of a page to a value and back). The kinds of questions stand in `questions.ts`.
 */

/** What a page sent, as it was typed, so that it can be given back. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Where what is typed is a secret: what lets one in, here or at somebody's home, what opens one's archive, what worries one about somebody. Nothing keeps it, and no other page shows it. */
export const SECRETS: readonly string[] = [
  "/entrer",
  "/moi/donnees",
  "/inquietude",
  "/chez-moi/comment-entrer",
  "/chez-moi/de-passage",
];

/** Whether a path is one of these, or below one. */
export function isBelow(path: string, starts: readonly string[]): boolean {
  return starts.some((start) => path === start || path.startsWith(`${start}/`));
}

/** A form given back: what was typed, and what stands against it. Nothing of it at first. */
export interface GivenBack {
  /** Which form of the page, where it holds several. */
  readonly form?: string | undefined;
  readonly typed?: Typed | undefined;
  /** The sentence of a refusal. */
  readonly problem?: string | undefined;
  /** What is to be mended: one French sentence, by name of field. */
  readonly problems?: Readonly<Record<string, string>> | undefined;
  /** The refusal of the action, by its own name: "changed-meanwhile" shows both texts. */
  readonly refusal?: string | undefined;
  /** Nothing is wrong: words of it may say something of somebody's health. */
  readonly health?: HealthWords | undefined;
}

/** What of a text may say something of health (`FreeWords.health`): to keep or to take away, or what was taken away. */
export interface HealthWords {
  readonly words: readonly string[];
  readonly isTaken: boolean;
}

/** Under which name the buttons of a form answer it. */
export const HEALTH_ANSWER = "mots-sante";
export const HEALTH_ANSWERS = { take: "enlever", keep: "garder" } as const;

/** What only an action can read (a place, a person's name) is to be mended: a sentence by name of field. */
export interface ToMend {
  readonly done: false;
  readonly problems: Readonly<Record<string, string>>;
}

export function toMend(problems: ToMend["problems"]): ToMend {
  return { done: false, problems };
}

/** What is given back to one of the forms of a page; nothing when another one was sent. */
export function backTo(form: string, back: GivenBack): GivenBack {
  return back.form === form ? back : {};
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Said {
  readonly label: string;
  readonly help?: string | undefined;
}

/** What one writes with one's own words. */
export interface FreeWords extends Said {
  /**
   * No word of health has its place there: the help says so, and words that may be one come back once, to be taken away or kept.
   * Nothing is refused (decision 0162).
   */
  readonly health?: boolean | undefined;
}

/** A line to write, and what helps to write it (WCAG 1.3.5: `autocomplete`). */
export interface Line extends FreeWords {
  /** Where one line may be long: how many rows it is drawn over. */
  readonly rows?: number | undefined;
  readonly most?: number | undefined;
  readonly type?: "text" | "email" | "tel" | "url" | "date" | "time" | undefined;
  readonly inputmode?: "numeric" | "decimal" | "email" | "tel" | "url" | undefined;
  readonly autocomplete?: string | undefined;
  readonly width?: "court" | "moyen" | undefined;
  /** Where the house proposes texts while one types (`suggestions.ts`): pages work without. */
  readonly suggestAt?: string | undefined;
  /** A short list of texts to choose from, without scripts. */
  readonly among?: readonly string[] | undefined;
}

/** A few to choose from. */
export interface Few extends Said {
  readonly of: readonly Choice[];
  /** "jours": side by side, for short words. */
  readonly layout?: "jours" | undefined;
  /** One must be chosen: where one question is seen at a time, it stays in sight until one is. */
  readonly needed?: boolean | undefined;
}

/** How a question is put, in plain data: the ui draws it. */
export type Put = { readonly name: string; readonly optional?: boolean | undefined } & (
  | (Line & { readonly as: "line" })
  | (FreeWords & {
      readonly as: "lines";
      readonly rows?: number | undefined;
      readonly most?: number;
    })
  | (Few & { readonly as: "choices" | "boxes" })
  | (Said & {
      readonly as: "list";
      readonly of: readonly Choice[];
      readonly none?: string;
      readonly width?: Line["width"];
    })
  | (Said & { readonly as: "yes"; readonly word?: string | undefined })
  /** Goes with the form; a page writes it by itself. */
  | { readonly as: "hidden" }
);

/** How each question is put, beside its schema. */
export const puts = z.registry<Put>();

/** How a question is put. Throws for a schema that is no question: a mistake of ours. */
export function putOf(question: z.core.$ZodType): Put {
  const put = puts.get(question);
  if (put === undefined) throw new Error("a form holds something that is no question");
  return put;
}

/** A form: its questions, by the names that the action gives them. */
export const form = z.object;
export type Form = z.ZodObject;
/** What is read of a form: an answer under each name of the action. */
export type AnswersOf<Asks extends Form> = z.output<Asks>;

/** What is known of them before: some, none, or not yet. */
export type KnownOf<Asks extends Form> = {
  readonly [Name in keyof AnswersOf<Asks>]?: AnswersOf<Asks>[Name] | undefined;
};

export type Read<Answers> =
  | { readonly fits: true; readonly data: Answers; readonly typed: Typed }
  | {
      readonly fits: false;
      readonly typed: Typed;
      readonly problems: Readonly<Record<string, string>>;
    };

/** Reads what was sent. Each problem is one French sentence under the name of its field: the first one. */
export function readAnswers<Asks extends Form>(asked: Asks, typed: Typed): Read<AnswersOf<Asks>> {
  const nameOf = (key: string) => {
    const question = asked.shape[key];
    return question === undefined ? key : putOf(question).name;
  };
  const sent = Object.keys(asked.shape).map((key) => [key, typed[nameOf(key)]] as const);
  const answer = asked.safeParse(Object.fromEntries(sent));
  if (answer.success) return { fits: true, data: answer.data, typed };
  const problems: Record<string, string> = {};
  for (const { path, message } of answer.error.issues)
    problems[nameOf(String(path[0] ?? ""))] ??= message;
  return { fits: false, typed, problems };
}

/**
 * A known answer as its field holds it. What does not fit its question, because it is older or came by an
 * address, is written as it is: it is shown, and mended when the form is sent.
 */
export function writeAnswer(question: z.core.$ZodType, value: unknown): string | readonly string[] {
  const written = z.safeEncode(question, value);
  const text = written.success ? written.data : value;
  if (Array.isArray(text)) return text.map(String);
  return typeof text === "string" ? text : "";
}

/** The version of the row that was shown (`<Form version>` writes it), or nothing; nonsense is no version of anything: -1. */
export function version() {
  return z
    .codec(
      z.string().optional(),
      z.custom<number | undefined>(() => true),
      {
        decode: (text) => {
          if (text === undefined) return undefined;
          return /^\d{1,9}$/.test(text) ? Number(text) : -1;
        },
        encode: (known) => known?.toString() ?? "",
      },
    )
    .register(puts, { name: "version", as: "hidden" });
}
