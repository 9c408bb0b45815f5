import type { Context } from "hono";
import { createContext, useContext } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { HtmlEscapedCallbackPhase, resolveCallback } from "hono/utils/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";

import type { GivenBack } from "#basics/form";

import { simply } from "./page/simply.ts";
import { setType } from "./page/typography.ts";

/** A link at the foot of every page. */
export interface FrameLink {
  readonly label: string;
  readonly at: string;
  /** Whether it serves who reads, beside help, and not to know the instance. */
  readonly serves?: boolean;
}

/** A section, with what leads to it. */
export interface FrameSection {
  readonly label: string;
  /** Its first page; undefined when nothing of it is shown to who reads. */
  readonly at: string | undefined;
  /** Whether it is a word of the menu: not what is behind one's name, nor what keeps the instance. */
  readonly inMenu: boolean;
  readonly parts: readonly FramePart[];
}

/** A part of a section (`Part` of the house). */
export interface FramePart {
  readonly label: string;
  readonly at: string;
  /** What it is, in one line. */
  readonly says: string;
  /** Other addresses that belong to it. */
  readonly holds: readonly string[];
  /** Whether it has a page, and who reads is led there. */
  readonly shown: boolean;
  /** Whether its page says the other parts of the section itself. */
  readonly hub: boolean;
  /** Whether a page there stands where its own steps begin. */
  readonly yields: boolean;
  /** By which words it is meant, in the one search; and whether it takes a place. */
  readonly asked?: readonly string[];
  readonly hasPlace?: true;
}

/** What every page needs to know of the request and of the instance, in plain data. */
export interface Frame {
  /** Path asked, without its format suffix. */
  readonly path: string;
  /** Which page of a list is asked, from 1. */
  readonly page: number;
  /** When the page is written. */
  readonly now: Temporal.Instant;
  /** Public address of the instance, "https://…", without trailing slash. */
  readonly publicUrl: string;
  /** Name of this instance, "Archipel Drôme et Ardèche". */
  readonly instance: string;
  /** The sections of the house with their parts, as they are shown to who reads. */
  readonly sections: readonly FrameSection[];
  readonly footer: readonly FrameLink[];
  /** Guides that explain this page. */
  readonly helps?: readonly FrameLink[];
  /** Who is signed in. */
  readonly person:
    | {
        readonly name: string;
        readonly id: string;
        readonly simple: boolean;
        /** How much waits for them, as their feed counts it. Asked only where it is shown. */
        readonly waits?: () => Promise<number | undefined>;
        /** Where they keep the instance, or decide of what others publish, for those who do. */
        readonly keeps?: () => Promise<{ readonly label: string; readonly at: string } | undefined>;
        /** Whom « Appeler … » rings on their simple pages. */
        readonly calls?: { readonly name: string; readonly telephone: string } | undefined;
      }
    | undefined;
  /** Where the pictures are of those of these persons whose face the reader may see; asked once for a page. */
  readonly faces?:
    | ((persons: readonly string[]) => Promise<ReadonlyMap<string, string>>)
    | undefined;
  /** In simple mode, for oneself: how a form is put off, and what one began on this page. */
  readonly later?: Later | undefined;
  /** Where a visitor comes in, to be led back to the page that was asked; else the door alone. */
  readonly enter?: string | undefined;
  /** When one acts for someone: « Adrienne », where it is told, and where one stops. */
  readonly acting:
    | { readonly forWhom: string; readonly at: string; readonly stop: string }
    | undefined;
  /** What this person must see now, on each page, and where they answer. */
  readonly warning?: { readonly says: string; readonly at: string } | undefined;
  /** That everything here is invented: a word beside the mark, and a sentence in the foot. */
  readonly demonstration?: { readonly word: string; readonly says: string } | undefined;
  /** One line each: works announced, clock elsewhere… */
  readonly banners: readonly string[];
  readonly teinte: "jour" | "nuit" | undefined;
  readonly taille: "grande" | "tres-grande" | undefined;
  /** Logical name ("archipel.css") → public path with its hash. */
  readonly assets: Readonly<Record<string, string>>;
  /** Hidden `token` of forms, bound to the session. */
  readonly formToken: () => string;
  /** Hidden `act` of forms: a fresh UUID each time. */
  readonly newAct: () => string;
  /** Where a human being can be reached. */
  readonly help: { readonly at: string; readonly telephone: string | undefined };
}

