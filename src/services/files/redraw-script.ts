/**
 * What the isolated process does with one picture: reads it whole, lets libvips use only the reader of
 * the kind that we recognised, draws it again, and answers one line of JSON, then the bytes. Kept as a
 * text, so that the bundle of the server needs no second file.
 *
 * Arguments: the address of `sharp`, the reader, the most pixels, the longest side, the most bytes of a PNG, and
 * the frame to fill, as JSON; without one, it keeps its shape.
 */
export const redrawScript = `
const [library, loader, mostPixels, longestSide, mostPng, framed] = process.argv.slice(1);
const frame = framed === undefined ? undefined : JSON.parse(framed);
const { default: sharp } = await import(library);
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: [loader] });
const parts = [];
for await (const part of process.stdin) parts.push(part);
const drawn = sharp(Buffer.concat(parts), {
  limitInputPixels: Number(mostPixels), failOn: "error", sequentialRead: true, pages: 1,
})
  .autoOrient()
  .resize(frame
    ? { width: frame.width, height: frame.height, fit: frame.fit, background: "#fff" }
    : { width: Number(longestSide), height: Number(longestSide), fit: "inside", withoutEnlargement: true })
  .timeout({ seconds: 15 });
const { hasAlpha, format } = await drawn.metadata();
const asJpeg = () => drawn.clone().flatten({ background: "#fff" }).jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true });
const asPng = () => drawn.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
const asLogo = () => drawn.clone().flatten({ background: "#fff" }).png({ palette: true, colours: 128, compressionLevel: 9, effort: 10 }).toBuffer({ resolveWithObject: true });
const asFramed = () => (frame.fit === "contain" ? asLogo() : asJpeg());
let told = frame ? await asFramed() : hasAlpha || format === "png" || format === "gif" ? await asPng() : await asJpeg();
if (told.info.format === "png" && told.data.length > Number(mostPng)) told = await asJpeg();
const { format: type, width, height } = told.info;
process.stdout.write(JSON.stringify({ type: "image/" + type, width, height }) + "\\n");
process.stdout.write(told.data);
`;
