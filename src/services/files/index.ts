export { redrawImage, type ImageKind, type Redrawn } from "./redraw-image.ts";
export { sendFile, type FileToSend } from "./send-file.ts";
