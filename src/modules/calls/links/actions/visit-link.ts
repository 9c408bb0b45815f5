import { fetchPolitely, type Fetched, type Reach } from "#services/fetching";

import {
  isTired,
  type LinkAnswer,
  type LinkVisit,
  readVisit,
  type Silence,
} from "../domain/link.ts";

/** A page that does not begin within this is not waited for: times in milliseconds, sizes in bytes. */
const SHORT = { connect: 5_000, firstByte: 10_000, whole: 15_000, bytes: 8 * 1024 };

/** An address, and what a visit of it found. */
export interface Visited {
  readonly address: string;
  readonly answer: LinkAnswer;
  readonly visit: LinkVisit;
}

/**
 * Asks for the head of a page, then, where that is refused, for the beginning of the page itself:
 * many servers know no other question. `who` is the public address of the instance.
 */
export async function visitLink(
  { address, who }: { readonly address: string; readonly who: string },
  reach: Reach = {},
): Promise<Visited> {
  const within = { ...reach, limits: { ...SHORT, ...reach.limits } };
  const ask = async (method: "HEAD" | "GET") => {
    const answer = answerOf(
      await fetchPolitely({ url: address, who, method, beginning: true }, within),
    );
    return { address, answer, visit: readVisit(address, answer) };
  };
  const head = await ask("HEAD");
  return head.answer.got === "status" && head.visit.finding !== "well" && !isTired(head.visit)
    ? ask("GET")
    : head;
}

function answerOf(fetched: Fetched): LinkAnswer {
  switch (fetched.got) {
    case "content":
    case "unchanged":
      return { got: "page", at: fetched.url };
    case "nothing": {
      const { status } = fetched;
      // A redirection that is not followed is no answer.
      return status === undefined || status < 200 || (status >= 300 && status < 400)
        ? { got: "silence", why: silenceOf(fetched) }
        : { got: "status", status };
    }
  }
}

function silenceOf({ why, code }: Extract<Fetched, { got: "nothing" }>): Silence {
  if (why === "forbidden-address") return "closed-network";
  if (why === "too-slow") return "too-slow";
  if (why !== "unreachable") return "other";
  if (code === "ENOTFOUND") return "no-name";
  return code === "ECONNREFUSED" ? "nobody-there" : "other";
}
