/** Letters and figures that nobody takes for one another on paper (Crockford's base 32): no I, L, O, U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** How many signs: fifty bits, tried a few times an hour at most. */
export const SLIP_SIGNS = 10;
/** How long a slip of paper serves. */
export const SLIP_DAYS = 30;

/** A code that brings somebody into a circle is written alike, and shorter. */
const CIRCLE_SIGNS = 8;

const FITS = new RegExp(`^[${ALPHABET}]{${SLIP_SIGNS}}$`);
const FITS_CIRCLE = new RegExp(`^[${ALPHABET}]{${CIRCLE_SIGNS}}$`);

/** Writes the code of a slip from as many random numbers below 32: « 7K3MQ2X9PA ». */
export function slipOf(numbers: readonly number[]): string {
  return numbers.map((number) => ALPHABET.charAt(number % 32)).join("");
}

/** As printed: « 7K3MQ-2X9PA ». */
export function spacedSlip(code: string): string {
  return `${code.slice(0, SLIP_SIGNS / 2)}-${code.slice(SLIP_SIGNS / 2)}`;
}

/** A code as copied by hand from paper: small letters, spaces, O for 0, I or L for 1; undefined when it is none. */
export function readSlip(typed: string): string | undefined {
  const code = bare(typed);
  return FITS.test(code) ? code : undefined;
}

/** The code of a circle, typed where that of an account is asked; undefined when it has not its shape. */
export function readCircleCode(typed: string): string | undefined {
  const code = bare(typed);
  return FITS_CIRCLE.test(code) ? code : undefined;
}

function bare(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s.\-–—]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}
