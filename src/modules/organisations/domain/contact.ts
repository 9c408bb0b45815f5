/** The first e-mail address among the words by which one says how to be reached; undefined when there is none. */
export function mailIn(contact: string): string | undefined {
  return contact
    .split(/[\s,;:()<>]/)
    .map((word) => (word.endsWith(".") ? word.slice(0, -1) : word))
    .find((word) => {
      const [name = "", host = "", ...more] = word.split("@");
      return name !== "" && host.includes(".") && !host.startsWith(".") && more.length === 0;
    });
}
