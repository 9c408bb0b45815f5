import { z } from "zod";

import { readDay } from "./dates.ts";
import { cleanText } from "./text.ts";

/*
 * What a list is asked, as it stands in its address. Each wish is a codec, from the texts under its name to a
 * value and back: reading is total (nonsense is left out), and what is a default is not written.
 */

const names = z.registry<{ readonly name: string }>();
const sent = z.array(z.string());

/** A wish: its name in the address, what it is, how it is read in the texts under that name and written back. */
export function wished<Is extends z.core.$ZodType>(
  name: string,
  is: Is,
  ways: {
    readonly decode: (texts: readonly string[]) => z.input<Is>;
    readonly encode: (value: z.input<Is>) => string[];
  },
) {
  const codec = z.codec(sent, is, ways);
  names.add(codec, { name });
  return codec;
}

/** Words that are looked for. */
export function words(name = "q", most = 200) {
  return wished(name, z.string(), {
    decode: ([first = ""]) => cleanText(first).trim().slice(0, most),
    encode: (value) => (value === "" ? [] : [value]),
  });
}

/** The words of values in addresses: `genre=materiel`. */
type InAddress<Value extends string> = Readonly<Record<Value, string>>;

/** One of ours, or none; in addresses by its own word, unless another is said. */
export function oneOf<const Value extends string>(
  name: string,
  of: readonly Value[],
  said?: InAddress<Value>,
) {
  const word = (value: Value) => said?.[value] ?? value;
  return wished(name, z.enum(of).optional(), {
    decode: ([first]) => of.find((value) => word(value) === first),
    encode: (value) => (value === undefined ? [] : [word(value)]),
  });
}

/** One of ours, the first unless another is asked: an order, a period. */
export function firstOf<const Value extends string>(
  name: string,
  of: readonly [Value, ...Value[]],
  said: InAddress<Value>,
) {
  return wished(name, z.enum(of), {
    decode: ([first]) => of.find((value) => said[value] === first) ?? of[0],
    encode: (value) => (value === of[0] ? [] : [said[value]]),
  });
}

/** Any of ours, in our order. */
export function someOf<const Value extends string>(
  name: string,
  of: readonly Value[],
  said: InAddress<Value>,
) {
  return wished(name, z.array(z.enum(of)), {
    decode: (all) => of.filter((value) => all.includes(said[value])),
    encode: (values) => values.map((value) => said[value]),
  });
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
  return wished(name, z.boolean(), {
    decode: ([first]) => first === word,
    encode: (value) => (value ? [word] : []),
  });
}

/** A day, or none: `du=2026-11-23`. */
export function aDay(name: string) {
  return z
    .codec(sent, z.custom<Temporal.PlainDate | undefined>(), {
      decode: ([first = ""]) => readDay(first),
      encode: (value) => (value === undefined ? [] : [value.toString()]),
    })
    .register(names, { name });
}

// A list of a hundred thousand pages is nobody's.
const PAGE = /^[1-9]\d{0,4}$/;

/** Which page, from 1. */
export function page() {
  return wished("page", z.int(), {
    decode: ([first = ""]) => (PAGE.test(first) ? Number(first) : 1),
    encode: (value) => (value === 1 ? [] : [String(value)]),
  });
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

/** A list of which one asks for another page only. */
export const pageList = listAsked({ page: page() });
export type AskedPage = ReturnType<typeof pageList.read>;