/** A form is put off: where its button goes, from which page, what was begun there, how one begins anew. */
export interface Later {
  readonly at: string;
  /** With its query. */
  readonly page: string;
  /** Whether what goes there may be kept: a secret is typed anew. */
  readonly takes: (action: string) => boolean;
  readonly begun:
    | {
        /** Where the form goes that was begun. */
        readonly action: string;
        readonly typed: Readonly<Record<string, string | readonly string[]>>;
        readonly until: string;
        readonly anew: string;
      }
    | undefined;
}

/** The Hono environment of every route that answers a page: `c.var.frame`. */
export type WithFrame = { Variables: { frame: Frame } };

/** A page being written: its frame, and the drawings that it already holds (drawn once, then reused). */
interface Writing {
  readonly frame: Frame;
  readonly drawn: Set<string>;
  readonly faces: Faces;
}

const WritingContext = createContext<Writing | undefined>(undefined);

function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (writing === undefined)
    throw new Error("a view is rendered by answer() or write(), inside a frame");
  return writing;
}

/** The frame of the page being written. Throws outside `answer` and `write`. */
export function useFrame(): Frame {
  return useWriting().frame;
}

/** True the first time a drawing is asked for on this page: then draw it; afterwards reuse it by its id. */
export function useFirstDrawing(): (id: string) => boolean {
  const { drawn } = useWriting();
  return (id) => {
    if (drawn.has(id)) return false;
    drawn.add(id);
    return true;
  };
}

/** The pictures of the persons of a page, asked one by one and looked for together. */
type Faces = ((person: string) => Promise<string | undefined>) | undefined;

/**
 * All tokens of a page are drawn before anything is awaited: what they ask is asked at once, in one question. One
 * that is drawn later (after something that its page awaits) asks a second.
 */
function facesOf({ faces }: Frame): Faces {
  if (faces === undefined) return undefined;
  const known = new Map<string, Promise<string | undefined>>();
  let batch: { readonly ids: string[]; readonly found: Promise<ReadonlyMap<string, string>> };
  let isOpen = false;
  const begin = () => {
    const ids: string[] = [];
    const askAll = async () => {
      await Promise.resolve();
      isOpen = false;
      return faces(ids);
    };
    isOpen = true;
    return { ids, found: askAll() };
  };
  const ask = async (person: string) => {
    if (!isOpen) batch = begin();
    batch.ids.push(person);
    return (await batch.found).get(person);
  };
  return (person) => {
    const asked = known.get(person) ?? ask(person);
    known.set(person, asked);
    return asked;
  };
}

/** How a token asks for the picture of a person; undefined where a page shows none. */
export function useFaces(): Faces {
  return useContext(WritingContext)?.faces;
}

/** What was begun of a form, where it goes there; undefined where nothing is. */
export function useBegun(action: string): NonNullable<Later["begun"]> | undefined {
  const begun = useContext(WritingContext)?.frame.later?.begun;
  return begun?.action === action ? begun : undefined;
}

/** Writes a view inside a frame: the whole document when the view is a `Page`, with French typography. */
export async function write(frame: Frame, view: JSX.Element): Promise<string> {
  const writing = { frame, drawn: new Set<string>(), faces: facesOf(frame) };
  const page = <WritingContext.Provider value={writing}>{view}</WritingContext.Provider>;
  const html = await resolveCallback(page, HtmlEscapedCallbackPhase.Stringify, false, {});
  const typed = setType(html);
  return frame.person?.simple === true ? simply(typed, frame.later) : typed;
}

/** What `answer` needs of Hono's context, whatever else the route's environment holds. */
interface Answering {
  readonly var: { readonly frame: Frame };
  readonly html: Context["html"];
}

/**
 * Answers a page: renders the view inside the request's frame, doctype first. Its status is 200, unless a
 * form is given back: 422 for what is to be mended, 409 for a refusal; or said otherwise.
 */
export async function answer(
  c: Answering,
  view: JSX.Element,
  status: ContentfulStatusCode | GivenBack = 200,
): Promise<Response> {
  const code = typeof status === "number" ? status : statusOf(status);
  const html = `<!doctype html>\n${await write(c.var.frame, view)}`;
  const response = c.html(html, code);
  written.set(response, html);
  return response;
}

const written = new WeakMap<Response, string>();

/**
 * The text of a page that `answer` gave, while nobody put another response in its place. To read it from the response
 * makes a stream that is finalised with the next collection of memory: 11 µs each, of all that a page costs there.
 */
export function writtenIn(response: Response): string | undefined {
  return written.get(response);
}

function statusOf({ problem, problems }: GivenBack): 200 | 409 | 422 {
  if (problem !== undefined) return 409;
  return problems === undefined ? 200 : 422;
}
