import type { Context } from "hono";
import { createContext, useContext } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { HtmlEscapedCallbackPhase, resolveCallback } from "hono/utils/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";

import type { GivenBack } from "#basics/form";

import { simply } from "./page/simply.ts";
import { setType } from "./page/typography.ts";

/** What every page needs to know of the request and of the instance, in plain data. */
export interface Frame {
  /** Path asked, without its format suffix. */
  readonly path: string;
  /** Which page of a list is asked, from 1. */
  readonly page: number;
  /** Public address of the instance, "https://…", without trailing slash. */
  readonly publicUrl: string;
  /** Name of this instance, "Archipel Drôme et Ardèche". */
  readonly instance: string;
  readonly menu: readonly {
    readonly label: string;
    readonly at: string;
    /** Other addresses of the same section. */
    readonly holds?: readonly string[];
  }[];
  readonly footer: readonly { readonly label: string; readonly at: string }[];
  /** Who is signed in. */
  readonly person:
    | {
        readonly name: string;
        readonly id: string;
        readonly simple: boolean;
        /** Whom « Appeler … » rings on their simple pages. */
        readonly calls?: { readonly name: string; readonly telephone: string } | undefined;
      }
    | undefined;
  /** When one acts for someone: « Adrienne », where it is told, and where one stops. */
  readonly acting:
    | { readonly forWhom: string; readonly at: string; readonly stop: string }
    | undefined;
  /** What this person must see now, on each page, and where they answer. */
  readonly warning?: { readonly says: string; readonly at: string } | undefined;
  /** One line each: demonstration, clock elsewhere… */
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

/** The Hono environment of every route that answers a page: `c.var.frame`. */
export type WithFrame = { Variables: { frame: Frame } };

/** A page being written: its frame, and the drawings that it already holds (drawn once, then reused). */
interface Writing {
  readonly frame: Frame;
  readonly drawn: Set<string>;
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

/** Writes a view inside a frame: the whole document when the view is a `Page`, with French typography. */
export async function write(frame: Frame, view: JSX.Element): Promise<string> {
  const page = (
    <WritingContext.Provider value={{ frame, drawn: new Set<string>() }}>
      {view}
    </WritingContext.Provider>
  );
  const html = await resolveCallback(page, HtmlEscapedCallbackPhase.Stringify, false, {});
  const typed = setType(html);
  return frame.person?.simple === true ? simply(typed) : typed;
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
  const response = await c.html(html, code);
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
