export { drawPng, type Colour, type Drawing } from "./draw-png.ts";
export { redrawImage, type ImageKind, type PictureFrame, type Redrawn } from "./redraw-image.ts";
export {
  isLockedWithWords,
  type KeyRefusal,
  lockToKey,
  openWithKey,
  readRecipient,
  recipientOf,
} from "./lock-to-key.ts";
export { isLocked, type LockedRefusal, lockWithWords, openWithWords } from "./lock-with-words.ts";
export { runApart } from "./run-apart.ts";
export { readyPicture, type PictureRefusal, type PictureSent } from "./ready-picture.ts";
export { sendPicture, type PictureToSend } from "./send-picture.ts";
export { drawSixWords, readSixWords } from "./six-words.ts";
export { fileName, streamZip, type Zipped } from "./stream-zip.ts";
export { sendPieces, streamPieces } from "./send-pieces.ts";
export { sendFile, type FileToSend } from "./send-file.ts";
export {
  filesInZip,
  filesInZippedBytes,
  gunzip,
  isGzip,
  isZip,
  type Packed,
  type PackedOnDisk,
  type Unpacked,
} from "./unpack.ts";
export { type PartOfZip, zipBytes } from "./zip-bytes.ts";
