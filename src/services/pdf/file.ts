/** What goes with a PDF that is answered: its type, and the name under which it is kept. */
export function pdfFile(name: string): Record<string, string> {
  return {
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="${name}"`,
  };
}
