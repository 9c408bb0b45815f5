/** Whom one calls when something is wrong: the help of the country, in the words of a sentence. */
const EMERGENCY = /(?<!\d)((?:3977|119|112|114|17|15)(?!\d)[.,;)]*)/;

/**
 * A sentence in which each number of help is called by a touch; the 114, which hears nothing, is written to. Only for
 * sentences that say no other number.
 */
export function WithNumbers({ says }: { readonly says: string }) {
  return (
    <>{says.split(EMERGENCY).map((part, i) => (i % 2 === 0 ? part : <Called said={part} />))}</>
  );
}

/** A number, and the sign that follows it, which never begins a line. */
function Called({ said }: { readonly said: string }) {
  const number = /^\d+/.exec(said)?.[0] ?? said;
  const called = <a href={`${number === "114" ? "sms" : "tel"}:${number}`}>{number}</a>;
  const sign = said.slice(number.length);
  if (sign === "") return called;
  return (
    <span class="d-un-trait">
      {called}
      {sign}
    </span>
  );
}
