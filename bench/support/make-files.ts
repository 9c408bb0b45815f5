import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { chance, oneOf } from "./chance.ts";
import { writer } from "./words.ts";

/** Writes a table of calls as people keep them, in the format of docs/guides/importer-un-csv.md. */
export function writeTable(file: string, rows: number, seed: number): void {
  const random = chance(seed);
  const write = writer(random);
  const lines = [
    "identifiant;titre;organisme;description;public;themes;communes;montant_max;publication;date_limite",
  ];
  for (let number = 0; number < rows; number += 1) {
    const commune = oneOf(["26108", "26362", "26198", "07019", "07010", "38185", "69123"], random);
    lines.push(
      [
        `ligne-${seed}-${number}`,
        write(7),
        `Ville ${Math.floor(random() * 900)}`,
        write(70),
        oneOf(["Associations", "Particuliers", "Associations, entreprises"], random),
        oneOf(["Culture", "Mobilité", "Alimentation et jardins", "Numérique"], random),
        commune,
        String(500 * (1 + Math.floor(random() * 100))),
        "2026-11-02",
        `2027-0${1 + Math.floor(random() * 9)}-15`,
      ].join(";"),
    );
  }
  writeFileSync(file, `${lines.join("\n")}\n`);
}

/** Writes contract notices of our own in the format of TED R2.0.9, one a file. */
export function writeTedFolder(folder: string, files: number, seed: number): void {
  const random = chance(seed);
  const write = writer(random);
  for (let number = 0; number < files; number += 1) {
    const id = `${String(number).padStart(6, "0")}-2026`;
    writeFileSync(join(folder, `${id}.xml`), tedNotice(id, write));
  }
}

function tedNotice(id: string, write: (words: number) => string): string {
  const paragraphs = (count: number, words: number) =>
    Array.from({ length: count }, () => `<P>${write(words)}</P>`).join("");
  // A notice of TED carries its title in the twenty-four languages of the Union.
  const titles = Array.from(
    { length: 24 },
    () =>
      `<ML_TI_DOC LG="EN"><TI_CY>France</TI_CY><TI_TOWN>Bourg</TI_TOWN><TI_TEXT>${paragraphs(1, 6)}</TI_TEXT></ML_TI_DOC>`,
  ).join("");
  const lots = Array.from(
    { length: 3 },
    (_, lot) =>
      `<OBJECT_DESCR ITEM="${lot + 1}"><TITLE>${paragraphs(1, 5)}</TITLE><LOT_NO>${lot + 1}</LOT_NO><SHORT_DESCR>${paragraphs(4, 30)}</SHORT_DESCR></OBJECT_DESCR>`,
  ).join("");
  return (
    `<?xml version="1.0" encoding="UTF-8"?><TED_EXPORT xmlns="http://publications.europa.eu/resource/schema/ted/R2.0.9/publication" xmlns:n2016="http://publications.europa.eu/resource/schema/ted/2016/nuts" DOC_ID="${id}">` +
    `<CODED_DATA_SECTION><REF_OJS><DATE_PUB>20261103</DATE_PUB></REF_OJS><NOTICE_DATA><NO_DOC_OJS>2026/S 147-${id}</NO_DOC_OJS><ORIGINAL_CPV CODE="85311300">x</ORIGINAL_CPV><n2016:PERFORMANCE_NUTS CODE="FRK23">x</n2016:PERFORMANCE_NUTS></NOTICE_DATA>` +
    `<CODIF_DATA><DT_DATE_FOR_SUBMISSION>20270130 12:00</DT_DATE_FOR_SUBMISSION><TD_DOCUMENT_TYPE CODE="3">x</TD_DOCUMENT_TYPE></CODIF_DATA></CODED_DATA_SECTION>` +
    `<TRANSLATION_SECTION><ML_TITLES>${titles}</ML_TITLES></TRANSLATION_SECTION><FORM_SECTION><F02_2014 CATEGORY="ORIGINAL" LG="FR"><CONTRACTING_BODY><ADDRESS_CONTRACTING_BODY><OFFICIALNAME>Ville de Bourg-les-Saules</OFFICIALNAME><ADDRESS>1 place du Marché</ADDRESS><TOWN>Bourg-les-Saules</TOWN><POSTAL_CODE>26400</POSTAL_CODE><COUNTRY VALUE="FR"/></ADDRESS_CONTRACTING_BODY></CONTRACTING_BODY>` +
    `<OBJECT_CONTRACT><TITLE>${paragraphs(1, 8)}</TITLE><CPV_MAIN><CPV_CODE CODE="85312110"/></CPV_MAIN><SHORT_DESCR>${paragraphs(5, 30)}</SHORT_DESCR>${lots}</OBJECT_CONTRACT></F02_2014></FORM_SECTION></TED_EXPORT>`
  );
}
