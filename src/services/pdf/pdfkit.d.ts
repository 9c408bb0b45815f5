/* What pdfkit 0.20 takes and its types do not tell yet: where a table stands in the structure, what a head is the head of. */
declare namespace PDFKit.Mixins {
  interface TableOptions {
    structParent?: PDFKit.PDFStructureElement;
  }
  interface CellOptions {
    scope?: "Row" | "Column" | "Both";
  }
}
