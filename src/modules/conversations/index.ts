export { type History, type OfMessage } from "./actions/change-message.ts";
export { findThreadIn } from "./actions/find-thread.ts";
export { type ListedThread, listThreadsIn } from "./actions/list-threads.ts";
export { openThreadIn, type OpenThread } from "./actions/open-thread.ts";
export { seeNoteIn, type SeenNote } from "./actions/see-notes.ts";
export {
  deleteOwnNoteIn,
  shareNoteIn,
  takeBackNoteIn,
  type ShareNote,
  type ShareRefusal,
} from "./actions/share-note.ts";
export { writeNoteIn, type WriteNote } from "./actions/write-note.ts";
export { writeMessageIn, type WriteMessage } from "./actions/write-message.ts";
