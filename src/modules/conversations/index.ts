export { seeNoteIn, type SeenNote } from "./actions/see-notes.ts";
export {
  deleteOwnNoteIn,
  shareNoteIn,
  takeBackNoteIn,
  type ShareNote,
  type ShareRefusal,
} from "./actions/share-note.ts";
export { writeNoteIn, type WriteNote } from "./actions/write-note.ts";
