/** What is wrong with an address itself, by the code of its server (RFC 3463, 3.2 and 3.3): none of that name, or closed. */
const NO_SUCH_ADDRESS = /\b5\.(1\.(1|2|3|6|10)|2\.1)\b/;

/** Why a mail could not be handed over, as the operator reads it. Neither address nor words of the server. */
export function codeOfProblem(error: unknown): string {
  if (typeof error === "object" && error !== null && "responseCode" in error)
    return `refusé (${String(error.responseCode)})`;
  if (typeof error === "object" && error !== null && "code" in error)
    return `injoignable (${String(error.code)})`;
  return "problème inconnu";
}

/**
 * The code by which a server says that an address does not exist: to try again is in vain. Undefined for any
 * other refusal: a server that takes nothing from us says 550 as well, and that is ours to mend.
 */
export function noSuchAddress(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if (!("command" in error && error.command === "RCPT TO")) return undefined;
  const said = "response" in error ? String(error.response) : "";
  return NO_SUCH_ADDRESS.exec(said)?.[0];
}
