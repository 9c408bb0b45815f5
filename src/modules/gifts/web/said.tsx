import type { GiftState } from "../domain/gift.ts";

/** What was just done, said once on top of the page where one comes back; nothing when nothing was. */
export function Said({ says }: { readonly says: string | undefined }) {
  if (says === undefined) return null;
  return (
    <div class="anse">
      <output>{says}</output>
    </div>
  );
}

/** The tone of each state. */
export const TONES = { said: "attend", confirmed: "va", aside: "presse" } as const satisfies Record<
  GiftState,
  string
>;

/** The sentence that says what was just done, when the address asks for one (« ?fait=mot »). */
export function saidOf(
  c: { readonly req: { readonly query: (name: string) => string | undefined } },
  sentences: Readonly<Record<string, string>>,
): string | undefined {
  const asked = c.req.query("fait") ?? "";
  return Object.hasOwn(sentences, asked) ? sentences[asked] : undefined;
}
