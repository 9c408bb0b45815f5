import { z } from "zod";

import { type Amount, readAmount, writeAmount } from "#basics/amount";
import { type Line, puts, type Said } from "#basics/form";

/** A sum in euros, or nothing; what is no sum is answered with `empty`. */
export function sum(
  { name, ...put }: Line & { readonly name: string; readonly optional?: true },
  empty: string,
) {
  return z
    .codec(
      z.string().optional(),
      z.custom<Amount | undefined>(() => true),
      {
        decode: (input = "", reading) => {
          const amount = readAmount(input);
          if (amount === undefined && input.trim() !== "")
            reading.issues.push({ code: "custom", message: empty, input });
          return amount;
        },
        encode: (known) => (known === undefined ? "" : writeAmount(known)),
      },
    )
    .register(puts, { inputmode: "decimal", width: "moyen", ...put, name, as: "line" });
}

/**
 * One of a few, the first where nothing is sent: its field stands on the page only where it is asked. What is none
 * of them is said with `empty`.
 */
export function firstOf<const Value extends string>(
  name: string,
  {
    of,
    says,
    empty,
    ...put
  }: Said & {
    readonly of: readonly [Value, ...Value[]];
    readonly says: Readonly<Record<Value, string>>;
    readonly empty: string;
  },
) {
  const few = of.map((value) => ({ value, label: says[value] }));
  return z
    .codec(z.string().optional(), z.enum(of, { error: empty }), {
      decode: (input, reading) => {
        const known = input === undefined ? of[0] : of.find((one) => one === input);
        if (known === undefined) reading.issues.push({ code: "custom", message: empty, input });
        return known ?? z.NEVER;
      },
      encode: (known): string => known,
    })
    .register(puts, { ...put, name, as: "choices", of: few });
}
