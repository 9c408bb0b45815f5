export { writePdf, type Cell, type Column, type Part, type Printed } from "./write-pdf.ts";
