import { fetchPolitely, type Fetched, type Reach } from "#services/fetching";

import { dialectOf } from "../domain/dialects/all.ts";
import type {
  Cursor,
  Dialect,
  SourceAsked,
  SourcePage,
  SourceRequest,
} from "../domain/dialects/dialect.ts";
import type { DialectName } from "../domain/dialects/dialect.ts";
import { fetchWords, sayNothing } from "./fetch-words.fr.ts";

/** What one reading asks with. */
export interface Asking {
  readonly dialect: DialectName;
  readonly of: SourceAsked;
  readonly secret: string | undefined;
  /** Who asks: the public address of the instance. */
  readonly who: string;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What one page of a source gave. `wait` is in seconds. */
export type AskedPage =
  | {
      readonly got: "page";
      readonly page: SourcePage;
      /** Nothing is left of a quota: it must be left alone for so long. */
      readonly wait?: number | undefined;
      readonly etag?: string | undefined;
      readonly lastModified?: string | undefined;
    }
  | { readonly got: "unchanged" }
  | {
      readonly got: "nothing";
      /** « busy »: it asks to wait; « wrong »: the request itself is refused; « failed »: all else. */
      readonly why: "busy" | "wrong" | "failed";
      readonly says: string;
      readonly wait?: number | undefined;
    };

/** Asks a source, page after page, in its dialect; signs in first where one must, and again when the session is over. */
export function openSource(asking: Asking, reach: Reach) {
  const dialect = dialectOf(asking.dialect);
  let session: string | undefined;
  let requests = 0;
  const send = (request: SourceRequest): Promise<Fetched> => {
    requests += 1;
    const { url, method, headers, body, conditional } = request;
    const known = conditional === true ? asking : { etag: undefined, lastModified: undefined };
    const { etag, lastModified } = known;
    const { who, signal } = asking;
    return fetchPolitely({ url, method, headers, body, who, signal, etag, lastModified }, reach);
  };
  const signIn = async (): Promise<AskedPage | undefined> => {
    if (dialect.signIn === undefined || session !== undefined) return undefined;
    if (asking.secret === undefined)
      return { got: "nothing", why: "wrong", says: fetchWords.noKey };
    const answer = await send(dialect.signIn(asking.of, asking.secret));
    if (answer.got === "nothing") return ofNothing(answer, asking.secret);
    session = answer.got === "content" ? dialect.sessionOf?.(answer) : undefined;
    return session === undefined
      ? { got: "nothing", why: "failed", says: fetchWords.noSession }
      : undefined;
  };
  const ask = async (at: Cursor, resumed: boolean): Promise<AskedPage> => {
    const stopped = await signIn();
    if (stopped !== undefined) return stopped;
    let answer = await send(dialect.ask(asking.of, at, session));
    if (isOver(answer, session)) {
      session = undefined;
      const again = await signIn();
      if (again !== undefined) return again;
      answer = await send(dialect.ask(asking.of, at, session));
    }
    return understood(dialect, asking, { at, resumed, answer });
  };
  return { ask, requests: () => requests };
}

function isOver(answer: Fetched, session: string | undefined): boolean {
  return session !== undefined && answer.got === "nothing" && answer.status === 401;
}

function understood(
  dialect: Dialect,
  { of, secret }: Asking,
  {
    at,
    resumed,
    answer,
  }: { readonly at: Cursor; readonly resumed: boolean; readonly answer: Fetched },
): AskedPage {
  switch (answer.got) {
    case "unchanged":
      return { got: "unchanged" };
    case "nothing": {
      const { status, said } = answer;
      const page = dialect.without?.(of, at, { status, said, resumed });
      return page === undefined ? ofNothing(answer, secret) : { got: "page", page };
    }
    case "content": {
      const page = dialect.read(of, at, answer);
      if ("refused" in page) return { got: "nothing", why: "failed", says: page.refused };
      const { wait, etag, lastModified } = answer;
      return { got: "page", page, wait, etag, lastModified };
    }
  }
}

function ofNothing(answer: Extract<Fetched, { got: "nothing" }>, secret?: string): AskedPage {
  const why = answer.why === "busy" ? "busy" : answer.why === "refused" ? "wrong" : "failed";
  return { got: "nothing", why, says: sayNothing(answer, secret), wait: answer.wait };
}
