import { z } from "zod";

import { type Amount, readAmount, writeAmount } from "#basics/amount";
import { type Line, puts } from "#basics/form";

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
