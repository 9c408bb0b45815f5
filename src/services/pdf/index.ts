export { writePdf, type Cell, type Column, type Part, type Printed } from "./write-pdf.ts";
export { pdfFile } from "./file.ts";
