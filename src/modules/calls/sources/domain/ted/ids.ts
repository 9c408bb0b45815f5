/**
 * The number of a publication as TED's own search writes it, on six digits at least:
 * `015063-2021`. References in the form of the Official Journal (« 2021/S 008-015063 ») and those of
 * eForms, on eight digits (« 00041387-2024 »), become it, so that notices find one another.
 */
export function tedId(written: string | undefined): string | undefined {
  const journal = /^\s{0,9}(\d{4})\/S\s\d{1,3}-(\d{1,8})\s{0,9}$/.exec(written ?? "");
  const number = /^\s{0,9}(\d{1,8})-(\d{4})\s{0,9}$/.exec(written ?? "");
  if (journal) return numbered(journal[2] ?? "", journal[1] ?? "");
  return number ? numbered(number[1] ?? "", number[2] ?? "") : undefined;
}

function numbered(digits: string, year: string): string {
  return `${String(Number(digits)).padStart(6, "0")}-${year}`;
}

/** The page of a publication on TED, in French. */
export function tedPage(id: string): string | undefined {
  const number = /^(\d{1,10})-(\d{4})$/.exec(id);
  return number
    ? `https://ted.europa.eu/fr/notice/-/detail/${Number(number[1])}-${number[2]}`
    : undefined;
}
