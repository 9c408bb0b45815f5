/** One thing of a stream: its number in its topic, from 1 on, and what the page is given (HTML, drawn by the server). */
export interface Entry {
  readonly number: number;
  readonly data: string;
}

/** The greatest number that a column `integer` holds. */
const GREATEST = 2_147_483_647;

/** A number that a page says it came to: 0 for the beginning; undefined when it is none that we gave. */
export function readNumber(text: string): number | undefined {
  if (!/^\d{1,10}$/.test(text)) return undefined;
  const number = Number(text);
  return number <= GREATEST ? number : undefined;
}

/** An entry as a stream carries it (WHATWG HTML, 9.2.5 “Parsing an event stream”): its number is its id. */
export function writeEntry({ number, data }: Entry): string {
  return `id: ${number}\n${dataOf(data)}\n`;
}

/** Something that is told to the script alone, and that no page shows: it has no id, so nothing is taken up after it. */
export function writeTold(kind: "la" | "tour" | "fin", data: string | number = kind): string {
  return `event: ${kind}\n${dataOf(String(data))}\n`;
}

/** After how long one that was cut off comes back, in milliseconds. */
export function writeRetry(after: number): string {
  return `retry: ${Math.round(after)}\n\n`;
}

/** Each line apart: the three ends of line that a stream knows would begin another field. */
function dataOf(data: string): string {
  return data
    .split(/\r\n|\r|\n/)
    .map((line) => `data: ${line}\n`)
    .join("");
}
