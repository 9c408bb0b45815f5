/**
 * What the isolated process does with one `.docx`: reads it whole from its input, converts it with mammoth, and
 * answers one JSON: `{ html, pictures: [base64] }`. Kept as a text, so that the bundle of the server needs no second file.
 *
 * Arguments: the path of `mammoth`, and how many pictures are read.
 */
export const convertScript = `
const { createRequire } = require("node:module");
const [library, mostPictures] = process.argv.slice(1);
const mammoth = createRequire(library)(library);
const parts = [];
process.stdin.on("data", (part) => parts.push(part));
process.stdin.on("end", async () => {
  const pictures = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    if (pictures.length >= Number(mostPictures)) return { src: "too-many" };
    try {
      pictures.push(await image.readAsBase64String());
      return { src: "image-" + pictures.length };
    } catch {
      return { src: "missing" };
    }
  });
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.concat(parts) }, {
      convertImage, includeEmbeddedStyleMap: false, externalFileAccess: false,
      styleMap: ["p[style-name='Quote'] => blockquote:fresh > p:fresh", "p[style-name='Intense Quote'] => blockquote:fresh > p:fresh", "p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh", "strike => s"],
    });
    process.stdout.write(JSON.stringify({ html: value, pictures }), () => process.exit(0));
  } catch {
    process.exit(1);
  }
});
`;
