import { z } from "zod";

import { cleanText } from "./text.ts";

/*
 * What a list is asked, as it stands in its address. Each wish is a codec, from the texts under its name to a
 * value and back: reading is total (nonsense is left out), and what is a default is not written.
 */

const names = z.registry<{ readonly name: string }>();
const sent = z.array(z.string());

/** Words that are looked for. */
export function words(name = "q", most = 200) {
  return z
    .codec(sent, z.string(), {
      decode: ([first = ""]) => cleanText(first).trim().slice(0, most),
      encode: (value) => (value === "" ? [] : [value]),
    })
    .register(names, { name });
}

/** The words of values in addresses: `genre=materiel`. */
type InAddress<Value extends string> = Readonly<Record<Value, string>>;

function valueOf<Value extends string>(of: readonly Value[], said: InAddress<Value>, word = "") {
  return of.find((value) => said[value] === word);
}

/** One of ours, or none. */
export function oneOf<const Value extends string>(
  name: string,
  of: readonly Value[],
  said: InAddress<Value>,
) {
  return z
    .codec(sent, z.enum(of).optional(), {
      decode: ([first]) => valueOf(of, said, first),
      encode: (value) => (value === undefined ? [] : [said[value]]),
    })
    .register(names, { name });
}

/** One of ours, the first unless another is asked: an order, a period. */
export function firstOf<const Value extends string>(
  name: string,
  of: readonly [Value, ...Value[]],
  said: InAddress<Value>,
) {
  return z
    .codec(sent, z.enum(of), {
      decode: ([first]) => valueOf(of, said, first) ?? of[0],
      encode: (value) => (value === of[0] ? [] : [said[value]]),
    })
    .register(names, { name });
}

/** Any of ours, in our order. */
export function someOf<const Value extends string>(
  name: string,
  of: readonly Value[],
  said: InAddress<Value>,
) {
  return z
    .codec(sent, z.array(z.enum(of)), {
      decode: (all) => of.filter((value) => all.includes(said[value])),
      encode: (values) => values.map((value) => said[value]),
    })
    .register(names, { name });
}

/** Words that are known elsewhere (kinds that modules bring), a few at most, each once. */
export function severalWords(name: string, most: number) {
  return z
    .codec(sent, z.array(z.string()), {
      decode: (all) =>
        [...new Set(all.map((one) => cleanText(one).trim().slice(0, 40)))]
          .filter((one) => one !== "")
          .slice(0, most),
      encode: (values) => values,
    })
    .register(names, { name });
}

/** A yes: `faites=1`. */
export function ticked(name: string, word = "1") {
  return z
    .codec(sent, z.boolean(), {
      decode: ([first]) => first === word,
      encode: (value) => (value ? [word] : []),
    })
    .register(names, { name });
}

// A list of a hundred thousand pages is nobody's.
const PAGE = /^[1-9]\d{0,4}$/;

/** Which page, from 1. */
export function page() {
  return z
    .codec(sent, z.int(), {
      decode: ([first = ""]) => (PAGE.test(first) ? Number(first) : 1),
      encode: (value) => (value === 1 ? [] : [String(value)]),
    })
    .register(names, { name: "page" });
}

/** What an address asks, by name, as Hono's `c.req.queries()` gives it. */
export type Sent = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * A list that an address asks for: its wishes, read from a query and written back. `at` gives the address of
 * the same list with other wishes: its first page, unless a page is wished.
 */
export function listAsked<Shape extends z.core.$ZodShape>(wishes: Shape) {
  const whole = z.object(wishes);
  type Asked = z.output<typeof whole>;
  const named = Object.entries(wishes).map(([key, wish]) => ({
    key,
    wish,
    name: names.get(wish)?.name ?? key,
  }));
  const write = (asked: Asked): string => {
    const values = new Map(Object.entries(asked));
    const query = new URLSearchParams();
    for (const { key, wish, name } of named)
      for (const word of sent.parse(z.encode(wish, values.get(key)))) query.append(name, word);
    return query.toString();
  };
  return {
    read: (query: Sent): Asked =>
      whole.parse(Object.fromEntries(named.map(({ key, name }) => [key, query[name] ?? []]))),
    write,
    at: (path: string, asked: Asked, changes: Partial<Asked> = {}): string => {
      const query = write({ ...asked, ...("page" in asked ? { page: 1 } : {}), ...changes });
      return query === "" ? path : `${path}?${query}`;
    },
  };
}
