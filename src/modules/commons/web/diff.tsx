import type { Compared } from "../domain/compare.ts";
import { texts } from "./texts.fr.ts";

/** A paragraph with what was taken away and added, said to ears too. */
export function Diff({ compared }: { readonly compared: Compared }) {
  return (
    <p class="mots">
      {compared.map(({ words, how }) => {
        if (how === "same") return words;
        const said = (
          <>
            <span class="hors">{texts.hows[how]}</span>
            {words}
            <span class="hors">{texts.end}</span>
          </>
        );
        return how === "added" ? <ins>{said}</ins> : <del>{said}</del>;
      })}
    </p>
  );
}
