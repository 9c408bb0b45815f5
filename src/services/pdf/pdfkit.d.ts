/* What pdfkit 0.20 takes and its types do not tell yet: where a table stands in the structure, what a head is the head of, a picture opened once. */
declare namespace PDFKit.Mixins {
  interface TableOptions {
    structParent?: PDFKit.PDFStructureElement;
  }
  interface CellOptions {
    scope?: "Row" | "Column" | "Both";
  }
  interface PDFImage {
    /** Opens a picture once: it stands once in the file, wherever it is drawn. */
    openImage: (src: ImageSrc) => ImageSrc;
  }
}
