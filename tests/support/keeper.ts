import { newId } from "../../src/basics/id.ts";
import { type App, type PersonId, transaction } from "../../src/services/house/index.ts";
import { webOf } from "../../src/web.tsx";
import type { TestHouse } from "./house.ts";

/** Who comes to a site of which nothing is filled: each keeps their person and session. */
export interface Comers {
  readonly keeper: PersonId;
  readonly someone: PersonId;
}

/** A house where the cookie « archipel » alone says who comes: "keeper", "someone", or nobody. */
export function keptHouse(house: TestHouse, { keeper, someone }: Comers): App {
  const session = newId();
  const known = { name: "Camille", simple: false, session };
  // It stands in the place of who says whose session it is, and what that one's things are called stays.
  const names = house.modules.find(({ identifies }) => identifies !== undefined)?.names ?? {};
  const site: App = {
    ...house,
    transaction: (actor, run) => transaction(site, actor, run),
    modules: [
      {
        name: "test-sessions",
        floor: 1,
        needs: [],
        names,
        identifies: (_, token) =>
          Promise.resolve(
            token === "keeper"
              ? { ...known, person: keeper, operator: true }
              : token === "someone"
                ? { ...known, person: someone, operator: false }
                : undefined,
          ),
      },
      ...house.modules.filter(({ identifies }) => identifies === undefined),
    ],
  };
  return site;
}

/** Asks a page as one of them: its status, and its text with plain spaces. */
export async function askAs(
  site: App,
  who: keyof Comers | "nobody",
  path: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await webOf(site).request(path, {
    headers: { host: "localhost", cookie: `archipel=${who}` },
  });
  return { status: response.status, text: (await response.text()).replaceAll(/\s/g, " ") };
}

/** Fills the form of a page and sends it, as the keeper. */
export async function sendAs(
  site: App,
  who: keyof Comers | "nobody",
  form: {
    readonly at: string;
    readonly from?: string;
    readonly fields: Readonly<Record<string, string>>;
  },
): Promise<Response> {
  const { text } = await askAs(site, who, form.from ?? form.at);
  const hidden = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";
  return webOf(site).request(form.at, {
    method: "POST",
    headers: {
      host: "localhost",
      cookie: `archipel=${who}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ token: hidden("token"), act: hidden("act"), ...form.fields }),
  });
}
