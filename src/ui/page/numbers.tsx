/** Whom one calls when something is wrong: the help of the country, in the words of a sentence. */
const EMERGENCY = /(?<!\d)(3977|119|112|114|17|15)(?!\d)/;

/**
 * A sentence in which each number of help is called by a touch; the 114, which hears nothing, is written to. Only for
 * sentences that say no other number.
 */
export function WithNumbers({ says }: { readonly says: string }) {
  return (
    <>
      {says
        .split(EMERGENCY)
        .map((part, i) =>
          i % 2 === 0 ? part : <a href={`${part === "114" ? "sms" : "tel"}:${part}`}>{part}</a>,
        )}
    </>
  );
}
