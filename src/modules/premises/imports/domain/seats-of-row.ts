/** « 40 », « 40 places », « jusqu’à 40 personnes », « 40 pers. »: how many; undefined for what counts something else. */
export function readSeats(text: string | undefined): number | undefined {
  const [, digits] =
    /^(?:environ |max(?:imum|i|\.)? |jusqu['’]à |~ ?)?(\d{1,4})(?:[.,]0+)?(?: ?(?:places?|personnes?|pers\.?|postes?|sièges?))?(?: (?:assises?|debout|max\.?|maximum))?$/i.exec(
      text?.trim() ?? "",
    ) ?? [];
  const seats = Number(digits ?? "0");
  return seats > 0 ? seats : undefined;
}
